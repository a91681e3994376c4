// QueuedSpinLockRelease: a release with a queue handle that holds nothing.
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

void queued_handle_never_used_bad(PVCB Vcb) {
  KLOCK_QUEUE_HANDLE Handle, Other;
  KeAcquireInStackQueuedSpinLock(&Vcb->QueueLock, &Handle);
  Vcb->Count++;
  KeReleaseInStackQueuedSpinLock(&Handle);
  // CHECK: [[#@LINE+1]]:3: warning: KeReleaseInStackQueuedSpinLock releases {{.*}}, which is not held{{.*}} [ddi-queued-spin-lock-release]
  KeReleaseInStackQueuedSpinLock(&Other);
}

void queued_lock_released_twice_bad(PVCB Vcb) {
  KLOCK_QUEUE_HANDLE Handle;
  KeAcquireInStackQueuedSpinLock(&Vcb->QueueLock, &Handle);
  Vcb->Count++;
  KeReleaseInStackQueuedSpinLock(&Handle);
  // CHECK: [[#@LINE+2]]:5: warning: KeReleaseInStackQueuedSpinLock releases {{.*}}, which is not held{{.*}} [ddi-queued-spin-lock-release]
  if (Vcb->Mounted)
    KeReleaseInStackQueuedSpinLock(&Handle);
}

void queued_lock_released_once_ok(PVCB Vcb) {
  KLOCK_QUEUE_HANDLE Handle;
  KeAcquireInStackQueuedSpinLockForDpc(&Vcb->QueueLock, &Handle);
  Vcb->Count++;
  KeReleaseInStackQueuedSpinLockForDpc(&Handle);
}

void Drop(PKLOCK_QUEUE_HANDLE Handle) { KeReleaseInStackQueuedSpinLock(Handle); }

void dropped_by_a_helper_ok(PVCB Vcb) {
  KLOCK_QUEUE_HANDLE Handle;
  KeAcquireInStackQueuedSpinLock(&Vcb->QueueLock, &Handle);
  Vcb->Count++;
  Drop(&Handle);
}
