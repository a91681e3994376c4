#include <ntddk.h>

typedef struct _EXTENSION {
  IO_REMOVE_LOCK RemoveLock;
  ULONG Started;
} EXTENSION;

NTSTATUS kept_on_error_bad(EXTENSION *Extension, PIRP Irp) {
  NTSTATUS Status = IoAcquireRemoveLock(&Extension->RemoveLock, Irp);
  if (!NT_SUCCESS(Status))
    return Status;
  if (!Extension->Started) {
    IoReleaseRemoveLock(&Extension->RemoveLock, Irp);
    return STATUS_DEVICE_NOT_READY; /* the remove lock is kept */
  }
  IoReleaseRemoveLock(&Extension->RemoveLock, Irp);
  return STATUS_SUCCESS;
}
