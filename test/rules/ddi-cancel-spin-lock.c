// CancelSpinLock: the cancel spin lock taken twice or left held; cancel routines are
// called with it.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ntddk.h>

typedef struct _VCB {
  KSPIN_LOCK Lock;
  ULONG Count;
  BOOLEAN Mounted;
} VCB, *PVCB;

void cancel_spin_lock_bad(PDEVICE_OBJECT Device, PIRP Irp) {
  KIRQL Irql;
  UNREFERENCED_PARAMETER(Device);
  IoAcquireCancelSpinLock(&Irql);
  if (Irp->Cancel)
    // CHECK: [[#@LINE+1]]:5: warning: the cancel spin lock is still held at this return; acquired by IoAcquireCancelSpinLock [ddi-cancel-spin-lock]
    return;
  IoReleaseCancelSpinLock(Irql);
}

// The I/O manager holds it when it calls.
DRIVER_CANCEL cancel_routine_ok;
void cancel_routine_ok(PDEVICE_OBJECT Device, PIRP Irp) {
  UNREFERENCED_PARAMETER(Device);
  IoReleaseCancelSpinLock(Irp->CancelIrql);
  Irp->IoStatus.Status = STATUS_CANCELLED;
  IoCompleteRequest(Irp, IO_NO_INCREMENT);
}

DRIVER_CANCEL cancel_routine_bad;
void cancel_routine_bad(PDEVICE_OBJECT Device, PIRP Irp) {
  UNREFERENCED_PARAMETER(Device);
  if (Irp->PendingReturned)
    // CHECK: [[#@LINE+1]]:5: warning: the cancel spin lock is still held at this return{{.*}} [ddi-cancel-spin-lock]
    return;
  IoReleaseCancelSpinLock(Irp->CancelIrql);
  IoCompleteRequest(Irp, IO_NO_INCREMENT);
}

void cancel_lock_twice_bad(PIRP Irp) {
  KIRQL Outer, Inner;
  IoAcquireCancelSpinLock(&Outer);
  // CHECK: [[#@LINE+1]]:3: warning: IoAcquireCancelSpinLock acquires the cancel spin lock, which is already held{{.*}} [ddi-cancel-spin-lock]
  IoAcquireCancelSpinLock(&Inner);
  Irp->Cancel = TRUE;
  IoReleaseCancelSpinLock(Inner);
  IoReleaseCancelSpinLock(Outer);
}

// By being registered, without a role type.
VOID OnCancel(PDEVICE_OBJECT Device, PIRP Irp) {
  if (Irp->PendingReturned)
    // CHECK: [[#@LINE+1]]:5: warning: the cancel spin lock is still held at this return{{.*}} [ddi-cancel-spin-lock]
    return;
  IoReleaseCancelSpinLock(Irp->CancelIrql);
}
void registers(PIRP Irp) { IoSetCancelRoutine(Irp, OnCancel); }

DRIVER_CANCEL cancel_takes_it_again_bad;
VOID cancel_takes_it_again_bad(PDEVICE_OBJECT Device, PIRP Irp) {
  KIRQL Irql;
  // CHECK: [[#@LINE+1]]:3: warning: IoAcquireCancelSpinLock acquires the cancel spin lock, which is already held{{.*}} [ddi-cancel-spin-lock]
  IoAcquireCancelSpinLock(&Irql);
  IoReleaseCancelSpinLock(Irql);
}

static void Finish(PIRP Irp) {
  IoReleaseCancelSpinLock(Irp->CancelIrql);
  IoCompleteRequest(Irp, IO_NO_INCREMENT);
}

DRIVER_CANCEL cancel_by_a_helper_ok;
VOID cancel_by_a_helper_ok(PDEVICE_OBJECT Device, PIRP Irp) {
  if (Irp->Cancel)
    Irp->IoStatus.Status = STATUS_CANCELLED;
  Finish(Irp);
}

// Other locks may nest with it.
void nested_with_another_ok(PVCB Vcb, PIRP Irp) {
  KIRQL Irql;
  IoAcquireCancelSpinLock(&Irql);
  KeAcquireSpinLockAtDpcLevel(&Vcb->Lock);
  Vcb->Count++;
  KeReleaseSpinLockFromDpcLevel(&Vcb->Lock);
  IoReleaseCancelSpinLock(Irql);
}
