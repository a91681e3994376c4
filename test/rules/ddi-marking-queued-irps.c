// MarkingQueuedIrps: a request is marked pending before others can get at it.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
#include <ntddk.h>

typedef struct _EXTENSION {
  KSPIN_LOCK Lock;
  LIST_ENTRY Queue;
  BOOLEAN Stopped;
} EXTENSION, *PEXTENSION;

NTSTATUS late_bad(PEXTENSION E, PIRP Irp) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  InsertTailList(&E->Queue, &Irp->Tail.Overlay.ListEntry);
  KeReleaseSpinLock(&E->Lock, Irql);
  // CHECK: [[#@LINE+1]]:3: warning: the request is marked pending after '&E->Lock' is released: by then it may be gone [ddi-marking-queued-irps]
  IoMarkIrpPending(Irp);
  return STATUS_PENDING;
}
// CHECK: note: put into a queue here by InsertTailList

NTSTATUS early_ok(PEXTENSION E, PIRP Irp) {
  KIRQL Irql;
  IoMarkIrpPending(Irp);
  KeAcquireSpinLock(&E->Lock, &Irql);
  InsertTailList(&E->Queue, &Irp->Tail.Overlay.ListEntry);
  KeReleaseSpinLock(&E->Lock, Irql);
  return STATUS_PENDING;
}

NTSTATUS under_lock_ok(PEXTENSION E, PIRP Irp) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  InsertHeadList(&E->Queue, &Irp->Tail.Overlay.ListEntry);
  IoMarkIrpPending(Irp);
  KeReleaseSpinLock(&E->Lock, Irql);
  return STATUS_PENDING;
}

// It is in no queue there.
NTSTATUS other_way_ok(PEXTENSION E, PIRP Irp) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  if (E->Stopped) {
    KeReleaseSpinLock(&E->Lock, Irql);
    IoMarkIrpPending(Irp);
    return STATUS_PENDING;
  }
  IoMarkIrpPending(Irp);
  InsertTailList(&E->Queue, &Irp->Tail.Overlay.ListEntry);
  KeReleaseSpinLock(&E->Lock, Irql);
  return STATUS_PENDING;
}

// Another request.
NTSTATUS other_request_ok(PEXTENSION E, PIRP Irp, PIRP Next) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  InsertTailList(&E->Queue, &Irp->Tail.Overlay.ListEntry);
  KeReleaseSpinLock(&E->Lock, Irql);
  IoMarkIrpPending(Next);
  Irp = Next;
  IoMarkIrpPending(Irp);
  return STATUS_PENDING;
}
