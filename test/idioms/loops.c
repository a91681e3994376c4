// Locks in loops, and locks with two names; each with a wrong twin. The rows
// are those of README.md.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ntifs.h>

#define MAX_CPUS 64

typedef struct _RESOURCE {
  LIST_ENTRY Link;
  KSPIN_LOCK RequestLock;
  ULONG Id;
} RESOURCE, *PRESOURCE;

typedef struct _NPFCB {
  ERESOURCE Resource;
} NPFCB, *PNPFCB;

typedef struct _FCB {
  FSRTL_ADVANCED_FCB_HEADER Header;
  PNPFCB NonPaged;
  ULONG Count;
} FCB, *PFCB;

typedef struct _CHUNK {
  LIST_ENTRY Link;
  LIST_ENTRY ChangedLink;
  ERESOURCE Lock;
  ULONG Space;
  BOOLEAN Changed;
} CHUNK, *PCHUNK;

typedef struct _OPEN {
  KSPIN_LOCK Buffer[MAX_CPUS];
  KSPIN_LOCK OpenLock;
  ERESOURCE ChunkLock;
  LIST_ENTRY Resources;
  LIST_ENTRY Chunks;
  LIST_ENTRY Changed;
  KEVENT Event;
  ULONG Cpus;
  ULONG Pending;
  BOOLEAN Closing;
} OPEN, *POPEN;

NTSTATUS Update(PCHUNK Chunk);
VOID Reset(POPEN Open, ULONG Cpu);

//--- Row 16: all, then all back ---------------------------------------------

static VOID LockAll(POPEN Open) {
  ULONG i;
  for (i = 0; i < Open->Cpus; ++i)
    KeAcquireSpinLockAtDpcLevel(&Open->Buffer[i]);
}
static VOID UnlockAll(POPEN Open) {
  ULONG i;
  for (i = 0; i < Open->Cpus; ++i)
    KeReleaseSpinLockFromDpcLevel(&Open->Buffer[i]);
}

VOID lock_all_ok(POPEN Open) {
  KIRQL Irql;
  KeRaiseIrql(DISPATCH_LEVEL, &Irql);
  LockAll(Open);
  Open->Pending = 0;
  UnlockAll(Open);
  KeLowerIrql(Irql);
}

VOID lock_all_bad(POPEN Open) {
  KIRQL Irql;
  KeRaiseIrql(DISPATCH_LEVEL, &Irql);
  LockAll(Open);
  if (Open->Closing) {
    KeLowerIrql(Irql);
    // CHECK: [[#@LINE+1]]:5: warning: {{.*}} still held at this return
    return;
  }
  Open->Pending = 0;
  UnlockAll(Open);
  KeLowerIrql(Irql);
}

// Those of a list.
VOID list_of_locks_ok(POPEN Open) {
  PLIST_ENTRY Link;
  for (Link = Open->Resources.Flink; Link != &Open->Resources;
       Link = Link->Flink)
    KeAcquireSpinLockAtDpcLevel(
        &CONTAINING_RECORD(Link, RESOURCE, Link)->RequestLock);
  Open->Pending = 0;
  for (Link = Open->Resources.Flink; Link != &Open->Resources;
       Link = Link->Flink)
    KeReleaseSpinLockFromDpcLevel(
        &CONTAINING_RECORD(Link, RESOURCE, Link)->RequestLock);
}

//--- Row 17: one in each turn -----------------------------------------------

NTSTATUS update_chunks_ok(POPEN Open) {
  NTSTATUS Status = STATUS_SUCCESS;
  PLIST_ENTRY Link = Open->Changed.Flink;
  while (Link != &Open->Changed) {
    PLIST_ENTRY Next = Link->Flink;
    PCHUNK Chunk = CONTAINING_RECORD(Link, CHUNK, ChangedLink);
    ExAcquireResourceExclusiveLite(&Chunk->Lock, TRUE);
    if (Chunk->Changed) {
      Status = Update(Chunk);
      if (!NT_SUCCESS(Status)) {
        ExReleaseResourceLite(&Chunk->Lock);
        break;
      }
      Chunk->Changed = FALSE;
    }
    RemoveEntryList(&Chunk->ChangedLink);
    ExReleaseResourceLite(&Chunk->Lock);
    Link = Next;
  }
  return Status;
}

// Left with it held, for the first that has space.
NTSTATUS first_with_space_ok(POPEN Open) {
  PLIST_ENTRY Link;
  PCHUNK Found = NULL;
  NTSTATUS Status;
  ExAcquireResourceSharedLite(&Open->ChunkLock, TRUE);
  for (Link = Open->Chunks.Flink; Link != &Open->Chunks; Link = Link->Flink) {
    PCHUNK Chunk = CONTAINING_RECORD(Link, CHUNK, Link);
    ExAcquireResourceExclusiveLite(&Chunk->Lock, TRUE);
    if (Chunk->Space > 4096) {
      Found = Chunk;
      break;
    }
    ExReleaseResourceLite(&Chunk->Lock);
  }
  ExReleaseResourceLite(&Open->ChunkLock);
  if (!Found)
    return STATUS_DISK_FULL;
  Status = Update(Found);
  ExReleaseResourceLite(&Found->Lock);
  return Status;
}

NTSTATUS update_chunks_bad(POPEN Open) {
  NTSTATUS Status = STATUS_SUCCESS;
  PLIST_ENTRY Link = Open->Changed.Flink;
  while (Link != &Open->Changed) {
    PCHUNK Chunk = CONTAINING_RECORD(Link, CHUNK, ChangedLink);
    Link = Link->Flink;
    ExAcquireResourceExclusiveLite(&Chunk->Lock, TRUE);
    if (!Chunk->Changed)
      continue;
    Status = Update(Chunk);
    ExReleaseResourceLite(&Chunk->Lock);
    if (!NT_SUCCESS(Status))
      break;
  }
  // CHECK: [[#@LINE+1]]:3: warning: '&Chunk->Lock' is still held at this return
  return Status;
}

//--- Row 18: given back and taken again around a wait -----------------------

VOID close_instance_ok(POPEN Open) {
  KIRQL Irql;
  KeAcquireSpinLock(&Open->OpenLock, &Irql);
  Open->Closing = TRUE;
  while (Open->Pending > 0) {
    KeReleaseSpinLock(&Open->OpenLock, Irql);
    KeWaitForSingleObject(&Open->Event, Executive, KernelMode, FALSE, NULL);
    KeAcquireSpinLock(&Open->OpenLock, &Irql);
  }
  KeReleaseSpinLock(&Open->OpenLock, Irql);
}

NTSTATUS poll_until_ok(POPEN Open) {
  KIRQL Irql;
  ULONG Tries = 0;
  for (;;) {
    KeAcquireSpinLock(&Open->OpenLock, &Irql);
    if (Open->Pending == 0)
      break;
    KeReleaseSpinLock(&Open->OpenLock, Irql);
    if (++Tries > 10)
      return STATUS_TIMEOUT;
    KeWaitForSingleObject(&Open->Event, Executive, KernelMode, FALSE, NULL);
  }
  Open->Closing = TRUE;
  KeReleaseSpinLock(&Open->OpenLock, Irql);
  return STATUS_SUCCESS;
}

VOID close_instance_bad(POPEN Open) {
  KIRQL Irql;
  KeAcquireSpinLock(&Open->OpenLock, &Irql);
  while (Open->Pending > 0) {
    // CHECK: [[#@LINE+1]]:5: warning: '&Open->OpenLock' is released but not acquired in a turn of this loop
    KeReleaseSpinLock(&Open->OpenLock, Irql);
    KeWaitForSingleObject(&Open->Event, Executive, KernelMode, FALSE, NULL);
    if (Open->Closing)
      continue;
    KeAcquireSpinLock(&Open->OpenLock, &Irql);
  }
  KeReleaseSpinLock(&Open->OpenLock, Irql);
}

//--- Row 22: two names for one lock -----------------------------------------

static VOID InitFcb(PFCB Fcb, PNPFCB NonPaged) {
  Fcb->NonPaged = NonPaged;
  ExInitializeResourceLite(&NonPaged->Resource);
  Fcb->Header.Resource = &NonPaged->Resource;
}

VOID set_up_by_callee_ok(PFCB Fcb, PNPFCB NonPaged) {
  InitFcb(Fcb, NonPaged);
  ExAcquireResourceExclusiveLite(&Fcb->NonPaged->Resource, TRUE);
  Fcb->Count++;
  ExReleaseResourceLite(Fcb->Header.Resource);
}

// By a local, and by a member of a structure.
VOID name_in_a_local_ok(PFCB Fcb) {
  PERESOURCE Resource = Fcb->Header.Resource;
  struct {
    PERESOURCE Held;
  } Scope = {NULL};
  ExAcquireResourceExclusiveLite(Resource, TRUE);
  Scope.Held = Resource;
  Fcb->Count++;
  if (Scope.Held)
    ExReleaseResourceLite(Scope.Held);
}

VOID set_up_by_callee_bad(PFCB Fcb, PNPFCB NonPaged) {
  InitFcb(Fcb, NonPaged);
  ExAcquireResourceExclusiveLite(&Fcb->NonPaged->Resource, TRUE);
  Fcb->Count++;
  if (Fcb->Count > 3)
    ExReleaseResourceLite(Fcb->Header.Resource);
  // CHECK: [[#@LINE+1]]:3: warning: ExReleaseResourceLite releases '&NonPaged->Resource', which is not held
  ExReleaseResourceLite(&NonPaged->Resource);
}

//--- Row 16: taken by handles, given back from the last to the first --------

typedef struct _OPEN {
  KSPIN_LOCK Buffer[MAX_CPUS];
  ULONG Cpus, Pending;
  BOOLEAN Closing;
} OPEN, *POPEN;

VOID backwards_ok(POPEN Open) {
  KLOCK_QUEUE_HANDLE Handles[MAX_CPUS];
  ULONG i;
  for (i = 0; i < Open->Cpus; i++)
    KeAcquireInStackQueuedSpinLock(&Open->Buffer[i], &Handles[i]);
  Open->Pending = 0;
  for (i = Open->Cpus; i > 0; i--)
    KeReleaseInStackQueuedSpinLock(&Handles[i - 1]);
}

VOID backwards_bad(POPEN Open) {
  KLOCK_QUEUE_HANDLE Handles[MAX_CPUS];
  ULONG i;
  for (i = 0; i < Open->Cpus; i++)
    KeAcquireInStackQueuedSpinLock(&Open->Buffer[i], &Handles[i]);
  if (Open->Closing)
    // CHECK: [[#@LINE+1]]:5: warning: '&Open->Buffer[i]' is still held at this return
    return;
  for (i = Open->Cpus; i > 0; i--)
    KeReleaseInStackQueuedSpinLock(&Handles[i - 1]);
}

static VOID TakeAll(POPEN Open) {
  ULONG i;
  for (i = 0; i < MAX_CPUS; ++i)
    KeAcquireSpinLockAtDpcLevel(&Open->Buffer[i]);
}
static VOID GiveAll(POPEN Open) {
  ULONG i;
  for (i = 0; i < MAX_CPUS; ++i)
    KeReleaseSpinLockFromDpcLevel(&Open->Buffer[i]);
}

VOID constant_bound_ok(POPEN Open) {
  TakeAll(Open);
  if (!Open->Closing)
    Open->Pending = 0;
  GiveAll(Open);
}

VOID constant_bound_bad(POPEN Open) {
  TakeAll(Open);
  if (Open->Closing)
    // CHECK: [[#@LINE+1]]:5: warning: '&Open->Buffer' is still held at this return; acquired by TakeAll
    return;
  Open->Pending = 0;
  GiveAll(Open);
}
