// SpinLockReleaseOrder: the lock that was acquired last is released first. Remarks
// only; where the IRQL comes out wrong, IrqlReturn says so instead.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: --implicit-check-not=remark: %s < %t.out
#include <ntddk.h>

typedef struct _NODE {
  KSPIN_LOCK Lock;
  struct _NODE *Next;
} NODE, *PNODE;

typedef struct _EXTENSION {
  KSPIN_LOCK One, Two;
  KSPIN_LOCK Many[4];
  FAST_MUTEX Mutex;
} EXTENSION, *PEXTENSION;

_IRQL_requires_(DISPATCH_LEVEL)
void crossed_bad(PEXTENSION E) {
  KeAcquireSpinLockAtDpcLevel(&E->One);
  KeAcquireSpinLockAtDpcLevel(&E->Two);
  // CHECK: [[#@LINE+1]]:3: remark: KeReleaseSpinLockFromDpcLevel releases '&E->One' before '&E->Two', which was acquired after it [ddi-spin-lock-release-order]
  KeReleaseSpinLockFromDpcLevel(&E->One);
  KeReleaseSpinLockFromDpcLevel(&E->Two);
}

_IRQL_requires_(DISPATCH_LEVEL)
void nested_ok(PEXTENSION E) {
  KeAcquireSpinLockAtDpcLevel(&E->One);
  KeAcquireSpinLockAtDpcLevel(&E->Two);
  KeReleaseSpinLockFromDpcLevel(&E->Two);
  KeReleaseSpinLockFromDpcLevel(&E->One);
}

// The IRQL is handed over too, and comes out right.
void right_irql_bad(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->One, &Irql);
  KeAcquireSpinLockAtDpcLevel(&E->Two);
  // CHECK: [[#@LINE+1]]:3: remark: KeReleaseSpinLockFromDpcLevel releases '&E->One' before '&E->Two'
  KeReleaseSpinLockFromDpcLevel(&E->One);
  KeReleaseSpinLock(&E->Two, Irql);
}

// Told once: by IrqlReturn.
void wrong_irql_bad(PEXTENSION E) {
  KIRQL Outer, Inner;
  KeAcquireSpinLock(&E->One, &Outer);
  KeAcquireSpinLock(&E->Two, &Inner);
  // CHECK: [[#@LINE+1]]:3: warning: KeReleaseSpinLock of '&E->One' lowers the IRQL while another spin lock is held; locks that raise it are released in reverse order [ddi-irql-return]
  KeReleaseSpinLock(&E->One, Outer);
  KeReleaseSpinLock(&E->Two, Inner);
}

// Hand over hand, through a list and an array.
_IRQL_requires_(DISPATCH_LEVEL)
void list_ok(PNODE Node) {
  KeAcquireSpinLockAtDpcLevel(&Node->Lock);
  while (Node->Next) {
    PNODE Next = Node->Next;
    KeAcquireSpinLockAtDpcLevel(&Next->Lock);
    KeReleaseSpinLockFromDpcLevel(&Node->Lock);
    Node = Next;
  }
  KeReleaseSpinLockFromDpcLevel(&Node->Lock);
}

_IRQL_requires_(DISPATCH_LEVEL)
void array_ok(PEXTENSION E) {
  KeAcquireSpinLockAtDpcLevel(&E->Many[0]);
  KeAcquireSpinLockAtDpcLevel(&E->Many[1]);
  KeReleaseSpinLockFromDpcLevel(&E->Many[0]);
  KeReleaseSpinLockFromDpcLevel(&E->Many[1]);
}

// Only one of them may be held.
_IRQL_requires_(DISPATCH_LEVEL)
void some_path_ok(PEXTENSION E, BOOLEAN Both) {
  KeAcquireSpinLockAtDpcLevel(&E->One);
  if (Both)
    KeAcquireSpinLockAtDpcLevel(&E->Two);
  KeReleaseSpinLockFromDpcLevel(&E->One);
  if (Both)
    KeReleaseSpinLockFromDpcLevel(&E->Two);
}
