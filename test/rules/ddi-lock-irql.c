// LockIrql: a lock function at a wrong IRQL, for locks that are not of NDIS.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ntddk.h>

typedef struct _EXTENSION {
  KSPIN_LOCK Lock;
  FAST_MUTEX Mutex;
  ERESOURCE Resource;
  ULONG Count;
} EXTENSION, *PEXTENSION;

EXTENSION g_Extension;

DRIVER_UNLOAD dpc_form_in_unload_bad;
void dpc_form_in_unload_bad(PDRIVER_OBJECT Driver) {
  (void)Driver;
  // CHECK: [[#@LINE+1]]:3: warning: KeAcquireSpinLockAtDpcLevel needs DISPATCH_LEVEL or above, but the IRQL is PASSIVE_LEVEL here [ddi-lock-irql]
  KeAcquireSpinLockAtDpcLevel(&g_Extension.Lock);
  g_Extension.Count++;
  KeReleaseSpinLockFromDpcLevel(&g_Extension.Lock);
}

KDEFERRED_ROUTINE dpc_form_in_dpc_ok;
void dpc_form_in_dpc_ok(PKDPC Dpc, PVOID Context, PVOID One, PVOID Two) {
  PEXTENSION E = (PEXTENSION)Context;
  (void)Dpc;
  (void)One;
  (void)Two;
  KeAcquireSpinLockAtDpcLevel(&E->Lock);
  E->Count++;
  KeReleaseSpinLockFromDpcLevel(&E->Lock);
}

KDEFERRED_ROUTINE mutex_in_dpc_bad;
void mutex_in_dpc_bad(PKDPC Dpc, PVOID Context, PVOID One, PVOID Two) {
  PEXTENSION E = (PEXTENSION)Context;
  (void)Dpc;
  (void)One;
  (void)Two;
  // CHECK: [[#@LINE+1]]:3: warning: ExAcquireFastMutex needs APC_LEVEL or below, but the IRQL is DISPATCH_LEVEL here [ddi-lock-irql]
  ExAcquireFastMutex(&E->Mutex);
  E->Count++;
  ExReleaseFastMutex(&E->Mutex);
}

KSERVICE_ROUTINE spin_lock_in_isr_bad;
BOOLEAN spin_lock_in_isr_bad(PKINTERRUPT Interrupt, PVOID Context) {
  PEXTENSION E = (PEXTENSION)Context;
  KIRQL Irql;
  (void)Interrupt;
  // CHECK: [[#@LINE+1]]:3: warning: KeAcquireSpinLock needs DISPATCH_LEVEL or below, but the IRQL is DIRQL here [ddi-lock-irql]
  KeAcquireSpinLock(&E->Lock, &Irql);
  E->Count++;
  KeReleaseSpinLock(&E->Lock, Irql);
  return TRUE;
}

// Raised by hand, saved in a variable, restored.
DRIVER_UNLOAD raised_by_hand_ok;
void raised_by_hand_ok(PDRIVER_OBJECT Driver) {
  KIRQL Irql;
  (void)Driver;
  KeRaiseIrql(DISPATCH_LEVEL, &Irql);
  KeAcquireSpinLockAtDpcLevel(&g_Extension.Lock);
  g_Extension.Count++;
  KeReleaseSpinLockFromDpcLevel(&g_Extension.Lock);
  KeLowerIrql(Irql);
}

DRIVER_UNLOAD lowered_too_early_bad;
void lowered_too_early_bad(PDRIVER_OBJECT Driver) {
  KIRQL Irql;
  (void)Driver;
  KeRaiseIrql(DISPATCH_LEVEL, &Irql);
  KeAcquireSpinLockAtDpcLevel(&g_Extension.Lock);
  g_Extension.Count++;
  KeLowerIrql(Irql);
  // CHECK: [[#@LINE+1]]:3: warning: KeReleaseSpinLockFromDpcLevel needs DISPATCH_LEVEL or above, but the IRQL is PASSIVE_LEVEL here [ddi-lock-irql]
  KeReleaseSpinLockFromDpcLevel(&g_Extension.Lock);
}

// The old IRQL in a member and a pointer to it.
typedef struct _SAVED {
  EXTENSION *Of;
  KIRQL Irql;
} SAVED;

static void Enter(SAVED *S) { KeAcquireSpinLock(&S->Of->Lock, &S->Irql); }
static void Leave(SAVED *S) { KeReleaseSpinLock(&S->Of->Lock, S->Irql); }

DRIVER_UNLOAD saved_in_a_member_ok;
void saved_in_a_member_ok(PDRIVER_OBJECT Driver) {
  SAVED S;
  (void)Driver;
  S.Of = &g_Extension;
  Enter(&S);
  g_Extension.Count++;
  Leave(&S);
  ExAcquireFastMutex(&g_Extension.Mutex);
  ExReleaseFastMutex(&g_Extension.Mutex);
}

DRIVER_UNLOAD mutex_after_enter_bad;
void mutex_after_enter_bad(PDRIVER_OBJECT Driver) {
  SAVED S;
  (void)Driver;
  S.Of = &g_Extension;
  Enter(&S);
  // CHECK: [[#@LINE+1]]:3: warning: ExAcquireFastMutex may wait while '&S->Of->Lock' is held; acquired by KeAcquireSpinLock [ddi-blocking-under-spin-lock]
  ExAcquireFastMutex(&g_Extension.Mutex);
  ExReleaseFastMutex(&g_Extension.Mutex);
  Leave(&S);
}

// In-stack queued locks keep it in the handle.
void queued_locks_ok(PEXTENSION E) {
  KLOCK_QUEUE_HANDLE Handle;
  KeAcquireInStackQueuedSpinLock(&E->Lock, &Handle);
  E->Count++;
  KeReleaseInStackQueuedSpinLock(&Handle);
  ExAcquireFastMutex(&E->Mutex);
  ExReleaseFastMutex(&E->Mutex);
}

// Annotations of the driver's own functions.
_IRQL_requires_(DISPATCH_LEVEL)
static void CountAtDispatch(PEXTENSION E) {
  KeAcquireSpinLockAtDpcLevel(&E->Lock);
  E->Count++;
  KeReleaseSpinLockFromDpcLevel(&E->Lock);
}

_IRQL_requires_max_(APC_LEVEL)
void declared_low_bad(PEXTENSION E) {
  // CHECK: [[#@LINE+1]]:3: warning: 'CountAtDispatch' is declared for DISPATCH_LEVEL, but the IRQL is APC_LEVEL or below here [ddi-call-irql]
  CountAtDispatch(E);
}

void declared_and_locked_ok(PEXTENSION E, PEXTENSION Other) {
  KIRQL Irql;
  KeAcquireSpinLock(&Other->Lock, &Irql);
  CountAtDispatch(E);
  KeReleaseSpinLock(&Other->Lock, Irql);
}
