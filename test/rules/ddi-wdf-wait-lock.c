// WdfWaitLock: framework wait locks taken twice or left held; with a timeout only
// STATUS_SUCCESS has acquired one.
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

NTSTATUS early_return_bad(PDEVICE_CONTEXT Context) {
  WdfWaitLockAcquire(Context->Lock, NULL);
  if (Context->Count == 0)
    // CHECK: [[#@LINE+1]]:5: warning: 'Context->Lock' is still held at this return; acquired by WdfWaitLockAcquire [ddi-wdf-wait-lock]
    return STATUS_NOT_FOUND;
  Context->Count--;
  WdfWaitLockRelease(Context->Lock);
  return STATUS_SUCCESS;
}

static void CountOne(PDEVICE_CONTEXT Context) {
  WdfWaitLockAcquire(Context->Lock, NULL);
  Context->Count++;
  WdfWaitLockRelease(Context->Lock);
}

void helper_takes_it_again_bad(PDEVICE_CONTEXT Context) {
  WdfWaitLockAcquire(Context->Lock, NULL);
  // CHECK: [[#@LINE+1]]:3: warning: {{.*}} acquires 'Context->Lock', which is already held{{.*}} [ddi-wdf-wait-lock]
  CountOne(Context);
  WdfWaitLockRelease(Context->Lock);
}

void in_each_turn_bad(PDEVICE_CONTEXT Context, ULONG Rounds) {
  do {
    // CHECK: [[#@LINE+1]]:5: warning: 'Context->Lock' is acquired but not released in a turn of this loop{{.*}} [ddi-wdf-wait-lock]
    WdfWaitLockAcquire(Context->Lock, NULL);
    Context->Count++;
  } while (--Rounds > 0);
  WdfWaitLockRelease(Context->Lock);
}

// The lock is the handle, not the variable that it is read from.
void handle_in_a_variable_ok(PDEVICE_CONTEXT Context) {
  WDFWAITLOCK Lock = Context->Lock;
  WdfWaitLockAcquire(Lock, NULL);
  Context->Count++;
  WdfWaitLockRelease(Context->Lock);
}

void two_locks_nest_ok(PDEVICE_CONTEXT Context) {
  WdfWaitLockAcquire(Context->Lock, NULL);
  WdfWaitLockAcquire(Context->Other, NULL);
  Context->Count++;
  WdfWaitLockRelease(Context->Other);
  WdfWaitLockRelease(Context->Lock);
}

// Its caller releases it.
static void Take(PDEVICE_CONTEXT Context) {
  WdfWaitLockAcquire(Context->Lock, NULL);
}

void taken_by_a_helper_ok(PDEVICE_CONTEXT Context) {
  Take(Context);
  Context->Count++;
  WdfWaitLockRelease(Context->Lock);
}

NTSTATUS with_timeout_ok(PDEVICE_CONTEXT Context, LONGLONG Timeout) {
  NTSTATUS Status = WdfWaitLockAcquire(Context->Lock, &Timeout);
  if (Status != STATUS_SUCCESS)
    return Status;
  Context->Count++;
  WdfWaitLockRelease(Context->Lock);
  return Status;
}

NTSTATUS with_timeout_bad(PDEVICE_CONTEXT Context, LONGLONG Timeout) {
  NTSTATUS Status = WdfWaitLockAcquire(Context->Lock, &Timeout);
  if (Status == STATUS_TIMEOUT)
    return Status;
  if (Context->Count == 0)
    // CHECK: [[#@LINE+1]]:5: warning: 'Context->Lock' is still held at this return{{.*}} [ddi-wdf-wait-lock]
    return STATUS_NOT_FOUND;
  WdfWaitLockRelease(Context->Lock);
  return STATUS_SUCCESS;
}
