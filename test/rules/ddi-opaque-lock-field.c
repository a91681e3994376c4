// OpaqueLockField: parts of a lock that the driver touches by itself, and locks
// that it overwrites after they are initialised.
//
// RUN: %spinlint check %s > %t.out
// RUN: FileCheck --implicit-check-not='{{(warning|remark): .*ddi-}}' %s < %t.out
#include <ndis.h>

#define IRQL_OF(Lock) ((Lock)->OldIrql)
#define FIRST_MEMBERS FIELD_OFFSET(ADAPTER, Lock)

typedef struct _ADAPTER {
  ULONG Sent;
  NDIS_SPIN_LOCK Lock;
  KSPIN_LOCK Plain;
  ERESOURCE Resource;
  KLOCK_QUEUE_HANDLE Handle;
  ULONG Last;
} ADAPTER, *PADAPTER;

void write_bad(PADAPTER Adapter) {
  // CHECK: [[#@LINE+1]]:3: remark: 'NDIS_SPIN_LOCK.OldIrql' is a part of a lock, and only the system may write it [ddi-opaque-lock-field]
  Adapter->Lock.OldIrql = PASSIVE_LEVEL;
}

KIRQL own_macro_bad(PADAPTER Adapter) {
  // CHECK: [[#@LINE+1]]:10: remark: 'NDIS_SPIN_LOCK.OldIrql' is a part of a lock, and only the system may read it [ddi-opaque-lock-field]
  return IRQL_OF(&Adapter->Lock);
}

ULONG_PTR inner_bad(PNDIS_SPIN_LOCK Lock) {
  // CHECK: [[#@LINE+1]]:10: remark: 'NDIS_SPIN_LOCK.SpinLock' is a part of a lock, and only the system may read it [ddi-opaque-lock-field]
  return Lock->SpinLock;
}

KIRQL handle_bad(PADAPTER Adapter) {
  // CHECK: [[#@LINE+1]]:10: remark: 'KLOCK_QUEUE_HANDLE.OldIrql' is a part of a lock
  return Adapter->Handle.OldIrql;
}

// The macros of the headers do the same.
void by_macros_ok(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Sent++;
  NdisReleaseSpinLock(&Adapter->Lock);
}

void address_ok(PADAPTER Adapter) {
  KeInitializeSpinLock(&Adapter->Lock.SpinLock);
}

_IRQL_requires_(DISPATCH_LEVEL)
void address_handed_on_ok(PADAPTER Adapter) {
  KeAcquireSpinLockAtDpcLevel(&Adapter->Lock.SpinLock);
  Adapter->Sent++;
  KeReleaseSpinLockFromDpcLevel(&Adapter->Lock.SpinLock);
}

void zeroed_bad(PADAPTER Adapter) {
  NdisAllocateSpinLock(&Adapter->Lock);
  // CHECK: [[#@LINE+1]]:3: remark: '&Adapter->Lock' is overwritten here, after it was initialised [ddi-opaque-lock-field]
  NdisZeroMemory(Adapter, sizeof(ADAPTER));
}
// CHECK: note: '&Adapter->Lock' is initialised here

void plain_zeroed_bad(PADAPTER Adapter) {
  KeInitializeSpinLock(&Adapter->Plain);
  // CHECK: [[#@LINE+1]]:3: remark: '&Adapter->Plain' is overwritten here, after it was initialised [ddi-opaque-lock-field]
  RtlZeroMemory(&Adapter->Plain, sizeof(Adapter->Plain));
}

void copied_bad(PADAPTER Adapter, PADAPTER From) {
  NdisAllocateSpinLock(&Adapter->Lock);
  // CHECK: [[#@LINE+1]]:3: remark: '&Adapter->Lock' is overwritten here, after it was initialised [ddi-opaque-lock-field]
  RtlCopyMemory(Adapter, From, sizeof(*Adapter));
}

void zeroed_first_ok(PADAPTER Adapter) {
  NdisZeroMemory(Adapter, sizeof(ADAPTER));
  NdisAllocateSpinLock(&Adapter->Lock);
  KeInitializeSpinLock(&Adapter->Plain);
}

void zeroed_again_after_the_end_ok(PADAPTER Adapter) {
  NdisAllocateSpinLock(&Adapter->Lock);
  NdisFreeSpinLock(&Adapter->Lock);
  NdisZeroMemory(Adapter, sizeof(ADAPTER));
}

void members_before_it_ok(PADAPTER Adapter) {
  NdisAllocateSpinLock(&Adapter->Lock);
  RtlZeroMemory(Adapter, FIRST_MEMBERS);
}

void another_member_ok(PADAPTER Adapter) {
  NdisAllocateSpinLock(&Adapter->Lock);
  RtlZeroMemory(&Adapter->Last, sizeof(Adapter->Last));
}

void next_of_many_ok(PADAPTER Adapter, PADAPTER End) {
  for (; Adapter != End; Adapter++) {
    RtlZeroMemory(Adapter, sizeof(*Adapter));
    NdisAllocateSpinLock(&Adapter->Lock);
  }
}

// What is initialised on some ways only may be meant to be zeroed on others.
void FN_sometimes(PADAPTER Adapter, BOOLEAN Early) {
  if (Early)
    NdisAllocateSpinLock(&Adapter->Lock);
  NdisZeroMemory(Adapter, sizeof(ADAPTER));
}
