// Irql_Synch_Function: a synchronization function of NDIS at a wrong IRQL.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  NDIS_SPIN_LOCK Other;
  PNDIS_RW_LOCK_EX RwLock;
  KMUTEX Mutex;
  ULONG Count;
} ADAPTER, *PADAPTER;

//--- The role says at which level ------------------------------------------

MINIPORT_PAUSE dpr_in_pause_bad;
NDIS_STATUS dpr_in_pause_bad(NDIS_HANDLE Context,
                             PNDIS_MINIPORT_PAUSE_PARAMETERS Parameters) {
  PADAPTER Adapter = (PADAPTER)Context;
  (void)Parameters;
  // CHECK: [[#@LINE+1]]:3: warning: NdisDprAcquireSpinLock needs DISPATCH_LEVEL, but the IRQL is PASSIVE_LEVEL here [ddi-irql-synch-function]
  NdisDprAcquireSpinLock(&Adapter->Lock);
  Adapter->Count++;
  NdisDprReleaseSpinLock(&Adapter->Lock);
  return NDIS_STATUS_SUCCESS;
}
// CHECK: note: the system calls 'dpr_in_pause_bad', a MINIPORT_PAUSE, at PASSIVE_LEVEL

MINIPORT_INTERRUPT_DPC dpr_in_dpc_ok;
void dpr_in_dpc_ok(NDIS_HANDLE Context, PVOID Message, PVOID Throttle,
                   PVOID Reserved) {
  PADAPTER Adapter = (PADAPTER)Context;
  (void)Message;
  (void)Throttle;
  (void)Reserved;
  NdisDprAcquireSpinLock(&Adapter->Lock);
  Adapter->Count++;
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

MINIPORT_ISR plain_in_isr_bad;
BOOLEAN plain_in_isr_bad(NDIS_HANDLE Context, PBOOLEAN Queue, PULONG Targets) {
  PADAPTER Adapter = (PADAPTER)Context;
  (void)Targets;
  // CHECK: [[#@LINE+1]]:3: warning: NdisAcquireSpinLock needs DISPATCH_LEVEL or below, but the IRQL is DIRQL here [ddi-irql-synch-function]
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Count++;
  NdisReleaseSpinLock(&Adapter->Lock);
  *Queue = TRUE;
  return TRUE;
}

//--- Through callees, small and large --------------------------------------

static void CountDpr(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  Adapter->Count++;
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

MINIPORT_HALT dpr_in_helper_bad;
void dpr_in_helper_bad(NDIS_HANDLE Context, NDIS_HALT_ACTION Action) {
  (void)Action;
  // CHECK: [[#@LINE+1]]:3: warning: 'CountDpr' leads to NdisDprAcquireSpinLock, which needs DISPATCH_LEVEL, but the IRQL is PASSIVE_LEVEL here
  CountDpr((PADAPTER)Context);
}

MINIPORT_HALT dpr_in_helper_under_lock_ok;
void dpr_in_helper_under_lock_ok(NDIS_HANDLE Context, NDIS_HALT_ACTION Action) {
  PADAPTER Adapter = (PADAPTER)Context;
  (void)Action;
  NdisAcquireSpinLock(&Adapter->Other);
  CountDpr(Adapter);
  NdisReleaseSpinLock(&Adapter->Other);
}

ULONG Table[64];
static void LargeDpr(PADAPTER Adapter) {
  ULONG I;
  NdisDprAcquireSpinLock(&Adapter->Lock);
  for (I = 0; I < 64; I++) {
    Table[I] = Table[I] * 3 + Adapter->Count;
    Table[(I * 7) & 63] ^= Table[I] >> 3;
    Table[(I * 5) & 63] += Table[(I + 1) & 63] << 2;
    Table[(I * 3) & 63] -= Table[(I + 2) & 63] ^ Table[(I + 9) & 63];
    Table[(I * 9) & 63] |= Table[(I + 3) & 63] & Table[(I + 11) & 63];
    Table[(I * 11) & 63] += Table[(I + 4) & 63] * Table[(I + 13) & 63];
  }
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

MINIPORT_HALT dpr_in_large_helper_bad;
void dpr_in_large_helper_bad(NDIS_HANDLE Context, NDIS_HALT_ACTION Action) {
  (void)Action;
  // CHECK: [[#@LINE+1]]:3: warning: 'LargeDpr' leads to NdisDprAcquireSpinLock, which needs DISPATCH_LEVEL, but the IRQL is PASSIVE_LEVEL here
  LargeDpr((PADAPTER)Context);
}
// CHECK: note: NdisDprAcquireSpinLock is called here

MINIPORT_INTERRUPT_DPC dpr_in_large_helper_ok;
void dpr_in_large_helper_ok(NDIS_HANDLE Context, PVOID Message, PVOID Throttle,
                            PVOID Reserved) {
  (void)Message;
  (void)Throttle;
  (void)Reserved;
  LargeDpr((PADAPTER)Context);
}

// Who calls it is not seen: what it needs is the caller's affair.
void helper_of_nobody_ok(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  Adapter->Count++;
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

//--- Dispatch flags --------------------------------------------------------

MINIPORT_SEND_NET_BUFFER_LISTS by_flag_ok;
void by_flag_ok(NDIS_HANDLE Context, PNET_BUFFER_LIST Lists,
                NDIS_PORT_NUMBER Port, ULONG SendFlags) {
  PADAPTER Adapter = (PADAPTER)Context;
  BOOLEAN AtDispatch = NDIS_TEST_SEND_AT_DISPATCH_LEVEL(SendFlags);
  (void)Lists;
  (void)Port;
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

// The system sends at either level, and nobody asks.
MINIPORT_SEND_NET_BUFFER_LISTS flag_not_tested_bad;
void flag_not_tested_bad(NDIS_HANDLE Context, PNET_BUFFER_LIST Lists,
                         NDIS_PORT_NUMBER Port, ULONG SendFlags) {
  PADAPTER Adapter = (PADAPTER)Context;
  (void)Lists;
  (void)Port;
  (void)SendFlags;
  // CHECK: [[#@LINE+1]]:3: warning: NdisDprAcquireSpinLock needs DISPATCH_LEVEL, but the IRQL may be PASSIVE_LEVEL here [ddi-irql-synch-function]
  NdisDprAcquireSpinLock(&Adapter->Lock);
  Adapter->Count++;
  NdisDprReleaseSpinLock(&Adapter->Lock);
}
// CHECK: note: the system calls 'flag_not_tested_bad', a MINIPORT_SEND_NET_BUFFER_LISTS, at DISPATCH_LEVEL or below; only NDIS_SEND_FLAGS_DISPATCH_LEVEL says that it is DISPATCH_LEVEL

static void CountByFlag(PADAPTER Adapter, BOOLEAN AtDispatch) {
  if (AtDispatch) {
    NdisDprAcquireSpinLock(&Adapter->Lock);
    Adapter->Count++;
    NdisDprReleaseSpinLock(&Adapter->Lock);
  } else {
    NdisAcquireSpinLock(&Adapter->Lock);
    Adapter->Count++;
    NdisReleaseSpinLock(&Adapter->Lock);
  }
}

MINIPORT_HALT flag_says_passive_ok;
void flag_says_passive_ok(NDIS_HANDLE Context, NDIS_HALT_ACTION Action) {
  (void)Action;
  CountByFlag((PADAPTER)Context, FALSE);
}

MINIPORT_HALT flag_says_dispatch_bad;
void flag_says_dispatch_bad(NDIS_HANDLE Context, NDIS_HALT_ACTION Action) {
  (void)Action;
  // CHECK: [[#@LINE+1]]:3: warning: 'CountByFlag' leads to NdisDprAcquireSpinLock, which needs DISPATCH_LEVEL, but the IRQL is PASSIVE_LEVEL here
  CountByFlag((PADAPTER)Context, TRUE);
}

//--- The read-write lock, whose flag is the Dpr form -----------------------

MINIPORT_HALT rw_flag_bad;
void rw_flag_bad(NDIS_HANDLE Context, NDIS_HALT_ACTION Action) {
  PADAPTER Adapter = (PADAPTER)Context;
  LOCK_STATE_EX State;
  (void)Action;
  // CHECK: [[#@LINE+1]]:3: warning: NdisAcquireRWLockWrite needs DISPATCH_LEVEL, but the IRQL is PASSIVE_LEVEL here [ddi-lock-irql]
  NdisAcquireRWLockWrite(Adapter->RwLock, &State, NDIS_RWL_AT_DISPATCH_LEVEL);
  Adapter->Count++;
  NdisReleaseRWLock(Adapter->RwLock, &State);
}

MINIPORT_HALT rw_plain_ok;
void rw_plain_ok(NDIS_HANDLE Context, NDIS_HALT_ACTION Action) {
  PADAPTER Adapter = (PADAPTER)Context;
  LOCK_STATE_EX State, Inner;
  (void)Action;
  NdisAcquireRWLockWrite(Adapter->RwLock, &State, 0);
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Count++;
  NdisReleaseSpinLock(&Adapter->Lock);
  NdisReleaseRWLock(Adapter->RwLock, &State);
  NdisAcquireRWLockRead(Adapter->RwLock, &Inner, 0);
  NdisReleaseRWLock(Adapter->RwLock, &Inner);
}

//--- Tests of the IRQL -----------------------------------------------------

void tested_ok(PADAPTER Adapter) {
  if (KeGetCurrentIrql() == DISPATCH_LEVEL) {
    NdisDprAcquireSpinLock(&Adapter->Lock);
    Adapter->Count++;
    NdisDprReleaseSpinLock(&Adapter->Lock);
  } else {
    NdisAcquireSpinLock(&Adapter->Lock);
    Adapter->Count++;
    NdisReleaseSpinLock(&Adapter->Lock);
  }
}

void tested_wrong_way_bad(PADAPTER Adapter) {
  if (KeGetCurrentIrql() < DISPATCH_LEVEL) {
    // CHECK: [[#@LINE+1]]:5: warning: NdisDprAcquireSpinLock needs DISPATCH_LEVEL, but the IRQL is APC_LEVEL or below here
    NdisDprAcquireSpinLock(&Adapter->Lock);
    Adapter->Count++;
    NdisDprReleaseSpinLock(&Adapter->Lock);
  }
}

void pageable_bad(PADAPTER Adapter) {
  PAGED_CODE();
  // CHECK: [[#@LINE+1]]:3: warning: NdisDprAcquireSpinLock needs DISPATCH_LEVEL, but the IRQL is APC_LEVEL or below here
  NdisDprAcquireSpinLock(&Adapter->Lock);
  Adapter->Count++;
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

//--- A mutex -----------------------------------------------------------------

void mutex_under_lock_bad(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  // CHECK: [[#@LINE+1]]:3: warning: NDIS_WAIT_FOR_MUTEX may wait while '&Adapter->Lock' is held; acquired by NdisAcquireSpinLock [ddi-blocking-under-spin-lock]
  NDIS_WAIT_FOR_MUTEX(&Adapter->Mutex);
  Adapter->Count++;
  NDIS_RELEASE_MUTEX(&Adapter->Mutex);
  NdisReleaseSpinLock(&Adapter->Lock);
}
