// LockBalance: every lock but NDIS spin locks: taken twice, left held, released
// without being held, used before it is set up, or not balanced in a loop.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ntifs.h>

typedef struct _VCB {
  LIST_ENTRY Fcbs;
  ERESOURCE Resource;
  KSPIN_LOCK Lock;
  KSPIN_LOCK QueueLock;
  FAST_MUTEX Mutex;
  KMUTEX Mutant;
  KGUARDED_MUTEX Guarded;
  EX_SPIN_LOCK TableLock;
  EX_PUSH_LOCK PushLock;
  IO_REMOVE_LOCK RemoveLock;
  ULONG Count;
  BOOLEAN Mounted;
  BOOLEAN Locked;
  KEVENT Event;
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

//--- Spin locks with the IRQL in a variable -------------------------------

NTSTATUS spin_lock_early_return_bad(PVCB Vcb) {
  KIRQL OldIrql;
  KeAcquireSpinLock(&Vcb->Lock, &OldIrql);
  if (Vcb->Count == 0)
    // CHECK: [[#@LINE+1]]:5: warning: '&Vcb->Lock' is still held at this return; acquired by KeAcquireSpinLock [ddi-lock-balance]
    return STATUS_NOT_FOUND;
  Vcb->Count--;
  KeReleaseSpinLock(&Vcb->Lock, OldIrql);
  return STATUS_SUCCESS;
}

NTSTATUS spin_lock_ok(PVCB Vcb) {
  NTSTATUS Status = STATUS_SUCCESS;
  KIRQL OldIrql;
  KeAcquireSpinLock(&Vcb->Lock, &OldIrql);
  if (Vcb->Count == 0)
    Status = STATUS_NOT_FOUND;
  else
    Vcb->Count--;
  KeReleaseSpinLock(&Vcb->Lock, OldIrql);
  return Status;
}

void spin_lock_twice_bad(PVCB Vcb) {
  KIRQL OldIrql, OtherIrql;
  KeAcquireSpinLock(&Vcb->Lock, &OldIrql);
  // CHECK: [[#@LINE+1]]:3: warning: KeAcquireSpinLock acquires '&Vcb->Lock', which is already held; acquired by KeAcquireSpinLock [ddi-lock-balance]
  KeAcquireSpinLock(&Vcb->Lock, &OtherIrql);
  Vcb->Count = 0;
  KeReleaseSpinLock(&Vcb->Lock, OtherIrql);
  KeReleaseSpinLock(&Vcb->Lock, OldIrql);
}

void spin_locks_nested_ok(PVCB Vcb) {
  KIRQL OldIrql;
  KeAcquireSpinLock(&Vcb->Lock, &OldIrql);
  KeAcquireSpinLockAtDpcLevel(&Vcb->QueueLock);
  Vcb->Count = 0;
  KeReleaseSpinLockFromDpcLevel(&Vcb->QueueLock);
  KeReleaseSpinLock(&Vcb->Lock, OldIrql);
}

// Sound: the caller's raise is undone by the release.
void raised_and_restored_by_release_ok(PVCB Vcb) {
  KIRQL OldIrql = KeRaiseIrqlToDpcLevel();
  KeAcquireSpinLockAtDpcLevel(&Vcb->Lock);
  Vcb->Count++;
  KeReleaseSpinLock(&Vcb->Lock, OldIrql);
}

NTSTATUS try_at_dpc_level_ok(PVCB Vcb) {
  KIRQL OldIrql = KeRaiseIrqlToDpcLevel();
  if (!KeTryToAcquireSpinLockAtDpcLevel(&Vcb->Lock)) {
    KeLowerIrql(OldIrql);
    return STATUS_RETRY;
  }
  Vcb->Count++;
  KeReleaseSpinLock(&Vcb->Lock, OldIrql);
  return STATUS_SUCCESS;
}

void try_result_ignored_bad(PVCB Vcb) {
  KIRQL OldIrql = KeRaiseIrqlToDpcLevel();
  KeTryToAcquireSpinLockAtDpcLevel(&Vcb->Lock);
  Vcb->Count++;
  // CHECK: [[#@LINE+1]]:3: warning: KeReleaseSpinLock {{.*}} '&Vcb->Lock'{{.*}}not held{{.*}} [ddi-lock-balance]
  KeReleaseSpinLock(&Vcb->Lock, OldIrql);
}

void cancel_spin_lock_bad(PDEVICE_OBJECT Device, PIRP Irp) {
  KIRQL Irql;
  UNREFERENCED_PARAMETER(Device);
  IoAcquireCancelSpinLock(&Irql);
  if (Irp->Cancel)
    // CHECK: [[#@LINE+1]]:5: warning: the cancel spin lock is still held at this return; acquired by IoAcquireCancelSpinLock [ddi-lock-balance]
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
    // CHECK: [[#@LINE+1]]:5: warning: the cancel spin lock is still held at this return{{.*}} [ddi-lock-balance]
    return;
  IoReleaseCancelSpinLock(Irp->CancelIrql);
  IoCompleteRequest(Irp, IO_NO_INCREMENT);
}

//--- In-stack queued locks: the release names the handle ------------------

void queued_lock_left_bad(PVCB Vcb) {
  KLOCK_QUEUE_HANDLE Handle;
  KeAcquireInStackQueuedSpinLock(&Vcb->QueueLock, &Handle);
  if (!Vcb->Mounted)
    // CHECK: [[#@LINE+1]]:5: warning: '&Vcb->QueueLock' is still held at this return; acquired by KeAcquireInStackQueuedSpinLock [ddi-lock-balance]
    return;
  Vcb->Count++;
  KeReleaseInStackQueuedSpinLock(&Handle);
}

void queued_lock_ok(PVCB Vcb) {
  KLOCK_QUEUE_HANDLE Handle;
  KeAcquireInStackQueuedSpinLock(&Vcb->QueueLock, &Handle);
  if (Vcb->Mounted)
    Vcb->Count++;
  KeReleaseInStackQueuedSpinLock(&Handle);
}

void queued_locks_by_handle_ok(PVCB First, PVCB Second) {
  KLOCK_QUEUE_HANDLE Outer, Inner;
  KeAcquireInStackQueuedSpinLock(&First->QueueLock, &Outer);
  KeAcquireInStackQueuedSpinLockAtDpcLevel(&Second->QueueLock, &Inner);
  Second->Count = First->Count;
  KeReleaseInStackQueuedSpinLockFromDpcLevel(&Inner);
  KeReleaseInStackQueuedSpinLock(&Outer);
}

void queued_handle_never_used_bad(PVCB Vcb) {
  KLOCK_QUEUE_HANDLE Handle, Other;
  KeAcquireInStackQueuedSpinLock(&Vcb->QueueLock, &Handle);
  Vcb->Count++;
  KeReleaseInStackQueuedSpinLock(&Handle);
  // CHECK: [[#@LINE+1]]:3: warning: KeReleaseInStackQueuedSpinLock releases {{.*}}, which is not held{{.*}} [ddi-lock-balance]
  KeReleaseInStackQueuedSpinLock(&Other);
}

//--- Reader/writer spin locks and push locks ------------------------------

ULONG table_lock_left_bad(PVCB Vcb) {
  KIRQL OldIrql = ExAcquireSpinLockShared(&Vcb->TableLock);
  if (!Vcb->Mounted)
    // CHECK: [[#@LINE+1]]:5: warning: '&Vcb->TableLock' is still held at this return{{.*}} [ddi-lock-balance]
    return Vcb->Count;
  ExReleaseSpinLockShared(&Vcb->TableLock, OldIrql);
  return Vcb->Count;
}

// A count of zero is no news of the lock.
ULONG table_lock_left_at_zero_bad(PVCB Vcb) {
  KIRQL OldIrql = ExAcquireSpinLockShared(&Vcb->TableLock);
  ULONG Count = Vcb->Count;
  if (Count == 0)
    // CHECK: [[#@LINE+1]]:5: warning: '&Vcb->TableLock' is still held at this return{{.*}} [ddi-lock-balance]
    return 0;
  ExReleaseSpinLockShared(&Vcb->TableLock, OldIrql);
  return Count;
}

ULONG table_lock_ok(PVCB Vcb) {
  KIRQL OldIrql = ExAcquireSpinLockShared(&Vcb->TableLock);
  ULONG Count = Vcb->Count;
  ExReleaseSpinLockShared(&Vcb->TableLock, OldIrql);
  return Count;
}

NTSTATUS push_lock_left_bad(PVCB Vcb) {
  NTSTATUS Status = STATUS_SUCCESS;
  KeEnterCriticalRegion();
  ExAcquirePushLockExclusive(&Vcb->PushLock);
  if (!Vcb->Mounted) {
    Status = STATUS_UNSUCCESSFUL;
    goto Leave;
  }
  ExReleasePushLockExclusive(&Vcb->PushLock);
Leave:
  KeLeaveCriticalRegion();
  // CHECK: [[#@LINE+1]]:3: warning: '&Vcb->PushLock' is still held at this return{{.*}} [ddi-lock-balance]
  return Status;
}

NTSTATUS push_lock_ok(PVCB Vcb) {
  NTSTATUS Status = STATUS_SUCCESS;
  KeEnterCriticalRegion();
  ExAcquirePushLockExclusive(&Vcb->PushLock);
  if (!Vcb->Mounted)
    Status = STATUS_UNSUCCESSFUL;
  ExReleasePushLockExclusive(&Vcb->PushLock);
  KeLeaveCriticalRegion();
  return Status;
}

NTSTATUS critical_region_left_bad(PVCB Vcb) {
  KeEnterCriticalRegion();
  if (!Vcb->Mounted)
    // CHECK: [[#@LINE+1]]:5: warning: the critical region is still held at this return{{.*}} [ddi-lock-balance]
    return STATUS_UNSUCCESSFUL;
  KeLeaveCriticalRegion();
  return STATUS_SUCCESS;
}

//--- Mutexes --------------------------------------------------------------

NTSTATUS fast_mutex_left_bad(PVCB Vcb, PULONG Id) {
  NTSTATUS Status;
  ExAcquireFastMutex(&Vcb->Mutex);
  Status = Lookup(Vcb, Id);
  if (!NT_SUCCESS(Status))
    // CHECK: [[#@LINE+1]]:5: warning: '&Vcb->Mutex' is still held at this return; acquired by ExAcquireFastMutex [ddi-lock-balance]
    return Status;
  ExReleaseFastMutex(&Vcb->Mutex);
  return Status;
}

NTSTATUS fast_mutex_ok(PVCB Vcb, PULONG Id) {
  NTSTATUS Status;
  ExAcquireFastMutex(&Vcb->Mutex);
  Status = Lookup(Vcb, Id);
  if (!NT_SUCCESS(Status)) {
    ExReleaseFastMutex(&Vcb->Mutex);
    return Status;
  }
  ExReleaseFastMutex(&Vcb->Mutex);
  return STATUS_SUCCESS;
}

BOOLEAN fast_mutex_tried_ok(PVCB Vcb) {
  if (!ExTryToAcquireFastMutex(&Vcb->Mutex))
    return FALSE;
  Vcb->Count++;
  ExReleaseFastMutex(&Vcb->Mutex);
  return TRUE;
}

BOOLEAN fast_mutex_tried_the_wrong_way_bad(PVCB Vcb) {
  if (ExTryToAcquireFastMutex(&Vcb->Mutex))
    // CHECK: [[#@LINE+1]]:5: warning: '&Vcb->Mutex' is still held at this return{{.*}} [ddi-lock-balance]
    return FALSE;
  Vcb->Count++;
  // CHECK: [[#@LINE+1]]:3: warning: ExReleaseFastMutex {{.*}} '&Vcb->Mutex'{{.*}}not held{{.*}} [ddi-lock-balance]
  ExReleaseFastMutex(&Vcb->Mutex);
  return TRUE;
}

NTSTATUS mutex_wait_ok(PVCB Vcb) {
  NTSTATUS Status = KeWaitForSingleObject(&Vcb->Mutant, Executive, KernelMode,
                                          FALSE, NULL);
  Vcb->Count++;
  KeReleaseMutex(&Vcb->Mutant, FALSE);
  return Status;
}

NTSTATUS mutex_wait_with_timeout_ok(PVCB Vcb, PLARGE_INTEGER Timeout) {
  NTSTATUS Status = KeWaitForSingleObject(&Vcb->Mutant, Executive, KernelMode,
                                          FALSE, Timeout);
  if (Status != STATUS_SUCCESS)
    return Status;
  Vcb->Count++;
  KeReleaseMutex(&Vcb->Mutant, FALSE);
  return STATUS_SUCCESS;
}

NTSTATUS mutex_wait_left_bad(PVCB Vcb) {
  KeWaitForSingleObject(&Vcb->Mutant, Executive, KernelMode, FALSE, NULL);
  if (Vcb->Count == 0)
    // CHECK: [[#@LINE+1]]:5: warning: '&Vcb->Mutant' is still held at this return{{.*}} [ddi-lock-balance]
    return STATUS_UNSUCCESSFUL;
  KeReleaseMutex(&Vcb->Mutant, FALSE);
  return STATUS_SUCCESS;
}

void mutex_is_recursive_ok(PVCB Vcb) {
  KeWaitForSingleObject(&Vcb->Mutant, Executive, KernelMode, FALSE, NULL);
  KeWaitForSingleObject(&Vcb->Mutant, Executive, KernelMode, FALSE, NULL);
  KeReleaseMutex(&Vcb->Mutant, FALSE);
  KeReleaseMutex(&Vcb->Mutant, FALSE);
}

void event_is_no_lock_ok(PVCB Vcb) {
  KeWaitForSingleObject(&Vcb->Event, Executive, KernelMode, FALSE, NULL);
  Vcb->Count++;
}

void guarded_mutex_twice_bad(PVCB Vcb) {
  KeAcquireGuardedMutex(&Vcb->Guarded);
  if (Vcb->Count)
    // CHECK: [[#@LINE+1]]:5: warning: KeAcquireGuardedMutex acquires '&Vcb->Guarded', which is already held{{.*}} [ddi-lock-balance]
    KeAcquireGuardedMutex(&Vcb->Guarded);
  KeReleaseGuardedMutex(&Vcb->Guarded);
}

//--- Resources ------------------------------------------------------------

NTSTATUS resource_left_on_raise_path_bad(PVCB Vcb, PULONG Id) {
  NTSTATUS Status;
  KeEnterCriticalRegion();
  ExAcquireResourceExclusiveLite(&Vcb->Resource, TRUE);
  Status = Lookup(Vcb, Id);
  if (!NT_SUCCESS(Status)) {
    KeLeaveCriticalRegion();
    // CHECK: [[#@LINE+1]]:5: warning: '&Vcb->Resource' is still held at this return; acquired by ExAcquireResourceExclusiveLite [ddi-lock-balance]
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
  // CHECK: [[#@LINE+1]]:3: warning: ExReleaseResourceLite {{.*}} '&Vcb->Resource'{{.*}}not held{{.*}} [ddi-lock-balance]
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
    // CHECK: [[#@LINE+1]]:5: warning: '&Vcb->Resource' is still held at this return{{.*}} [ddi-lock-balance]
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

//--- SEH ------------------------------------------------------------------

NTSTATUS finally_with_flags_ok(PFCB Fcb, PIRP Irp, PULONG Id) {
  NTSTATUS Status = STATUS_SUCCESS;
  BOOLEAN FcbLocked = FALSE, PagingLocked = FALSE;
  FsRtlEnterFileSystem();
  __try {
    if (!ExAcquireResourceSharedLite(Fcb->Resource, CanWait(Irp))) {
      Status = STATUS_PENDING;
      __leave;
    }
    FcbLocked = TRUE;
    if (FlagOn(Irp->Flags, IRP_PAGING_IO)) {
      ExAcquireResourceExclusiveLite(&Fcb->PagingIo, TRUE);
      PagingLocked = TRUE;
    }
    Status = Lookup(Fcb->Vcb, Id);
    if (!NT_SUCCESS(Status))
      __leave;
    Fcb->Id = *Id;
  } __finally {
    if (PagingLocked)
      ExReleaseResourceLite(&Fcb->PagingIo);
    if (FcbLocked)
      ExReleaseResourceLite(Fcb->Resource);
    FsRtlExitFileSystem();
  }
  return Status;
}

NTSTATUS finally_forgets_one_bad(PFCB Fcb, PIRP Irp, PULONG Id) {
  NTSTATUS Status = STATUS_SUCCESS;
  BOOLEAN PagingLocked = FALSE;
  __try {
    ExAcquireResourceSharedLite(Fcb->Resource, TRUE);
    if (FlagOn(Irp->Flags, IRP_PAGING_IO)) {
      ExAcquireResourceExclusiveLite(&Fcb->PagingIo, TRUE);
      PagingLocked = TRUE;
    }
    Status = Lookup(Fcb->Vcb, Id);
    if (!NT_SUCCESS(Status))
      __leave;
    ExReleaseResourceLite(Fcb->Resource);
  } __finally {
    if (PagingLocked)
      ExReleaseResourceLite(&Fcb->PagingIo);
  }
  // CHECK: [[#@LINE+1]]:3: warning: 'Fcb->Resource' is still held at this return{{.*}} [ddi-lock-balance]
  return Status;
}

NTSTATUS raise_is_caught_ok(PVCB Vcb, PVOID Buffer, ULONG Length) {
  NTSTATUS Status = STATUS_SUCCESS;
  ExAcquireResourceSharedLite(&Vcb->Resource, TRUE);
  __try {
    ProbeForRead(Buffer, Length, 1);
    Vcb->Count = *(PULONG)Buffer;
  } __except (EXCEPTION_EXECUTE_HANDLER) {
    Status = GetExceptionCode();
  }
  ExReleaseResourceLite(&Vcb->Resource);
  return Status;
}

NTSTATUS raise_skips_the_release_bad(PVCB Vcb, PVOID Buffer, ULONG Length) {
  NTSTATUS Status = STATUS_SUCCESS;
  __try {
    ExAcquireResourceSharedLite(&Vcb->Resource, TRUE);
    ProbeForRead(Buffer, Length, 1);
    Vcb->Count = 1;
    ExReleaseResourceLite(&Vcb->Resource);
  } __except (EXCEPTION_EXECUTE_HANDLER) {
    Status = GetExceptionCode();
  }
  // CHECK: [[#@LINE+1]]:3: warning: '&Vcb->Resource' is still held at this return{{.*}} [ddi-lock-balance]
  return Status;
}

//--- Conditions on an IRP -------------------------------------------------

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
  // CHECK: [[#@LINE+1]]:1: warning: 'Fcb->Resource' is still held at the end of 'paging_io_tested_once_bad'{{.*}} [ddi-lock-balance]
}

// Passed on to the system, which raises no second question.
DRIVER_DISPATCH dispatch_left_held_bad;
NTSTATUS dispatch_left_held_bad(PDEVICE_OBJECT Device, PIRP Irp) {
  PVCB Vcb = (PVCB)Device->DeviceExtension;
  ExAcquireResourceExclusiveLite(&Vcb->Resource, TRUE);
  Vcb->Count++;
  Irp->IoStatus.Status = STATUS_SUCCESS;
  IoCompleteRequest(Irp, IO_NO_INCREMENT);
  // CHECK: [[#@LINE+1]]:3: warning: '&Vcb->Resource' is still held at this return{{.*}} [ddi-lock-balance]
  return STATUS_SUCCESS;
}

//--- Loops ----------------------------------------------------------------

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

void mutex_in_each_turn_bad(PVCB Vcb, ULONG Rounds) {
  while (Rounds--) {
    // CHECK: [[#@LINE+1]]:5: warning: '&Vcb->Mutex' is acquired but not released in a turn of this loop{{.*}} [ddi-lock-balance]
    ExAcquireFastMutex(&Vcb->Mutex);
    Vcb->Count++;
    if (Vcb->Mounted)
      ExReleaseFastMutex(&Vcb->Mutex);
  }
}

static PLIST_ENTRY TakeFirst(PVCB Vcb) {
  KLOCK_QUEUE_HANDLE Handle;
  PLIST_ENTRY First = NULL;
  KeAcquireInStackQueuedSpinLock(&Vcb->QueueLock, &Handle);
  if (!IsListEmpty(&Vcb->Fcbs))
    First = RemoveHeadList(&Vcb->Fcbs);
  return First;
}

IO_WORKITEM_ROUTINE taken_by_a_callee_in_each_turn_bad;
VOID taken_by_a_callee_in_each_turn_bad(PDEVICE_OBJECT Device, PVOID Context) {
  PVCB Vcb = (PVCB)Context;
  PLIST_ENTRY Link;
  UNREFERENCED_PARAMETER(Device);
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: '&Vcb->QueueLock' is acquired but not released in a turn of this loop{{.*}} [ddi-lock-balance]
  while ((Link = TakeFirst(Vcb)) != NULL)
    ExFreePool(CONTAINING_RECORD(Link, FCB, Link));
}

//--- Set-up ---------------------------------------------------------------

void local_mutex_not_set_up_bad(void) {
  FAST_MUTEX Local;
  // CHECK: [[#@LINE+1]]:3: warning: {{.*}}Local{{.*}} before it is initialised [ddi-lock-balance]
  ExAcquireFastMutex(&Local);
  ExReleaseFastMutex(&Local);
}

void local_mutex_set_up_ok(void) {
  FAST_MUTEX Local;
  ExInitializeFastMutex(&Local);
  ExAcquireFastMutex(&Local);
  ExReleaseFastMutex(&Local);
}

// Without a timeout it is taken, and the result says so.
void mutex_result_compared_ok(PVCB Vcb) {
  if (KeWaitForSingleObject(&Vcb->Mutant, Executive, KernelMode, FALSE, NULL) ==
      STATUS_SUCCESS) {
    Vcb->Count++;
    KeReleaseMutex(&Vcb->Mutant, FALSE);
  }
}

// Why else should it not be taken?
void mutex_timed_out_ok(PVCB Vcb, BOOLEAN Wait) {
  LARGE_INTEGER Zero = {0};
  NTSTATUS Status = KeWaitForMutexObject(&Vcb->Mutant, Executive, KernelMode,
                                         FALSE, Wait ? NULL : &Zero);
  if (Status == STATUS_TIMEOUT)
    return;
  Vcb->Count++;
  KeReleaseMutex(&Vcb->Mutant, FALSE);
}

//--- Counters of users: given back elsewhere ------------------------------

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
  // CHECK: [[#@LINE+1]]:3: warning: IoReleaseRemoveLock releases '&Vcb->RemoveLock', which is not held{{.*}} [ddi-lock-balance]
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
    // CHECK: [[#@LINE+1]]:5: warning: '&Vcb->RemoveLock' is still held at this return{{.*}} [ddi-lock-balance]
    return STATUS_DELETE_PENDING;
  Vcb->Count++;
  IoReleaseRemoveLock(&Vcb->RemoveLock, Irp);
  return STATUS_SUCCESS;
}

//--- A large callee, with a flag that says that the lock is held ----------------

#define FOUR(X) X X X X

PFCB Find(PVCB Vcb, ULONG Id, BOOLEAN Acquire) {
  KIRQL Irql;
  PFCB Fcb = NULL;
  PLIST_ENTRY Link = Vcb->Fcbs.Flink;
  FOUR(FOUR(FOUR(DbgPrint("%u %u\n", Vcb->Count, Id);)))
  if (Acquire)
    KeAcquireSpinLock(&Vcb->QueueLock, &Irql);
  for (ULONG I = 0; I < Vcb->Count; I++, Link = Link->Flink) {
    Fcb = CONTAINING_RECORD(Link, FCB, Link);
    if (Fcb->Id == Id)
      break;
  }
  if (Acquire)
    KeReleaseSpinLock(&Vcb->QueueLock, Irql);
  return Fcb;
}

void found_under_the_lock_ok(PVCB Vcb) {
  KIRQL Irql;
  KeAcquireSpinLock(&Vcb->QueueLock, &Irql);
  Find(Vcb, 1, FALSE);
  KeReleaseSpinLock(&Vcb->QueueLock, Irql);
  Find(Vcb, 1, TRUE);
}

void found_under_the_lock_bad(PVCB Vcb) {
  KIRQL Irql;
  KeAcquireSpinLock(&Vcb->QueueLock, &Irql);
  // CHECK: [[#@LINE+1]]:3: warning: Find acquires '&Vcb->QueueLock', which is already held{{.*}} [ddi-lock-balance]
  Find(Vcb, 1, TRUE);
  KeReleaseSpinLock(&Vcb->QueueLock, Irql);
}

//--- Labels -----------------------------------------------------------------

void label_passed_before_the_acquire_bad(PVCB Vcb, PIRP Irp) {
  if (Vcb->Mounted) {
    Vcb->Count = 0;
    goto Out;
  }
  ExAcquireFastMutex(&Vcb->Mutex);
  Vcb->Count++;
Out:
  IoCompleteRequest(Irp, IO_NO_INCREMENT);
  // CHECK: [[#@LINE+1]]:3: warning: ExReleaseFastMutex releases '&Vcb->Mutex', which is not held{{.*}} [ddi-lock-balance]
  ExReleaseFastMutex(&Vcb->Mutex);
}

void label_passed_before_the_acquire_ok(PVCB Vcb, PIRP Irp) {
  if (Vcb->Mounted) {
    Vcb->Count = 0;
    goto Out;
  }
  ExAcquireFastMutex(&Vcb->Mutex);
  Vcb->Count++;
  ExReleaseFastMutex(&Vcb->Mutex);
Out:
  IoCompleteRequest(Irp, IO_NO_INCREMENT);
}

//--- The end of a thread ----------------------------------------------------

KSTART_ROUTINE thread_ends_with_it_bad;
VOID thread_ends_with_it_bad(PVOID Context) {
  PVCB Vcb = (PVCB)Context;
  ExAcquireFastMutex(&Vcb->Mutex);
  if (!Vcb->Mounted)
    goto Done;
  Vcb->Count++;
  ExReleaseFastMutex(&Vcb->Mutex);
Done:
  // CHECK: [[#@LINE+1]]:3: warning: '&Vcb->Mutex' is still held at this return{{.*}} [ddi-lock-balance]
  PsTerminateSystemThread(STATUS_SUCCESS);
}

KSTART_ROUTINE thread_ends_without_it_ok;
VOID thread_ends_without_it_ok(PVOID Context) {
  PVCB Vcb = (PVCB)Context;
  ExAcquireFastMutex(&Vcb->Mutex);
  Vcb->Count++;
  ExReleaseFastMutex(&Vcb->Mutex);
  PsTerminateSystemThread(STATUS_SUCCESS);
}

//--- Objects that are found far away ----------------------------------------

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
    // CHECK: [[#@LINE+1]]:5: warning: '&Fcb->Vcb->Resource' is still held at this return{{.*}} [ddi-lock-balance]
    return Status;
  ExReleaseResourceLite(&Fcb->Vcb->Resource);
  return STATUS_SUCCESS;
}
