// SpinLockInPagedCode: a spin lock in code that can be paged out.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ntddk.h>

typedef struct _EXTENSION {
  KSPIN_LOCK Lock;
  KSPIN_LOCK Other;
  FAST_MUTEX Mutex;
  ULONG Count;
} EXTENSION, *PEXTENSION;

VOID by_pragma_bad(PEXTENSION E);
VOID mutex_ok(PEXTENSION E);
VOID callee_is_not_ok(PEXTENSION E);
VOID may_be_locked_down_ok(PEXTENSION E);
VOID Paged(PEXTENSION E);
#pragma alloc_text(PAGE, by_pragma_bad)
#pragma alloc_text(PAGE, mutex_ok, callee_is_not_ok, Paged)
#pragma alloc_text(PAGESER, may_be_locked_down_ok)

VOID by_pragma_bad(PEXTENSION E) {
  KIRQL Irql;
  // CHECK: [[#@LINE+1]]:3: warning: KeAcquireSpinLock raises the IRQL in 'by_pragma_bad', whose code is in section PAGE and can be paged out [ddi-spin-lock-in-paged-code]
  KeAcquireSpinLock(&E->Lock, &Irql);
  E->Count++;
  KeReleaseSpinLock(&E->Lock, Irql);
  // One finding for the function.
  KeAcquireSpinLock(&E->Other, &Irql);
  E->Count++;
  KeReleaseSpinLock(&E->Other, Irql);
}

__declspec(code_seg("PAGE"))
VOID by_declspec_bad(PEXTENSION E) {
  KIRQL Irql;
  // CHECK: [[#@LINE+1]]:3: warning: KeAcquireSpinLock raises the IRQL in 'by_declspec_bad'
  KeAcquireSpinLock(&E->Lock, &Irql);
  E->Count++;
  KeReleaseSpinLock(&E->Lock, Irql);
}

VOID mutex_ok(PEXTENSION E) {
  ExAcquireFastMutex(&E->Mutex);
  E->Count++;
  ExReleaseFastMutex(&E->Mutex);
}

static VOID CountLocked(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  E->Count++;
  KeReleaseSpinLock(&E->Lock, Irql);
}

VOID callee_is_not_ok(PEXTENSION E) { CountLocked(E); }

VOID may_be_locked_down_ok(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  E->Count++;
  KeReleaseSpinLock(&E->Lock, Irql);
}

VOID Paged(PEXTENSION E) { E->Count++; }

#pragma code_seg("PAGE")
VOID by_code_seg_bad(PEXTENSION E) {
  KIRQL Irql;
  // CHECK: [[#@LINE+1]]:3: warning: KeAcquireSpinLock raises the IRQL in 'by_code_seg_bad'
  KeAcquireSpinLock(&E->Lock, &Irql);
  E->Count++;
  KeReleaseSpinLock(&E->Lock, Irql);
}
#pragma code_seg()

VOID after_code_seg_ok(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  E->Count++;
  KeReleaseSpinLock(&E->Lock, Irql);
}

VOID paged_under_lock_bad(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  // CHECK: [[#@LINE+1]]:3: warning: 'Paged' is declared for APC_LEVEL or below, but the IRQL is DISPATCH_LEVEL here because '&E->Lock' is held [ddi-call-irql]
  Paged(E);
  KeReleaseSpinLock(&E->Lock, Irql);
}
