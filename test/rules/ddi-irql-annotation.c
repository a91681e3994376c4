// IrqlAnnotation: a function that does not do to the IRQL what it says.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ntddk.h>

_IRQL_raises_(APC_LEVEL)
void raises_too_far_bad(PKIRQL Old) {
  KeRaiseIrql(DISPATCH_LEVEL, Old);
  // CHECK: [[#@LINE+1]]:1: warning: 'raises_too_far_bad' returns at DISPATCH_LEVEL, above the IRQL that it is declared to raise to [ddi-irql-annotation]
}

_IRQL_raises_(DISPATCH_LEVEL)
void raises_as_it_says_ok(PKIRQL Old) { KeRaiseIrql(DISPATCH_LEVEL, Old); }

_IRQL_always_function_max_(PASSIVE_LEVEL)
void above_its_max_bad(void) {
  KIRQL Old;
  // CHECK: [[#@LINE+1]]:3: warning: KeRaiseIrql takes the IRQL to DISPATCH_LEVEL, but what runs here is declared to stay at PASSIVE_LEVEL [ddi-irql-annotation]
  KeRaiseIrql(DISPATCH_LEVEL, &Old);
  KeLowerIrql(Old);
}

_IRQL_always_function_max_(APC_LEVEL)
void lock_above_its_max_bad(PKSPIN_LOCK Lock) {
  KIRQL Old;
  // CHECK: [[#@LINE+1]]:3: warning: KeAcquireSpinLock takes the IRQL to DISPATCH_LEVEL, but what runs here is declared to stay at APC_LEVEL or below
  KeAcquireSpinLock(Lock, &Old);
  KeReleaseSpinLock(Lock, Old);
}

_IRQL_always_function_max_(APC_LEVEL)
void calls_above_its_max_bad(PKIRQL Old) {
  // CHECK: [[#@LINE+1]]:3: warning: 'raises_as_it_says_ok' calls KeRaiseIrql, which takes the IRQL to DISPATCH_LEVEL
  raises_as_it_says_ok(Old);
}

_IRQL_always_function_max_(DISPATCH_LEVEL)
void within_its_max_ok(PKSPIN_LOCK Lock) {
  KIRQL Old;
  KeAcquireSpinLock(Lock, &Old);
  KeReleaseSpinLock(Lock, Old);
}

_IRQL_always_function_min_(DISPATCH_LEVEL)
static void Lower(PKIRQL Old) { KeLowerIrql(*Old); }

void below_its_min_bad(void) {
  KIRQL Old;
  KeRaiseIrql(DISPATCH_LEVEL, &Old);
  // CHECK: [[#@LINE+1]]:3: warning: 'Lower' calls KeLowerIrql, which takes the IRQL to DISPATCH_LEVEL or below, but what runs here is declared to stay at DISPATCH_LEVEL or above
  Lower(&Old);
}

void saves_nothing_bad(PKSPIN_LOCK Lock, _IRQL_saves_ PKIRQL Old) {
  KeAcquireSpinLockAtDpcLevel(Lock);
  // CHECK: [[#@LINE+1]]:1: warning: 'Old' is declared to save the IRQL, which is not saved when 'saves_nothing_bad' returns here [ddi-irql-annotation]
}

void saves_on_one_way_bad(PKSPIN_LOCK Lock, _IRQL_saves_ PKIRQL Old,
                          BOOLEAN AtDispatch) {
  if (AtDispatch)
    KeAcquireSpinLockAtDpcLevel(Lock);
  else
    KeAcquireSpinLock(Lock, Old);
  // CHECK: [[#@LINE+1]]:1: warning: 'Old' is declared to save the IRQL
}

void restores_nothing_bad(PKSPIN_LOCK Lock, _IRQL_restores_ KIRQL Old) {
  (void)Old;
  KeReleaseSpinLockFromDpcLevel(Lock);
  // CHECK: [[#@LINE+1]]:1: warning: 'Old' is declared to be the IRQL that is restored, but 'restores_nothing_bad' does not use it [ddi-irql-annotation]
}

void restores_ok(PKSPIN_LOCK Lock, _IRQL_restores_ KIRQL Old) {
  KeReleaseSpinLock(Lock, Old);
}

void restores_on_one_way_ok(PKSPIN_LOCK Lock, _IRQL_restores_ KIRQL Old,
                            BOOLEAN AtDispatch) {
  if (AtDispatch)
    KeReleaseSpinLockFromDpcLevel(Lock);
  else
    KeReleaseSpinLock(Lock, Old);
}

void restores_by_hand_ok(PKSPIN_LOCK Lock, _IRQL_restores_ KIRQL Old) {
  KeReleaseSpinLockFromDpcLevel(Lock);
  KeLowerIrql(Old);
}

typedef struct _LOCK {
  KSPIN_LOCK Lock;
  KIRQL Irql;
} LOCK;

void saves_in_a_struct_ok(_IRQL_saves_ LOCK *L) {
  KeAcquireSpinLock(&L->Lock, &L->Irql);
}

static void Save(PKIRQL Old) { *Old = KeGetCurrentIrql(); }

void saves_in_a_callee_ok(PKSPIN_LOCK Lock, _IRQL_saves_ PKIRQL Old) {
  Save(Old);
  KeAcquireSpinLockAtDpcLevel(Lock);
}
