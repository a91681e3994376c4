// Locks that depend on values: flags, levels, results, what is already held;
// each with a wrong twin. The rows are those of README.md.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ntifs.h>
#include <ndis.h>

#define try_return(Statement)                                                  \
  {                                                                            \
    Statement;                                                                 \
    goto try_exit;                                                             \
  }

typedef struct _FCB {
  FSRTL_ADVANCED_FCB_HEADER Header;
  ERESOURCE Resource;
  ERESOURCE Paging;
  ERESOURCE Tree;
  KSPIN_LOCK Lock;
  FAST_MUTEX Mutex;
  EX_PUSH_LOCK Push;
  ULONG Flags;
  ULONG Count;
  BOOLEAN Deleted;
} FCB, *PFCB;

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  PNDIS_RW_LOCK_EX Datapath;
  ULONG Count;
  BOOLEAN Closing;
} ADAPTER, *PADAPTER;

NTSTATUS Prepare(PFCB Fcb);
NTSTATUS Write(PFCB Fcb, PIRP Irp);
BOOLEAN CanWait(PIRP Irp);

//--- Row 1: one condition picks the variant on both sides -------------------

static VOID AdapterAcquire(PADAPTER Adapter, BOOLEAN AtDispatch) {
  if (AtDispatch) {
    NdisDprAcquireSpinLock(&Adapter->Lock);
  } else {
    NdisAcquireSpinLock(&Adapter->Lock);
  }
}
static VOID AdapterRelease(PADAPTER Adapter, BOOLEAN AtDispatch) {
  if (AtDispatch) {
    NdisDprReleaseSpinLock(&Adapter->Lock);
  } else {
    NdisReleaseSpinLock(&Adapter->Lock);
  }
}

VOID level_from_flags_ok(PADAPTER Adapter, ULONG SendFlags) {
  BOOLEAN AtDispatch = (SendFlags & NDIS_SEND_FLAGS_DISPATCH_LEVEL) != 0;
  AdapterAcquire(Adapter, AtDispatch);
  Adapter->Count++;
  AdapterRelease(Adapter, AtDispatch);
}

VOID level_from_irql_ok(PADAPTER Adapter) {
  BOOLEAN AtDispatch = KeGetCurrentIrql() == DISPATCH_LEVEL;
  AdapterAcquire(Adapter, AtDispatch);
  Adapter->Count++;
  AdapterRelease(Adapter, AtDispatch);
}

VOID level_from_flags_bad(PADAPTER Adapter, ULONG SendFlags) {
  AdapterAcquire(Adapter, NDIS_TEST_SEND_AT_DISPATCH_LEVEL(SendFlags));
  Adapter->Count++;
  // CHECK: [[#@LINE+1]]:3: warning: AdapterRelease releases '&Adapter->Lock', which was acquired by AdapterAcquire
  AdapterRelease(Adapter, FALSE);
}

//--- Row 2: a flag is passed on instead of a variant ------------------------

VOID flag_variable_ok(PADAPTER Adapter, BOOLEAN AtDispatch, BOOLEAN Write) {
  LOCK_STATE_EX State;
  UCHAR Flags = AtDispatch ? NDIS_RWL_AT_DISPATCH_LEVEL : 0;
  if (Write)
    NdisAcquireRWLockWrite(Adapter->Datapath, &State, Flags);
  else
    NdisAcquireRWLockRead(Adapter->Datapath, &State, Flags);
  Adapter->Count++;
  NdisReleaseRWLock(Adapter->Datapath, &State);
}

VOID flag_variable_bad(PADAPTER Adapter, UCHAR Flags, BOOLEAN Write) {
  LOCK_STATE_EX State;
  if (Write)
    NdisAcquireRWLockWrite(Adapter->Datapath, &State, Flags);
  else if (Flags)
    NdisAcquireRWLockRead(Adapter->Datapath, &State, Flags);
  Adapter->Count++;
  // CHECK: [[#@LINE+1]]:3: warning: NdisReleaseRWLock releases 'Adapter->Datapath', which is not held
  NdisReleaseRWLock(Adapter->Datapath, &State);
}

//--- Row 6: a wrapper that does nothing for one value -----------------------

#define FCB_NO_LOCK 0x1
static VOID FcbLock(PFCB Fcb, ULONG Options) {
  if (Options & FCB_NO_LOCK)
    return;
  ExAcquireFastMutex(&Fcb->Mutex);
}
static VOID FcbUnlock(PFCB Fcb, ULONG Options) {
  if (!(Options & FCB_NO_LOCK))
    ExReleaseFastMutex(&Fcb->Mutex);
}

VOID option_bit_ok(PFCB Fcb, ULONG Options) {
  FcbLock(Fcb, Options);
  Fcb->Count++;
  FcbUnlock(Fcb, Options);
}

DRIVER_DISPATCH option_bit_bad;
NTSTATUS option_bit_bad(PDEVICE_OBJECT Device, PIRP Irp) {
  PFCB Fcb = (PFCB)Device->DeviceExtension;
  ULONG Options = Irp->Flags & IRP_NOCACHE ? FCB_NO_LOCK : 0;
  FcbLock(Fcb, Options);
  Fcb->Count++;
  FcbUnlock(Fcb, Options | FCB_NO_LOCK);
  // CHECK: [[#@LINE+1]]:3: warning: '&Fcb->Mutex' is still held at this return
  return STATUS_SUCCESS;
}

//--- Row 11: __finally with conditional release, __leave --------------------

NTSTATUS leave_and_finally_ok(PFCB Fcb, PIRP Irp) {
  NTSTATUS Status = STATUS_SUCCESS;
  BOOLEAN Locked = FALSE, PagingLocked = FALSE;
  __try {
    if (Fcb->Deleted) {
      Status = STATUS_FILE_DELETED;
      __leave;
    }
    if (!ExAcquireResourceExclusiveLite(&Fcb->Resource, CanWait(Irp))) {
      Status = STATUS_PENDING;
      __leave;
    }
    Locked = TRUE;
    if (Irp->Flags & IRP_PAGING_IO) {
      if (!ExAcquireResourceSharedLite(&Fcb->Paging, CanWait(Irp))) {
        Status = STATUS_PENDING;
        __leave;
      }
      PagingLocked = TRUE;
    }
    Status = Write(Fcb, Irp);
    if (!NT_SUCCESS(Status))
      __leave;
    if (PagingLocked) {
      ExReleaseResourceLite(&Fcb->Paging);
      PagingLocked = FALSE;
    }
    Fcb->Count++;
  } __finally {
    if (PagingLocked)
      ExReleaseResourceLite(&Fcb->Paging);
    if (Locked)
      ExReleaseResourceLite(&Fcb->Resource);
  }
  return Status;
}

NTSTATUS leave_and_finally_bad(PFCB Fcb, PIRP Irp) {
  NTSTATUS Status = STATUS_SUCCESS;
  BOOLEAN Locked = FALSE;
  __try {
    if (!ExAcquireResourceExclusiveLite(&Fcb->Resource, CanWait(Irp))) {
      Status = STATUS_PENDING;
      __leave;
    }
    if (Fcb->Deleted) {
      Status = STATUS_FILE_DELETED;
      __leave;
    }
    Locked = TRUE;
    Status = Write(Fcb, Irp);
  } __finally {
    if (Locked)
      ExReleaseResourceLite(&Fcb->Resource);
  }
  // CHECK: [[#@LINE+1]]:3: warning: '&Fcb->Resource' is still held at this return
  return Status;
}

NTSTATUS finally_releases_too_early_bad(PFCB Fcb, PIRP Irp) {
  NTSTATUS Status = STATUS_SUCCESS;
  __try {
    if (Fcb->Deleted) {
      Status = STATUS_FILE_DELETED;
      __leave;
    }
    ExAcquireResourceExclusiveLite(&Fcb->Resource, TRUE);
    Status = Write(Fcb, Irp);
  } __finally {
    // CHECK: [[#@LINE+1]]:5: warning: ExReleaseResourceLite releases '&Fcb->Resource', which is not held
    ExReleaseResourceLite(&Fcb->Resource);
  }
  return Status;
}

//--- Row 12: cleanup keyed by booleans --------------------------------------

NTSTATUS try_return_ok(PFCB Fcb, PIRP Irp) {
  NTSTATUS Status = STATUS_SUCCESS;
  BOOLEAN ReleaseMain = FALSE, ReleasePaging = FALSE;
  if (Fcb->Deleted)
    try_return(Status = STATUS_FILE_DELETED);
  if (Irp->Flags & IRP_PAGING_IO) {
    ExAcquireResourceSharedLite(&Fcb->Paging, TRUE);
    ReleasePaging = TRUE;
  } else {
    ExAcquireResourceExclusiveLite(&Fcb->Resource, TRUE);
    ReleaseMain = TRUE;
    if (Fcb->Count > 5) {
      ExConvertExclusiveToSharedLite(&Fcb->Resource);
    }
  }
  Status = Prepare(Fcb);
  if (!NT_SUCCESS(Status))
    try_return(Status);
  Status = Write(Fcb, Irp);
  if (ReleaseMain && NT_SUCCESS(Status)) {
    ExReleaseResourceLite(&Fcb->Resource);
    ReleaseMain = FALSE;
  }
try_exit:
  if (ReleasePaging)
    ExReleaseResourceLite(&Fcb->Paging);
  if (ReleaseMain)
    ExReleaseResourceLite(&Fcb->Resource);
  return Status;
}

NTSTATUS try_return_bad(PFCB Fcb, PIRP Irp) {
  NTSTATUS Status = STATUS_SUCCESS;
  BOOLEAN ReleaseMain = FALSE;
  ExAcquireResourceExclusiveLite(&Fcb->Resource, TRUE);
  ReleaseMain = TRUE;
  Status = Write(Fcb, Irp);
  if (NT_SUCCESS(Status))
    ExReleaseResourceLite(&Fcb->Resource);
  if (Fcb->Count == 0)
    try_return(Status = STATUS_END_OF_FILE);
  Fcb->Count--;
try_exit:
  if (ReleaseMain)
    // CHECK: [[#@LINE+1]]:5: warning: ExReleaseResourceLite releases '&Fcb->Resource', which is not held
    ExReleaseResourceLite(&Fcb->Resource);
  return Status;
}

//--- Row 13: the return is in a macro ---------------------------------------

#define RETURN_RESULT(Status)                                                  \
  do {                                                                         \
    NTSTATUS LocalResult = (Status);                                           \
    return LocalResult;                                                        \
  } while (FALSE)

NTSTATUS return_macro_ok(PFCB Fcb) {
  NTSTATUS Status;
  ExAcquireFastMutex(&Fcb->Mutex);
  Status = Prepare(Fcb);
  ExReleaseFastMutex(&Fcb->Mutex);
  RETURN_RESULT(Status);
}

NTSTATUS return_macro_bad(PFCB Fcb) {
  NTSTATUS Status;
  ExAcquireFastMutex(&Fcb->Mutex);
  Status = Prepare(Fcb);
  if (!NT_SUCCESS(Status))
    // CHECK: [[#@LINE+1]]:5: warning: '&Fcb->Mutex' is still held at this return
    RETURN_RESULT(Status);
  ExReleaseFastMutex(&Fcb->Mutex);
  RETURN_RESULT(STATUS_SUCCESS);
}

//--- Row 14: the condition is repeated at the release -----------------------

VOID have_lock_ok(PFCB Fcb, BOOLEAN HaveLock, ULONG Count) {
  if (!HaveLock)
    ExAcquireResourceSharedLite(&Fcb->Tree, TRUE);
  if (Count == 0) {
    if (!HaveLock)
      ExReleaseResourceLite(&Fcb->Tree);
    return;
  }
  Fcb->Count += Count;
  if (!HaveLock)
    ExReleaseResourceLite(&Fcb->Tree);
}

VOID irp_flag_ok(PFCB Fcb, PIRP Irp) {
  if (!(Irp->Flags & IRP_PAGING_IO))
    ExAcquireResourceExclusiveLite(&Fcb->Resource, TRUE);
  (VOID)Write(Fcb, Irp);
  Fcb->Count++;
  if (!FlagOn(Irp->Flags, IRP_PAGING_IO))
    ExReleaseResourceLite(&Fcb->Resource);
}

VOID switch_twice_ok(PFCB Fcb, ULONG Kind) {
  switch (Kind) {
  case 1:
  case 2:
    ExAcquireFastMutex(&Fcb->Mutex);
    break;
  case 3:
    ExAcquireResourceSharedLite(&Fcb->Tree, TRUE);
    break;
  }
  Fcb->Count++;
  switch (Kind) {
  case 3:
    ExReleaseResourceLite(&Fcb->Tree);
    break;
  case 1:
  case 2:
    ExReleaseFastMutex(&Fcb->Mutex);
    break;
  default:
    break;
  }
}

VOID have_lock_bad(PFCB Fcb, BOOLEAN HaveLock, ULONG Count) {
  if (!HaveLock)
    ExAcquireResourceSharedLite(&Fcb->Tree, TRUE);
  if (Fcb->Deleted)
    // CHECK: [[#@LINE+1]]:5: warning: '&Fcb->Tree' is still held at this return
    return;
  Fcb->Count += Count;
  if (!HaveLock)
    ExReleaseResourceLite(&Fcb->Tree);
}

VOID switch_twice_bad(PFCB Fcb, ULONG Kind) {
  if (Kind == 1 || Kind == 2)
    ExAcquireFastMutex(&Fcb->Mutex);
  Fcb->Count++;
  switch (Kind) {
  case 1:
  case 2:
  case 3:
    // CHECK: [[#@LINE+1]]:5: warning: ExReleaseFastMutex releases '&Fcb->Mutex', which is not held
    ExReleaseFastMutex(&Fcb->Mutex);
  }
}

//--- Row 15: already mine? --------------------------------------------------

NTSTATUS already_mine_ok(PFCB Fcb, PIRP Irp) {
  NTSTATUS Status;
  BOOLEAN Release = FALSE;
  if (!ExIsResourceAcquiredExclusiveLite(&Fcb->Resource)) {
    ExAcquireResourceExclusiveLite(&Fcb->Resource, TRUE);
    Release = TRUE;
  }
  Status = Write(Fcb, Irp);
  if (!NT_SUCCESS(Status))
    goto Out;
  Fcb->Flags |= 1;
Out:
  if (Release)
    ExReleaseResourceLite(&Fcb->Resource);
  return Status;
}

VOID already_mine_bad(PFCB Fcb) {
  BOOLEAN Mine = ExIsResourceAcquiredExclusiveLite(&Fcb->Resource) != 0;
  if (!Mine)
    ExAcquireResourceExclusiveLite(&Fcb->Resource, TRUE);
  Fcb->Count++;
  if (!Mine && Fcb->Count != 3)
    ExReleaseResourceLite(&Fcb->Resource);
  // CHECK: [[#@LINE+1]]:1: warning: '&Fcb->Resource' is still held at the end of 'already_mine_bad'
}

//--- Row 21: acquired if it need not wait -----------------------------------

BOOLEAN try_both_ok(PFCB Fcb, BOOLEAN Wait) {
  BOOLEAN Done = FALSE;
  FsRtlEnterFileSystem();
  if (ExAcquireResourceSharedLite(&Fcb->Tree, Wait)) {
    if (ExAcquireResourceExclusiveLite(&Fcb->Resource, Wait)) {
      Fcb->Count++;
      Done = TRUE;
      ExReleaseResourceLite(&Fcb->Resource);
    }
    ExReleaseResourceLite(&Fcb->Tree);
  }
  FsRtlExitFileSystem();
  return Done;
}

static BOOLEAN TryBoth(PFCB Fcb, ULONG Which, BOOLEAN Wait) {
  BOOLEAN Result = TRUE;
  if (Which & 1)
    Result = ExAcquireResourceExclusiveLite(&Fcb->Resource, Wait);
  if (Result && (Which & 2)) {
    Result = ExAcquireResourceExclusiveLite(&Fcb->Paging, Wait);
    if (!Result && (Which & 1))
      ExReleaseResourceLite(&Fcb->Resource);
  }
  return Result;
}
static VOID ReleaseBoth(PFCB Fcb, ULONG Which) {
  if (Which & 2)
    ExReleaseResourceLite(&Fcb->Paging);
  if (Which & 1)
    ExReleaseResourceLite(&Fcb->Resource);
}

NTSTATUS try_wrapper_ok(PFCB Fcb, BOOLEAN Wait) {
  NTSTATUS Status;
  if (!TryBoth(Fcb, 3, Wait))
    return STATUS_CANT_WAIT;
  Status = Prepare(Fcb);
  ReleaseBoth(Fcb, 3);
  return Status;
}

NTSTATUS try_wrapper_bad(PFCB Fcb, BOOLEAN Wait) {
  NTSTATUS Status;
  if (!TryBoth(Fcb, 3, Wait))
    return STATUS_CANT_WAIT;
  Status = Prepare(Fcb);
  ReleaseBoth(Fcb, NT_SUCCESS(Status) ? 3 : 1);
  // CHECK: [[#@LINE+1]]:3: warning: '&Fcb->Paging' is still held at this return
  return Status;
}

BOOLEAN try_both_bad(PFCB Fcb, BOOLEAN Wait) {
  if (!ExAcquireResourceSharedLite(&Fcb->Tree, Wait))
    return FALSE;
  if (!ExAcquireResourceExclusiveLite(&Fcb->Resource, Wait))
    // CHECK: [[#@LINE+1]]:5: warning: '&Fcb->Tree' is still held at this return
    return FALSE;
  Fcb->Count++;
  ExReleaseResourceLite(&Fcb->Resource);
  ExReleaseResourceLite(&Fcb->Tree);
  return TRUE;
}

//--- Row 24: the mode changes in the middle ---------------------------------

NTSTATUS convert_and_loop_ok(PFCB Fcb) {
  NTSTATUS Status = STATUS_SUCCESS;
  ExAcquireResourceExclusiveLite(&Fcb->Tree, TRUE);
  while (Fcb->Count > 0 && NT_SUCCESS(Status)) {
    ExConvertExclusiveToSharedLite(&Fcb->Tree);
    Status = Prepare(Fcb);
    ExReleaseResourceLite(&Fcb->Tree);
    ExAcquireResourceExclusiveLite(&Fcb->Tree, TRUE);
    Fcb->Count--;
  }
  ExReleaseResourceLite(&Fcb->Tree);
  return Status;
}

VOID convert_of_nothing_bad(PFCB Fcb) {
  ExAcquireResourceExclusiveLite(&Fcb->Tree, TRUE);
  Fcb->Count++;
  ExReleaseResourceLite(&Fcb->Tree);
  // CHECK: [[#@LINE+1]]:3: warning: ExConvertExclusiveToSharedLite converts '&Fcb->Tree', which is not held; ExReleaseResourceLite has released it before
  ExConvertExclusiveToSharedLite(&Fcb->Tree);
}

// A caller may hold it.
VOID convert_for_the_caller_ok(PFCB Fcb) {
  Fcb->Count++;
  ExConvertExclusiveToSharedLite(&Fcb->Tree);
}

NTSTATUS convert_and_loop_bad(PFCB Fcb) {
  NTSTATUS Status = STATUS_SUCCESS;
  ExAcquireResourceExclusiveLite(&Fcb->Tree, TRUE);
  while (Fcb->Count > 0) {
    ExConvertExclusiveToSharedLite(&Fcb->Tree);
    Status = Prepare(Fcb);
    ExReleaseResourceLite(&Fcb->Tree);
    if (!NT_SUCCESS(Status))
      break;
    ExAcquireResourceExclusiveLite(&Fcb->Tree, TRUE);
    Fcb->Count--;
  }
  // CHECK: [[#@LINE+1]]:3: warning: ExReleaseResourceLite releases '&Fcb->Tree', which is not held
  ExReleaseResourceLite(&Fcb->Tree);
  return Status;
}

//--- Row 27: recursive and legal --------------------------------------------

static VOID ReadTree(PFCB Fcb) {
  ExAcquireResourceSharedLite(&Fcb->Tree, TRUE);
  Fcb->Count++;
  ExReleaseResourceLite(&Fcb->Tree);
}

VOID shared_twice_ok(PFCB Fcb) {
  ExAcquireResourceSharedLite(&Fcb->Tree, TRUE);
  ReadTree(Fcb);
  ExReleaseResourceLite(&Fcb->Tree);
}

VOID exclusive_twice_bad(PFCB Fcb) {
  ExAcquireResourceExclusiveLite(&Fcb->Tree, TRUE);
  ExAcquireResourceExclusiveLite(&Fcb->Tree, TRUE);
  ReadTree(Fcb);
  ExReleaseResourceLite(&Fcb->Tree);
  if (Fcb->Deleted)
    // CHECK: [[#@LINE+1]]:5: warning: '&Fcb->Tree' is still held at this return
    return;
  ExReleaseResourceLite(&Fcb->Tree);
}

//--- Row 14: all that a small unsigned number can be -------------------------

NTSTATUS all_minor_functions_ok(PFCB Fcb, PIO_STACK_LOCATION Stack) {
  UCHAR Minor = Stack->MinorFunction;
  ExAcquireResourceExclusiveLite(&Fcb->Tree, TRUE);
  if (Minor > 2) {
    ExReleaseResourceLite(&Fcb->Tree);
    return STATUS_NOT_SUPPORTED;
  }
  switch (Minor) {
  case 0:
  case 1:
    Fcb->Count++;
    ExReleaseResourceLite(&Fcb->Tree);
    break;
  case 2:
    ExReleaseResourceLite(&Fcb->Tree);
    break;
  default: // There is no other.
    break;
  }
  return STATUS_SUCCESS;
}

NTSTATUS some_minor_functions_bad(PFCB Fcb, PIO_STACK_LOCATION Stack) {
  UCHAR Minor = Stack->MinorFunction;
  ExAcquireResourceExclusiveLite(&Fcb->Tree, TRUE);
  if (Minor > 3) {
    ExReleaseResourceLite(&Fcb->Tree);
    return STATUS_NOT_SUPPORTED;
  }
  switch (Minor) {
  case 0:
  case 1:
    Fcb->Count++;
    ExReleaseResourceLite(&Fcb->Tree);
    break;
  case 2:
    ExReleaseResourceLite(&Fcb->Tree);
    break;
  default:
    break;
  }
  // CHECK: [[#@LINE+1]]:3: warning: '&Fcb->Tree' is still held at this return
  return STATUS_SUCCESS;
}
