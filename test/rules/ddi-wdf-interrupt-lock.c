// WdfInterruptLock: framework interrupt locks taken twice or left held. The framework
// holds one around the ISR; see test/roles/held-at-entry.c.
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

NTSTATUS early_return_bad(PDEVICE_CONTEXT Context) {
  WdfInterruptAcquireLock(Context->Lock);
  if (Context->Count == 0)
    // CHECK: [[#@LINE+1]]:5: warning: 'Context->Lock' is still held at this return; acquired by WdfInterruptAcquireLock [ddi-wdf-interrupt-lock]
    return STATUS_NOT_FOUND;
  Context->Count--;
  WdfInterruptReleaseLock(Context->Lock);
  return STATUS_SUCCESS;
}

static void CountOne(PDEVICE_CONTEXT Context) {
  WdfInterruptAcquireLock(Context->Lock);
  Context->Count++;
  WdfInterruptReleaseLock(Context->Lock);
}

void helper_takes_it_again_bad(PDEVICE_CONTEXT Context) {
  WdfInterruptAcquireLock(Context->Lock);
  // CHECK: [[#@LINE+1]]:3: warning: {{.*}} acquires 'Context->Lock', which is already held{{.*}} [ddi-wdf-interrupt-lock]
  CountOne(Context);
  WdfInterruptReleaseLock(Context->Lock);
}

void in_each_turn_bad(PDEVICE_CONTEXT Context, ULONG Rounds) {
  do {
    // CHECK: [[#@LINE+1]]:5: warning: 'Context->Lock' is acquired but not released in a turn of this loop{{.*}} [ddi-wdf-interrupt-lock]
    WdfInterruptAcquireLock(Context->Lock);
    Context->Count++;
  } while (--Rounds > 0);
  WdfInterruptReleaseLock(Context->Lock);
}

// The lock is the handle, not the variable that it is read from.
void handle_in_a_variable_ok(PDEVICE_CONTEXT Context) {
  WDFINTERRUPT Lock = Context->Lock;
  WdfInterruptAcquireLock(Lock);
  Context->Count++;
  WdfInterruptReleaseLock(Context->Lock);
}

void two_locks_nest_ok(PDEVICE_CONTEXT Context) {
  WdfInterruptAcquireLock(Context->Lock);
  WdfInterruptAcquireLock(Context->Other);
  Context->Count++;
  WdfInterruptReleaseLock(Context->Other);
  WdfInterruptReleaseLock(Context->Lock);
}

// Its caller releases it.
static void Take(PDEVICE_CONTEXT Context) {
  WdfInterruptAcquireLock(Context->Lock);
}

void taken_by_a_helper_ok(PDEVICE_CONTEXT Context) {
  Take(Context);
  Context->Count++;
  WdfInterruptReleaseLock(Context->Lock);
}

EVT_WDF_INTERRUPT_ISR isr_takes_it_again_bad;
BOOLEAN isr_takes_it_again_bad(WDFINTERRUPT Interrupt, ULONG Message) {
  // CHECK: [[#@LINE+1]]:3: warning: WdfInterruptAcquireLock acquires 'Interrupt', which is already held{{.*}} [ddi-wdf-interrupt-lock]
  WdfInterruptAcquireLock(Interrupt);
  WdfInterruptReleaseLock(Interrupt);
  return TRUE;
}
