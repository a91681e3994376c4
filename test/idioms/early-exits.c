// Row 14, and the commonest bug there is: an early return under a lock. What a
// caller passed may say that it wants to keep the lock, and what it gets back
// may say that it has. Most parameters and most numbers say nothing of locks.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ntddk.h>

typedef struct _FCB {
  FAST_MUTEX Mutex, Other;
  ULONG Count;
} FCB, *PFCB;

VOID Work(PFCB Fcb);

//--- By a parameter ----------------------------------------------------------

VOID nothing_to_do_bad(PFCB Fcb, ULONG Count) {
  ExAcquireFastMutex(&Fcb->Mutex);
  if (Count == 0)
    // CHECK: [[#@LINE+1]]:5: warning: '&Fcb->Mutex' is still held at this return
    return;
  Fcb->Count += Count;
  ExReleaseFastMutex(&Fcb->Mutex);
}

VOID nothing_to_do_ok(PFCB Fcb, ULONG Count) {
  ExAcquireFastMutex(&Fcb->Mutex);
  if (Count != 0)
    Fcb->Count += Count;
  ExReleaseFastMutex(&Fcb->Mutex);
}

NTSTATUS early_success_bad(PFCB Fcb, ULONG Count) {
  ExAcquireFastMutex(&Fcb->Mutex);
  if (Count == 0)
    // CHECK: [[#@LINE+1]]:5: warning: '&Fcb->Mutex' is still held at this return
    return STATUS_SUCCESS;
  Fcb->Count += Count;
  ExReleaseFastMutex(&Fcb->Mutex);
  return STATUS_SUCCESS;
}

// One return, and the way past the release is a goto.
VOID past_the_release_bad(PFCB Fcb, ULONG Count) {
  ExAcquireFastMutex(&Fcb->Mutex);
  if (Count == 0)
    goto Out;
  Work(Fcb);
  ExReleaseFastMutex(&Fcb->Mutex);
Out:
  // CHECK: [[#@LINE+1]]:1: warning: '&Fcb->Mutex' is still held at the end of 'past_the_release_bad'
}

// The flag is right; the other parameter is none.
VOID have_it_bad(PFCB Fcb, BOOLEAN HaveLock, ULONG Count) {
  if (!HaveLock)
    ExAcquireFastMutex(&Fcb->Mutex);
  if (Count == 0)
    // CHECK: [[#@LINE+1]]:5: warning: '&Fcb->Mutex' is still held at this return
    return;
  Fcb->Count += Count;
  if (!HaveLock)
    ExReleaseFastMutex(&Fcb->Mutex);
}

VOID have_it_ok(PFCB Fcb, BOOLEAN HaveLock, ULONG Count) {
  if (!HaveLock)
    ExAcquireFastMutex(&Fcb->Mutex);
  Fcb->Count += Count;
  if (!HaveLock)
    ExReleaseFastMutex(&Fcb->Mutex);
}

// Nothing but the release depends on it.
VOID only_the_release_ok(PFCB Fcb, BOOLEAN More) {
  ExAcquireFastMutex(&Fcb->Mutex);
  Fcb->Count++;
  if (!More)
    ExReleaseFastMutex(&Fcb->Mutex);
}

// The parameter says what it is for.
VOID named_for_it_ok(PFCB Fcb, BOOLEAN KeepLocked) {
  ExAcquireFastMutex(&Fcb->Mutex);
  if (KeepLocked)
    return;
  Work(Fcb);
  ExReleaseFastMutex(&Fcb->Mutex);
}

// A caller relies on it.
VOID start_ok(PFCB Fcb, BOOLEAN Async) {
  ExAcquireFastMutex(&Fcb->Mutex);
  if (Async)
    return;
  Work(Fcb);
  ExReleaseFastMutex(&Fcb->Mutex);
}

static VOID finish(PFCB Fcb) {
  Fcb->Count = 0;
  ExReleaseFastMutex(&Fcb->Mutex);
}

VOID start_and_finish_ok(PFCB Fcb) {
  start_ok(Fcb, TRUE);
  finish(Fcb);
}

// A caller that releases another lock does not count.
VOID start_bad(PFCB Fcb, BOOLEAN Async) {
  ExAcquireFastMutex(&Fcb->Mutex);
  if (Async)
    // CHECK: [[#@LINE+1]]:5: warning: '&Fcb->Mutex' is still held at this return
    return;
  Work(Fcb);
  ExReleaseFastMutex(&Fcb->Mutex);
}

VOID calls_with_another_ok(PFCB Fcb) {
  ExAcquireFastMutex(&Fcb->Other);
  start_bad(Fcb, FALSE);
  ExReleaseFastMutex(&Fcb->Other);
}

//--- By the result -----------------------------------------------------------

ULONG none_left_bad(PFCB Fcb) {
  ULONG Count;
  ExAcquireFastMutex(&Fcb->Mutex);
  Count = Fcb->Count;
  if (Count == 0)
    // CHECK: [[#@LINE+1]]:5: warning: '&Fcb->Mutex' is still held at this return
    return 0;
  ExReleaseFastMutex(&Fcb->Mutex);
  return Count;
}

ULONG none_left_ok(PFCB Fcb) {
  ULONG Count;
  ExAcquireFastMutex(&Fcb->Mutex);
  Count = Fcb->Count;
  ExReleaseFastMutex(&Fcb->Mutex);
  return Count;
}

// Numbers that are names: the caller compares with them.
ULONG code_ok(PFCB Fcb) {
  ExAcquireFastMutex(&Fcb->Mutex);
  if (Fcb->Count == 0)
    return 0;
  ExReleaseFastMutex(&Fcb->Mutex);
  return 1;
}

// As Linux does it: zero is success.
int zero_is_success_ok(PFCB Fcb, int Error) {
  ExAcquireFastMutex(&Fcb->Mutex);
  if (Error == 0)
    return 0;
  ExReleaseFastMutex(&Fcb->Mutex);
  return Error;
}

// A caller relies on it.
ULONG lock_if_empty_ok(PFCB Fcb) {
  ULONG Count;
  ExAcquireFastMutex(&Fcb->Mutex);
  Count = Fcb->Count;
  if (Count == 0)
    return 0;
  ExReleaseFastMutex(&Fcb->Mutex);
  return Count;
}

VOID add_to_empty_ok(PFCB Fcb) {
  if (lock_if_empty_ok(Fcb) == 0) {
    Fcb->Count = 1;
    ExReleaseFastMutex(&Fcb->Mutex);
  }
}
