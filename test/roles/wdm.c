// Entry points of WDM drivers: each must leave with what it came with, but for
// cancel routines, which release the lock that they come with, and the lock
// callbacks of IO_CSQ.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ntddk.h>

typedef struct _DEVICE {
  KSPIN_LOCK Lock;
  KSPIN_LOCK QueueLock;
  FAST_MUTEX Mutex;
  LIST_ENTRY Irps;
  IO_CSQ Csq;
  KDPC Dpc;
  KTIMER Timer;
  PKINTERRUPT Interrupt;
  PIO_WORKITEM Item;
  ULONG Count;
  KIRQL OldIrql;
} DEVICE, *PDEVICE;

//--- Dispatch routines ------------------------------------------------------

DRIVER_DISPATCH read_bad;
NTSTATUS read_bad(PDEVICE_OBJECT Object, PIRP Irp) {
  PDEVICE Device = (PDEVICE)Object->DeviceExtension;
  ExAcquireFastMutex(&Device->Mutex);
  if (Device->Count == 0) {
    Irp->IoStatus.Status = STATUS_DEVICE_NOT_READY;
    IoCompleteRequest(Irp, IO_NO_INCREMENT);
    // CHECK: [[#@LINE+1]]:5: warning: '&Device->Mutex' is still held at this return
    return STATUS_DEVICE_NOT_READY;
  }
  ExReleaseFastMutex(&Device->Mutex);
  return STATUS_SUCCESS;
}

static NTSTATUS write_ok(PDEVICE_OBJECT Object, PIRP Irp) {
  PDEVICE Device = (PDEVICE)Object->DeviceExtension;
  KIRQL OldIrql;
  KeAcquireSpinLock(&Device->Lock, &OldIrql);
  Device->Count++;
  KeReleaseSpinLock(&Device->Lock, OldIrql);
  return STATUS_SUCCESS;
}

static NTSTATUS cleanup_bad(PDEVICE_OBJECT Object, PIRP Irp) {
  PDEVICE Device = (PDEVICE)Object->DeviceExtension;
  KeAcquireSpinLock(&Device->Lock, &Device->OldIrql);
  Device->Count = 0;
  // CHECK: [[#@LINE+1]]:3: warning: '&Device->Lock' is still held at this return
  return STATUS_SUCCESS;
}

//--- Cancel routines --------------------------------------------------------

static VOID cancel_ok(PDEVICE_OBJECT Object, PIRP Irp) {
  PDEVICE Device = (PDEVICE)Object->DeviceExtension;
  KIRQL OldIrql;
  IoReleaseCancelSpinLock(Irp->CancelIrql);
  KeAcquireSpinLock(&Device->QueueLock, &OldIrql);
  RemoveEntryList(&Irp->Tail.Overlay.ListEntry);
  KeReleaseSpinLock(&Device->QueueLock, OldIrql);
  IoCompleteRequest(Irp, IO_NO_INCREMENT);
}

DRIVER_CANCEL cancel_keeps_it_bad;
VOID cancel_keeps_it_bad(PDEVICE_OBJECT Object, PIRP Irp) {
  Irp->IoStatus.Status = STATUS_CANCELLED;
  if (Irp->IoStatus.Information == 0)
    // CHECK: [[#@LINE+1]]:5: warning: {{.*}}cancel spin lock{{.*}} is still held at this return
    return;
  IoReleaseCancelSpinLock(Irp->CancelIrql);
}

DRIVER_CANCEL cancel_releases_twice_bad;
VOID cancel_releases_twice_bad(PDEVICE_OBJECT Object, PIRP Irp) {
  IoReleaseCancelSpinLock(Irp->CancelIrql);
  // CHECK: [[#@LINE+1]]:3: warning: IoReleaseCancelSpinLock releases {{.*}}cancel spin lock{{.*}}, which is not held
  IoReleaseCancelSpinLock(Irp->CancelIrql);
}

VOID set_cancel_ok(PIRP Irp) { (VOID)IoSetCancelRoutine(Irp, cancel_ok); }

//--- The queue of cancel-safe IRPs ------------------------------------------

static VOID csq_acquire_ok(PIO_CSQ Csq, PKIRQL OldIrql) {
  PDEVICE Device = CONTAINING_RECORD(Csq, DEVICE, Csq);
  KeAcquireSpinLock(&Device->QueueLock, OldIrql);
}

static VOID csq_release_ok(PIO_CSQ Csq, KIRQL OldIrql) {
  PDEVICE Device = CONTAINING_RECORD(Csq, DEVICE, Csq);
  KeReleaseSpinLock(&Device->QueueLock, OldIrql);
}

static VOID csq_insert_ok(PIO_CSQ Csq, PIRP Irp) {
  PDEVICE Device = CONTAINING_RECORD(Csq, DEVICE, Csq);
  InsertTailList(&Device->Irps, &Irp->Tail.Overlay.ListEntry);
}

// It is called with the queue's lock and must leave with what it came with.
static VOID csq_remove_bad(PIO_CSQ Csq, PIRP Irp) {
  PDEVICE Device = CONTAINING_RECORD(Csq, DEVICE, Csq);
  RemoveEntryList(&Irp->Tail.Overlay.ListEntry);
  KeAcquireSpinLock(&Device->Lock, &Device->OldIrql);
  Device->Count--;
  // CHECK: [[#@LINE+1]]:1: warning: '&Device->Lock' is still held at the end of 'csq_remove_bad'
}

IO_CSQ_PEEK_NEXT_IRP csq_peek_ok;
PIRP csq_peek_ok(PIO_CSQ Csq, PIRP Irp, PVOID Context) { return NULL; }
IO_CSQ_COMPLETE_CANCELED_IRP csq_complete_ok;
VOID csq_complete_ok(PIO_CSQ Csq, PIRP Irp) {
  IoCompleteRequest(Irp, IO_NO_INCREMENT);
}

//--- DPC, timer, completion, work item, thread, interrupt -------------------

static VOID dpc_bad(PKDPC Dpc, PVOID Context, PVOID One, PVOID Two) {
  PDEVICE Device = (PDEVICE)Context;
  KeAcquireSpinLockAtDpcLevel(&Device->Lock);
  Device->Count++;
  // CHECK: [[#@LINE+1]]:1: warning: '&Device->Lock' is still held at the end of 'dpc_bad'
}

IO_TIMER_ROUTINE io_timer_ok;
VOID io_timer_ok(PDEVICE_OBJECT Object, PVOID Context) {
  PDEVICE Device = (PDEVICE)Context;
  KeAcquireSpinLockAtDpcLevel(&Device->Lock);
  Device->Count++;
  KeReleaseSpinLockFromDpcLevel(&Device->Lock);
}

static NTSTATUS completion_bad(PDEVICE_OBJECT Object, PIRP Irp,
                               PVOID Context) {
  PDEVICE Device = (PDEVICE)Context;
  // CHECK: [[#@LINE+1]]:3: warning: KeReleaseSpinLock releases '&Device->Lock', which is not held
  KeReleaseSpinLock(&Device->Lock, Device->OldIrql);
  return STATUS_MORE_PROCESSING_REQUIRED;
}

static VOID work_item_bad(PDEVICE_OBJECT Object, PVOID Context) {
  PDEVICE Device = (PDEVICE)Context;
  ExAcquireFastMutex(&Device->Mutex);
  Device->Count = 0;
  // CHECK: [[#@LINE+1]]:1: warning: '&Device->Mutex' is still held at the end of 'work_item_bad'
}

static VOID thread_bad(PVOID Context) {
  PDEVICE Device = (PDEVICE)Context;
  ExAcquireFastMutex(&Device->Mutex);
  if (Device->Count == 0)
    // CHECK: [[#@LINE+1]]:5: warning: '&Device->Mutex' is still held at this return
    return;
  ExReleaseFastMutex(&Device->Mutex);
  PsTerminateSystemThread(STATUS_SUCCESS);
}

// Entered, and left, with the interrupt's lock.
static BOOLEAN isr_ok(PKINTERRUPT Interrupt, PVOID Context) {
  ((PDEVICE)Context)->Count++;
  return TRUE;
}

static BOOLEAN synchronized_ok(PVOID Context) {
  ((PDEVICE)Context)->Count = 0;
  return TRUE;
}

VOID set_up_ok(PDRIVER_OBJECT Driver, PDEVICE Device, PIRP Irp, HANDLE Thread) {
  Driver->MajorFunction[IRP_MJ_WRITE] = write_ok;
  Driver->MajorFunction[IRP_MJ_CLEANUP] = cleanup_bad;
  IoCsqInitialize(&Device->Csq, csq_insert_ok, csq_remove_bad, csq_peek_ok,
                  csq_acquire_ok, csq_release_ok, csq_complete_ok);
  KeInitializeDpc(&Device->Dpc, dpc_bad, Device);
  IoSetCompletionRoutine(Irp, completion_bad, Device, TRUE, TRUE, TRUE);
  IoQueueWorkItem(Device->Item, work_item_bad, DelayedWorkQueue, Device);
  PsCreateSystemThread(&Thread, 0, NULL, NULL, NULL, thread_bad, Device);
  KeSynchronizeExecution(Device->Interrupt, synchronized_ok, Device);
  IoConnectInterrupt(&Device->Interrupt, isr_ok, Device, NULL, 1, 5, 5, Latched,
                     FALSE, 1, FALSE);
}
