// QueuedSpinLock: in-stack queued spin locks taken twice or left held. The release
// names the queue handle.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ntddk.h>

typedef struct _VCB {
  LIST_ENTRY Fcbs;
  KSPIN_LOCK QueueLock;
  ULONG Count;
  BOOLEAN Mounted;
} VCB, *PVCB;

typedef struct _FCB {
  LIST_ENTRY Link;
  ULONG Id;
} FCB, *PFCB;

void queued_lock_left_bad(PVCB Vcb) {
  KLOCK_QUEUE_HANDLE Handle;
  KeAcquireInStackQueuedSpinLock(&Vcb->QueueLock, &Handle);
  if (!Vcb->Mounted)
    // CHECK: [[#@LINE+1]]:5: warning: '&Vcb->QueueLock' is still held at this return; acquired by KeAcquireInStackQueuedSpinLock [ddi-queued-spin-lock]
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

static PLIST_ENTRY TakeFirst(PVCB Vcb, PKLOCK_QUEUE_HANDLE Handle) {
  PLIST_ENTRY First = NULL;
  KeAcquireInStackQueuedSpinLock(&Vcb->QueueLock, Handle);
  if (!IsListEmpty(&Vcb->Fcbs))
    First = RemoveHeadList(&Vcb->Fcbs);
  return First;
}

IO_WORKITEM_ROUTINE taken_by_a_callee_in_each_turn_bad;
VOID taken_by_a_callee_in_each_turn_bad(PDEVICE_OBJECT Device, PVOID Context) {
  PVCB Vcb = (PVCB)Context;
  PLIST_ENTRY Link;
  KLOCK_QUEUE_HANDLE Handle;
  UNREFERENCED_PARAMETER(Device);
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: '&Vcb->QueueLock' is acquired but not released in a turn of this loop{{.*}} [ddi-queued-spin-lock]
  while ((Link = TakeFirst(Vcb, &Handle)) != NULL)
    ExFreePool(CONTAINING_RECORD(Link, FCB, Link));
}

void queued_lock_by_two_handles_bad(PVCB Vcb) {
  KLOCK_QUEUE_HANDLE First, Second;
  KeAcquireInStackQueuedSpinLock(&Vcb->QueueLock, &First);
  // CHECK: [[#@LINE+1]]:3: warning: KeAcquireInStackQueuedSpinLockAtDpcLevel acquires '&Vcb->QueueLock', which is already held{{.*}} [ddi-queued-spin-lock]
  KeAcquireInStackQueuedSpinLockAtDpcLevel(&Vcb->QueueLock, &Second);
  Vcb->Count++;
  KeReleaseInStackQueuedSpinLockFromDpcLevel(&Second);
  KeReleaseInStackQueuedSpinLock(&First);
}

// One handle, one lock after the other.
void handle_used_again_ok(PVCB First, PVCB Second) {
  KLOCK_QUEUE_HANDLE Handle;
  KeAcquireInStackQueuedSpinLock(&First->QueueLock, &Handle);
  First->Count++;
  KeReleaseInStackQueuedSpinLock(&Handle);
  KeAcquireInStackQueuedSpinLock(&Second->QueueLock, &Handle);
  Second->Count++;
  KeReleaseInStackQueuedSpinLock(&Handle);
}

static void Take(PVCB Vcb, PKLOCK_QUEUE_HANDLE Handle) {
  KeAcquireInStackQueuedSpinLock(&Vcb->QueueLock, Handle);
}

// The handle is the caller's.
void taken_by_a_helper_ok(PVCB Vcb) {
  KLOCK_QUEUE_HANDLE Handle;
  Take(Vcb, &Handle);
  Vcb->Count++;
  KeReleaseInStackQueuedSpinLock(&Handle);
}
