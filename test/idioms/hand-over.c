// Locks that one function takes and another gives back: callees, callers,
// callbacks, requests and threads; each with a wrong twin. The rows are those
// of README.md.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ntifs.h>

typedef struct _EXTENT {
  LIST_ENTRY Link;
  ULONG64 Start, Length;
} EXTENT, *PEXTENT;

typedef struct _NODE {
  ERESOURCE Resource;
  ERESOURCE Paging;
  LIST_ENTRY Link;
  LIST_ENTRY Extents;
  KEVENT Flushed;
  KSPIN_LOCK Lock;
  LONG References;
  ULONG Id;
  BOOLEAN Stopping;
  ULONG Mode;
} NODE, *PNODE;

typedef struct _TABLE {
  KSPIN_LOCK Lock;
  FAST_MUTEX Mutex;
  ERESOURCE Resource;
  LIST_ENTRY Nodes;
  LIST_ENTRY Irps;
  ULONG Count;
  BOOLEAN Stopping;
} TABLE, *PTABLE;

NTSTATUS Write(PNODE Node, ULONG64 Start);
NTSTATUS Allocate(PNODE *Node);
BOOLEAN Insert(PNODE Node, ULONG64 Start);
ULONG Work(PTABLE Table);

//--- Row 3: handed to a callee that releases it, but only if it succeeds -----

static BOOLEAN InsertExtentAndRelease(PNODE Node, ULONG64 Start,
                                      ULONG64 Length) {
  if (Length > 0x8000000)
    return FALSE;
  if (!Insert(Node, Start))
    return FALSE;
  ExReleaseResourceLite(&Node->Resource);
  (VOID)Write(Node, Start);
  return TRUE;
}

BOOLEAN released_if_it_succeeds_ok(PNODE Node, ULONG64 Start, ULONG64 Length) {
  ExAcquireResourceExclusiveLite(&Node->Resource, TRUE);
  if (Node->Id == Start && InsertExtentAndRelease(Node, Start, Length))
    return TRUE;
  ExReleaseResourceLite(&Node->Resource);
  return FALSE;
}

// From a list, until one takes it.
BOOLEAN released_by_one_of_many_ok(PTABLE Table, ULONG64 Start) {
  PLIST_ENTRY Link;
  for (Link = Table->Nodes.Flink; Link != &Table->Nodes; Link = Link->Flink) {
    PNODE Node = CONTAINING_RECORD(Link, NODE, Link);
    ExAcquireResourceExclusiveLite(&Node->Resource, TRUE);
    if (InsertExtentAndRelease(Node, Start, 1))
      return TRUE;
    ExReleaseResourceLite(&Node->Resource);
  }
  return FALSE;
}

BOOLEAN released_if_it_succeeds_bad(PNODE Node, ULONG64 Start, ULONG64 Length) {
  BOOLEAN Done;
  ExAcquireResourceExclusiveLite(&Node->Resource, TRUE);
  Done = InsertExtentAndRelease(Node, Start, Length);
  if (Done)
    // CHECK: [[#@LINE+1]]:5: warning: ExReleaseResourceLite releases '&Node->Resource', which is not held
    ExReleaseResourceLite(&Node->Resource);
  // CHECK: [[#@LINE+1]]:3: warning: '&Node->Resource' is still held at this return
  return Done;
}

//--- Row 4: the macro that ends a thread drops the lock ---------------------

#define CALLBACK_EXIT(Table)                                                   \
  {                                                                            \
    (Table)->Count = 0;                                                        \
    ExReleaseFastMutex(&(Table)->Mutex);                                       \
  }

static KSTART_ROUTINE reclaim_thread_ok;
static VOID reclaim_thread_ok(PVOID Context) {
  PTABLE Table = (PTABLE)Context;
  ExAcquireFastMutex(&Table->Mutex);
  while (!Table->Stopping) {
    ExReleaseFastMutex(&Table->Mutex);
    (VOID)Work(Table);
    ExAcquireFastMutex(&Table->Mutex);
    if (Table->Count > 10)
      break;
  }
  CALLBACK_EXIT(Table);
  PsTerminateSystemThread(STATUS_SUCCESS);
}

static KSTART_ROUTINE reclaim_thread_bad;
static VOID reclaim_thread_bad(PVOID Context) {
  PTABLE Table = (PTABLE)Context;
  ExAcquireFastMutex(&Table->Mutex);
  while (!Table->Stopping) {
    ExReleaseFastMutex(&Table->Mutex);
    if (Work(Table) == 0)
      break;
    ExAcquireFastMutex(&Table->Mutex);
  }
  // CHECK: [[#@LINE+1]]:3: warning: ExReleaseFastMutex releases '&(Table)->Mutex', which is not held
  CALLBACK_EXIT(Table);
  PsTerminateSystemThread(STATUS_SUCCESS);
}

//--- Row 7: returned with its lock held -------------------------------------

// Through a parameter, if it succeeds.
static NTSTATUS InitNode(PTABLE Table, PNODE *Result) {
  PNODE Node = NULL;
  NTSTATUS Status = Allocate(&Node);
  if (!NT_SUCCESS(Status))
    goto Out;
  ExInitializeResourceLite(&Node->Resource);
  ExAcquireResourceExclusiveLite(&Node->Resource, TRUE);
  if (Table->Stopping) {
    ExReleaseResourceLite(&Node->Resource);
    Status = STATUS_DELETE_PENDING;
    goto Out;
  }
  *Result = Node;
Out:
  return Status;
}

NTSTATUS out_parameter_held_ok(PTABLE Table) {
  PNODE Node = NULL;
  NTSTATUS Status = InitNode(Table, &Node);
  if (!NT_SUCCESS(Status))
    return Status;
  Status = Write(Node, 0);
  ExReleaseResourceLite(&Node->Resource);
  return Status;
}

NTSTATUS out_parameter_held_bad(PTABLE Table) {
  PNODE Node = NULL;
  NTSTATUS Status = InitNode(Table, &Node);
  if (!NT_SUCCESS(Status))
    return Status;
  Status = Write(Node, 0);
  if (!NT_SUCCESS(Status))
    // CHECK: [[#@LINE+1]]:5: warning: {{.*}} is still held at this return
    return Status;
  ExReleaseResourceLite(&Node->Resource);
  return Status;
}

// The node that was found, or a new one that was put in meanwhile.
static PNODE FindOrAdd(PTABLE Table, ULONG Id, PNODE New) {
  PLIST_ENTRY Link;
  PNODE Node = NULL;
  ExAcquireResourceSharedLite(&Table->Resource, TRUE);
  for (Link = Table->Nodes.Flink; Link != &Table->Nodes; Link = Link->Flink) {
    Node = CONTAINING_RECORD(Link, NODE, Link);
    if (Node->Id == Id)
      break;
    Node = NULL;
  }
  if (Node == NULL && New != NULL) {
    InsertTailList(&Table->Nodes, &New->Link);
    Node = New;
  }
  if (Node != NULL)
    ExAcquireResourceExclusiveLite(&Node->Resource, TRUE);
  ExReleaseResourceLite(&Table->Resource);
  return Node;
}

BOOLEAN found_or_added_ok(PTABLE Table, PNODE New) {
  PNODE Node = FindOrAdd(Table, 7, New);
  if (!Node)
    return FALSE;
  Node->Id++;
  ExReleaseResourceLite(&Node->Resource);
  return TRUE;
}

//--- Row 8: held on entry by contract ---------------------------------------

static NTSTATUS WaitForFlush(PNODE Node) {
  ExReleaseResourceLite(&Node->Resource);
  KeSetEvent(&Node->Flushed, 0, FALSE);
  KeWaitForSingleObject(&Node->Flushed, Executive, KernelMode, FALSE, NULL);
  ExAcquireResourceExclusiveLite(&Node->Resource, TRUE);
  return Node->Stopping ? STATUS_CANCELLED : STATUS_SUCCESS;
}

NTSTATUS waits_without_it_ok(PNODE Node) {
  NTSTATUS Status = STATUS_SUCCESS;
  ExAcquireResourceExclusiveLite(&Node->Resource, TRUE);
  while (Node->Id > 3) {
    Status = WaitForFlush(Node);
    if (!NT_SUCCESS(Status))
      break;
    Node->Id--;
  }
  ExReleaseResourceLite(&Node->Resource);
  return Status;
}

NTSTATUS waits_without_it_bad(PNODE Node) {
  NTSTATUS Status;
  ExAcquireResourceExclusiveLite(&Node->Resource, TRUE);
  while (Node->Id > 3) {
    Status = WaitForFlush(Node);
    if (!NT_SUCCESS(Status))
      // CHECK: [[#@LINE+1]]:7: warning: '&Node->Resource' is still held at this return
      return Status;
    Node->Id--;
  }
  ExReleaseResourceLite(&Node->Resource);
  return STATUS_SUCCESS;
}

// Nobody holds it.
NTSTATUS waits_without_it_unheld_bad(PNODE Node) {
  ExAcquireResourceExclusiveLite(&Node->Resource, TRUE);
  ExReleaseResourceLite(&Node->Resource);
  // CHECK: [[#@LINE+1]]:10: warning: WaitForFlush releases '&Node->Resource', which is not held
  return WaitForFlush(Node);
}

static DRIVER_CANCEL cancel_ok;
static VOID cancel_ok(PDEVICE_OBJECT Device, PIRP Irp) {
  KIRQL Irql;
  PTABLE Table = (PTABLE)Irp->Tail.Overlay.DriverContext[0];
  IoReleaseCancelSpinLock(Irp->CancelIrql);
  if (Table != NULL) {
    KeAcquireSpinLock(&Table->Lock, &Irql);
    RemoveEntryList(&Irp->Tail.Overlay.ListEntry);
    KeReleaseSpinLock(&Table->Lock, Irql);
  }
  Irp->IoStatus.Status = STATUS_CANCELLED;
  IoCompleteRequest(Irp, IO_NO_INCREMENT);
}

static DRIVER_CANCEL cancel_bad;
static VOID cancel_bad(PDEVICE_OBJECT Device, PIRP Irp) {
  PTABLE Table = (PTABLE)Irp->Tail.Overlay.DriverContext[0];
  if (Table != NULL) {
    IoReleaseCancelSpinLock(Irp->CancelIrql);
    RemoveEntryList(&Irp->Tail.Overlay.ListEntry);
  }
  Irp->IoStatus.Status = STATUS_CANCELLED;
  IoCompleteRequest(Irp, IO_NO_INCREMENT);
  // CHECK: [[#@LINE+1]]:1: warning: the cancel spin lock is still held at the end of 'cancel_bad'
}

VOID set_cancel_ok(PIRP Irp) {
  (VOID)IoSetCancelRoutine(Irp, cancel_ok);
  (VOID)IoSetCancelRoutine(Irp, cancel_bad);
}

//--- Row 7: found, or added: one leak of either is one finding ---------------

static PNODE FindOrAdd(PTABLE Table, ULONG64 Id, PNODE New) {
  PLIST_ENTRY Link;
  PNODE Node = NULL;
  ExAcquireFastMutex(&Table->Mutex);
  for (Link = Table->Nodes.Flink; Link != &Table->Nodes; Link = Link->Flink) {
    Node = CONTAINING_RECORD(Link, NODE, Link);
    if (Node->Id == Id)
      break;
    Node = NULL;
  }
  if (Node == NULL && New != NULL) {
    InsertTailList(&Table->Nodes, &New->Link);
    Node = New;
  }
  if (Node != NULL)
    ExAcquireResourceExclusiveLite(&Node->Resource, TRUE);
  ExReleaseFastMutex(&Table->Mutex);
  return Node;
}

BOOLEAN found_or_added_ok(PTABLE Table, PNODE New) {
  PNODE Node = FindOrAdd(Table, 7, New);
  if (!Node)
    return FALSE;
  ExReleaseResourceLite(&Node->Resource);
  return TRUE;
}

BOOLEAN found_or_added_bad(PTABLE Table, PNODE New) {
  PNODE Node = FindOrAdd(Table, 7, New);
  if (!Node || Node->Stopping)
    // CHECK: [[#@LINE+1]]:5: warning: '&Node->Resource' is still held at this return; acquired by FindOrAdd
    return FALSE;
  ExReleaseResourceLite(&Node->Resource);
  return TRUE;
}

//--- Row 9: one callback takes it, another gives it back --------------------

static BOOLEAN NTAPI acquire_for_lazy_write_ok(PVOID Context, BOOLEAN Wait) {
  PNODE Node = (PNODE)Context;
  if (!ExAcquireResourceSharedLite(&Node->Paging, Wait))
    return FALSE;
  if (!ExAcquireResourceExclusiveLite(&Node->Resource, Wait)) {
    ExReleaseResourceLite(&Node->Paging);
    return FALSE;
  }
  return TRUE;
}

static VOID NTAPI release_from_lazy_write_ok(PVOID Context) {
  PNODE Node = (PNODE)Context;
  ExReleaseResourceLite(&Node->Resource);
  ExReleaseResourceLite(&Node->Paging);
}

static BOOLEAN NTAPI acquire_for_read_ahead_ok(PVOID Context, BOOLEAN Wait) {
  return ExAcquireResourceSharedLite(&((PNODE)Context)->Paging, Wait);
}

static VOID NTAPI release_from_read_ahead_bad(PVOID Context) {
  PNODE Node = (PNODE)Context;
  if (Node->Stopping)
    ExReleaseResourceLite(&Node->Paging);
  // CHECK: [[#@LINE+1]]:3: warning: ExReleaseResourceLite releases '&Node->Paging', which is not held
  ExReleaseResourceLite(&Node->Paging);
}

static CACHE_MANAGER_CALLBACKS Callbacks = {
    acquire_for_lazy_write_ok, release_from_lazy_write_ok,
    acquire_for_read_ahead_ok, release_from_read_ahead_bad};

VOID set_callbacks_ok(PFILE_OBJECT File, PCC_FILE_SIZES Sizes, PNODE Node) {
  CcInitializeCacheMap(File, Sizes, FALSE, &Callbacks, Node);
}

//--- Row 10: moved to a request, released when it completes -----------------

#define OWNER_OF(Irp) ((PVOID)((ULONG_PTR)(Irp) | 3))

static NTSTATUS moved_to_request_ok(PNODE Node, PIRP Irp) {
  ExAcquireResourceExclusiveLite(&Node->Resource, TRUE);
  ExSetResourceOwnerPointer(&Node->Resource, OWNER_OF(Irp));
  IoMarkIrpPending(Irp);
  return STATUS_PENDING;
}

static VOID request_completed_ok(PNODE Node, PIRP Irp) {
  ExReleaseResourceForThreadLite(&Node->Resource,
                                 (ERESOURCE_THREAD)OWNER_OF(Irp));
}

// It is taken and not moved on one path.
NTSTATUS moved_to_request_bad(PNODE Node, PIRP Irp) {
  ExAcquireResourceExclusiveLite(&Node->Resource, TRUE);
  if (Node->Stopping)
    // CHECK: [[#@LINE+1]]:5: warning: '&Node->Resource' is still held at this return
    return STATUS_DELETE_PENDING;
  ExSetResourceOwnerPointer(&Node->Resource, OWNER_OF(Irp));
  IoMarkIrpPending(Irp);
  return STATUS_PENDING;
}

//--- Row 5: thin wrappers, and those behind a function pointer --------------

typedef KIRQL LOCK_STATE;
static LOCK_STATE LockIt(KSPIN_LOCK *Lock) {
  KIRQL Old;
  KeAcquireSpinLock(Lock, &Old);
  return Old;
}
static VOID UnlockIt(KSPIN_LOCK *Lock, LOCK_STATE State) {
  KeReleaseSpinLock(Lock, State);
}

typedef struct _CACHE {
  KSPIN_LOCK Lock;
  KIRQL Irql;
  VOID (*AcquireLock)(PVOID Argument);
  VOID (*ReleaseLock)(PVOID Argument);
  PVOID Argument;
  ULONG Count;
} CACHE, *PCACHE;

static VOID CacheAcquire(PVOID Argument) {
  KeAcquireSpinLockAtDpcLevel(&((PCACHE)Argument)->Lock);
}
static VOID CacheRelease(PVOID Argument) {
  KeReleaseSpinLockFromDpcLevel(&((PCACHE)Argument)->Lock);
}
VOID set_up_cache_ok(PCACHE Cache) {
  Cache->AcquireLock = CacheAcquire;
  Cache->ReleaseLock = CacheRelease;
  Cache->Argument = Cache;
}

// Which lock it is cannot be seen, so it is not judged.
static inline VOID CacheLock(PCACHE Cache, PKIRQL Irql) {
  *Irql = KeRaiseIrqlToDpcLevel();
  Cache->AcquireLock(Cache->Argument);
}
static inline VOID CacheUnlock(PCACHE Cache, KIRQL Irql) {
  Cache->ReleaseLock(Cache->Argument);
  KeLowerIrql(Irql);
}
VOID opaque_wrapper_ok(PCACHE Cache) {
  KIRQL Irql;
  CacheLock(Cache, &Irql);
  Cache->Count++;
  CacheUnlock(Cache, Irql);
}

ULONG thin_wrapper_ok(PCACHE Cache) {
  LOCK_STATE State = LockIt(&Cache->Lock);
  ULONG Count = Cache->Count;
  UnlockIt(&Cache->Lock, State);
  return Count;
}

ULONG thin_wrapper_bad(PCACHE Cache) {
  LOCK_STATE State = LockIt(&Cache->Lock);
  ULONG Count = Cache->Count;
  if (Cache->Argument == NULL)
    // CHECK: [[#@LINE+1]]:5: warning: '&Cache->Lock' is still held at this return; acquired by LockIt
    return Count;
  UnlockIt(&Cache->Lock, State);
  return Count;
}

//--- Two names for one lock, which only the caller knows -----------------------

typedef struct _WORK {
  PTABLE Table;
} WORK, *PWORK;

static VOID DoWork(PWORK Work) {
  ExAcquireFastMutex(&Work->Table->Mutex);
  Work->Table->Count++;
  ExReleaseFastMutex(&Work->Table->Mutex);
}

static VOID WorkUnder(PFAST_MUTEX Mutex, PWORK Work) {
  ExAcquireFastMutex(Mutex);
  DoWork(Work);
  ExReleaseFastMutex(Mutex);
}

VOID two_tables_ok(PTABLE Table, PTABLE Other) {
  WORK Work;
  Work.Table = Other;
  WorkUnder(&Table->Mutex, &Work);
}

VOID one_table_bad(PTABLE Table) {
  WORK Work;
  Work.Table = Table;
  // CHECK: [[#@LINE+1]]:3: warning: WorkUnder acquires '&Table->Mutex', which is already held; it has two names for the lock
  WorkUnder(&Table->Mutex, &Work);
}

// Told once, where the two names meet.
VOID calls_it_ok(PTABLE Table) { one_table_bad(Table); }

// The node that is found is returned locked; those that were looked at before
// it were given back.
static PNODE FindLocked(PTABLE Table, ULONG Id) {
  PNODE Found = NULL;
  PLIST_ENTRY Entry;
  for (Entry = Table->Nodes.Flink; Entry != &Table->Nodes;
       Entry = Entry->Flink) {
    PNODE Node = CONTAINING_RECORD(Entry, NODE, Link);
    ExAcquireResourceSharedLite(&Node->Resource, TRUE);
    if (Node->Id == Id) {
      Found = Node;
      break;
    }
    ExReleaseResourceLite(&Node->Resource);
  }
  return Found;
}

VOID find_by_entry_ok(PTABLE Table) {
  KeEnterCriticalRegion();
  PNODE Node = FindLocked(Table, 1);
  if (Node)
    ExReleaseResourceLite(&Node->Resource);
  KeLeaveCriticalRegion();
}

// Here the caller acquires it itself.
static PNODE FindUnlocked(PTABLE Table, ULONG Id) {
  PLIST_ENTRY Entry;
  for (Entry = Table->Nodes.Flink; Entry != &Table->Nodes;
       Entry = Entry->Flink) {
    PNODE Node = CONTAINING_RECORD(Entry, NODE, Link);
    ExAcquireResourceSharedLite(&Node->Paging, TRUE);
    if (Node->Id == Id)
      // CHECK: [[#@LINE+1]]:7: warning: '&Node->Paging' is still held at this return
      return Node;
    ExReleaseResourceLite(&Node->Paging);
  }
  return NULL;
}

VOID use_found_bad(PTABLE Table) {
  KeEnterCriticalRegion();
  PNODE Node = FindUnlocked(Table, 1);
  if (Node) {
    ExAcquireResourceSharedLite(&Node->Paging, TRUE);
    Node->Mode++;
    ExReleaseResourceLite(&Node->Paging);
  }
  KeLeaveCriticalRegion();
}

PNODE find_with_mode_bad(PTABLE Table, ULONG Id) {
  PLIST_ENTRY Entry;
  for (Entry = Table->Nodes.Flink; Entry != &Table->Nodes;
       Entry = Entry->Flink) {
    PNODE Node = CONTAINING_RECORD(Entry, NODE, Link);
    ExAcquireResourceSharedLite(&Node->Resource, TRUE);
    if (Node->Id == Id) {
      if (Node->Mode)
        // CHECK: [[#@LINE+1]]:9: warning: '&Node->Resource' is still held at this return
        return Node;
      ExReleaseResourceLite(&Node->Resource);
      return Node;
    }
    ExReleaseResourceLite(&Node->Resource);
  }
  return NULL;
}

//--- Row 7: who passes a place for the IRQL gets the lock, found or not ---------

extern PERESOURCE FoundLock;
PNODE LookUp(ULONG Id);

static PNODE Find_ok(ULONG Id, PKIRQL OutIrql) {
  KIRQL Irql;
  PNODE Found;
  KeRaiseIrql(APC_LEVEL, &Irql);
  ExAcquireResourceSharedLite(FoundLock, TRUE);
  Found = LookUp(Id);
  if (OutIrql) {
    *OutIrql = Irql;
  } else {
    ExReleaseResourceLite(FoundLock);
    KeLowerIrql(Irql);
  }
  return Found;
}

ULONG find_mode_ok(ULONG Id) {
  KIRQL Irql;
  ULONG Mode = 0;
  PNODE Node = Find_ok(Id, &Irql);
  if (Node)
    Mode = Node->Mode;
  ExReleaseResourceLite(FoundLock);
  KeLowerIrql(Irql);
  return Mode;
}

BOOLEAN is_there_ok(ULONG Id) { return Find_ok(Id, NULL) != NULL; }

static PNODE Find_bad(ULONG Id, PKIRQL OutIrql) {
  KIRQL Irql;
  PNODE Found;
  KeRaiseIrql(APC_LEVEL, &Irql);
  ExAcquireResourceSharedLite(FoundLock, TRUE);
  Found = LookUp(Id);
  if (!Found)
    // CHECK: [[#@LINE+1]]:5: warning: 'FoundLock' is still held at this return
    return NULL;
  if (OutIrql) {
    *OutIrql = Irql;
  } else {
    ExReleaseResourceLite(FoundLock);
    KeLowerIrql(Irql);
  }
  return Found;
}

ULONG find_mode_bad(ULONG Id) {
  KIRQL Irql;
  ULONG Mode;
  PNODE Node = Find_bad(Id, &Irql);
  if (!Node)
    return 0;
  Mode = Node->Mode;
  ExReleaseResourceLite(FoundLock);
  KeLowerIrql(Irql);
  return Mode;
}

//--- Row 10: a reference for each request, given back in either arm ---------------

typedef struct _SENT {
  struct _SENT *Next;
  BOOLEAN Ours;
} SENT, *PSENT;

VOID complete_all_ok(PEX_RUNDOWN_REF InFlight, PSENT First) {
  PSENT Sent, Next;
  for (Sent = First; Sent; Sent = Next) {
    Next = Sent->Next;
    if (Sent->Ours) {
      Sent->Next = NULL;
      ExReleaseRundownProtection(InFlight);
    } else {
      ExReleaseRundownProtection(InFlight);
    }
  }
}

VOID complete_twice_bad(PEX_RUNDOWN_REF InFlight, PSENT First) {
  PSENT Sent, Next;
  for (Sent = First; Sent; Sent = Next) {
    Next = Sent->Next;
    if (!ExAcquireRundownProtection(InFlight))
      return;
    if (Sent->Ours)
      ExReleaseRundownProtection(InFlight);
    // CHECK: [[#@LINE+1]]:5: warning: {{.*}}'InFlight', which is not held
    ExReleaseRundownProtection(InFlight);
  }
}
