// SpinLockForDpc: acquires that are for DPCs, in a whole driver in which no DPC leads
// to them.
//
// RUN: %spinlint extract %s -o %t.lockprog
// RUN: sh -c '%spinlint check %t.lockprog > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
//
// A file by itself says nothing of who else calls.
// RUN: %spinlint check %s | FileCheck --allow-empty --check-prefix=ALONE %s
// ALONE-NOT: warning:
#include <ntddk.h>

KSPIN_LOCK Lock;
ULONG Count;

DRIVER_UNLOAD unload_bad;
VOID unload_bad(PDRIVER_OBJECT Driver) {
  // CHECK: [[#@LINE+1]]:16: warning: KeAcquireSpinLockForDpc must not be called in 'unload_bad'{{.*}} [ddi-spin-lock-for-dpc]
  KIRQL Irql = KeAcquireSpinLockForDpc(&Lock);
  Count = 0;
  KeReleaseSpinLockForDpc(&Lock, Irql);
}

// Called by work items only.
static VOID count_bad(VOID) {
  KLOCK_QUEUE_HANDLE Handle;
  // CHECK: [[#@LINE+1]]:3: warning: KeAcquireInStackQueuedSpinLockForDpc must not be called in 'count_bad'{{.*}} [ddi-spin-lock-for-dpc]
  KeAcquireInStackQueuedSpinLockForDpc(&Lock, &Handle);
  Count++;
  KeReleaseInStackQueuedSpinLockForDpc(&Handle);
}

IO_WORKITEM_ROUTINE work;
VOID work(PDEVICE_OBJECT Device, PVOID Context) { count_bad(); }

// Called by a work item and by a DPC.
static VOID shared_ok(VOID) {
  KIRQL Irql = KeAcquireSpinLockForDpc(&Lock);
  Count++;
  KeReleaseSpinLockForDpc(&Lock, Irql);
}

IO_WORKITEM_ROUTINE other_work;
VOID other_work(PDEVICE_OBJECT Device, PVOID Context) { shared_ok(); }

VOID dpc_ok(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second) { shared_ok(); }

// Other drivers may send requests in a DPC.
DRIVER_DISPATCH dispatch_ok;
NTSTATUS dispatch_ok(PDEVICE_OBJECT Device, PIRP Irp) {
  KIRQL Irql = KeAcquireSpinLockForDpc(&Lock);
  Count++;
  KeReleaseSpinLockForDpc(&Lock, Irql);
  return STATUS_SUCCESS;
}

// Who calls is not known.
static VOID by_pointer_ok(VOID) {
  KIRQL Irql = KeAcquireSpinLockForDpc(&Lock);
  Count++;
  KeReleaseSpinLockForDpc(&Lock, Irql);
}
VOID (*Callback)(VOID) = by_pointer_ok;

NTSTATUS DriverEntry(PDRIVER_OBJECT Driver, PUNICODE_STRING Path) {
  static KDPC Dpc;
  KeInitializeSpinLock(&Lock);
  KeInitializeThreadedDpc(&Dpc, dpc_ok, NULL);
  Driver->DriverUnload = unload_bad;
  Driver->MajorFunction[IRP_MJ_READ] = dispatch_ok;
  return STATUS_SUCCESS;
}
