// IsrSharedData: what an ISR writes while all other code relies on a spin lock.
//
// RUN: %spinlint extract %s -o %t.lockprog
// RUN: %spinlint check %t.lockprog > %t.out
// RUN: FileCheck --implicit-check-not='{{(warning|remark): .*ddi-}}' %s < %t.out
//
// A file by itself is no whole driver: others may access the data otherwise.
// RUN: %spinlint check %s > %t.alone
// RUN: FileCheck --allow-empty --check-prefix=ALONE %s < %t.alone
// ALONE-NOT: ddi-isr-shared-data
#include <ndis.h>

typedef struct _EXTENSION {
  KSPIN_LOCK Lock;
  PKINTERRUPT Interrupt;
  ULONG Causes, ReadOnly, Sync, Mixed, Held, Free, Early;
  LONG Counter;
} EXTENSION, *PEXTENSION;

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  NDIS_HANDLE Interrupt;
  ULONG Pending, Disabled, Callback;
} ADAPTER, *PADAPTER;

static void note_cause(PEXTENSION E) { E->Causes |= 1; }

KSERVICE_ROUTINE Isr;
BOOLEAN Isr(PKINTERRUPT Interrupt, PVOID Context) {
  PEXTENSION E = Context;
  KIRQL Irql;
  UNREFERENCED_PARAMETER(Interrupt);
  note_cause(E);
  E->Sync++;
  E->Mixed++;
  E->Held++;
  E->Free++;
  E->Early++;
  InterlockedIncrement(&E->Counter);
  return E->ReadOnly != 0;
}

KDEFERRED_ROUTINE causes_bad;
VOID causes_bad(PKDPC Dpc, PVOID Context, PVOID One, PVOID Two) {
  PEXTENSION E = Context;
  UNREFERENCED_PARAMETER(Dpc);
  UNREFERENCED_PARAMETER(One);
  UNREFERENCED_PARAMETER(Two);
  KeAcquireSpinLockAtDpcLevel(&E->Lock);
  if (E->Causes)
    // CHECK: [[#@LINE+1]]:5: remark: 'EXTENSION.Causes' is guarded by 'EXTENSION.Lock' here, which does not keep out the interrupt service routine that writes it; use KeSynchronizeExecution [ddi-isr-shared-data]
    E->Causes = 0;
  KeReleaseSpinLockFromDpcLevel(&E->Lock);
}
// CHECK: note: 'EXTENSION.Causes' is written here on behalf of a KSERVICE_ROUTINE
// CHECK: note: 'EXTENSION.Causes' is read here with 'EXTENSION.Lock' held

// Others are right, or not sure to be wrong.
KSYNCHRONIZE_ROUTINE synchronized_ok;
BOOLEAN synchronized_ok(PVOID Context) {
  PEXTENSION E = Context;
  E->Sync = 0;
  return TRUE;
}

KDEFERRED_ROUTINE others_ok;
VOID others_ok(PKDPC Dpc, PVOID Context, PVOID One, PVOID Two) {
  PEXTENSION E = Context;
  KIRQL Irql;
  UNREFERENCED_PARAMETER(Dpc);
  UNREFERENCED_PARAMETER(One);
  UNREFERENCED_PARAMETER(Two);
  KeSynchronizeExecution(E->Interrupt, synchronized_ok, E);
  KeAcquireSpinLockAtDpcLevel(&E->Lock);
  // The ISR only reads it.
  E->ReadOnly = !E->ReadOnly;
  InterlockedExchange(&E->Counter, 0);
  E->Mixed = E->Mixed / 2;
  Irql = KeAcquireInterruptSpinLock(E->Interrupt);
  E->Held = E->Held / 2;
  KeReleaseInterruptSpinLock(E->Interrupt, Irql);
  KeReleaseSpinLockFromDpcLevel(&E->Lock);
  // Whatever guards it, it is not the spin lock.
  E->Mixed++;
  E->Free = E->Free / 2;
}

// Before there are interrupts.
void early_ok(PEXTENSION E) {
  KeInitializeSpinLock(&E->Lock);
  E->Early = E->Early + 1;
}

MINIPORT_ISR MiniportIsr;
BOOLEAN MiniportIsr(NDIS_HANDLE Context, PBOOLEAN Queue, PULONG Target) {
  PADAPTER A = Context;
  UNREFERENCED_PARAMETER(Target);
  *Queue = TRUE;
  A->Pending |= 2;
  A->Callback |= 2;
  return TRUE;
}

MINIPORT_DISABLE_INTERRUPT Disable;
VOID Disable(NDIS_HANDLE Context) {
  PADAPTER A = Context;
  A->Disabled = 1;
}

MINIPORT_SYNCHRONIZE_INTERRUPT callback_ok;
BOOLEAN callback_ok(NDIS_HANDLE Context) {
  PADAPTER A = Context;
  A->Callback = 0;
  return TRUE;
}

MINIPORT_INTERRUPT_DPC ndis_bad;
VOID ndis_bad(NDIS_HANDLE Context, PVOID Dpc, PVOID Throttle, PVOID Reserved) {
  PADAPTER A = Context;
  UNREFERENCED_PARAMETER(Dpc);
  UNREFERENCED_PARAMETER(Throttle);
  UNREFERENCED_PARAMETER(Reserved);
  NdisDprAcquireSpinLock(&A->Lock);
  // CHECK: [[#@LINE+1]]:3: remark: 'ADAPTER.Pending' is guarded by 'ADAPTER.Lock' here, which does not keep out the interrupt service routine that writes it; use NdisMSynchronizeWithInterruptEx [ddi-isr-shared-data]
  A->Pending = A->Pending & ~2u;
  // CHECK: [[#@LINE+1]]:3: remark: 'ADAPTER.Disabled' is guarded by 'ADAPTER.Lock' here
  A->Disabled = A->Disabled + 1;
  NdisDprReleaseSpinLock(&A->Lock);
  NdisMSynchronizeWithInterruptEx(A->Interrupt, 0, callback_ok, A);
}
