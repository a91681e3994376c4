// GuardedBy: the accesses that leave out the lock that all others hold.
//
// RUN: %spinlint extract %s -o %t.lockprog
// RUN: %spinlint check -checks=-*,ddi-guarded-by %t.lockprog > %t.out
// RUN: FileCheck --implicit-check-not='{{(warning|remark): .*ddi-}}' %s < %t.out
//
// It has to be asked for, and a file by itself is no whole driver.
// RUN: %spinlint check %t.lockprog > %t.default
// RUN: %spinlint check -checks=ddi-guarded-by %s > %t.alone
// RUN: FileCheck --allow-empty --check-prefix=SILENT %s < %t.default
// RUN: FileCheck --allow-empty --check-prefix=SILENT %s < %t.alone
// SILENT-NOT: ddi-guarded-by
#include <ntddk.h>

typedef struct _STATS {
  ULONG Bytes;
} STATS;

typedef struct _EXTENSION {
  KSPIN_LOCK Lock, Other;
  LIST_ENTRY Queue, Looked, Link;
  PLIST_ENTRY Last;
  ULONG Queued, Flag, SetOnce, Asked, After, Look, Fresh, Unknown, Early, Else, Gone, Copied;
  LONG Counted;
  PIRP Current;
  STATS Stats;
} EXTENSION, *PEXTENSION;

KSPIN_LOCK GlobalLock;
ULONG GlobalCount;

static void helper_ok(PEXTENSION E) { E->Asked++; }

static void use(PEXTENSION E) {
  E->Queued++;
  E->Flag = E->SetOnce;
  E->After++;
  E->Counted++;
  E->Stats.Bytes++;
  E->Current = NULL;
  helper_ok(E);
  GlobalCount += 1;
}

DRIVER_DISPATCH One;
NTSTATUS One(PDEVICE_OBJECT Device, PIRP Irp) {
  PEXTENSION E = Device->DeviceExtension;
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  KeAcquireSpinLockAtDpcLevel(&GlobalLock);
  use(E);
  InsertTailList(&E->Queue, &Irp->Tail.Overlay.ListEntry);
  InsertTailList(&E->Looked, &Irp->Tail.Overlay.ListEntry);
  E->Queued++;
  E->Asked++;
  E->Look++;
  E->Fresh++;
  E->Unknown++;
  E->Early++;
  E->Else++;
  E->Gone++;
  E->Copied++;
  E->After++;
  E->Counted++;
  E->Stats.Bytes++;
  if (E->Current)
    E->Current = Irp;
  GlobalCount++;
  KeReleaseSpinLockFromDpcLevel(&GlobalLock);
  KeReleaseSpinLock(&E->Lock, Irql);
  return STATUS_SUCCESS;
}

DRIVER_DISPATCH Two;
NTSTATUS Two(PDEVICE_OBJECT Device, PIRP Irp) {
  PEXTENSION E = Device->DeviceExtension;
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  KeAcquireSpinLockAtDpcLevel(&GlobalLock);
  use(E);
  if (!IsListEmpty(&E->Queue))
    E->Last = RemoveHeadList(&E->Queue);
  if (!IsListEmpty(&E->Looked))
    E->Last = RemoveHeadList(&E->Looked);
  E->Queued++;
  E->Asked++;
  E->Look++;
  E->Fresh++;
  E->Unknown++;
  E->Early++;
  E->Else++;
  E->Gone++;
  E->Copied++;
  E->After++;
  if (E->Current)
    E->Current->IoStatus.Status = Irp->IoStatus.Status;
  GlobalCount++;
  KeReleaseSpinLockFromDpcLevel(&GlobalLock);
  KeReleaseSpinLock(&E->Lock, Irql);
  return STATUS_SUCCESS;
}

DRIVER_DISPATCH Three;
NTSTATUS Three(PDEVICE_OBJECT Device, PIRP Irp) {
  PEXTENSION E = Device->DeviceExtension;
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  InsertHeadList(&E->Queue, &Irp->Tail.Overlay.ListEntry);
  if (!IsListEmpty(&E->Looked))
    E->Last = RemoveHeadList(&E->Looked);
  if (E->Current)
    E->Current->IoStatus.Status = Irp->IoStatus.Status;
  KeReleaseSpinLock(&E->Lock, Irql);
  return STATUS_SUCCESS;
}

DRIVER_DISPATCH write_bad;
NTSTATUS write_bad(PDEVICE_OBJECT Device, PIRP Irp) {
  PEXTENSION E = Device->DeviceExtension;
  UNREFERENCED_PARAMETER(Irp);
  // CHECK: [[#@LINE+1]]:3: remark: 'EXTENSION.Queued' is written without 'EXTENSION.Lock' here, which is held elsewhere where it is accessed [ddi-guarded-by]
  E->Queued = 0;
  return STATUS_SUCCESS;
}
// CHECK: note: 'EXTENSION.Queued' is written here with 'EXTENSION.Lock' held
// CHECK: note: 'EXTENSION.Queued' is written here with 'EXTENSION.Lock' held

DRIVER_DISPATCH list_bad;
NTSTATUS list_bad(PDEVICE_OBJECT Device, PIRP Irp) {
  PEXTENSION E = Device->DeviceExtension;
  // CHECK: [[#@LINE+1]]:3: remark: 'EXTENSION.Queue' is written without 'EXTENSION.Lock' here
  InsertTailList(&E->Queue, &Irp->Tail.Overlay.ListEntry);
  return STATUS_SUCCESS;
}

DRIVER_DISPATCH pointer_bad;
NTSTATUS pointer_bad(PDEVICE_OBJECT Device, PIRP Irp) {
  PEXTENSION E = Device->DeviceExtension;
  UNREFERENCED_PARAMETER(Irp);
  // CHECK: [[#@LINE+1]]:10: remark: 'EXTENSION.Current' is read without 'EXTENSION.Lock' here
  return E->Current->IoStatus.Status;
}

DRIVER_DISPATCH nested_bad;
NTSTATUS nested_bad(PDEVICE_OBJECT Device, PIRP Irp) {
  PEXTENSION E = Device->DeviceExtension;
  UNREFERENCED_PARAMETER(Irp);
  // CHECK: [[#@LINE+1]]:3: remark: 'EXTENSION.Stats.Bytes' is written without 'EXTENSION.Lock' here
  E->Stats.Bytes = 0;
  return STATUS_SUCCESS;
}

DRIVER_DISPATCH global_bad;
NTSTATUS global_bad(PDEVICE_OBJECT Device, PIRP Irp) {
  UNREFERENCED_PARAMETER(Device);
  UNREFERENCED_PARAMETER(Irp);
  // CHECK: [[#@LINE+1]]:3: remark: 'GlobalCount' is written without '{{EXTENSION.Lock|GlobalLock}}' here
  GlobalCount = 0;
  return STATUS_SUCCESS;
}

DRIVER_DISPATCH after_release_bad;
NTSTATUS after_release_bad(PDEVICE_OBJECT Device, PIRP Irp) {
  PEXTENSION E = Device->DeviceExtension;
  KIRQL Irql;
  UNREFERENCED_PARAMETER(Irp);
  KeAcquireSpinLock(&E->Lock, &Irql);
  E->After++;
  KeReleaseSpinLock(&E->Lock, Irql);
  // CHECK: [[#@LINE+1]]:3: remark: 'EXTENSION.After' is written without '&E->Lock' here, after it was released [ddi-guarded-by]
  E->After = 0;
  return STATUS_SUCCESS;
}
// CHECK: note: released here

// A flag that is only looked at may be old, but it is whole.
DRIVER_DISPATCH look_ok;
NTSTATUS look_ok(PDEVICE_OBJECT Device, PIRP Irp) {
  PEXTENSION E = Device->DeviceExtension;
  UNREFERENCED_PARAMETER(Irp);
  return E->Look ? STATUS_SUCCESS : STATUS_UNSUCCESSFUL;
}

// Likewise a list that is only asked whether it is empty.
DRIVER_DISPATCH empty_ok;
NTSTATUS empty_ok(PDEVICE_OBJECT Device, PIRP Irp) {
  PEXTENSION E = Device->DeviceExtension;
  UNREFERENCED_PARAMETER(Irp);
  return IsListEmpty(&E->Looked) ? STATUS_SUCCESS : STATUS_UNSUCCESSFUL;
}

// Nobody but its maker knows the object.
DRIVER_DISPATCH fresh_ok;
NTSTATUS fresh_ok(PDEVICE_OBJECT Device, PIRP Irp) {
  PEXTENSION E = ExAllocatePoolWithTag(NonPagedPool, sizeof(*E), 'tset');
  UNREFERENCED_PARAMETER(Irp);
  if (E) {
    E->Fresh = 1;
    Device->DeviceExtension = E;
  }
  return STATUS_SUCCESS;
}

// Once it is out of the list, nobody else comes to the object.
DRIVER_DISPATCH taken_out_ok;
NTSTATUS taken_out_ok(PDEVICE_OBJECT Device, PIRP Irp) {
  PEXTENSION E = Device->DeviceExtension;
  KIRQL Irql;
  UNREFERENCED_PARAMETER(Irp);
  KeAcquireSpinLock(&GlobalLock, &Irql);
  RemoveEntryList(&E->Link);
  KeReleaseSpinLock(&GlobalLock, Irql);
  E->Gone = 0;
  return STATUS_SUCCESS;
}

// Who is in a function that is called from elsewhere is not known.
void FN_no_caller(PEXTENSION E) { E->Unknown = 0; }

// Nothing else runs yet.
DRIVER_ADD_DEVICE add_ok;
NTSTATUS add_ok(PDRIVER_OBJECT Driver, PDEVICE_OBJECT Device) {
  PEXTENSION E = Device->DeviceExtension;
  UNREFERENCED_PARAMETER(Driver);
  KeInitializeSpinLock(&E->Lock);
  E->Early = 0;
  return STATUS_SUCCESS;
}

// Who copies the lock sets up the copy.
DRIVER_DISPATCH copy_ok;
NTSTATUS copy_ok(PDEVICE_OBJECT Device, PIRP Irp) {
  PEXTENSION To = Device->DeviceExtension;
  PEXTENSION From = Irp->Tail.Overlay.DriverContext[0];
  To->Lock = From->Lock;
  To->Copied = From->Copied;
  return STATUS_SUCCESS;
}

// Interlocked by one is a design of its own.
DRIVER_DISPATCH interlocked_ok;
NTSTATUS interlocked_ok(PDEVICE_OBJECT Device, PIRP Irp) {
  PEXTENSION E = Device->DeviceExtension;
  UNREFERENCED_PARAMETER(Irp);
  InterlockedIncrement(&E->Counted);
  return STATUS_SUCCESS;
}

// Another lock may do as well.
DRIVER_DISPATCH other_lock_ok;
NTSTATUS other_lock_ok(PDEVICE_OBJECT Device, PIRP Irp) {
  PEXTENSION E = Device->DeviceExtension;
  KIRQL Irql;
  UNREFERENCED_PARAMETER(Irp);
  KeAcquireSpinLock(&E->Other, &Irql);
  E->Else = 0;
  KeReleaseSpinLock(&E->Other, Irql);
  return STATUS_SUCCESS;
}
