// WdfInterruptLockRelease: framework interrupt locks released without being held.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ntddk.h>
#include <wdf.h>

typedef struct _DEVICE_CONTEXT {
  WDFINTERRUPT Lock;
  WDFINTERRUPT Other;
  ULONG Count;
} DEVICE_CONTEXT, *PDEVICE_CONTEXT;

void label_before_the_acquire_bad(PDEVICE_CONTEXT Context, BOOLEAN Ready) {
  if (!Ready)
    goto Exit;
  WdfInterruptAcquireLock(Context->Lock);
  Context->Count++;
Exit:
  // CHECK: [[#@LINE+1]]:3: warning: WdfInterruptReleaseLock releases 'Context->Lock', which is not held{{.*}} [ddi-wdf-interrupt-lock-release]
  WdfInterruptReleaseLock(Context->Lock);
}

void twice_bad(PDEVICE_CONTEXT Context) {
  WdfInterruptAcquireLock(Context->Lock);
  Context->Count++;
  WdfInterruptReleaseLock(Context->Lock);
  if (Context->Count > 8)
    // CHECK: [[#@LINE+1]]:5: warning: WdfInterruptReleaseLock releases 'Context->Lock', which is not held{{.*}} [ddi-wdf-interrupt-lock-release]
    WdfInterruptReleaseLock(Context->Lock);
}

void other_lock_bad(PDEVICE_CONTEXT Context) {
  WdfInterruptAcquireLock(Context->Lock);
  Context->Count++;
  WdfInterruptReleaseLock(Context->Lock);
  WdfInterruptAcquireLock(Context->Other);
  WdfInterruptReleaseLock(Context->Other);
  // CHECK: [[#@LINE+1]]:3: warning: WdfInterruptReleaseLock releases 'Context->Other', which is not held{{.*}} [ddi-wdf-interrupt-lock-release]
  WdfInterruptReleaseLock(Context->Other);
}

void once_ok(PDEVICE_CONTEXT Context) {
  WdfInterruptAcquireLock(Context->Lock);
  Context->Count++;
  WdfInterruptReleaseLock(Context->Lock);
}

// Whoever calls holds it.
void Drop(PDEVICE_CONTEXT Context) {
  WdfInterruptReleaseLock(Context->Lock);
}

void dropped_by_a_helper_ok(PDEVICE_CONTEXT Context) {
  WdfInterruptAcquireLock(Context->Lock);
  Context->Count++;
  Drop(Context);
}
