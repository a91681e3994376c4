// SpinLockPairing: an NDIS spin lock acquired by one family and released by the
// other.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  NDIS_SPIN_LOCK TxLock;
  ULONG Frames;
  BOOLEAN Paused;
  BOOLEAN AtDispatch;
  NDIS_SPIN_LOCK Rings[4];
} ADAPTER, *PADAPTER;

#define LOCK(Adapter, AtDispatch)                                              \
  do {                                                                         \
    if (AtDispatch) {                                                          \
      NdisDprAcquireSpinLock(&(Adapter)->Lock);                                \
    } else {                                                                   \
      NdisAcquireSpinLock(&(Adapter)->Lock);                                   \
    }                                                                          \
  } while (0)
#define UNLOCK(Adapter, AtDispatch)                                            \
  do {                                                                         \
    if (AtDispatch) {                                                          \
      NdisDprReleaseSpinLock(&(Adapter)->Lock);                                \
    } else {                                                                   \
      NdisReleaseSpinLock(&(Adapter)->Lock);                                   \
    }                                                                          \
  } while (0)

BOOLEAN More(PADAPTER Adapter);

void dpr_acquire_plain_release_bad(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  Adapter->Frames++;
  // CHECK: [[#@LINE+1]]:3: warning: NdisReleaseSpinLock releases '&Adapter->Lock', which was acquired by NdisDprAcquireSpinLock; use NdisDprReleaseSpinLock [ddi-spin-lock-pairing]
  NdisReleaseSpinLock(&Adapter->Lock);
}

void dpr_pair_ok(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  Adapter->Frames++;
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

void plain_acquire_dpr_release_bad(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Frames++;
  // CHECK: [[#@LINE+1]]:3: warning: NdisDprReleaseSpinLock releases '&Adapter->Lock', which was acquired by NdisAcquireSpinLock; use NdisReleaseSpinLock [ddi-spin-lock-pairing]
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

void plain_pair_ok(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Frames++;
  NdisReleaseSpinLock(&Adapter->Lock);
}

//--- Early return and cleanup ---------------------------------------------

NDIS_STATUS wrong_on_the_error_path_bad(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  if (Adapter->Paused) {
    // CHECK: [[#@LINE+1]]:5: warning: NdisDprReleaseSpinLock releases '&Adapter->Lock', which was acquired by NdisAcquireSpinLock; use NdisReleaseSpinLock [ddi-spin-lock-pairing]
    NdisDprReleaseSpinLock(&Adapter->Lock);
    return NDIS_STATUS_PAUSED;
  }
  NdisReleaseSpinLock(&Adapter->Lock);
  return NDIS_STATUS_SUCCESS;
}

NDIS_STATUS right_on_the_error_path_ok(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  if (Adapter->Paused) {
    NdisDprReleaseSpinLock(&Adapter->Lock);
    return NDIS_STATUS_PAUSED;
  }
  NdisDprReleaseSpinLock(&Adapter->Lock);
  return NDIS_STATUS_SUCCESS;
}

NDIS_STATUS shared_label_bad(PADAPTER Adapter, BOOLEAN FromDpc) {
  NDIS_STATUS Status = NDIS_STATUS_FAILURE;
  if (FromDpc) {
    NdisDprAcquireSpinLock(&Adapter->Lock);
    goto Exit;
  }
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Frames++;
  Status = NDIS_STATUS_SUCCESS;
Exit:
  // CHECK: [[#@LINE+1]]:3: warning: NdisReleaseSpinLock releases '&Adapter->Lock', which {{.*}} acquired by NdisDprAcquireSpinLock{{.*}} [ddi-spin-lock-pairing]
  NdisReleaseSpinLock(&Adapter->Lock);
  return Status;
}

NDIS_STATUS two_labels_ok(PADAPTER Adapter, BOOLEAN FromDpc) {
  NDIS_STATUS Status = NDIS_STATUS_FAILURE;
  if (FromDpc) {
    NdisDprAcquireSpinLock(&Adapter->Lock);
    goto ExitDpc;
  }
  NdisAcquireSpinLock(&Adapter->Lock);
  Status = NDIS_STATUS_SUCCESS;
  NdisReleaseSpinLock(&Adapter->Lock);
  return Status;
ExitDpc:
  NdisDprReleaseSpinLock(&Adapter->Lock);
  return Status;
}

//--- Dispatch flags -------------------------------------------------------

void macros_with_other_flags_bad(PADAPTER Adapter, BOOLEAN AtDispatch) {
  LOCK(Adapter, AtDispatch);
  Adapter->Frames++;
  // CHECK: [[#@LINE+1]]:3: warning: NdisReleaseSpinLock releases {{.*}}, which {{.*}} acquired by NdisDprAcquireSpinLock{{.*}} [ddi-spin-lock-pairing]
  UNLOCK(Adapter, FALSE);
}

void macros_with_one_flag_ok(PADAPTER Adapter, BOOLEAN AtDispatch) {
  LOCK(Adapter, AtDispatch);
  Adapter->Frames++;
  UNLOCK(Adapter, AtDispatch);
}

void macros_with_constants_ok(PADAPTER Adapter) {
  LOCK(Adapter, TRUE);
  Adapter->Frames++;
  UNLOCK(Adapter, TRUE);
  LOCK(Adapter, FALSE);
  Adapter->Frames++;
  UNLOCK(Adapter, FALSE);
}

void flag_changed_in_between_bad(PADAPTER Adapter) {
  BOOLEAN AtDispatch = FALSE;
  LOCK(Adapter, AtDispatch);
  AtDispatch = TRUE;
  Adapter->Frames++;
  // CHECK: [[#@LINE+1]]:3: warning: NdisDprReleaseSpinLock releases {{.*}}, which was acquired by NdisAcquireSpinLock{{.*}} [ddi-spin-lock-pairing]
  UNLOCK(Adapter, AtDispatch);
}

void flag_from_the_irql_ok(PADAPTER Adapter) {
  BOOLEAN AtDispatch = NDIS_CURRENT_IRQL() == DISPATCH_LEVEL;
  LOCK(Adapter, AtDispatch);
  Adapter->Frames++;
  UNLOCK(Adapter, AtDispatch);
}

void flag_in_the_adapter_ok(PADAPTER Adapter) {
  LOCK(Adapter, Adapter->AtDispatch);
  Adapter->Frames++;
  UNLOCK(Adapter, Adapter->AtDispatch);
}

void mask_of_other_bits_bad(PADAPTER Adapter, ULONG Flags) {
  LOCK(Adapter, Flags & NDIS_SEND_FLAGS_DISPATCH_LEVEL);
  Adapter->Frames++;
  // CHECK: [[#@LINE+1]]:3: warning: {{.*}} [ddi-spin-lock-pairing]
  UNLOCK(Adapter, Flags & NDIS_SEND_FLAGS_CHECK_FOR_LOOPBACK);
}

void mask_of_the_same_bit_ok(PADAPTER Adapter, ULONG Flags) {
  LOCK(Adapter, Flags & NDIS_SEND_FLAGS_DISPATCH_LEVEL);
  Adapter->Frames++;
  UNLOCK(Adapter, NDIS_TEST_SEND_AT_DISPATCH_LEVEL(Flags));
}

//--- Wrapper functions ----------------------------------------------------

static void AcquireLock(PADAPTER Adapter, BOOLEAN AtDispatch) {
  if (AtDispatch) {
    NdisDprAcquireSpinLock(&Adapter->Lock);
  } else {
    NdisAcquireSpinLock(&Adapter->Lock);
  }
}
static void ReleaseLock(PADAPTER Adapter, BOOLEAN AtDispatch) {
  if (AtDispatch) {
    NdisDprReleaseSpinLock(&Adapter->Lock);
  } else {
    NdisReleaseSpinLock(&Adapter->Lock);
  }
}
static void ReleaseAnyway(PADAPTER Adapter) {
  NdisReleaseSpinLock(&Adapter->Lock);
}

void wrappers_with_other_flags_bad(PADAPTER Adapter) {
  AcquireLock(Adapter, TRUE);
  Adapter->Frames++;
  // CHECK: [[#@LINE+1]]:3: warning: ReleaseLock releases '&Adapter->Lock', which was acquired by AcquireLock{{.*}} [ddi-spin-lock-pairing]
  ReleaseLock(Adapter, FALSE);
}

void wrappers_with_one_flag_ok(PADAPTER Adapter, BOOLEAN AtDispatch) {
  AcquireLock(Adapter, AtDispatch);
  Adapter->Frames++;
  ReleaseLock(Adapter, AtDispatch);
}

void callee_of_the_other_family_bad(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  // CHECK: [[#@LINE+1]]:3: warning: ReleaseAnyway releases '&Adapter->Lock', which was acquired by NdisDprAcquireSpinLock{{.*}} [ddi-spin-lock-pairing]
  ReleaseAnyway(Adapter);
}

void callee_of_the_same_family_ok(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  ReleaseAnyway(Adapter);
}

//--- Shapes ---------------------------------------------------------------

void in_each_turn_bad(PADAPTER Adapter) {
  while (More(Adapter)) {
    NdisAcquireSpinLock(&Adapter->Lock);
    Adapter->Frames++;
    // CHECK: [[#@LINE+1]]:5: warning: NdisDprReleaseSpinLock releases '&Adapter->Lock', which was acquired by NdisAcquireSpinLock{{.*}} [ddi-spin-lock-pairing]
    NdisDprReleaseSpinLock(&Adapter->Lock);
  }
}

void in_each_turn_ok(PADAPTER Adapter) {
  while (More(Adapter)) {
    NdisDprAcquireSpinLock(&Adapter->Lock);
    Adapter->Frames++;
    NdisDprReleaseSpinLock(&Adapter->Lock);
  }
}

void retaken_by_the_other_family_bad(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  while (Adapter->Frames) {
    NdisReleaseSpinLock(&Adapter->Lock);
    More(Adapter);
    NdisAcquireSpinLock(&Adapter->Lock);
  }
  // CHECK: [[#@LINE+1]]:3: warning: NdisDprReleaseSpinLock releases '&Adapter->Lock', which was acquired by NdisAcquireSpinLock{{.*}} [ddi-spin-lock-pairing]
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

// The outer lock raises; the inner one need not.
void dpr_inside_plain_ok(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  NdisDprAcquireSpinLock(&Adapter->TxLock);
  Adapter->Frames++;
  NdisDprReleaseSpinLock(&Adapter->TxLock);
  NdisReleaseSpinLock(&Adapter->Lock);
}

// The right calls for the wrong locks.
void families_crossed_bad(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  NdisDprAcquireSpinLock(&Adapter->TxLock);
  Adapter->Frames++;
  // CHECK: [[#@LINE+1]]:3: warning: NdisReleaseSpinLock releases '&Adapter->TxLock', which was acquired by NdisDprAcquireSpinLock{{.*}} [ddi-spin-lock-pairing]
  NdisReleaseSpinLock(&Adapter->TxLock);
  // CHECK: [[#@LINE+1]]:3: warning: NdisDprReleaseSpinLock releases '&Adapter->Lock', which was acquired by NdisAcquireSpinLock{{.*}} [ddi-spin-lock-pairing]
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

void all_rings_bad(PADAPTER Adapter) {
  ULONG i;
  for (i = 0; i < 4; i++) {
    NdisDprAcquireSpinLock(&Adapter->Rings[i]);
  }
  Adapter->Frames = 0;
  for (i = 0; i < 4; i++) {
    // CHECK: [[#@LINE+1]]:5: warning: NdisReleaseSpinLock releases {{.*}} acquired by NdisDprAcquireSpinLock{{.*}} [ddi-spin-lock-pairing]
    NdisReleaseSpinLock(&Adapter->Rings[i]);
  }
}

void all_rings_ok(PADAPTER Adapter) {
  ULONG i;
  for (i = 0; i < 4; i++) {
    NdisDprAcquireSpinLock(&Adapter->Rings[i]);
  }
  Adapter->Frames = 0;
  for (i = 0; i < 4; i++) {
    NdisDprReleaseSpinLock(&Adapter->Rings[i]);
  }
}

void finally_of_the_other_family_bad(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  __try {
    Adapter->Frames++;
  } __finally {
    // CHECK: [[#@LINE+1]]:5: warning: NdisReleaseSpinLock releases '&Adapter->Lock', which was acquired by NdisDprAcquireSpinLock{{.*}} [ddi-spin-lock-pairing]
    NdisReleaseSpinLock(&Adapter->Lock);
  }
}

void switch_of_families_ok(PADAPTER Adapter, ULONG Level) {
  switch (Level) {
  case PASSIVE_LEVEL:
  case APC_LEVEL:
    NdisAcquireSpinLock(&Adapter->Lock);
    break;
  default:
    NdisDprAcquireSpinLock(&Adapter->Lock);
    break;
  }
  Adapter->Frames++;
  switch (Level) {
  case PASSIVE_LEVEL:
  case APC_LEVEL:
    NdisReleaseSpinLock(&Adapter->Lock);
    break;
  default:
    NdisDprReleaseSpinLock(&Adapter->Lock);
    break;
  }
}
