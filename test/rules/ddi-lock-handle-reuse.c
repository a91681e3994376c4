// LockHandleReuse: a queue handle or a lock state that stands for a lock already.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ndis.h>

typedef struct _TABLES {
  PNDIS_RW_LOCK_EX Ports, Flows;
  KSPIN_LOCK First, Second;
  ULONG Count;
} TABLES, *PTABLES;

//--- LOCK_STATE_EX ------------------------------------------------------------

void two_locks_one_state_bad(PTABLES T) {
  LOCK_STATE_EX State;
  NdisAcquireRWLockRead(T->Ports, &State, 0);
  // CHECK: [[#@LINE+1]]:3: warning: NdisAcquireRWLockWrite is given '&State', which stands for another acquire; acquired by NdisAcquireRWLockRead [ddi-lock-handle-reuse]
  NdisAcquireRWLockWrite(T->Flows, &State, NDIS_RWL_AT_DISPATCH_LEVEL);
  T->Count++;
  NdisReleaseRWLock(T->Flows, &State);
  NdisReleaseRWLock(T->Ports, &State);
}

// Reads may nest, but not with one state.
void nested_reads_one_state_bad(PTABLES T) {
  LOCK_STATE_EX State;
  NdisAcquireRWLockRead(T->Ports, &State, 0);
  // CHECK: [[#@LINE+1]]:3: warning: NdisAcquireRWLockRead is given '&State', which stands for another acquire{{.*}} [ddi-lock-handle-reuse]
  NdisAcquireRWLockRead(T->Ports, &State, NDIS_RWL_AT_DISPATCH_LEVEL);
  T->Count++;
  NdisReleaseRWLock(T->Ports, &State);
  NdisReleaseRWLock(T->Ports, &State);
}

void nested_reads_ok(PTABLES T) {
  LOCK_STATE_EX Outer, Inner;
  NdisAcquireRWLockRead(T->Ports, &Outer, 0);
  NdisAcquireRWLockRead(T->Ports, &Inner, NDIS_RWL_AT_DISPATCH_LEVEL);
  T->Count++;
  NdisReleaseRWLock(T->Ports, &Inner);
  NdisReleaseRWLock(T->Ports, &Outer);
}

void one_after_the_other_ok(PTABLES T) {
  LOCK_STATE_EX State;
  NdisAcquireRWLockRead(T->Ports, &State, 0);
  T->Count++;
  NdisReleaseRWLock(T->Ports, &State);
  NdisAcquireRWLockWrite(T->Flows, &State, 0);
  T->Count++;
  NdisReleaseRWLock(T->Flows, &State);
}

void either_ok(PTABLES T, BOOLEAN Write) {
  LOCK_STATE_EX State;
  if (Write)
    NdisAcquireRWLockWrite(T->Ports, &State, 0);
  else
    NdisAcquireRWLockRead(T->Ports, &State, 0);
  T->Count++;
  NdisReleaseRWLock(T->Ports, &State);
}

void in_a_loop_ok(PTABLES T) {
  LOCK_STATE_EX State;
  for (ULONG I = 0; I < T->Count; I++) {
    NdisAcquireRWLockRead(T->Ports, &State, 0);
    if (T->Count > 8) {
      NdisReleaseRWLock(T->Ports, &State);
      continue;
    }
    T->Count++;
    NdisReleaseRWLock(T->Ports, &State);
  }
}

// On one path only: whether it is the same condition, only the simulation knows.
void on_some_path_ok(PTABLES T, BOOLEAN Ports) {
  LOCK_STATE_EX State;
  if (Ports)
    NdisAcquireRWLockRead(T->Ports, &State, 0);
  if (!Ports)
    NdisAcquireRWLockRead(T->Flows, &State, 0);
  T->Count++;
  if (Ports)
    NdisReleaseRWLock(T->Ports, &State);
  if (!Ports)
    NdisReleaseRWLock(T->Flows, &State);
}

//--- KLOCK_QUEUE_HANDLE --------------------------------------------------------

void two_queues_one_handle_bad(PTABLES T) {
  KLOCK_QUEUE_HANDLE Handle;
  KeAcquireInStackQueuedSpinLock(&T->First, &Handle);
  T->Count++;
  // CHECK: [[#@LINE+1]]:3: warning: KeAcquireInStackQueuedSpinLockAtDpcLevel is given '&Handle', which stands for another acquire; acquired by KeAcquireInStackQueuedSpinLock [ddi-lock-handle-reuse]
  KeAcquireInStackQueuedSpinLockAtDpcLevel(&T->Second, &Handle);
  T->Count++;
  KeReleaseInStackQueuedSpinLockFromDpcLevel(&Handle);
  KeReleaseInStackQueuedSpinLock(&Handle);
}

void two_queues_ok(PTABLES T) {
  KLOCK_QUEUE_HANDLE Outer, Inner;
  KeAcquireInStackQueuedSpinLock(&T->First, &Outer);
  KeAcquireInStackQueuedSpinLockAtDpcLevel(&T->Second, &Inner);
  T->Count++;
  KeReleaseInStackQueuedSpinLockFromDpcLevel(&Inner);
  KeReleaseInStackQueuedSpinLock(&Outer);
}

// The finding is that of the lock, which is acquired twice.
void same_lock_same_handle_bad(PTABLES T) {
  KLOCK_QUEUE_HANDLE Handle;
  KeAcquireInStackQueuedSpinLock(&T->First, &Handle);
  // CHECK: [[#@LINE+1]]:3: warning: KeAcquireInStackQueuedSpinLockAtDpcLevel acquires '&T->First', which is already held{{.*}} [ddi-queued-spin-lock]
  KeAcquireInStackQueuedSpinLockAtDpcLevel(&T->First, &Handle);
  T->Count++;
  KeReleaseInStackQueuedSpinLock(&Handle);
}

static void Take(PTABLES T, PKLOCK_QUEUE_HANDLE Handle) {
  KeAcquireInStackQueuedSpinLock(&T->First, Handle);
}

// A handle that goes to a function of the driver is not followed.
void FN_taken_by_a_helper(PTABLES T) {
  KLOCK_QUEUE_HANDLE Handle;
  Take(T, &Handle);
  KeAcquireInStackQueuedSpinLockAtDpcLevel(&T->Second, &Handle);
  T->Count++;
  KeReleaseInStackQueuedSpinLockFromDpcLevel(&Handle);
  KeReleaseInStackQueuedSpinLock(&Handle);
}
