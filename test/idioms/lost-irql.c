// What the release needs dies with the function that acquires: nobody can
// release the lock then, whoever calls it.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 3 defect, 0 inconclusive, 0 not analysed
#include <ntddk.h>

typedef struct _QUEUE {
  KSPIN_LOCK Lock;
  KIRQL OldIrql;
  LIST_ENTRY Head;
  ULONG Count;
} QUEUE;

void Report(ULONG Count);

void irql_in_a_local_bad(QUEUE *Queue, LIST_ENTRY *Item) {
  KIRQL Irql;
  KeAcquireSpinLock(&Queue->Lock, &Irql);
  InsertTailList(&Queue->Head, Item);
  Report(++Queue->Count);
  // CHECK: [[#@LINE+1]]:1: warning: '&Queue->Lock' is still held at the end of 'irql_in_a_local_bad'
}

ULONG irql_returned_bad(QUEUE *Queue) {
  KIRQL Irql = KeAcquireSpinLockRaiseToDpc(&Queue->Lock);
  (void)Irql;
  // CHECK: [[#@LINE+1]]:3: warning: '&Queue->Lock' is still held at this return
  return Queue->Count++;
}

void handle_on_the_stack_bad(QUEUE *Queue) {
  KLOCK_QUEUE_HANDLE Handle;
  KeAcquireInStackQueuedSpinLock(&Queue->Lock, &Handle);
  Queue->Count = 0;
  // CHECK: [[#@LINE+1]]:1: warning: '&Queue->Lock' is still held at the end of 'handle_on_the_stack_bad'
}

// It is kept where the caller finds it.
void irql_in_the_object_ok(QUEUE *Queue) {
  KIRQL Irql;
  KeAcquireSpinLock(&Queue->Lock, &Irql);
  Queue->OldIrql = Irql;
  Queue->Count++;
}
void irql_to_the_caller_ok(QUEUE *Queue, KIRQL *OldIrql) {
  KIRQL Irql;
  KeAcquireSpinLock(&Queue->Lock, &Irql);
  *OldIrql = Irql;
  Queue->Count++;
}
KIRQL irql_as_the_result_ok(QUEUE *Queue) {
  KIRQL Irql;
  KeAcquireSpinLock(&Queue->Lock, &Irql);
  Queue->Count++;
  return Irql;
}
void Keep(QUEUE *Queue, const KIRQL *Irql);
void irql_passed_on_ok(QUEUE *Queue) {
  KIRQL Irql;
  KeAcquireSpinLock(&Queue->Lock, &Irql);
  Queue->Count++;
  Keep(Queue, &Irql);
}
// The level is the caller's.
void no_irql_ok(QUEUE *Queue) {
  KeAcquireSpinLockAtDpcLevel(&Queue->Lock);
  Queue->Count++;
}

// A wrapper, whose counterpart restores a level that it knows.
void only_a_wrapper_ok(QUEUE *Queue) {
  KIRQL Irql;
  KeAcquireSpinLock(&Queue->Lock, &Irql);
}
static void Enter(QUEUE *Queue) {
  KIRQL Irql;
  KeAcquireSpinLock(&Queue->Lock, &Irql);
  Queue->Count++;
}
static void Leave(QUEUE *Queue) {
  KeReleaseSpinLock(&Queue->Lock, PASSIVE_LEVEL);
}
void caller_knows_the_level_ok(QUEUE *Queue) {
  Enter(Queue);
  Report(Queue->Count);
  Leave(Queue);
}
