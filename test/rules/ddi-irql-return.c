// IrqlReturn: the IRQL is restored wrongly, out of order, or never.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ndis.h>

typedef struct _EXTENSION {
  KSPIN_LOCK A;
  KSPIN_LOCK B;
  NDIS_SPIN_LOCK N;
  NDIS_SPIN_LOCK M;
  ULONG Count;
} EXTENSION, *PEXTENSION;

//--- Two locks ---------------------------------------------------------------

void wrong_order_bad(PEXTENSION E) {
  KIRQL First, Second;
  KeAcquireSpinLock(&E->A, &First);
  KeAcquireSpinLock(&E->B, &Second);
  E->Count++;
  // CHECK: [[#@LINE+1]]:3: warning: KeReleaseSpinLock of '&E->A' lowers the IRQL while another spin lock is held; locks that raise it are released in reverse order [ddi-irql-return]
  KeReleaseSpinLock(&E->A, First);
  KeReleaseSpinLock(&E->B, Second);
}

// In the order of the acquires, but each with the IRQL of the other.
void crossed_levels_ok(PEXTENSION E) {
  KIRQL First, Second;
  KeAcquireSpinLock(&E->A, &First);
  KeAcquireSpinLock(&E->B, &Second);
  E->Count++;
  KeReleaseSpinLock(&E->A, Second);
  KeReleaseSpinLock(&E->B, First);
}

void wrong_variable_bad(PEXTENSION E) {
  KIRQL First, Second;
  KeAcquireSpinLock(&E->A, &First);
  KeAcquireSpinLock(&E->B, &Second);
  E->Count++;
  // CHECK: [[#@LINE+1]]:3: warning: KeReleaseSpinLock of '&E->B' lowers the IRQL while another spin lock is held
  KeReleaseSpinLock(&E->B, First);
  KeReleaseSpinLock(&E->A, Second);
}

void one_variable_bad(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->A, &Irql);
  KeAcquireSpinLock(&E->B, &Irql);
  E->Count++;
  KeReleaseSpinLock(&E->B, Irql);
  KeReleaseSpinLock(&E->A, Irql);
  // CHECK: [[#@LINE+1]]:1: warning: returns at DISPATCH_LEVEL what was called at another IRQL [ddi-irql-return]
}

void inner_dpc_form_ok(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->A, &Irql);
  KeAcquireSpinLockAtDpcLevel(&E->B);
  E->Count++;
  KeReleaseSpinLockFromDpcLevel(&E->B);
  KeReleaseSpinLock(&E->A, Irql);
}

// The IRQL is in the locks: harmless only at DISPATCH_LEVEL.
void in_the_locks_bad(PEXTENSION E) {
  NdisAcquireSpinLock(&E->N);
  NdisAcquireSpinLock(&E->M);
  E->Count++;
  // CHECK: [[#@LINE+1]]:3: warning: NdisReleaseSpinLock of '&E->N' lowers the IRQL while another spin lock is held
  NdisReleaseSpinLock(&E->N);
  NdisReleaseSpinLock(&E->M);
}

MINIPORT_INTERRUPT_DPC in_the_locks_at_dispatch_ok;
void in_the_locks_at_dispatch_ok(NDIS_HANDLE Context, PVOID Message,
                                 PVOID Throttle, PVOID Reserved) {
  PEXTENSION E = (PEXTENSION)Context;
  (void)Message;
  (void)Throttle;
  (void)Reserved;
  NdisAcquireSpinLock(&E->N);
  NdisAcquireSpinLock(&E->M);
  E->Count++;
  NdisReleaseSpinLock(&E->N);
  NdisReleaseSpinLock(&E->M);
}

//--- Never saved -------------------------------------------------------------

void never_saved_bad(PEXTENSION E) {
  KIRQL Irql, Other;
  KeAcquireSpinLock(&E->A, &Irql);
  E->Count++;
  // CHECK: [[#@LINE+1]]:3: warning: KeReleaseSpinLock restores an IRQL that was never saved in 'Other' [ddi-irql-return]
  KeReleaseSpinLock(&E->A, Other);
}

void passed_in_ok(PEXTENSION E, KIRQL Irql) {
  E->Count++;
  KeReleaseSpinLock(&E->A, Irql);
}

//--- Raised by hand ----------------------------------------------------------

void raise_that_lowers_bad(PEXTENSION E) {
  KIRQL Old, Older;
  KeRaiseIrql(DISPATCH_LEVEL, &Older);
  // CHECK: [[#@LINE+1]]:3: warning: KeRaiseIrql would lower the IRQL, which is DISPATCH_LEVEL here [ddi-irql-return]
  KeRaiseIrql(APC_LEVEL, &Old);
  E->Count++;
  KeLowerIrql(Old);
  KeLowerIrql(Older);
}

void lower_that_raises_bad(PEXTENSION E) {
  PAGED_CODE();
  E->Count++;
  // CHECK: [[#@LINE+1]]:3: warning: KeLowerIrql would raise the IRQL, which is APC_LEVEL or below here [ddi-irql-return]
  KeLowerIrql(DISPATCH_LEVEL);
}

MINIPORT_HALT raised_and_left_bad;
void raised_and_left_bad(NDIS_HANDLE Context, NDIS_HALT_ACTION Action) {
  KIRQL Irql;
  NDIS_RAISE_IRQL_TO_DISPATCH(&Irql);
  ((PEXTENSION)Context)->Count++;
  if (Action == NdisHaltDeviceStopped)
    // CHECK: [[#@LINE+1]]:5: warning: returns at DISPATCH_LEVEL what was called at another IRQL [ddi-irql-return]
    return;
  NDIS_LOWER_IRQL(Irql, DISPATCH_LEVEL);
}

// Who raises for its caller says so.
_IRQL_raises_(DISPATCH_LEVEL)
KIRQL raises_for_caller_ok(void) {
  KIRQL Irql;
  KeRaiseIrql(DISPATCH_LEVEL, &Irql);
  return Irql;
}

_IRQL_requires_same_
void says_same_bad(PEXTENSION E, PKIRQL Irql) {
  E->Count++;
  KeRaiseIrql(DISPATCH_LEVEL, Irql);
  // CHECK: [[#@LINE+1]]:1: warning: returns at DISPATCH_LEVEL what was called at another IRQL
}

_IRQL_requires_same_
void says_same_ok(PEXTENSION E, PKIRQL Irql) {
  KeRaiseIrql(DISPATCH_LEVEL, Irql);
  E->Count++;
  KeLowerIrql(*Irql);
}
