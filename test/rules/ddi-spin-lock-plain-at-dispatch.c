// SpinLockPlainAtDispatch: forms that raise what is raised already. Remarks, and
// only where they are asked for.
//
// RUN: %spinlint check --checks=-*,ddi-spin-lock-plain-at-dispatch %s > %t.out 2> %t.err
// RUN: FileCheck --implicit-check-not=remark: --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// RUN: %spinlint check %s | count 0
// SUMMARY: 0 inconclusive, 0 not analysed
// SUMMARY: 0 findings, 3 remarks in
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  KSPIN_LOCK Other;
  ERESOURCE Resource;
  ULONG Count;
} ADAPTER;

MINIPORT_INTERRUPT_DPC dpc_bad, dpc_ok;
NDIS_TIMER_FUNCTION timer_bad;
MINIPORT_SEND_NET_BUFFER_LISTS send_ok;

VOID dpc_bad(NDIS_HANDLE Context, PVOID D, PVOID R1, PVOID R2) {
  ADAPTER *Adapter = (ADAPTER *)Context;
  KIRQL Irql;
  // CHECK: [[#@LINE+1]]:3: remark: NdisAcquireSpinLock raises and saves the IRQL, which is always DISPATCH_LEVEL here; NdisDprAcquireSpinLock does not [ddi-spin-lock-plain-at-dispatch]
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Count++;
  NdisReleaseSpinLock(&Adapter->Lock);
  // CHECK: [[#@LINE+1]]:3: remark: KeAcquireSpinLock raises and saves the IRQL, which is always DISPATCH_LEVEL here; KeAcquireSpinLockAtDpcLevel does not
  KeAcquireSpinLock(&Adapter->Other, &Irql);
  Adapter->Count++;
  KeReleaseSpinLock(&Adapter->Other, Irql);
}
// CHECK: note: the system calls 'dpc_bad', a MINIPORT_INTERRUPT_DPC, at DISPATCH_LEVEL

VOID timer_bad(PVOID S1, PVOID Context, PVOID S2, PVOID S3) {
  ADAPTER *Adapter = (ADAPTER *)Context;
  // CHECK: [[#@LINE+1]]:3: remark: NdisAcquireSpinLock raises
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Count++;
  NdisReleaseSpinLock(&Adapter->Lock);
}

VOID dpc_ok(NDIS_HANDLE Context, PVOID D, PVOID R1, PVOID R2) {
  ADAPTER *Adapter = (ADAPTER *)Context;
  NdisDprAcquireSpinLock(&Adapter->Lock);
  Adapter->Count++;
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

// At most DISPATCH_LEVEL.
VOID send_ok(NDIS_HANDLE Context, PNET_BUFFER_LIST List, NDIS_PORT_NUMBER Port,
             ULONG Flags) {
  ADAPTER *Adapter = (ADAPTER *)Context;
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Count++;
  NdisReleaseSpinLock(&Adapter->Lock);
}

// Wherever it is called.
VOID helper_ok(ADAPTER *Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Count++;
  NdisReleaseSpinLock(&Adapter->Lock);
}
