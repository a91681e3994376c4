// LockBalance: locks that no DDI compliance rule speaks of: taken twice, left held,
// released without being held, or not balanced in a loop; and every lock but NDIS
// spin locks used before it is set up.
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

//--- Loops ----------------------------------------------------------------

void mutex_in_each_turn_bad(PVCB Vcb, ULONG Rounds) {
  while (Rounds--) {
    // CHECK: [[#@LINE+1]]:5: warning: '&Vcb->Mutex' is acquired but not released in a turn of this loop{{.*}} [ddi-lock-balance]
    ExAcquireFastMutex(&Vcb->Mutex);
    Vcb->Count++;
    if (Vcb->Mounted)
      ExReleaseFastMutex(&Vcb->Mutex);
  }
}

//--- Set-up ---------------------------------------------------------------

void local_mutex_not_set_up_bad(void) {
  FAST_MUTEX Local;
  // CHECK: [[#@LINE+1]]:3: warning: {{.*}}Local{{.*}} before it is initialised [ddi-lock-initialisation]
  ExAcquireFastMutex(&Local);
  ExReleaseFastMutex(&Local);
}

void LendFastMutex(FAST_MUTEX *Lock);

void local_mutex_set_up_ok(void) {
  FAST_MUTEX Local;
  ExInitializeFastMutex(&Local);
  LendFastMutex(&Local);
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
