// Handlers that the system calls with a lock: of a framework interrupt, of a WDM
// interrupt, StorPort's interrupt lock. They may drop it and take it back, and
// have to return with it.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ntddk.h>
#include <storport.h>
#include <wdf.h>

EVT_WDF_INTERRUPT_ISR isr_takes_it_again_bad;
// CHECK: [[#@LINE+3]]:3: warning: WdfInterruptAcquireLock acquires 'Interrupt', which is already held
// CHECK: [[#@LINE+1]]:9: note: 'Interrupt' is held when 'isr_takes_it_again_bad' is entered
BOOLEAN isr_takes_it_again_bad(WDFINTERRUPT Interrupt, ULONG Message) {
  WdfInterruptAcquireLock(Interrupt);
  WdfInterruptReleaseLock(Interrupt);
  return TRUE;
}

EVT_WDF_INTERRUPT_ENABLE enable_drops_it_bad;
NTSTATUS enable_drops_it_bad(WDFINTERRUPT Interrupt, WDFDEVICE Device) {
  // CHECK: [[#@LINE+1]]:3: warning: WdfInterruptReleaseLock releases 'Interrupt', which has to be held when 'enable_drops_it_bad' returns
  WdfInterruptReleaseLock(Interrupt);
  return STATUS_SUCCESS;
}

EVT_WDF_INTERRUPT_ENABLE enable_takes_it_back_ok;
NTSTATUS enable_takes_it_back_ok(WDFINTERRUPT Interrupt, WDFDEVICE Device) {
  WdfInterruptReleaseLock(Interrupt);
  WdfInterruptAcquireLock(Interrupt);
  return STATUS_SUCCESS;
}

// Not called with it: the DPC has to take it.
EVT_WDF_INTERRUPT_DPC dpc_takes_it_ok;
VOID dpc_takes_it_ok(WDFINTERRUPT Interrupt, WDFOBJECT Object) {
  WdfInterruptAcquireLock(Interrupt);
  WdfInterruptReleaseLock(Interrupt);
}

typedef struct _EXT {
  KSPIN_LOCK Lock;
  ULONG Count;
} EXT, *PEXT;

KSERVICE_ROUTINE service_takes_it_again_bad;
BOOLEAN service_takes_it_again_bad(PKINTERRUPT Interrupt, PVOID Context) {
  // CHECK: [[#@LINE+1]]:16: warning: KeAcquireInterruptSpinLock acquires 'Interrupt', which is already held
  KIRQL Irql = KeAcquireInterruptSpinLock(Interrupt);
  KeReleaseInterruptSpinLock(Interrupt, Irql);
  return TRUE;
}

// Another lock than the one that it comes with.
KSERVICE_ROUTINE service_takes_another_ok;
BOOLEAN service_takes_another_ok(PKINTERRUPT Interrupt, PVOID Context) {
  PEXT Ext = (PEXT)Context;
  KeAcquireSpinLockAtDpcLevel(&Ext->Lock);
  Ext->Count++;
  KeReleaseSpinLockFromDpcLevel(&Ext->Lock);
  return TRUE;
}

KSERVICE_ROUTINE service_gives_another_bad;
BOOLEAN service_gives_another_bad(PKINTERRUPT Interrupt, PVOID Context) {
  PEXT Ext = (PEXT)Context;
  // CHECK: [[#@LINE+1]]:3: warning: KeReleaseSpinLockFromDpcLevel releases '&Ext->Lock', which is not held
  KeReleaseSpinLockFromDpcLevel(&Ext->Lock);
  return TRUE;
}

HW_INTERRUPT interrupt_takes_it_again_bad;
BOOLEAN interrupt_takes_it_again_bad(PVOID Ext) {
  STOR_LOCK_HANDLE Handle;
  // CHECK: [[#@LINE+1]]:3: warning: StorPortAcquireSpinLock acquires 'Ext', which is already held
  StorPortAcquireSpinLock(Ext, InterruptLock, NULL, &Handle);
  StorPortReleaseSpinLock(Ext, &Handle);
  return TRUE;
}

// Another lock, but against the order.
HW_INTERRUPT interrupt_takes_another_bad;
BOOLEAN interrupt_takes_another_bad(PVOID Ext) {
  STOR_LOCK_HANDLE Handle;
  // CHECK: [[#@LINE+1]]:3: warning: StorPortAcquireSpinLock acquires 'StartIoLock' while 'InterruptLock' is held
  StorPortAcquireSpinLock(Ext, StartIoLock, NULL, &Handle);
  StorPortReleaseSpinLock(Ext, &Handle);
  return TRUE;
}

// One defect is one finding: nothing is said of the handles after it.
VOID two_handles_bad(PEXT Ext) {
  KLOCK_QUEUE_HANDLE First, Second;
  KeAcquireInStackQueuedSpinLock(&Ext->Lock, &First);
  // CHECK: [[#@LINE+1]]:3: warning: KeAcquireInStackQueuedSpinLock acquires '&Ext->Lock', which is already held
  KeAcquireInStackQueuedSpinLock(&Ext->Lock, &Second);
  KeReleaseInStackQueuedSpinLock(&Second);
  KeReleaseInStackQueuedSpinLock(&First);
}
