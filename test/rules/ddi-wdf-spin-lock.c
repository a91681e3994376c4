// WdfSpinLock: framework spin locks taken twice or left held.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ntddk.h>
#include <wdf.h>

typedef struct _DEVICE_CONTEXT {
  WDFSPINLOCK Lock;
  WDFSPINLOCK Other;
  ULONG Count;
} DEVICE_CONTEXT, *PDEVICE_CONTEXT;

NTSTATUS early_return_bad(PDEVICE_CONTEXT Context) {
  WdfSpinLockAcquire(Context->Lock);
  if (Context->Count == 0)
    // CHECK: [[#@LINE+1]]:5: warning: 'Context->Lock' is still held at this return; acquired by WdfSpinLockAcquire [ddi-wdf-spin-lock]
    return STATUS_NOT_FOUND;
  Context->Count--;
  WdfSpinLockRelease(Context->Lock);
  return STATUS_SUCCESS;
}

static void CountOne(PDEVICE_CONTEXT Context) {
  WdfSpinLockAcquire(Context->Lock);
  Context->Count++;
  WdfSpinLockRelease(Context->Lock);
}

void helper_takes_it_again_bad(PDEVICE_CONTEXT Context) {
  WdfSpinLockAcquire(Context->Lock);
  // CHECK: [[#@LINE+1]]:3: warning: {{.*}} acquires 'Context->Lock', which is already held{{.*}} [ddi-wdf-spin-lock]
  CountOne(Context);
  WdfSpinLockRelease(Context->Lock);
}

void in_each_turn_bad(PDEVICE_CONTEXT Context, ULONG Rounds) {
  do {
    // CHECK: [[#@LINE+1]]:5: warning: 'Context->Lock' is acquired but not released in a turn of this loop{{.*}} [ddi-wdf-spin-lock]
    WdfSpinLockAcquire(Context->Lock);
    Context->Count++;
  } while (--Rounds > 0);
  WdfSpinLockRelease(Context->Lock);
}

// The lock is the handle, not the variable that it is read from.
void handle_in_a_variable_ok(PDEVICE_CONTEXT Context) {
  WDFSPINLOCK Lock = Context->Lock;
  WdfSpinLockAcquire(Lock);
  Context->Count++;
  WdfSpinLockRelease(Context->Lock);
}

void two_locks_nest_ok(PDEVICE_CONTEXT Context) {
  WdfSpinLockAcquire(Context->Lock);
  WdfSpinLockAcquire(Context->Other);
  Context->Count++;
  WdfSpinLockRelease(Context->Other);
  WdfSpinLockRelease(Context->Lock);
}

// Its caller releases it.
static void Take(PDEVICE_CONTEXT Context) {
  WdfSpinLockAcquire(Context->Lock);
}

void taken_by_a_helper_ok(PDEVICE_CONTEXT Context) {
  Take(Context);
  Context->Count++;
  WdfSpinLockRelease(Context->Lock);
}

PDEVICE_CONTEXT ContextOf(WDFTIMER Timer);

EVT_WDF_TIMER timer_keeps_it_bad;
VOID timer_keeps_it_bad(WDFTIMER Timer) {
  PDEVICE_CONTEXT Context = ContextOf(Timer);
  WdfSpinLockAcquire(Context->Lock);
  Context->Count = 0;
  // CHECK: [[#@LINE+1]]:1: warning: 'Context->Lock' is still held at the end of 'timer_keeps_it_bad'{{.*}} [ddi-wdf-spin-lock]
}
