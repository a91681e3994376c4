// ExclusiveResourceAccess: resources left held exclusively or released without being
// held. Recursive and shared use, conversion and refusals are legal.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// promotion_tried_ok releases what it cannot have acquired.
// SUMMARY: 1 inconclusive, 0 not analysed
#include <ntifs.h>

typedef struct _VCB {
  LIST_ENTRY Fcbs;
  ERESOURCE Resource;
  KSPIN_LOCK Lock;
  ULONG Count;
  BOOLEAN Mounted;
} VCB, *PVCB;

typedef struct _FCB {
  LIST_ENTRY Link;
  PERESOURCE Resource;
  ERESOURCE PagingIo;
  PVCB Vcb;
  ULONG Id;
} FCB, *PFCB;

NTSTATUS Lookup(PVCB Vcb, PULONG Id);
BOOLEAN CanWait(PIRP Irp);

NTSTATUS resource_left_on_raise_path_bad(PVCB Vcb, PULONG Id) {
  NTSTATUS Status;
  KeEnterCriticalRegion();
  ExAcquireResourceExclusiveLite(&Vcb->Resource, TRUE);
  Status = Lookup(Vcb, Id);
  if (!NT_SUCCESS(Status)) {
    KeLeaveCriticalRegion();
    // CHECK: [[#@LINE+1]]:5: warning: '&Vcb->Resource' is still held at this return; acquired by ExAcquireResourceExclusiveLite [ddi-exclusive-resource-access]
    return Status;
  }
  ExReleaseResourceLite(&Vcb->Resource);
  KeLeaveCriticalRegion();
  return STATUS_SUCCESS;
}

NTSTATUS resource_ok(PVCB Vcb, PULONG Id) {
  NTSTATUS Status;
  FsRtlEnterFileSystem();
  ExAcquireResourceSharedLite(&Vcb->Resource, TRUE);
  Status = Lookup(Vcb, Id);
  ExReleaseResourceLite(&Vcb->Resource);
  FsRtlExitFileSystem();
  return Status;
}

NTSTATUS resource_no_wait_ok(PVCB Vcb, PIRP Irp) {
  if (!ExAcquireResourceSharedLite(&Vcb->Resource, CanWait(Irp)))
    return STATUS_CANT_WAIT;
  Vcb->Count++;
  ExReleaseResourceLite(&Vcb->Resource);
  return STATUS_SUCCESS;
}

NTSTATUS resource_no_wait_ignored_bad(PVCB Vcb) {
  ExAcquireResourceSharedLite(&Vcb->Resource, FALSE);
  Vcb->Count++;
  // CHECK: [[#@LINE+1]]:3: warning: ExReleaseResourceLite {{.*}} '&Vcb->Resource'{{.*}}not held{{.*}} [ddi-exclusive-resource-access]
  ExReleaseResourceLite(&Vcb->Resource);
  return STATUS_SUCCESS;
}

void resource_is_recursive_ok(PVCB Vcb) {
  ExAcquireResourceExclusiveLite(&Vcb->Resource, TRUE);
  ExAcquireResourceExclusiveLite(&Vcb->Resource, TRUE);
  ExAcquireResourceSharedLite(&Vcb->Resource, TRUE);
  Vcb->Count++;
  ExReleaseResourceLite(&Vcb->Resource);
  ExReleaseResourceLite(&Vcb->Resource);
  ExReleaseResourceLite(&Vcb->Resource);
}

NTSTATUS resource_recursive_once_short_bad(PVCB Vcb) {
  ExAcquireResourceExclusiveLite(&Vcb->Resource, TRUE);
  ExAcquireResourceSharedLite(&Vcb->Resource, TRUE);
  if (Vcb->Count == 0) {
    ExReleaseResourceLite(&Vcb->Resource);
    // CHECK: [[#@LINE+1]]:5: warning: '&Vcb->Resource' is still held at this return{{.*}} [ddi-exclusive-resource-access]
    return STATUS_UNSUCCESSFUL;
  }
  ExReleaseResourceLite(&Vcb->Resource);
  ExReleaseResourceLite(&Vcb->Resource);
  return STATUS_SUCCESS;
}

void resource_downgraded_ok(PVCB Vcb) {
  ExAcquireResourceExclusiveLite(&Vcb->Resource, TRUE);
  Vcb->Count++;
  ExConvertExclusiveToSharedLite(&Vcb->Resource);
  Lookup(Vcb, &Vcb->Count);
  ExReleaseResourceLite(&Vcb->Resource);
}

void resource_already_mine_ok(PVCB Vcb) {
  BOOLEAN Mine = ExIsResourceAcquiredExclusiveLite(&Vcb->Resource);
  if (!Mine)
    ExAcquireResourceExclusiveLite(&Vcb->Resource, TRUE);
  Vcb->Count++;
  if (!Mine)
    ExReleaseResourceLite(&Vcb->Resource);
}

void resource_by_pointer_ok(PFCB Fcb) {
  PERESOURCE Resource = Fcb->Resource;
  ExAcquireResourceSharedLite(Resource, TRUE);
  Fcb->Id++;
  ExReleaseResourceLite(Fcb->Resource);
}

void paging_io_tested_twice_ok(PFCB Fcb, PIRP Irp) {
  if (!(Irp->Flags & IRP_PAGING_IO))
    ExAcquireResourceExclusiveLite(Fcb->Resource, TRUE);
  Fcb->Id++;
  if (!(Irp->Flags & IRP_PAGING_IO))
    ExReleaseResourceLite(Fcb->Resource);
}

void paging_io_tested_once_bad(PFCB Fcb, PIRP Irp) {
  ExAcquireResourceExclusiveLite(Fcb->Resource, TRUE);
  Fcb->Id++;
  if (Irp->Flags & IRP_PAGING_IO)
    ExReleaseResourceLite(Fcb->Resource);
  // CHECK: [[#@LINE+1]]:1: warning: 'Fcb->Resource' is still held at the end of 'paging_io_tested_once_bad'{{.*}} [ddi-exclusive-resource-access]
}

// Passed on to the system, which raises no second question.
DRIVER_DISPATCH dispatch_left_held_bad;
NTSTATUS dispatch_left_held_bad(PDEVICE_OBJECT Device, PIRP Irp) {
  PVCB Vcb = (PVCB)Device->DeviceExtension;
  ExAcquireResourceExclusiveLite(&Vcb->Resource, TRUE);
  Vcb->Count++;
  Irp->IoStatus.Status = STATUS_SUCCESS;
  IoCompleteRequest(Irp, IO_NO_INCREMENT);
  // CHECK: [[#@LINE+1]]:3: warning: '&Vcb->Resource' is still held at this return{{.*}} [ddi-exclusive-resource-access]
  return STATUS_SUCCESS;
}

void resource_in_each_turn_ok(PVCB Vcb) {
  PLIST_ENTRY Link;
  KIRQL OldIrql;
  KeAcquireSpinLock(&Vcb->Lock, &OldIrql);
  for (Link = Vcb->Fcbs.Flink; Link != &Vcb->Fcbs; Link = Link->Flink) {
    PFCB Fcb = CONTAINING_RECORD(Link, FCB, Link);
    KeReleaseSpinLock(&Vcb->Lock, OldIrql);
    ExAcquireResourceExclusiveLite(Fcb->Resource, TRUE);
    Fcb->Id = 0;
    ExReleaseResourceLite(Fcb->Resource);
    KeAcquireSpinLock(&Vcb->Lock, &OldIrql);
  }
  KeReleaseSpinLock(&Vcb->Lock, OldIrql);
}

NTSTATUS found_far_away_bad(PDEVICE_OBJECT Device, PIRP Irp) {
  PIO_STACK_LOCATION Stack = IoGetCurrentIrpStackLocation(Irp);
  PFCB Fcb = ((PFCB)Stack->FileObject->FsContext)->Vcb->Fcbs.Flink
                 ? (PFCB)Stack->FileObject->FsContext2
                 : NULL;
  NTSTATUS Status = STATUS_SUCCESS;
  UNREFERENCED_PARAMETER(Device);
  if (Fcb == NULL)
    return STATUS_INVALID_PARAMETER;
  ExAcquireResourceExclusiveLite(&Fcb->Vcb->Resource, TRUE);
  Status = Lookup(Fcb->Vcb, &Fcb->Id);
  if (!NT_SUCCESS(Status))
    // CHECK: [[#@LINE+1]]:5: warning: '&Fcb->Vcb->Resource' is still held at this return{{.*}} [ddi-exclusive-resource-access]
    return Status;
  ExReleaseResourceLite(&Fcb->Vcb->Resource);
  return STATUS_SUCCESS;
}

// LockBalance speaks of the shared mode.
NTSTATUS left_shared_bad(PVCB Vcb) {
  ExAcquireResourceSharedLite(&Vcb->Resource, TRUE);
  if (!Vcb->Mounted)
    // CHECK: [[#@LINE+1]]:5: warning: '&Vcb->Resource' is still held at this return{{.*}} [ddi-lock-balance]
    return STATUS_UNSUCCESSFUL;
  ExReleaseResourceLite(&Vcb->Resource);
  return STATUS_SUCCESS;
}

// One resource may nest with another.
void nested_ok(PFCB Fcb) {
  ExAcquireResourceExclusiveLite(&Fcb->Vcb->Resource, TRUE);
  ExAcquireResourceExclusiveLite(Fcb->Resource, TRUE);
  Fcb->Id++;
  ExReleaseResourceLite(Fcb->Resource);
  ExReleaseResourceLite(&Fcb->Vcb->Resource);
}

void released_twice_bad(PVCB Vcb) {
  ExAcquireResourceExclusiveLite(&Vcb->Resource, TRUE);
  Vcb->Count++;
  ExReleaseResourceLite(&Vcb->Resource);
  if (Vcb->Mounted)
    // CHECK: [[#@LINE+1]]:5: warning: ExReleaseResourceLite releases '&Vcb->Resource', which is not held{{.*}} [ddi-exclusive-resource-access]
    ExReleaseResourceLite(&Vcb->Resource);
}

//--- Promotion: a shared owner that wants it exclusively waits for itself --------

void promoted_bad(PVCB Vcb) {
  ExAcquireResourceSharedLite(&Vcb->Resource, TRUE);
  if (Vcb->Count == 0) {
    // CHECK: [[#@LINE+1]]:5: warning: ExAcquireResourceExclusiveLite acquires '&Vcb->Resource', which is already held{{.*}} [ddi-exclusive-resource-access]
    ExAcquireResourceExclusiveLite(&Vcb->Resource, TRUE);
    Vcb->Count = 1;
    ExReleaseResourceLite(&Vcb->Resource);
  }
  ExReleaseResourceLite(&Vcb->Resource);
}

static void Reset(PVCB Vcb) {
  ExAcquireResourceExclusiveLite(&Vcb->Resource, TRUE);
  Vcb->Count = 0;
  ExReleaseResourceLite(&Vcb->Resource);
}

void promoted_by_a_callee_bad(PVCB Vcb) {
  ExAcquireResourceSharedLite(&Vcb->Resource, TRUE);
  // CHECK: [[#@LINE+1]]:3: warning: {{.*}} acquires '&Vcb->Resource', which is already held{{.*}} [ddi-exclusive-resource-access]
  Reset(Vcb);
  ExReleaseResourceLite(&Vcb->Resource);
}

void callee_takes_it_again_exclusively_ok(PVCB Vcb) {
  ExAcquireResourceExclusiveLite(&Vcb->Resource, TRUE);
  ExAcquireResourceSharedLite(&Vcb->Resource, TRUE);
  Reset(Vcb);
  ExReleaseResourceLite(&Vcb->Resource);
  ExReleaseResourceLite(&Vcb->Resource);
}

// Refused, not waited for.
BOOLEAN promotion_tried_ok(PVCB Vcb) {
  BOOLEAN Exclusive = FALSE;
  ExAcquireResourceSharedLite(&Vcb->Resource, TRUE);
  if (Vcb->Count == 0 && ExTryToAcquireResourceExclusiveLite(&Vcb->Resource)) {
    Exclusive = TRUE;
    ExReleaseResourceLite(&Vcb->Resource);
  }
  ExReleaseResourceLite(&Vcb->Resource);
  return Exclusive;
}

void released_in_between_ok(PVCB Vcb) {
  ExAcquireResourceSharedLite(&Vcb->Resource, TRUE);
  if (Vcb->Count == 0) {
    ExReleaseResourceLite(&Vcb->Resource);
    ExAcquireResourceExclusiveLite(&Vcb->Resource, TRUE);
    Vcb->Count = 1;
  }
  ExReleaseResourceLite(&Vcb->Resource);
}

// Whoever calls may have it exclusively.
void taken_if_not_mine_ok(PVCB Vcb) {
  BOOLEAN Mine = ExIsResourceAcquiredExclusiveLite(&Vcb->Resource);
  if (!Mine)
    ExAcquireResourceExclusiveLite(&Vcb->Resource, TRUE);
  ExAcquireResourceExclusiveLite(&Vcb->Resource, TRUE);
  Vcb->Count = 1;
  ExReleaseResourceLite(&Vcb->Resource);
  if (!Mine)
    ExReleaseResourceLite(&Vcb->Resource);
}

// What was exclusive is shared after the conversion, for this thread too.
void converted_and_promoted_bad(PVCB Vcb) {
  ExAcquireResourceExclusiveLite(&Vcb->Resource, TRUE);
  ExConvertExclusiveToSharedLite(&Vcb->Resource);
  // CHECK: [[#@LINE+1]]:3: warning: ExAcquireResourceExclusiveLite acquires '&Vcb->Resource', which is already held{{.*}} [ddi-exclusive-resource-access]
  ExAcquireResourceExclusiveLite(&Vcb->Resource, TRUE);
  Vcb->Count = 1;
  ExReleaseResourceLite(&Vcb->Resource);
  ExReleaseResourceLite(&Vcb->Resource);
}
