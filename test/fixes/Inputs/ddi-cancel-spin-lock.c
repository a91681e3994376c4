#include <ntddk.h>

DRIVER_CANCEL cancel_returns_early_bad;

VOID cancel_returns_early_bad(PDEVICE_OBJECT Device, PIRP Irp) {
  if (Irp->PendingReturned == 0) {
    IoReleaseCancelSpinLock(Irp->CancelIrql);
    return; /* the system called with the lock, and still has it */
  }
  IoReleaseCancelSpinLock(Irp->CancelIrql);
  Irp->IoStatus.Status = STATUS_CANCELLED;
  IoCompleteRequest(Irp, IO_NO_INCREMENT);
}
