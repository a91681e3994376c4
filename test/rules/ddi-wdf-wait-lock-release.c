// WdfWaitLockRelease: framework wait locks released without being held.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ntddk.h>
#include <wdf.h>

typedef struct _DEVICE_CONTEXT {
  WDFWAITLOCK Lock;
  WDFWAITLOCK Other;
  ULONG Count;
} DEVICE_CONTEXT, *PDEVICE_CONTEXT;

void label_before_the_acquire_bad(PDEVICE_CONTEXT Context, BOOLEAN Ready) {
  if (!Ready)
    goto Exit;
  WdfWaitLockAcquire(Context->Lock, NULL);
  Context->Count++;
Exit:
  // CHECK: [[#@LINE+1]]:3: warning: WdfWaitLockRelease releases 'Context->Lock', which is not held{{.*}} [ddi-wdf-wait-lock-release]
  WdfWaitLockRelease(Context->Lock);
}

void twice_bad(PDEVICE_CONTEXT Context) {
  WdfWaitLockAcquire(Context->Lock, NULL);
  Context->Count++;
  WdfWaitLockRelease(Context->Lock);
  if (Context->Count > 8)
    // CHECK: [[#@LINE+1]]:5: warning: WdfWaitLockRelease releases 'Context->Lock', which is not held{{.*}} [ddi-wdf-wait-lock-release]
    WdfWaitLockRelease(Context->Lock);
}

void other_lock_bad(PDEVICE_CONTEXT Context) {
  WdfWaitLockAcquire(Context->Lock, NULL);
  Context->Count++;
  WdfWaitLockRelease(Context->Lock);
  WdfWaitLockAcquire(Context->Other, NULL);
  WdfWaitLockRelease(Context->Other);
  // CHECK: [[#@LINE+1]]:3: warning: WdfWaitLockRelease releases 'Context->Other', which is not held{{.*}} [ddi-wdf-wait-lock-release]
  WdfWaitLockRelease(Context->Other);
}

void once_ok(PDEVICE_CONTEXT Context) {
  WdfWaitLockAcquire(Context->Lock, NULL);
  Context->Count++;
  WdfWaitLockRelease(Context->Lock);
}

// Whoever calls holds it.
void Drop(PDEVICE_CONTEXT Context) {
  WdfWaitLockRelease(Context->Lock);
}

void dropped_by_a_helper_ok(PDEVICE_CONTEXT Context) {
  WdfWaitLockAcquire(Context->Lock, NULL);
  Context->Count++;
  Drop(Context);
}

// NT_SUCCESS is true of STATUS_TIMEOUT.
NTSTATUS timed_out_bad(PDEVICE_CONTEXT Context, LONGLONG Timeout) {
  NTSTATUS Status = WdfWaitLockAcquire(Context->Lock, &Timeout);
  if (!NT_SUCCESS(Status))
    return Status;
  Context->Count++;
  // CHECK: [[#@LINE+1]]:3: warning: WdfWaitLockRelease releases 'Context->Lock', which is not held{{.*}} [ddi-wdf-wait-lock-release]
  WdfWaitLockRelease(Context->Lock);
  return STATUS_SUCCESS;
}
