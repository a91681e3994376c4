// SavedIrqlLocation: one place for the old IRQL of two locks.
//
// RUN: sh -c '%spinlint check -checks=-*,ddi-saved-irql-location %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
#include <ntddk.h>

typedef struct _EXTENSION {
  KSPIN_LOCK A, B, C, D, Outer, In, Out;
  KIRQL OldIrql, OfC, Guarded;
  ULONG Count;
} EXTENSION, *PEXTENSION;

KSPIN_LOCK GlobalA, GlobalB, GlobalC;
EX_SPIN_LOCK Readers;
KIRQL GlobalIrql, IrqlOfC, IrqlOfReaders;

void member_of_one(PEXTENSION E) {
  KeAcquireSpinLock(&E->A, &E->OldIrql);
  E->Count++;
  KeReleaseSpinLock(&E->A, E->OldIrql);
}

void member_bad(PEXTENSION E) {
  // CHECK: [[#@LINE+1]]:3: warning: the old IRQL of '&E->B' is saved in 'EXTENSION.OldIrql', and so is that of '&E->A' [ddi-saved-irql-location]
  KeAcquireSpinLock(&E->B, &E->OldIrql);
  E->Count--;
  KeReleaseSpinLock(&E->B, E->OldIrql);
}

void global_of_one(void) {
  KeAcquireSpinLock(&GlobalA, &GlobalIrql);
  KeReleaseSpinLock(&GlobalA, GlobalIrql);
}

void global_bad(void) {
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: the old IRQL of '&GlobalB' is saved in 'GlobalIrql', and so is that of '&GlobalA'
  GlobalIrql = KeAcquireSpinLockRaiseToDpc(&GlobalB);
  KeReleaseSpinLock(&GlobalB, GlobalIrql);
}

void shared_bad(PEXTENSION E) {
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: all that share '&Readers' save the old IRQL in 'IrqlOfReaders', one over the other's
  IrqlOfReaders = ExAcquireSpinLockShared(&Readers);
  E->Count = 1;
  ExReleaseSpinLockShared(&Readers, IrqlOfReaders);
}

// One place for one lock, which guards it.
void beside_its_lock_ok(PEXTENSION E) {
  KeAcquireSpinLock(&E->C, &E->OfC);
  E->Count++;
  KeReleaseSpinLock(&E->C, E->OfC);
}
void beside_its_lock_again_ok(PEXTENSION E) {
  KeAcquireSpinLock(&E->C, &E->OfC);
  E->Count--;
  KeReleaseSpinLock(&E->C, E->OfC);
}
void global_beside_its_lock_ok(void) {
  KeAcquireSpinLock(&GlobalC, &IrqlOfC);
  KeReleaseSpinLock(&GlobalC, IrqlOfC);
}

void local_ok(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->A, &Irql);
  E->Count++;
  KeReleaseSpinLock(&E->A, Irql);
  KeAcquireSpinLock(&E->B, &Irql);
  E->Count++;
  KeReleaseSpinLock(&E->B, Irql);
}

// A third lock keeps the one off while the other is held.
void guarded_ok(PEXTENSION E, BOOLEAN In) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Outer, &Irql);
  if (In) {
    KeAcquireSpinLock(&E->In, &E->Guarded);
    E->Count++;
    KeReleaseSpinLock(&E->In, E->Guarded);
  } else {
    KeAcquireSpinLock(&E->Out, &E->Guarded);
    E->Count++;
    KeReleaseSpinLock(&E->Out, E->Guarded);
  }
  KeReleaseSpinLock(&E->Outer, Irql);
}

// What one request saves is its own.
typedef struct _REQUEST {
  KIRQL OldIrql;
} REQUEST, *PREQUEST;

void place_of_a_request_ok(PREQUEST Request, PEXTENSION E) {
  KeAcquireSpinLock(&GlobalA, &Request->OldIrql);
  KeReleaseSpinLock(&GlobalA, Request->OldIrql);
  KeAcquireSpinLock(&E->D, &Request->OldIrql);
  KeReleaseSpinLock(&E->D, Request->OldIrql);
}
