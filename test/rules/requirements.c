// What the pages of NdisDprAcquireSpinLock and NdisDprReleaseSpinLock ask of a
// driver, sentence by sentence (rules/coverage/requirements.yaml): for each a
// function that breaks it and one that keeps it. A whole driver, because some of
// it is about the whole driver.
//
// RUN: %spinlint extract %s -o %t.lockprog
// RUN: sh -c '%spinlint check --checks=*,-ddi-spin-lock-balanced %t.lockprog > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: --implicit-check-not=remark: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock, Other, NeverSetUp, OfIsr;
  NDIS_HANDLE Interrupt, Handle;
  ULONG Count, Data, Pending, Mask;
} ADAPTER, *PADAPTER;

DRIVER_INITIALIZE DriverEntry;
MINIPORT_INITIALIZE MpInitialize;
MINIPORT_HALT sl_001_bad, sl_010_bad, sl_011_bad, sl_020_bad, sl_020_ok;
MINIPORT_INTERRUPT_DPC sl_010_ok, sl_011_ok, sl_012_bad, sl_012_ok;
NDIS_TIMER_FUNCTION sl_044_ok;
FILTER_SEND_NET_BUFFER_LISTS sl_013_bad;
MINIPORT_RETURN_NET_BUFFER_LISTS MpReturn;
MINIPORT_ISR sl_030_bad, MpIsr;
MINIPORT_DISABLE_INTERRUPT MpDisableInterrupt;
MINIPORT_SYNCHRONIZE_INTERRUPT sl_034_ok;

NTSTATUS DriverEntry(PDRIVER_OBJECT Driver, PUNICODE_STRING Path) {
  return STATUS_SUCCESS;
}

NDIS_STATUS MpInitialize(NDIS_HANDLE Handle, NDIS_HANDLE Context,
                         PNDIS_MINIPORT_INIT_PARAMETERS Parameters) {
  PADAPTER Adapter = (PADAPTER)Context;
  NdisAllocateSpinLock(&Adapter->Lock);
  NdisAllocateSpinLock(&Adapter->Other);
  NdisAllocateSpinLock(&Adapter->OfIsr);
  Adapter->Handle = Handle;
  return NDIS_STATUS_SUCCESS;
}

// SL-001, SL-002: set up before it is acquired, in the driver and on the path.
VOID sl_001_bad(NDIS_HANDLE Context, NDIS_HALT_ACTION Action) {
  PADAPTER Adapter = (PADAPTER)Context;
  // CHECK: [[#@LINE+1]]:3: warning: nothing in this driver initialises 'ADAPTER.NeverSetUp', which{{.*}} [ddi-spin-lock-dpr-release]
  NdisAcquireSpinLock(&Adapter->NeverSetUp);
  Adapter->Count++;
  NdisReleaseSpinLock(&Adapter->NeverSetUp);
}

PADAPTER sl_002_bad(NDIS_HANDLE Handle) {
  PADAPTER Adapter = (PADAPTER)NdisAllocateMemoryWithTagPriority(
      Handle, sizeof(ADAPTER), 'aaaa', NormalPoolPriority);
  if (!Adapter)
    return NULL;
  // CHECK: [[#@LINE+1]]:3: warning: '&Adapter->Lock' is used by NdisAcquireSpinLock before it is initialised [ddi-spin-lock-dpr-release]
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Count = 0;
  NdisReleaseSpinLock(&Adapter->Lock);
  NdisAllocateSpinLock(&Adapter->Lock);
  return Adapter;
}

PADAPTER sl_002_ok(NDIS_HANDLE Handle) {
  PADAPTER Adapter = (PADAPTER)NdisAllocateMemoryWithTagPriority(
      Handle, sizeof(ADAPTER), 'aaaa', NormalPoolPriority);
  if (!Adapter)
    return NULL;
  NdisAllocateSpinLock(&Adapter->Lock);
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Count = 0;
  NdisReleaseSpinLock(&Adapter->Lock);
  return Adapter;
}

// SL-003: resident memory that the driver supplies.
PADAPTER sl_003_bad(VOID) {
  PADAPTER Adapter =
      (PADAPTER)ExAllocatePoolWithTag(PagedPool, sizeof(ADAPTER), 'aaaa');
  if (Adapter)
    // CHECK: [[#@LINE+1]]:5: warning: '&Adapter->Lock' is in memory that can be paged out: ExAllocatePoolWithTag in{{.*}} [ddi-lock-in-pageable-memory]
    NdisAllocateSpinLock(&Adapter->Lock);
  return Adapter;
}

VOID sl_003_local_bad(PADAPTER Adapter) {
  NDIS_SPIN_LOCK Lock;
  NdisAllocateSpinLock(&Lock);
  // CHECK: [[#@LINE+1]]:3: warning: '&Lock' is a local variable of 'sl_003_local_bad', so that no other thread can{{.*}} [ddi-local-lock]
  NdisAcquireSpinLock(&Lock);
  Adapter->Count++;
  NdisReleaseSpinLock(&Lock);
  NdisFreeSpinLock(&Lock);
}

// SL-004: the structure is opaque.
// CHECK: [[#@LINE+1]]:37: remark: 'NDIS_SPIN_LOCK.OldIrql' is a part of a lock, and only the system may write it [ddi-opaque-lock-field]
VOID sl_004_bad(PADAPTER Adapter) { Adapter->Lock.OldIrql = PASSIVE_LEVEL; }

// SL-010: the Dpr form at DISPATCH_LEVEL only.
VOID sl_010_bad(NDIS_HANDLE Context, NDIS_HALT_ACTION Action) {
  PADAPTER Adapter = (PADAPTER)Context;
  // CHECK: [[#@LINE+1]]:3: warning: NdisDprAcquireSpinLock needs DISPATCH_LEVEL, but the IRQL is PASSIVE_LEVEL here [ddi-irql-synch-function]
  NdisDprAcquireSpinLock(&Adapter->Lock);
  Adapter->Count++;
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

VOID sl_010_ok(NDIS_HANDLE Context, PVOID D, PVOID R1, PVOID R2) {
  PADAPTER Adapter = (PADAPTER)Context;
  NdisDprAcquireSpinLock(&Adapter->Lock);
  Adapter->Count++;
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

// SL-011: the Dpr release too, also where the level was lowered in between.
VOID sl_011_bad(NDIS_HANDLE Context, NDIS_HALT_ACTION Action) {
  PADAPTER Adapter = (PADAPTER)Context;
  NdisAcquireSpinLock(&Adapter->Lock);
  NdisDprAcquireSpinLock(&Adapter->Other);
  Adapter->Count++;
  // CHECK: [[#@LINE+1]]:3: remark: NdisReleaseSpinLock releases '&Adapter->Lock' before '&Adapter->Other', which{{.*}} [ddi-spin-lock-release-order]
  NdisReleaseSpinLock(&Adapter->Lock);
  // CHECK: [[#@LINE+1]]:3: warning: NdisDprReleaseSpinLock needs DISPATCH_LEVEL, but the IRQL is PASSIVE_LEVEL here [ddi-irql-synch-function]
  NdisDprReleaseSpinLock(&Adapter->Other);
}

VOID sl_011_ok(NDIS_HANDLE Context, PVOID D, PVOID R1, PVOID R2) {
  PADAPTER Adapter = (PADAPTER)Context;
  NdisDprAcquireSpinLock(&Adapter->Lock);
  NdisDprAcquireSpinLock(&Adapter->Other);
  Adapter->Count++;
  NdisDprReleaseSpinLock(&Adapter->Other);
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

// SL-012: the plain form works there too, and costs more.
VOID sl_012_bad(NDIS_HANDLE Context, PVOID D, PVOID R1, PVOID R2) {
  PADAPTER Adapter = (PADAPTER)Context;
  // CHECK: [[#@LINE+1]]:3: remark: NdisAcquireSpinLock raises and saves the IRQL, which is always DISPATCH_LEVEL{{.*}} [ddi-spin-lock-plain-at-dispatch]
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Count++;
  NdisReleaseSpinLock(&Adapter->Lock);
}

VOID sl_012_ok(NDIS_HANDLE Context, PVOID D, PVOID R1, PVOID R2) {
  PADAPTER Adapter = (PADAPTER)Context;
  NdisDprAcquireSpinLock(&Adapter->Lock);
  Adapter->Count++;
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

// SL-013: filters use the same macros.
VOID sl_013_bad(NDIS_HANDLE Context, PNET_BUFFER_LIST Lists,
                NDIS_PORT_NUMBER Port, ULONG Flags) {
  PADAPTER Adapter = (PADAPTER)Context;
  NdisAcquireSpinLock(&Adapter->Lock);
  if (!Lists)
    // CHECK: [[#@LINE+1]]:5: warning: '&Adapter->Lock' is still held at this return; acquired by NdisAcquireSpinLock [ddi-spin-lock]
    return;
  Adapter->Count++;
  NdisReleaseSpinLock(&Adapter->Lock);
}

// SL-020: what the Dpr form acquired is given back.
VOID sl_020_bad(NDIS_HANDLE Context, NDIS_HALT_ACTION Action) {
  PADAPTER Adapter = (PADAPTER)Context;
  KIRQL Irql;
  NDIS_RAISE_IRQL_TO_DISPATCH(&Irql);
  NdisDprAcquireSpinLock(&Adapter->Lock);
  if (Adapter->Count) {
    Adapter->Count--;
    NdisDprReleaseSpinLock(&Adapter->Lock);
  }
  NDIS_LOWER_IRQL(Irql, DISPATCH_LEVEL);
// CHECK: [[#@LINE+1]]:1: warning: '&Adapter->Lock' is still held at the end of 'sl_020_bad'; acquired by{{.*}} [ddi-spin-lock-dpr]
}

VOID sl_020_ok(NDIS_HANDLE Context, NDIS_HALT_ACTION Action) {
  PADAPTER Adapter = (PADAPTER)Context;
  KIRQL Irql;
  NDIS_RAISE_IRQL_TO_DISPATCH(&Irql);
  NdisDprAcquireSpinLock(&Adapter->Lock);
  if (Adapter->Count)
    Adapter->Count--;
  NdisDprReleaseSpinLock(&Adapter->Lock);
  NDIS_LOWER_IRQL(Irql, DISPATCH_LEVEL);
}

// SL-021: each acquire has its own release.
_IRQL_requires_(DISPATCH_LEVEL)
VOID sl_021_bad(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  // CHECK: [[#@LINE+1]]:3: warning: NdisDprAcquireSpinLock acquires '&Adapter->Lock', which is already held;{{.*}} [ddi-spin-lock-dpr]
  NdisDprAcquireSpinLock(&Adapter->Lock);
  Adapter->Count++;
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

// SL-022, SL-023: the forms do not mix.
_IRQL_requires_(DISPATCH_LEVEL)
VOID sl_022_bad(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  Adapter->Count++;
  // CHECK: [[#@LINE+1]]:3: warning: NdisReleaseSpinLock releases '&Adapter->Lock', which was acquired by{{.*}} [ddi-spin-lock-pairing]
  NdisReleaseSpinLock(&Adapter->Lock);
}

VOID sl_023_bad(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Count++;
  // CHECK: [[#@LINE+1]]:3: warning: NdisDprReleaseSpinLock releases '&Adapter->Lock', which was acquired by{{.*}} [ddi-spin-lock-pairing]
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

VOID sl_023_ok(PADAPTER Adapter, BOOLEAN AtDispatch) {
  if (AtDispatch) {
    NdisDprAcquireSpinLock(&Adapter->Lock);
  } else {
    NdisAcquireSpinLock(&Adapter->Lock);
  }
  Adapter->Count++;
  if (AtDispatch) {
    NdisDprReleaseSpinLock(&Adapter->Lock);
  } else {
    NdisReleaseSpinLock(&Adapter->Lock);
  }
}

// SL-024: the last acquired is released first.
_IRQL_requires_(DISPATCH_LEVEL)
VOID sl_024_bad(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  NdisDprAcquireSpinLock(&Adapter->Other);
  Adapter->Count++;
  // CHECK: [[#@LINE+1]]:3: remark: NdisDprReleaseSpinLock releases '&Adapter->Lock' before '&Adapter->Other',{{.*}} [ddi-spin-lock-release-order]
  NdisDprReleaseSpinLock(&Adapter->Lock);
  NdisDprReleaseSpinLock(&Adapter->Other);
}

// SL-025: what is released is held.
VOID sl_025_bad(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Count++;
  NdisReleaseSpinLock(&Adapter->Lock);
  // CHECK: [[#@LINE+1]]:3: warning: NdisReleaseSpinLock releases '&Adapter->Lock', which is not held;{{.*}} [ddi-spin-lock-release]
  NdisReleaseSpinLock(&Adapter->Lock);
}

// SL-026: after the release the data belongs to others.
VOID sl_026_ok(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Data = 1;
  NdisReleaseSpinLock(&Adapter->Lock);
}

ULONG sl_026_read_ok(PADAPTER Adapter) {
  ULONG Data;
  NdisAcquireSpinLock(&Adapter->Lock);
  Data = Adapter->Data;
  if (Data > 10)
    Adapter->Data = 10;
  NdisReleaseSpinLock(&Adapter->Lock);
  return Data;
}

ULONG sl_026_also_ok(PADAPTER Adapter) {
  ULONG Data;
  NdisAcquireSpinLock(&Adapter->Lock);
  Data = Adapter->Data++;
  Adapter->Data += Adapter->Data;
  NdisReleaseSpinLock(&Adapter->Lock);
  return Data;
}

VOID sl_026_bad(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Data = 2;
  NdisReleaseSpinLock(&Adapter->Lock);
  // CHECK: [[#@LINE+1]]:3: remark: 'ADAPTER.Data' is written without '&Adapter->Lock' here, after it was released [ddi-guarded-by]
  Adapter->Data = 3;
}

VOID MpReturn(NDIS_HANDLE Context, PNET_BUFFER_LIST Lists, ULONG Flags) {
  PADAPTER Adapter = (PADAPTER)Context;
  sl_026_ok(Adapter);
  sl_026_read_ok(Adapter);
  sl_026_also_ok(Adapter);
  sl_026_bad(Adapter);
}

// SL-030: no lock for interrupt service routines.
BOOLEAN sl_030_bad(NDIS_HANDLE Context, PBOOLEAN QueueDpc, PULONG Targets) {
  PADAPTER Adapter = (PADAPTER)Context;
  // CHECK: [[#@LINE+1]]:3: warning: NdisAcquireSpinLock needs DISPATCH_LEVEL or below, but the IRQL is DIRQL here [ddi-irql-synch-function]
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Count++;
  NdisReleaseSpinLock(&Adapter->Lock);
  return TRUE;
}

// SL-031: held for a few instructions.
VOID sl_031_bad(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Count++;
  // CHECK: [[#@LINE+1]]:3: remark: NdisStallExecution waits here for up to 50 microseconds in all, while{{.*}} [ddi-spin-lock-hold-time]
  NdisStallExecution(50);
  NdisReleaseSpinLock(&Adapter->Lock);
}

VOID sl_031_ok(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Count++;
  NdisStallExecution(5);
  NdisReleaseSpinLock(&Adapter->Lock);
  NdisStallExecution(50);
}

// SL-032, SL-033: no protection for what these two access.
BOOLEAN MpIsr(NDIS_HANDLE Context, PBOOLEAN QueueDpc, PULONG Targets) {
  PADAPTER Adapter = (PADAPTER)Context;
  Adapter->Pending |= 1;
  return TRUE;
}

VOID MpDisableInterrupt(NDIS_HANDLE Context) {
  PADAPTER Adapter = (PADAPTER)Context;
  Adapter->Mask |= 1;
}

VOID sl_032_bad(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->OfIsr);
  // CHECK: [[#@LINE+1]]:3: remark: 'ADAPTER.Pending' is guarded by 'ADAPTER.OfIsr' here, which does not keep out{{.*}} [ddi-isr-shared-data]
  Adapter->Pending &= ~1;
  NdisReleaseSpinLock(&Adapter->OfIsr);
}

ULONG sl_032_too(PADAPTER Adapter) {
  ULONG Pending;
  NdisAcquireSpinLock(&Adapter->OfIsr);
  Pending = Adapter->Pending;
  Adapter->Pending = 0;
  NdisReleaseSpinLock(&Adapter->OfIsr);
  return Pending;
}

VOID sl_033_bad(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->OfIsr);
  // CHECK: [[#@LINE+1]]:3: remark: 'ADAPTER.Mask' is guarded by 'ADAPTER.OfIsr' here, which does not keep out the{{.*}} [ddi-isr-shared-data]
  Adapter->Mask &= ~1;
  NdisReleaseSpinLock(&Adapter->OfIsr);
}

ULONG sl_033_too(PADAPTER Adapter) {
  ULONG Mask;
  NdisAcquireSpinLock(&Adapter->OfIsr);
  Mask = Adapter->Mask;
  Adapter->Mask = 0;
  NdisReleaseSpinLock(&Adapter->OfIsr);
  return Mask;
}

// SL-034: the right way.
BOOLEAN sl_034_ok(NDIS_HANDLE Context) {
  PADAPTER Adapter = (PADAPTER)Context;
  Adapter->Pending &= ~2;
  return TRUE;
}

VOID sl_034_caller_ok(PADAPTER Adapter) {
  NdisMSynchronizeWithInterruptEx(Adapter->Interrupt, 0, sl_034_ok, Adapter);
}

// SL-044: a timer runs at DISPATCH_LEVEL.
VOID sl_044_ok(PVOID S1, PVOID Context, PVOID S2, PVOID S3) {
  PADAPTER Adapter = (PADAPTER)Context;
  NdisDprAcquireSpinLock(&Adapter->Lock);
  Adapter->Count++;
  NdisDprReleaseSpinLock(&Adapter->Lock);
}
