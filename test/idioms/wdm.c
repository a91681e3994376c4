// Shapes that real WDM and file system drivers use and that mislead a checker
// without paths, values or callees; each with a wrong twin. The rows are those
// of README.md.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ntifs.h>

typedef struct _NPFCB {
  ERESOURCE Resource;
} NPFCB, *PNPFCB;

typedef struct _FCB {
  FSRTL_ADVANCED_FCB_HEADER Header;
  PNPFCB NPFcb;
  LIST_ENTRY Link;
  ULONG Id;
} FCB, *PFCB;

typedef struct _CHUNK {
  LIST_ENTRY Link;
  ERESOURCE Lock;
  ULONG Dirty;
} CHUNK, *PCHUNK;

typedef struct _CACHE {
  KSPIN_LOCK Lock;
  KIRQL OldIrql;
  ERESOURCE TreeLock;
  LIST_ENTRY Chunks;
  ULONG Length;
  BOOLEAN Stopping;
  void (*AcquireLock)(PVOID Argument);
  void (*ReleaseLock)(PVOID Argument);
  PVOID Argument;
  IO_CSQ Csq;
} CACHE, *PCACHE;

NTSTATUS Flush(PCACHE Cache);
BOOLEAN TryProduce(PCACHE Cache);

//--- Row 7: found and returned with its resource held ------------------------

static PFCB FindFcb(PCACHE Cache, ULONG Id) {
  PLIST_ENTRY Link;
  for (Link = Cache->Chunks.Flink; Link != &Cache->Chunks; Link = Link->Flink) {
    PFCB Fcb = CONTAINING_RECORD(Link, FCB, Link);
    if (Fcb->Id == Id) {
      ExAcquireResourceExclusiveLite(&Fcb->NPFcb->Resource, TRUE);
      return Fcb;
    }
  }
  return NULL;
}

NTSTATUS found_with_its_resource_ok(PCACHE Cache) {
  PFCB Fcb = FindFcb(Cache, 1);
  if (Fcb == NULL)
    return STATUS_NOT_FOUND;
  Fcb->Id = 2;
  ExReleaseResourceLite(&Fcb->NPFcb->Resource);
  return STATUS_SUCCESS;
}

NTSTATUS found_with_its_resource_bad(PCACHE Cache) {
  PFCB Fcb = FindFcb(Cache, 1);
  if (Fcb == NULL)
    return STATUS_NOT_FOUND;
  if (Cache->Stopping)
    // CHECK: [[#@LINE+1]]:5: warning: {{.*}} is still held at this return{{.*}} [ddi-exclusive-resource-access]
    return STATUS_UNSUCCESSFUL;
  ExReleaseResourceLite(&Fcb->NPFcb->Resource);
  return STATUS_SUCCESS;
}

//--- Row 22: two names for one lock ------------------------------------------

void two_names_ok(PFCB Fcb) {
  Fcb->Header.Resource = &Fcb->NPFcb->Resource;
  ExAcquireResourceExclusiveLite(&Fcb->NPFcb->Resource, TRUE);
  Fcb->Id++;
  ExReleaseResourceLite(Fcb->Header.Resource);
}

void two_names_bad(PFCB Fcb) {
  Fcb->Header.Resource = &Fcb->NPFcb->Resource;
  ExAcquireResourceExclusiveLite(&Fcb->NPFcb->Resource, TRUE);
  Fcb->Id++;
  ExReleaseResourceLite(Fcb->Header.Resource);
  // CHECK: [[#@LINE+1]]:3: warning: ExReleaseResourceLite releases '&Fcb->NPFcb->Resource', which is not held{{.*}} [ddi-exclusive-resource-access]
  ExReleaseResourceLite(&Fcb->NPFcb->Resource);
}

//--- Row 17: a lock in each turn, keyed by the loop variable -----------------

void chunk_in_each_turn_ok(PCACHE Cache) {
  PLIST_ENTRY Link = Cache->Chunks.Flink;
  while (Link != &Cache->Chunks) {
    PCHUNK Chunk = CONTAINING_RECORD(Link, CHUNK, Link);
    PLIST_ENTRY Next = Link->Flink;
    ExAcquireResourceExclusiveLite(&Chunk->Lock, TRUE);
    if (!Chunk->Dirty) {
      ExReleaseResourceLite(&Chunk->Lock);
      Link = Next;
      continue;
    }
    Chunk->Dirty = 0;
    ExReleaseResourceLite(&Chunk->Lock);
    Link = Next;
  }
}

NTSTATUS chunk_in_each_turn_bad(PCACHE Cache) {
  PLIST_ENTRY Link = Cache->Chunks.Flink;
  while (Link != &Cache->Chunks) {
    PCHUNK Chunk = CONTAINING_RECORD(Link, CHUNK, Link);
    NTSTATUS Status;
    ExAcquireResourceExclusiveLite(&Chunk->Lock, TRUE);
    Status = Flush(Cache);
    if (!NT_SUCCESS(Status))
      // CHECK: [[#@LINE+1]]:7: warning: '&Chunk->Lock' is still held at this return{{.*}} [ddi-exclusive-resource-access]
      return Status;
    ExReleaseResourceLite(&Chunk->Lock);
    Link = Link->Flink;
  }
  return STATUS_SUCCESS;
}

//--- Row 15: "Already mine?" -------------------------------------------------

NTSTATUS already_mine_ok(PCACHE Cache) {
  NTSTATUS Status;
  BOOLEAN AcquiredTree = FALSE;
  if (!ExIsResourceAcquiredSharedLite(&Cache->TreeLock)) {
    ExAcquireResourceSharedLite(&Cache->TreeLock, TRUE);
    AcquiredTree = TRUE;
  }
  Status = Flush(Cache);
  if (AcquiredTree)
    ExReleaseResourceLite(&Cache->TreeLock);
  return Status;
}

NTSTATUS already_mine_bad(PCACHE Cache) {
  NTSTATUS Status;
  BOOLEAN AcquiredTree = FALSE;
  if (!ExIsResourceAcquiredSharedLite(&Cache->TreeLock)) {
    ExAcquireResourceSharedLite(&Cache->TreeLock, TRUE);
    AcquiredTree = TRUE;
  }
  Status = Flush(Cache);
  if (!NT_SUCCESS(Status))
    // CHECK: [[#@LINE+1]]:5: warning: '&Cache->TreeLock' is still held at this return{{.*}} [ddi-lock-balance]
    return Status;
  if (AcquiredTree)
    ExReleaseResourceLite(&Cache->TreeLock);
  return Status;
}

//--- Row 21: conditional acquire by Wait -------------------------------------

BOOLEAN fast_io_ok(PCACHE Cache, BOOLEAN Wait) {
  FsRtlEnterFileSystem();
  if (!ExAcquireResourceSharedLite(&Cache->TreeLock, Wait)) {
    FsRtlExitFileSystem();
    return FALSE;
  }
  Cache->Length++;
  ExReleaseResourceLite(&Cache->TreeLock);
  FsRtlExitFileSystem();
  return TRUE;
}

BOOLEAN fast_io_bad(PCACHE Cache, BOOLEAN Wait) {
  FsRtlEnterFileSystem();
  if (!ExAcquireResourceSharedLite(&Cache->TreeLock, Wait))
    // CHECK: [[#@LINE+1]]:5: warning: {{.*}}critical region{{.*}} is still held at this return{{.*}} [ddi-critical-regions]
    return FALSE;
  Cache->Length++;
  ExReleaseResourceLite(&Cache->TreeLock);
  FsRtlExitFileSystem();
  return TRUE;
}

//--- Row 24: mode changed in the middle --------------------------------------

void downgrade_ok(PCACHE Cache) {
  ExAcquireResourceExclusiveLite(&Cache->TreeLock, TRUE);
  Cache->Length = 0;
  ExConvertExclusiveToSharedLite(&Cache->TreeLock);
  Flush(Cache);
  ExReleaseResourceLite(&Cache->TreeLock);
}

NTSTATUS downgrade_bad(PCACHE Cache) {
  NTSTATUS Status;
  ExAcquireResourceExclusiveLite(&Cache->TreeLock, TRUE);
  ExConvertExclusiveToSharedLite(&Cache->TreeLock);
  Status = Flush(Cache);
  if (!NT_SUCCESS(Status))
    // CHECK: [[#@LINE+1]]:5: warning: '&Cache->TreeLock' is still held at this return{{.*}} [ddi-lock-balance]
    return Status;
  ExReleaseResourceLite(&Cache->TreeLock);
  return Status;
}

//--- Row 27: recursion that is legal -----------------------------------------

static NTSTATUS ReadTree(PCACHE Cache) {
  NTSTATUS Status;
  ExAcquireResourceSharedLite(&Cache->TreeLock, TRUE);
  Status = Flush(Cache);
  ExReleaseResourceLite(&Cache->TreeLock);
  return Status;
}

NTSTATUS shared_inside_exclusive_ok(PCACHE Cache) {
  NTSTATUS Status;
  ExAcquireResourceExclusiveLite(&Cache->TreeLock, TRUE);
  Status = ReadTree(Cache);
  ExReleaseResourceLite(&Cache->TreeLock);
  return Status;
}

//--- Row 20: try at DPC level after a raise, plain release -------------------

BOOLEAN raise_and_try_ok(PCACHE Cache) {
  BOOLEAN Done = FALSE;
  KIRQL Irql = KeRaiseIrqlToDpcLevel();
  if (KeTryToAcquireSpinLockAtDpcLevel(&Cache->Lock)) {
    Done = TryProduce(Cache);
    KeReleaseSpinLock(&Cache->Lock, Irql);
    return Done;
  }
  KeLowerIrql(Irql);
  return FALSE;
}

BOOLEAN raise_and_try_bad(PCACHE Cache) {
  BOOLEAN Done = FALSE;
  KIRQL Irql = KeRaiseIrqlToDpcLevel();
  if (KeTryToAcquireSpinLockAtDpcLevel(&Cache->Lock)) {
    if (Cache->Stopping) {
      KeLowerIrql(Irql);
      // CHECK: [[#@LINE+1]]:7: warning: '&Cache->Lock' is still held at this return{{.*}} [ddi-spin-lock]
      return FALSE;
    }
    Done = TryProduce(Cache);
    KeReleaseSpinLock(&Cache->Lock, Irql);
    return Done;
  }
  KeLowerIrql(Irql);
  return FALSE;
}

//--- Row 23: the release names the handle only -------------------------------

void handle_in_a_struct_ok(PCACHE Cache) {
  struct {
    KLOCK_QUEUE_HANDLE Handle;
    ULONG Length;
  } Walk;
  KeAcquireInStackQueuedSpinLock(&Cache->Lock, &Walk.Handle);
  Walk.Length = Cache->Length;
  KeReleaseInStackQueuedSpinLock(&Walk.Handle);
  Flush(Cache);
}

void handle_released_twice_bad(PCACHE Cache) {
  KLOCK_QUEUE_HANDLE Handle;
  KeAcquireInStackQueuedSpinLock(&Cache->Lock, &Handle);
  if (Cache->Stopping)
    KeReleaseInStackQueuedSpinLock(&Handle);
  Cache->Length++;
  // CHECK: [[#@LINE+1]]:3: warning: KeReleaseInStackQueuedSpinLock {{.*}}not held{{.*}} [ddi-queued-spin-lock-release]
  KeReleaseInStackQueuedSpinLock(&Handle);
}

//--- Row 25: IRQL kept in the object, as ported wrappers do ------------------

#define spin_lock_irqsave(Cache, Flags)                                        \
  do {                                                                         \
    KIRQL Old;                                                                 \
    KeAcquireSpinLock(&(Cache)->Lock, &Old);                                   \
    (Flags) = Old;                                                             \
  } while (0)
#define spin_unlock_irqrestore(Cache, Flags)                                   \
  KeReleaseSpinLock(&(Cache)->Lock, (KIRQL)(Flags))

void ported_wrappers_ok(PCACHE Cache) {
  ULONG_PTR Flags;
  spin_lock_irqsave(Cache, Flags);
  Cache->Length++;
  spin_unlock_irqrestore(Cache, Flags);
}

NTSTATUS ported_wrappers_bad(PCACHE Cache) {
  ULONG_PTR Flags;
  spin_lock_irqsave(Cache, Flags);
  if (Cache->Stopping)
    // CHECK: [[#@LINE+1]]:5: warning: '&(Cache)->Lock' is still held at this return{{.*}} [ddi-spin-lock]
    return STATUS_UNSUCCESSFUL;
  spin_unlock_irqrestore(Cache, Flags);
  return STATUS_SUCCESS;
}

//--- Row 9: callback pairs ---------------------------------------------------

static VOID CsqAcquireLock(PIO_CSQ Csq, PKIRQL Irql) {
  PCACHE Cache = CONTAINING_RECORD(Csq, CACHE, Csq);
  KeAcquireSpinLock(&Cache->Lock, Irql);
}
static VOID CsqReleaseLock(PIO_CSQ Csq, KIRQL Irql) {
  PCACHE Cache = CONTAINING_RECORD(Csq, CACHE, Csq);
  KeReleaseSpinLock(&Cache->Lock, Irql);
}
IO_CSQ_INSERT_IRP CsqInsert;
IO_CSQ_REMOVE_IRP CsqRemove;
IO_CSQ_PEEK_NEXT_IRP CsqPeek;
IO_CSQ_COMPLETE_CANCELED_IRP CsqComplete;

NTSTATUS callback_pair_ok(PCACHE Cache) {
  return IoCsqInitialize(&Cache->Csq, CsqInsert, CsqRemove, CsqPeek,
                         CsqAcquireLock, CsqReleaseLock, CsqComplete);
}

//--- Row 5: locks behind function pointers -----------------------------------

// Which lock it is cannot be seen; whether it is held is not judged.
void opaque_wrapper_ok(PCACHE Cache) {
  Cache->AcquireLock(Cache->Argument);
  Cache->Length++;
  Cache->ReleaseLock(Cache->Argument);
}

//--- Row 10: ownership moved to a request ------------------------------------

void owner_moved_ok(PCACHE Cache, PIRP Irp) {
  ExAcquireResourceExclusiveLite(&Cache->TreeLock, TRUE);
  Cache->Length++;
  ExSetResourceOwnerPointer(&Cache->TreeLock, (PVOID)((ULONG_PTR)Irp | 3));
}

//--- Row 4: thread end with the lock dropped by a macro ----------------------

#define THREAD_EXIT(Cache, Irql)                                               \
  do {                                                                         \
    KeReleaseSpinLock(&(Cache)->Lock, Irql);                                   \
    PsTerminateSystemThread(STATUS_SUCCESS);                                   \
  } while (0)

KSTART_ROUTINE thread_exit_macro_ok;
VOID thread_exit_macro_ok(PVOID Context) {
  PCACHE Cache = (PCACHE)Context;
  KIRQL Irql;
  KeAcquireSpinLock(&Cache->Lock, &Irql);
  while (!Cache->Stopping) {
    KeReleaseSpinLock(&Cache->Lock, Irql);
    Flush(Cache);
    KeAcquireSpinLock(&Cache->Lock, &Irql);
  }
  THREAD_EXIT(Cache, Irql);
}

//--- Wrappers that do nothing but acquire and release -----------------------

static NTSTATUS take_mutex(PKMUTEX Mutex) {
  return KeWaitForMutexObject(Mutex, Executive, KernelMode, FALSE, NULL);
}

static void give_mutex(PKMUTEX Mutex) {
  KeReleaseMutex(Mutex, FALSE);
}

int Change(PCACHE Cache);

int wrapped_mutex_ok(PCACHE Cache, PKMUTEX Mutex) {
  int Status = 7;
  if (Cache->Stopping)
    return Status;
  take_mutex(Mutex);
  Status = Change(Cache);
  if (Status < 1)
    goto Out;
  Cache->Length = 2;
Out:
  give_mutex(Mutex);
  return Status;
}

int wrapped_mutex_bad(PCACHE Cache, PKMUTEX Mutex) {
  int Status;
  if (Cache->Stopping) {
    Status = 7;
    goto Out;
  }
  take_mutex(Mutex);
  Status = Change(Cache);
  if (Status < 1)
    goto Out;
  Cache->Length = 2;
Out:
  // CHECK: [[#@LINE+1]]:3: warning: give_mutex releases 'Mutex', which is not held
  give_mutex(Mutex);
  return Status;
}
