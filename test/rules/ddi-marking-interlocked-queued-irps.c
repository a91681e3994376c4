// MarkingInterlockedQueuedIrps: a request is marked pending before an interlocked
// list function makes it known to others.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
#include <ntddk.h>

typedef struct _EXTENSION {
  KSPIN_LOCK Lock;
  LIST_ENTRY Queue;
} EXTENSION, *PEXTENSION;

NTSTATUS late_bad(PEXTENSION E, PIRP Irp) {
  ExInterlockedInsertTailList(&E->Queue, &Irp->Tail.Overlay.ListEntry,
                              &E->Lock);
  // CHECK: [[#@LINE+1]]:3: warning: the request is marked pending after 'EXTENSION.Lock' is released: by then it may be gone [ddi-marking-interlocked-queued-irps]
  IoMarkIrpPending(Irp);
  return STATUS_PENDING;
}
// CHECK: note: put into a queue here by ExInterlockedInsertTailList

NTSTATUS early_ok(PEXTENSION E, PIRP Irp) {
  IoMarkIrpPending(Irp);
  ExInterlockedInsertTailList(&E->Queue, &Irp->Tail.Overlay.ListEntry,
                              &E->Lock);
  return STATUS_PENDING;
}

// On another way it was marked before.
NTSTATUS again_ok(PEXTENSION E, PIRP Irp, BOOLEAN Early) {
  if (Early)
    IoMarkIrpPending(Irp);
  ExInterlockedInsertHeadList(&E->Queue, &Irp->Tail.Overlay.ListEntry,
                              &E->Lock);
  IoMarkIrpPending(Irp);
  return STATUS_PENDING;
}
