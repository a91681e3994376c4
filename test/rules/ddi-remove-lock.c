// RemoveLock: remove locks kept on one path of several, or released without being
// acquired. As a rule the completion of an IRP gives them back.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ntddk.h>

typedef struct _VCB {
  IO_REMOVE_LOCK RemoveLock;
  ULONG Count;
  BOOLEAN Mounted;
} VCB, *PVCB;

DRIVER_DISPATCH remove_lock_kept_for_the_irp_ok;
NTSTATUS remove_lock_kept_for_the_irp_ok(PDEVICE_OBJECT Device, PIRP Irp) {
  PVCB Vcb = (PVCB)Device->DeviceExtension;
  NTSTATUS Status = IoAcquireRemoveLock(&Vcb->RemoveLock, Irp);
  if (!NT_SUCCESS(Status))
    return Status;
  IoMarkIrpPending(Irp);
  return STATUS_PENDING;
}

// It is refused with an error, which no test takes for success.
NTSTATUS remove_lock_refused_ok(PVCB Vcb, PIRP Irp) {
  NTSTATUS Status = IoAcquireRemoveLock(&Vcb->RemoveLock, Irp);
  if (!NT_SUCCESS(Status))
    return Status;
  Vcb->Count++;
  IoReleaseRemoveLock(&Vcb->RemoveLock, Irp);
  Status = IoAcquireRemoveLock(&Vcb->RemoveLock, Irp);
  if (Status != STATUS_SUCCESS)
    return Status;
  Vcb->Count++;
  IoReleaseRemoveLock(&Vcb->RemoveLock, Irp);
  return STATUS_SUCCESS;
}

NTSTATUS remove_lock_refused_bad(PVCB Vcb, PIRP Irp) {
  NTSTATUS Status = IoAcquireRemoveLock(&Vcb->RemoveLock, Irp);
  if (NT_SUCCESS(Status))
    Vcb->Count++;
  // CHECK: [[#@LINE+1]]:3: warning: IoReleaseRemoveLock releases '&Vcb->RemoveLock', which is not held{{.*}} [ddi-remove-lock]
  IoReleaseRemoveLock(&Vcb->RemoveLock, Irp);
  return Status;
}

// The completion routine releases it, here or there.
NTSTATUS remove_lock_passed_on_ok(PVCB Vcb, PDEVICE_OBJECT Lower, PIRP Irp) {
  NTSTATUS Status = IoAcquireRemoveLock(&Vcb->RemoveLock, Irp);
  if (!NT_SUCCESS(Status))
    return Status;
  Status = IoCallDriver(Lower, Irp);
  if (Vcb->Mounted)
    IoReleaseRemoveLock(&Vcb->RemoveLock, Irp);
  return Status;
}

void remove_lock_of_each_request_ok(PVCB Vcb, PIRP Irp) {
  while (Irp) {
    PIRP Next = (PIRP)Irp->Tail.Overlay.ListEntry.Flink;
    IoReleaseRemoveLock(&Vcb->RemoveLock, Irp);
    IoCompleteRequest(Irp, IO_NO_INCREMENT);
    Irp = Next;
  }
}

DRIVER_CANCEL cancel_with_remove_lock_ok;
VOID cancel_with_remove_lock_ok(PDEVICE_OBJECT Device, PIRP Irp) {
  PVCB Vcb = (PVCB)Device->DeviceExtension;
  IoReleaseCancelSpinLock(Irp->CancelIrql);
  IoCompleteRequest(Irp, IO_NO_INCREMENT);
  IoReleaseRemoveLock(&Vcb->RemoveLock, Irp);
}

NTSTATUS remove_lock_left_on_failure_bad(PVCB Vcb, PIRP Irp) {
  NTSTATUS Status = IoAcquireRemoveLock(&Vcb->RemoveLock, Irp);
  if (!NT_SUCCESS(Status))
    return Status;
  if (!Vcb->Mounted)
    // CHECK: [[#@LINE+1]]:5: warning: '&Vcb->RemoveLock' is still held at this return{{.*}} [ddi-remove-lock]
    return STATUS_DELETE_PENDING;
  Vcb->Count++;
  IoReleaseRemoveLock(&Vcb->RemoveLock, Irp);
  return STATUS_SUCCESS;
}

void released_twice_bad(PVCB Vcb, PIRP Irp) {
  if (!NT_SUCCESS(IoAcquireRemoveLock(&Vcb->RemoveLock, Irp)))
    return;
  Vcb->Count++;
  IoReleaseRemoveLock(&Vcb->RemoveLock, Irp);
  if (Vcb->Mounted)
    // CHECK: [[#@LINE+1]]:5: warning: IoReleaseRemoveLock releases '&Vcb->RemoveLock', which is not held{{.*}} [ddi-remove-lock]
    IoReleaseRemoveLock(&Vcb->RemoveLock, Irp);
}
