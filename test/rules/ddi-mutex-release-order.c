// MutexReleaseOrder: the mutex that was acquired last is released first. Remarks
// only.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 0'
// RUN: FileCheck --implicit-check-not=warning: --implicit-check-not=remark: %s < %t.out
#include <ntddk.h>

typedef struct _NODE {
  FAST_MUTEX Mutex;
  struct _NODE *Next;
} NODE, *PNODE;

typedef struct _EXTENSION {
  FAST_MUTEX One, Two;
  FAST_MUTEX Many[4];
  KGUARDED_MUTEX Guarded, Other;
  ERESOURCE Resource;
  ULONG Count;
} EXTENSION, *PEXTENSION;

void crossed_bad(PEXTENSION E) {
  ExAcquireFastMutex(&E->One);
  ExAcquireFastMutex(&E->Two);
  E->Count++;
  // CHECK: [[#@LINE+1]]:3: remark: ExReleaseFastMutex releases '&E->One' before '&E->Two', which was acquired after it [ddi-mutex-release-order]
  ExReleaseFastMutex(&E->One);
  ExReleaseFastMutex(&E->Two);
}

void nested_ok(PEXTENSION E) {
  ExAcquireFastMutex(&E->One);
  ExAcquireFastMutex(&E->Two);
  E->Count++;
  ExReleaseFastMutex(&E->Two);
  ExReleaseFastMutex(&E->One);
}

// What is tried is not known to be held.
void FN_tried(PEXTENSION E) {
  ExAcquireFastMutex(&E->One);
  if (ExTryToAcquireFastMutex(&E->Two)) {
    E->Count++;
    ExReleaseFastMutex(&E->One);
    ExReleaseFastMutex(&E->Two);
    return;
  }
  ExReleaseFastMutex(&E->One);
}

void guarded_bad(PEXTENSION E) {
  KeAcquireGuardedMutex(&E->Guarded);
  KeAcquireGuardedMutex(&E->Other);
  E->Count++;
  // CHECK: [[#@LINE+1]]:3: remark: KeReleaseGuardedMutex releases '&E->Guarded' before '&E->Other'
  KeReleaseGuardedMutex(&E->Guarded);
  KeReleaseGuardedMutex(&E->Other);
}

static void Lock(PEXTENSION E) { ExAcquireFastMutex(&E->Two); }

void by_callee_bad(PEXTENSION E) {
  ExAcquireFastMutex(&E->One);
  Lock(E);
  E->Count++;
  // CHECK: [[#@LINE+1]]:3: remark: ExReleaseFastMutex releases '&E->One' before 'EXTENSION.Two', which was acquired after it
  ExReleaseFastMutex(&E->One);
  ExReleaseFastMutex(&E->Two);
}

// They neither save nor restore.
void unsafe_ok(PEXTENSION E) {
  KeEnterCriticalRegion();
  ExAcquireFastMutexUnsafe(&E->One);
  ExAcquireFastMutexUnsafe(&E->Two);
  E->Count++;
  ExReleaseFastMutexUnsafe(&E->One);
  ExReleaseFastMutexUnsafe(&E->Two);
  KeLeaveCriticalRegion();
}

void resource_ok(PEXTENSION E) {
  KeEnterCriticalRegion();
  ExAcquireFastMutexUnsafe(&E->One);
  ExAcquireResourceExclusiveLite(&E->Resource, TRUE);
  E->Count++;
  ExReleaseFastMutexUnsafe(&E->One);
  ExReleaseResourceLite(&E->Resource);
  KeLeaveCriticalRegion();
}

// Hand over hand, through a list and an array.
void list_ok(PNODE Node) {
  ExAcquireFastMutex(&Node->Mutex);
  while (Node->Next) {
    PNODE Next = Node->Next;
    ExAcquireFastMutex(&Next->Mutex);
    ExReleaseFastMutex(&Node->Mutex);
    Node = Next;
  }
  ExReleaseFastMutex(&Node->Mutex);
}

void array_ok(PEXTENSION E) {
  ExAcquireFastMutex(&E->Many[0]);
  ExAcquireFastMutex(&E->Many[1]);
  ExReleaseFastMutex(&E->Many[0]);
  ExReleaseFastMutex(&E->Many[1]);
}

// Only one of them may be held.
void some_path_ok(PEXTENSION E, BOOLEAN Both) {
  ExAcquireFastMutex(&E->One);
  if (Both)
    ExAcquireFastMutex(&E->Two);
  ExReleaseFastMutex(&E->One);
  if (Both)
    ExReleaseFastMutex(&E->Two);
}
