// CancelSpinLockRelease: the cancel spin lock released without being held.
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

DRIVER_DISPATCH dispatch_label_bad;
NTSTATUS dispatch_label_bad(PDEVICE_OBJECT Device, PIRP Irp) {
  KIRQL Irql = 0;
  if (Irp->RequestorMode == UserMode)
    goto Out;
  IoAcquireCancelSpinLock(&Irql);
  Irp->Cancel = FALSE;
Out:
  // CHECK: [[#@LINE+1]]:3: warning: IoReleaseCancelSpinLock releases the cancel spin lock, which is not held{{.*}} [ddi-cancel-spin-lock-release]
  IoReleaseCancelSpinLock(Irql);
  return STATUS_SUCCESS;
}

DRIVER_CANCEL cancel_twice_bad;
VOID cancel_twice_bad(PDEVICE_OBJECT Device, PIRP Irp) {
  IoReleaseCancelSpinLock(Irp->CancelIrql);
  if (Irp->PendingReturned)
    // CHECK: [[#@LINE+1]]:5: warning: IoReleaseCancelSpinLock releases the cancel spin lock, which is not held{{.*}} [ddi-cancel-spin-lock-release]
    IoReleaseCancelSpinLock(Irp->CancelIrql);
}

DRIVER_CANCEL cancel_drops_and_retakes_ok;
VOID cancel_drops_and_retakes_ok(PDEVICE_OBJECT Device, PIRP Irp) {
  KIRQL Irql;
  IoReleaseCancelSpinLock(Irp->CancelIrql);
  Irp->IoStatus.Status = STATUS_CANCELLED;
  IoAcquireCancelSpinLock(&Irql);
  IoReleaseCancelSpinLock(Irql);
}

// Whoever calls has it.
void Drop(KIRQL Irql) { IoReleaseCancelSpinLock(Irql); }

void dropped_by_a_helper_ok(PIRP Irp) {
  KIRQL Irql;
  IoAcquireCancelSpinLock(&Irql);
  Irp->Cancel = TRUE;
  Drop(Irql);
}
