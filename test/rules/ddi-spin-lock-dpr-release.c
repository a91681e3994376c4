// SpinLockDprRelease: NdisAcquireSpinLock of a lock that NdisDprAcquireSpinLock
// holds. (The name is Microsoft's; the rule is about acquiring.)
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  NDIS_SPIN_LOCK StatLock;
  ULONG Errors;
  ULONG Frames;
  BOOLEAN Halting;
  NDIS_SPIN_LOCK Rings[2];
  struct _ADAPTER *Peer;
} ADAPTER, *PADAPTER;

BOOLEAN More(PADAPTER Adapter);

void plain_under_dpr_bad(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  // CHECK: [[#@LINE+1]]:3: warning: NdisAcquireSpinLock acquires '&Adapter->Lock', which is already held; acquired by NdisDprAcquireSpinLock [ddi-spin-lock-dpr-release]
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Errors++;
  NdisReleaseSpinLock(&Adapter->Lock);
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

void plain_after_dpr_ok(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  Adapter->Errors++;
  NdisDprReleaseSpinLock(&Adapter->Lock);
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Errors++;
  NdisReleaseSpinLock(&Adapter->Lock);
}

void plain_of_another_under_dpr_ok(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  NdisAcquireSpinLock(&Adapter->StatLock);
  Adapter->Errors++;
  NdisReleaseSpinLock(&Adapter->StatLock);
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

void on_one_branch_bad(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  if (Adapter->Halting) {
    // CHECK: [[#@LINE+1]]:5: warning: NdisAcquireSpinLock acquires '&Adapter->Lock', which is already held{{.*}} [ddi-spin-lock-dpr-release]
    NdisAcquireSpinLock(&Adapter->Lock);
    Adapter->Errors++;
    NdisReleaseSpinLock(&Adapter->Lock);
  }
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

void on_the_other_branch_ok(PADAPTER Adapter, BOOLEAN AtDispatch) {
  if (AtDispatch) {
    NdisDprAcquireSpinLock(&Adapter->Lock);
    Adapter->Errors++;
    NdisDprReleaseSpinLock(&Adapter->Lock);
  } else {
    NdisAcquireSpinLock(&Adapter->Lock);
    Adapter->Errors++;
    NdisReleaseSpinLock(&Adapter->Lock);
  }
}

//--- Through helpers ------------------------------------------------------

static void CountError(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Errors++;
  NdisReleaseSpinLock(&Adapter->Lock);
}
static void CountErrorInStats(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->StatLock);
  Adapter->Errors++;
  NdisReleaseSpinLock(&Adapter->StatLock);
}
static void Complain(PADAPTER Adapter) {
  if (Adapter->Frames > 1000)
    CountError(Adapter);
}

void helper_for_passive_callers_bad(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  // CHECK: [[#@LINE+1]]:3: warning: CountError acquires '&Adapter->Lock', which is already held; acquired by NdisDprAcquireSpinLock [ddi-spin-lock-dpr-release]
  CountError(Adapter);
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

void helper_two_calls_down_bad(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  Adapter->Frames++;
  // CHECK: [[#@LINE+1]]:3: warning: Complain {{.*}}acquire{{.*}} '&Adapter->Lock'{{.*}} already held{{.*}} [ddi-spin-lock-dpr-release]
  Complain(Adapter);
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

void helper_with_another_lock_ok(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  CountErrorInStats(Adapter);
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

void helper_of_the_peer_ok(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  Adapter->Frames++;
  NdisDprReleaseSpinLock(&Adapter->Lock);
  CountError(Adapter->Peer);
}

void helper_of_the_peer_under_the_lock_ok(PADAPTER Adapter, PADAPTER Peer) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  CountError(Peer);
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

static void Acquire(PNDIS_SPIN_LOCK Lock, BOOLEAN AtDispatch) {
  if (AtDispatch) {
    NdisDprAcquireSpinLock(Lock);
  } else {
    NdisAcquireSpinLock(Lock);
  }
}
static void Release(PNDIS_SPIN_LOCK Lock, BOOLEAN AtDispatch) {
  if (AtDispatch) {
    NdisDprReleaseSpinLock(Lock);
  } else {
    NdisReleaseSpinLock(Lock);
  }
}

void wrapper_with_a_flag_bad(PADAPTER Adapter) {
  Acquire(&Adapter->Lock, TRUE);
  // CHECK: [[#@LINE+1]]:3: warning: Acquire acquires '&Adapter->Lock', which is already held{{.*}} [ddi-spin-lock-dpr-release]
  Acquire(&Adapter->Lock, FALSE);
  Adapter->Frames++;
  Release(&Adapter->Lock, FALSE);
  Release(&Adapter->Lock, TRUE);
}

void wrapper_with_a_flag_ok(PADAPTER Adapter, BOOLEAN AtDispatch) {
  Acquire(&Adapter->Lock, TRUE);
  Adapter->Frames++;
  Release(&Adapter->Lock, TRUE);
  Acquire(&Adapter->Lock, AtDispatch);
  Adapter->Frames++;
  Release(&Adapter->Lock, AtDispatch);
}

//--- Shapes ---------------------------------------------------------------

void goto_back_bad(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  if (!Adapter->Halting)
    goto Work;
  NdisDprReleaseSpinLock(&Adapter->Lock);
  return;
Work:
  // CHECK: [[#@LINE+1]]:3: warning: NdisAcquireSpinLock acquires '&Adapter->Lock', which is already held{{.*}} [ddi-spin-lock-dpr-release]
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Frames++;
  NdisReleaseSpinLock(&Adapter->Lock);
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

void goto_back_ok(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  if (!Adapter->Halting) {
    NdisDprReleaseSpinLock(&Adapter->Lock);
    goto Work;
  }
  NdisDprReleaseSpinLock(&Adapter->Lock);
  return;
Work:
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Frames++;
  NdisReleaseSpinLock(&Adapter->Lock);
}

void in_a_loop_bad(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  while (More(Adapter)) {
    // CHECK: [[#@LINE+1]]:5: warning: CountError may acquire '&Adapter->Lock' when it is already held{{.*}} [ddi-spin-lock-dpr-release]
    CountError(Adapter);
  }
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

void in_a_loop_ok(PADAPTER Adapter) {
  while (More(Adapter)) {
    NdisDprAcquireSpinLock(&Adapter->Lock);
    Adapter->Frames++;
    NdisDprReleaseSpinLock(&Adapter->Lock);
    CountError(Adapter);
  }
}

void in_a_switch_bad(PADAPTER Adapter, ULONG Reason) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  switch (Reason) {
  case 1:
    Adapter->Frames++;
    break;
  case 2:
    // CHECK: [[#@LINE+1]]:5: warning: CountError acquires '&Adapter->Lock', which is already held{{.*}} [ddi-spin-lock-dpr-release]
    CountError(Adapter);
    break;
  }
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

void in_a_switch_ok(PADAPTER Adapter, ULONG Reason) {
  switch (Reason) {
  case 1:
    NdisDprAcquireSpinLock(&Adapter->Lock);
    Adapter->Frames++;
    NdisDprReleaseSpinLock(&Adapter->Lock);
    break;
  case 2:
    CountError(Adapter);
    break;
  }
}

void alias_bad(PADAPTER Adapter) {
  PNDIS_SPIN_LOCK Lock = &Adapter->Lock;
  NdisDprAcquireSpinLock(Lock);
  // CHECK: [[#@LINE+1]]:3: warning: CountError acquires {{.*}}, which is already held{{.*}} [ddi-spin-lock-dpr-release]
  CountError(Adapter);
  NdisDprReleaseSpinLock(Lock);
}

void element_bad(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Rings[1]);
  // CHECK: [[#@LINE+1]]:3: warning: NdisAcquireSpinLock acquires '&Adapter->Rings[1]', which is already held{{.*}} [ddi-spin-lock-dpr-release]
  NdisAcquireSpinLock(&Adapter->Rings[1]);
  NdisReleaseSpinLock(&Adapter->Rings[1]);
  NdisDprReleaseSpinLock(&Adapter->Rings[1]);
}

void elements_ok(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Rings[1]);
  NdisAcquireSpinLock(&Adapter->Rings[0]);
  NdisReleaseSpinLock(&Adapter->Rings[0]);
  NdisDprReleaseSpinLock(&Adapter->Rings[1]);
}

static BOOLEAN TakeIfRunning(PADAPTER Adapter) {
  if (Adapter->Halting)
    return FALSE;
  NdisDprAcquireSpinLock(&Adapter->Lock);
  return TRUE;
}

void result_of_the_taker_ignored_bad(PADAPTER Adapter) {
  if (!TakeIfRunning(Adapter))
    return;
  // CHECK: [[#@LINE+1]]:3: warning: NdisAcquireSpinLock acquires '&Adapter->Lock', which is already held{{.*}} [ddi-spin-lock-dpr-release]
  NdisAcquireSpinLock(&Adapter->Lock);
  NdisReleaseSpinLock(&Adapter->Lock);
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

void result_of_the_taker_ok(PADAPTER Adapter) {
  if (!TakeIfRunning(Adapter)) {
    CountError(Adapter);
    return;
  }
  Adapter->Frames++;
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

void finally_takes_it_bad(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  __try {
    Adapter->Frames++;
  } __finally {
    // CHECK: [[#@LINE+1]]:5: warning: CountError acquires '&Adapter->Lock', which is already held{{.*}} [ddi-spin-lock-dpr-release]
    CountError(Adapter);
  }
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

void finally_after_the_release_ok(PADAPTER Adapter) {
  __try {
    NdisDprAcquireSpinLock(&Adapter->Lock);
    Adapter->Frames++;
    NdisDprReleaseSpinLock(&Adapter->Lock);
  } __finally {
    CountError(Adapter);
  }
}

//--- Before it is set up --------------------------------------------------

void local_lock_not_set_up_bad(void) {
  NDIS_SPIN_LOCK Local;
  // CHECK: [[#@LINE+1]]:3: warning: {{.*}}Local{{.*}} before it is initialised [ddi-spin-lock-dpr-release]
  NdisAcquireSpinLock(&Local);
  NdisReleaseSpinLock(&Local);
}

void LendNdisSpinLock(NDIS_SPIN_LOCK *Lock);

void local_lock_set_up_ok(void) {
  NDIS_SPIN_LOCK Local;
  NdisAllocateSpinLock(&Local);
  LendNdisSpinLock(&Local);
  NdisAcquireSpinLock(&Local);
  NdisReleaseSpinLock(&Local);
  NdisFreeSpinLock(&Local);
}
