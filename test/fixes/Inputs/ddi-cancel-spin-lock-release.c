#include <ntddk.h>

DRIVER_CANCEL cancel_releases_twice_bad;

VOID cancel_releases_twice_bad(PDEVICE_OBJECT Device, PIRP Irp) {
  IoReleaseCancelSpinLock(Irp->CancelIrql);
  /* released above */
  IoCompleteRequest(Irp, IO_NO_INCREMENT);
}
