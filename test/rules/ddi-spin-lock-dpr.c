// SpinLockDpr: NdisDprAcquireSpinLock of a lock that is held, or a lock that it
// took left held.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ndis.h>

typedef struct _RING {
  NDIS_SPIN_LOCK Lock;
  ULONG Head;
  ULONG Tail;
} RING, *PRING;

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  RING Tx;
  RING Rx[4];
  ULONG Interrupts;
  BOOLEAN Halting;
} ADAPTER, *PADAPTER;

#define ADAPTER_LOCK(Adapter, AtDispatch)                                      \
  if (AtDispatch) {                                                            \
    NdisDprAcquireSpinLock(&(Adapter)->Lock);                                  \
  } else {                                                                     \
    NdisAcquireSpinLock(&(Adapter)->Lock);                                     \
  }
#define ADAPTER_UNLOCK(Adapter, AtDispatch)                                    \
  if (AtDispatch) {                                                            \
    NdisDprReleaseSpinLock(&(Adapter)->Lock);                                  \
  } else {                                                                     \
    NdisReleaseSpinLock(&(Adapter)->Lock);                                     \
  }

BOOLEAN MoreWork(PADAPTER Adapter);

//--- Left held ------------------------------------------------------------

BOOLEAN early_return_bad(PRING Ring) {
  NdisDprAcquireSpinLock(&Ring->Lock);
  if (Ring->Head == Ring->Tail)
    // CHECK: [[#@LINE+1]]:5: warning: '&Ring->Lock' is still held at this return; acquired by NdisDprAcquireSpinLock [ddi-spin-lock-dpr]
    return FALSE;
  Ring->Head++;
  NdisDprReleaseSpinLock(&Ring->Lock);
  return TRUE;
}

BOOLEAN early_return_ok(PRING Ring) {
  NdisDprAcquireSpinLock(&Ring->Lock);
  if (Ring->Head == Ring->Tail) {
    NdisDprReleaseSpinLock(&Ring->Lock);
    return FALSE;
  }
  Ring->Head++;
  NdisDprReleaseSpinLock(&Ring->Lock);
  return TRUE;
}

void goto_past_the_release_bad(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  if (Adapter->Halting)
    goto Done;
  Adapter->Interrupts++;
  NdisDprReleaseSpinLock(&Adapter->Lock);
Done:
  MoreWork(Adapter);
  // CHECK: [[#@LINE+1]]:1: warning: '&Adapter->Lock' is still held at the end of 'goto_past_the_release_bad'{{.*}} [ddi-spin-lock-dpr]
}

void goto_the_release_ok(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  if (Adapter->Halting)
    goto Unlock;
  Adapter->Interrupts++;
Unlock:
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

void leak_for_one_flag_value_bad(PADAPTER Adapter, BOOLEAN AtDispatch) {
  ADAPTER_LOCK(Adapter, AtDispatch);
  Adapter->Interrupts++;
  if (Adapter->Halting && AtDispatch)
    // CHECK: [[#@LINE+1]]:5: warning: {{.*}} is still held at this return{{.*}} [ddi-spin-lock-dpr]
    return;
  ADAPTER_UNLOCK(Adapter, AtDispatch);
}

void dispatch_flag_macro_ok(PADAPTER Adapter, BOOLEAN AtDispatch) {
  ADAPTER_LOCK(Adapter, AtDispatch);
  Adapter->Interrupts++;
  ADAPTER_UNLOCK(Adapter, AtDispatch);
}

void dispatch_flag_from_send_flags_ok(PADAPTER Adapter, ULONG SendFlags) {
  BOOLEAN AtDispatch = NDIS_TEST_SEND_AT_DISPATCH_LEVEL(SendFlags);
  ADAPTER_LOCK(Adapter, AtDispatch);
  Adapter->Interrupts++;
  ADAPTER_UNLOCK(Adapter, AtDispatch);
}

void dispatch_flag_tested_again_ok(PADAPTER Adapter, ULONG SendFlags) {
  ADAPTER_LOCK(Adapter, NDIS_TEST_SEND_AT_DISPATCH_LEVEL(SendFlags));
  Adapter->Interrupts++;
  ADAPTER_UNLOCK(Adapter, NDIS_TEST_SEND_AT_DISPATCH_LEVEL(SendFlags));
}

void only_at_dispatch_ok(PADAPTER Adapter, BOOLEAN AtDispatch) {
  if (AtDispatch) {
    NdisDprAcquireSpinLock(&Adapter->Lock);
  }
  Adapter->Interrupts++;
  if (AtDispatch) {
    NdisDprReleaseSpinLock(&Adapter->Lock);
  }
}

MINIPORT_INTERRUPT_DPC dpc_returns_with_the_lock_bad;
void dpc_returns_with_the_lock_bad(NDIS_HANDLE Context, PVOID DpcContext,
                                   PVOID Throttle, PVOID Reserved) {
  PADAPTER Adapter = (PADAPTER)Context;
  NdisDprAcquireSpinLock(&Adapter->Lock);
  Adapter->Interrupts++;
  // CHECK: [[#@LINE+1]]:1: warning: '&Adapter->Lock' is still held at the end of 'dpc_returns_with_the_lock_bad'{{.*}} [ddi-spin-lock-dpr]
}

MINIPORT_INTERRUPT_DPC dpc_ok;
void dpc_ok(NDIS_HANDLE Context, PVOID DpcContext, PVOID Throttle,
            PVOID Reserved) {
  PADAPTER Adapter = (PADAPTER)Context;
  ULONG i;
  NdisDprAcquireSpinLock(&Adapter->Lock);
  Adapter->Interrupts++;
  NdisDprReleaseSpinLock(&Adapter->Lock);
  for (i = 0; i < 4; i++) {
    PRING Ring = &Adapter->Rx[i];
    NdisDprAcquireSpinLock(&Ring->Lock);
    if (Ring->Head == Ring->Tail) {
      NdisDprReleaseSpinLock(&Ring->Lock);
      continue;
    }
    Ring->Head = Ring->Tail;
    NdisDprReleaseSpinLock(&Ring->Lock);
  }
}

void break_with_the_lock_bad(PADAPTER Adapter) {
  PRING Ring = &Adapter->Tx;
  while (MoreWork(Adapter)) {
    NdisDprAcquireSpinLock(&Ring->Lock);
    if (Ring->Head == Ring->Tail)
      break;
    Ring->Head++;
    NdisDprReleaseSpinLock(&Ring->Lock);
  }
  // CHECK: [[#@LINE+1]]:1: warning: '&Ring->Lock' is still held at the end of 'break_with_the_lock_bad'{{.*}} [ddi-spin-lock-dpr]
}

void break_after_the_release_ok(PADAPTER Adapter) {
  PRING Ring = &Adapter->Tx;
  while (MoreWork(Adapter)) {
    BOOLEAN Empty;
    NdisDprAcquireSpinLock(&Ring->Lock);
    Empty = Ring->Head == Ring->Tail;
    if (!Empty)
      Ring->Head++;
    NdisDprReleaseSpinLock(&Ring->Lock);
    if (Empty)
      break;
  }
}

ULONG case_forgets_bad(PRING Ring, ULONG Command) {
  ULONG Result = 0;
  NdisDprAcquireSpinLock(&Ring->Lock);
  switch (Command) {
  case 0:
    Result = Ring->Head;
    break;
  case 1:
    // CHECK: [[#@LINE+1]]:5: warning: '&Ring->Lock' is still held at this return{{.*}} [ddi-spin-lock-dpr]
    return Ring->Tail;
  default:
    Ring->Head = Ring->Tail = 0;
  }
  NdisDprReleaseSpinLock(&Ring->Lock);
  return Result;
}

ULONG case_ok(PRING Ring, ULONG Command) {
  ULONG Result;
  NdisDprAcquireSpinLock(&Ring->Lock);
  switch (Command) {
  case 0:
    Result = Ring->Head;
    break;
  case 1:
    Result = Ring->Tail;
    break;
  default:
    Result = 0;
  }
  NdisDprReleaseSpinLock(&Ring->Lock);
  return Result;
}

void inner_left_held_bad(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  NdisDprAcquireSpinLock(&Adapter->Tx.Lock);
  Adapter->Tx.Head++;
  if (Adapter->Halting) {
    NdisDprReleaseSpinLock(&Adapter->Lock);
    // CHECK: [[#@LINE+1]]:5: warning: '&Adapter->Tx.Lock' is still held at this return{{.*}} [ddi-spin-lock-dpr]
    return;
  }
  NdisDprReleaseSpinLock(&Adapter->Tx.Lock);
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

void nested_members_ok(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  NdisDprAcquireSpinLock(&Adapter->Tx.Lock);
  Adapter->Tx.Head++;
  NdisDprReleaseSpinLock(&Adapter->Tx.Lock);
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

//--- Taken when it is held ------------------------------------------------

static void CountInterrupt(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  Adapter->Interrupts++;
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

static void CountInterruptLocked(PADAPTER Adapter) { Adapter->Interrupts++; }

void helper_takes_it_again_bad(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  // CHECK: [[#@LINE+1]]:3: warning: CountInterrupt acquires '&Adapter->Lock', which is already held; acquired by NdisDprAcquireSpinLock [ddi-spin-lock-dpr]
  CountInterrupt(Adapter);
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

void helper_wants_it_held_ok(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  CountInterruptLocked(Adapter);
  NdisDprReleaseSpinLock(&Adapter->Lock);
  CountInterrupt(Adapter);
}

void dpr_under_dpr_bad(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  if (Adapter->Interrupts == 0) {
    // CHECK: [[#@LINE+1]]:5: warning: NdisDprAcquireSpinLock acquires '&Adapter->Lock', which is already held; acquired by NdisDprAcquireSpinLock [ddi-spin-lock-dpr]
    NdisDprAcquireSpinLock(&Adapter->Lock);
  }
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

void dpr_under_plain_bad(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  // CHECK: [[#@LINE+1]]:3: warning: NdisDprAcquireSpinLock acquires '&Adapter->Lock', which is already held; acquired by NdisAcquireSpinLock [ddi-spin-lock-dpr]
  NdisDprAcquireSpinLock(&Adapter->Lock);
  Adapter->Interrupts++;
  NdisDprReleaseSpinLock(&Adapter->Lock);
  NdisReleaseSpinLock(&Adapter->Lock);
}

void dpr_under_plain_of_another_lock_ok(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  NdisDprAcquireSpinLock(&Adapter->Tx.Lock);
  Adapter->Tx.Tail++;
  NdisDprReleaseSpinLock(&Adapter->Tx.Lock);
  NdisReleaseSpinLock(&Adapter->Lock);
}

void alias_of_a_member_bad(PADAPTER Adapter) {
  PRING Ring = &Adapter->Tx;
  NdisDprAcquireSpinLock(&Ring->Lock);
  Ring->Head++;
  // CHECK: [[#@LINE+1]]:3: warning: NdisDprAcquireSpinLock acquires '&Adapter->Tx.Lock', which is already held{{.*}} [ddi-spin-lock-dpr]
  NdisDprAcquireSpinLock(&Adapter->Tx.Lock);
  Ring->Tail++;
  NdisDprReleaseSpinLock(&Ring->Lock);
}

void alias_of_a_member_ok(PADAPTER Adapter) {
  PRING Ring = &Adapter->Tx;
  NdisDprAcquireSpinLock(&Ring->Lock);
  Ring->Head++;
  NdisDprReleaseSpinLock(&Adapter->Tx.Lock);
}

static void ServiceRing(PADAPTER Adapter, PRING Ring, BOOLEAN Locked) {
  if (!Locked) {
    NdisDprAcquireSpinLock(&Adapter->Lock);
  }
  Ring->Head = Ring->Tail;
  if (!Locked) {
    NdisDprReleaseSpinLock(&Adapter->Lock);
  }
}

void says_not_locked_bad(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  // CHECK: [[#@LINE+1]]:3: warning: ServiceRing acquires '&Adapter->Lock', which is already held{{.*}} [ddi-spin-lock-dpr]
  ServiceRing(Adapter, &Adapter->Tx, FALSE);
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

void says_locked_ok(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  ServiceRing(Adapter, &Adapter->Tx, TRUE);
  NdisDprReleaseSpinLock(&Adapter->Lock);
  ServiceRing(Adapter, &Adapter->Tx, FALSE);
}

//--- Before it is set up --------------------------------------------------

void local_lock_not_set_up_bad(void) {
  NDIS_SPIN_LOCK Local;
  // CHECK: [[#@LINE+1]]:3: warning: {{.*}}Local{{.*}} before it is initialised [ddi-spin-lock-dpr]
  NdisDprAcquireSpinLock(&Local);
  NdisDprReleaseSpinLock(&Local);
}

void LendNdisSpinLock(NDIS_SPIN_LOCK *Lock);

void local_lock_set_up_ok(void) {
  NDIS_SPIN_LOCK Local;
  NdisAllocateSpinLock(&Local);
  LendNdisSpinLock(&Local);
  NdisDprAcquireSpinLock(&Local);
  NdisDprReleaseSpinLock(&Local);
  NdisFreeSpinLock(&Local);
}
