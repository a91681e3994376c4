// SpinLockRelease: NdisReleaseSpinLock or NdisDprReleaseSpinLock of a lock that
// is not held.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 1 inconclusive, 0 not analysed
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  NDIS_SPIN_LOCK TxLock;
  ULONG Pending;
  BOOLEAN Ready;
  PVOID Buffer;
  struct _ADAPTER *Next;
  struct _ADAPTER *Current;
} ADAPTER, *PADAPTER;

NDIS_STATUS Prepare(PADAPTER Adapter);
BOOLEAN TryOnce(PADAPTER Adapter);

//--- Goto cleanup ---------------------------------------------------------

NDIS_STATUS label_before_the_acquire_bad(PADAPTER Adapter) {
  NDIS_STATUS Status = Prepare(Adapter);
  if (Status != NDIS_STATUS_SUCCESS)
    goto Exit;
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Pending++;
Exit:
  // CHECK: [[#@LINE+1]]:3: warning: NdisReleaseSpinLock {{.*}} '&Adapter->Lock'{{.*}}not held{{.*}} [ddi-spin-lock-release]
  NdisReleaseSpinLock(&Adapter->Lock);
  return Status;
}

NDIS_STATUS label_after_the_release_ok(PADAPTER Adapter) {
  NDIS_STATUS Status = Prepare(Adapter);
  if (Status != NDIS_STATUS_SUCCESS)
    goto Exit;
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Pending++;
  NdisReleaseSpinLock(&Adapter->Lock);
Exit:
  return Status;
}

NDIS_STATUS label_of_the_other_lock_bad(PADAPTER Adapter) {
  NDIS_STATUS Status = NDIS_STATUS_FAILURE;
  NdisAcquireSpinLock(&Adapter->Lock);
  if (!Adapter->Ready)
    goto UnlockTx;
  NdisAcquireSpinLock(&Adapter->TxLock);
  Adapter->Pending++;
  Status = NDIS_STATUS_SUCCESS;
UnlockTx:
  // CHECK: [[#@LINE+1]]:3: warning: NdisReleaseSpinLock {{.*}} '&Adapter->TxLock'{{.*}}not held{{.*}} [ddi-spin-lock-release]
  NdisReleaseSpinLock(&Adapter->TxLock);
  NdisReleaseSpinLock(&Adapter->Lock);
  return Status;
}

NDIS_STATUS label_of_the_right_lock_ok(PADAPTER Adapter) {
  NDIS_STATUS Status = NDIS_STATUS_FAILURE;
  NdisAcquireSpinLock(&Adapter->Lock);
  if (!Adapter->Ready)
    goto Unlock;
  NdisAcquireSpinLock(&Adapter->TxLock);
  Adapter->Pending++;
  Status = NDIS_STATUS_SUCCESS;
  NdisReleaseSpinLock(&Adapter->TxLock);
Unlock:
  NdisReleaseSpinLock(&Adapter->Lock);
  return Status;
}

NDIS_STATUS goto_after_the_release_bad(PADAPTER Adapter) {
  NDIS_STATUS Status;
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Pending++;
  NdisReleaseSpinLock(&Adapter->Lock);
  Status = Prepare(Adapter);
  if (!NT_SUCCESS(Status))
    goto Fail;
  return Status;
Fail:
  // CHECK: [[#@LINE+1]]:3: warning: NdisReleaseSpinLock releases '&Adapter->Lock', which is not held; NdisReleaseSpinLock has released it before [ddi-spin-lock-release]
  NdisReleaseSpinLock(&Adapter->Lock);
  return Status;
}

NDIS_STATUS goto_with_the_lock_ok(PADAPTER Adapter) {
  NDIS_STATUS Status;
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Pending++;
  Status = Prepare(Adapter);
  if (!NT_SUCCESS(Status))
    goto Fail;
  NdisReleaseSpinLock(&Adapter->Lock);
  return Status;
Fail:
  Adapter->Pending--;
  NdisReleaseSpinLock(&Adapter->Lock);
  return Status;
}

//--- Twice ----------------------------------------------------------------

void released_twice_bad(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  if (Adapter->Pending == 0)
    NdisReleaseSpinLock(&Adapter->Lock);
  // CHECK: [[#@LINE+1]]:3: warning: NdisReleaseSpinLock {{.*}} '&Adapter->Lock'{{.*}}not held{{.*}} [ddi-spin-lock-release]
  NdisReleaseSpinLock(&Adapter->Lock);
}

void released_once_on_each_path_ok(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  if (Adapter->Pending == 0) {
    NdisReleaseSpinLock(&Adapter->Lock);
    return;
  }
  NdisReleaseSpinLock(&Adapter->Lock);
}

void dpr_released_twice_bad(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  Adapter->Pending++;
  NdisDprReleaseSpinLock(&Adapter->Lock);
  // CHECK: [[#@LINE+1]]:3: warning: NdisDprReleaseSpinLock releases '&Adapter->Lock', which is not held; NdisDprReleaseSpinLock has released it before [ddi-spin-lock-release]
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

void two_rounds_ok(PADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  Adapter->Pending++;
  NdisDprReleaseSpinLock(&Adapter->Lock);
  NdisDprAcquireSpinLock(&Adapter->Lock);
  Adapter->Pending--;
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

//--- Conditions and flags -------------------------------------------------

void condition_inverted_bad(PADAPTER Adapter, BOOLEAN HaveLock) {
  NdisAcquireSpinLock(&Adapter->TxLock);
  Adapter->Pending++;
  NdisReleaseSpinLock(&Adapter->TxLock);
  if (!HaveLock)
    // CHECK: [[#@LINE+1]]:5: warning: NdisReleaseSpinLock releases '&Adapter->TxLock', which is not held{{.*}} [ddi-spin-lock-release]
    NdisReleaseSpinLock(&Adapter->TxLock);
}

void condition_with_an_and_ok(PADAPTER Adapter, ULONG Flags, PVOID Buffer) {
  BOOLEAN Lock = (Flags & 4) && Buffer != NULL;
  if (Lock)
    NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Buffer = Buffer;
  if (Lock)
    NdisReleaseSpinLock(&Adapter->Lock);
}

NDIS_STATUS flag_not_cleared_bad(PADAPTER Adapter) {
  NDIS_STATUS Status;
  BOOLEAN Held = TRUE;
  NdisAcquireSpinLock(&Adapter->Lock);
  if (Adapter->Ready) {
    NdisReleaseSpinLock(&Adapter->Lock);
    Status = Prepare(Adapter);
    goto Exit;
  }
  Status = NDIS_STATUS_FAILURE;
Exit:
  if (Held)
    // CHECK: [[#@LINE+1]]:5: warning: NdisReleaseSpinLock {{.*}} '&Adapter->Lock'{{.*}}not held{{.*}} [ddi-spin-lock-release]
    NdisReleaseSpinLock(&Adapter->Lock);
  return Status;
}

NDIS_STATUS flag_cleared_ok(PADAPTER Adapter) {
  NDIS_STATUS Status;
  BOOLEAN Held = TRUE;
  NdisAcquireSpinLock(&Adapter->Lock);
  if (Adapter->Ready) {
    NdisReleaseSpinLock(&Adapter->Lock);
    Held = FALSE;
    Status = Prepare(Adapter);
    goto Exit;
  }
  Status = NDIS_STATUS_FAILURE;
Exit:
  if (Held)
    NdisReleaseSpinLock(&Adapter->Lock);
  return Status;
}

NDIS_STATUS status_says_it_ok(PADAPTER Adapter) {
  NDIS_STATUS Status = Prepare(Adapter);
  if (Status == NDIS_STATUS_SUCCESS)
    NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Pending++;
  if (Status == NDIS_STATUS_SUCCESS)
    NdisReleaseSpinLock(&Adapter->Lock);
  return Status;
}

NDIS_STATUS status_overwritten_bad(PADAPTER Adapter) {
  NDIS_STATUS Status = NDIS_STATUS_SUCCESS;
  NdisAcquireSpinLock(&Adapter->Lock);
  if (Adapter->Pending) {
    Status = NDIS_STATUS_PENDING;
    NdisReleaseSpinLock(&Adapter->Lock);
    Status = Prepare(Adapter);
  }
  if (Status == NDIS_STATUS_SUCCESS)
    // CHECK: [[#@LINE+1]]:5: warning: NdisReleaseSpinLock {{.*}} '&Adapter->Lock'{{.*}}not held{{.*}} [ddi-spin-lock-release]
    NdisReleaseSpinLock(&Adapter->Lock);
  return Status;
}

NDIS_STATUS status_pending_means_released_ok(PADAPTER Adapter) {
  NDIS_STATUS Status = NDIS_STATUS_SUCCESS;
  NdisAcquireSpinLock(&Adapter->Lock);
  if (Adapter->Pending) {
    Status = NDIS_STATUS_PENDING;
    NdisReleaseSpinLock(&Adapter->Lock);
  }
  if (Status != NDIS_STATUS_PENDING)
    NdisReleaseSpinLock(&Adapter->Lock);
  return Status;
}

//--- Callees --------------------------------------------------------------

static void Unlock(PADAPTER Adapter) { NdisReleaseSpinLock(&Adapter->Lock); }

// Releases for the caller.
static void CompleteAndUnlock(PADAPTER Adapter) {
  Adapter->Pending--;
  NdisReleaseSpinLock(&Adapter->Lock);
}

// Releases for the caller, but not when it fails.
static NDIS_STATUS SubmitAndUnlock(PADAPTER Adapter) {
  if (!Adapter->Ready)
    return NDIS_STATUS_FAILURE;
  Adapter->Pending++;
  NdisReleaseSpinLock(&Adapter->Lock);
  return NDIS_STATUS_SUCCESS;
}

void wrapper_without_a_lock_bad(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Pending++;
  Unlock(Adapter);
  // CHECK: [[#@LINE+1]]:3: warning: Unlock releases '&Adapter->Lock', which is not held{{.*}} [ddi-spin-lock-release]
  Unlock(Adapter);
}

void handed_over_and_released_bad(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  CompleteAndUnlock(Adapter);
  // CHECK: [[#@LINE+1]]:3: warning: NdisReleaseSpinLock releases '&Adapter->Lock', which is not held; CompleteAndUnlock has released it before [ddi-spin-lock-release]
  NdisReleaseSpinLock(&Adapter->Lock);
}

void handed_over_ok(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  if (Adapter->Pending)
    CompleteAndUnlock(Adapter);
  else
    Unlock(Adapter);
}

NDIS_STATUS handed_over_if_it_succeeds_bad(PADAPTER Adapter) {
  NDIS_STATUS Status;
  NdisAcquireSpinLock(&Adapter->Lock);
  Status = SubmitAndUnlock(Adapter);
  // CHECK: [[#@LINE+1]]:3: warning: NdisReleaseSpinLock {{.*}} '&Adapter->Lock'{{.*}}not held{{.*}} [ddi-spin-lock-release]
  NdisReleaseSpinLock(&Adapter->Lock);
  return Status;
}

NDIS_STATUS handed_over_if_it_succeeds_ok(PADAPTER Adapter) {
  NDIS_STATUS Status;
  NdisAcquireSpinLock(&Adapter->Lock);
  Status = SubmitAndUnlock(Adapter);
  if (Status != NDIS_STATUS_SUCCESS)
    NdisReleaseSpinLock(&Adapter->Lock);
  return Status;
}

static BOOLEAN TryLock(PADAPTER Adapter) {
  if (!TryOnce(Adapter))
    return FALSE;
  NdisAcquireSpinLock(&Adapter->Lock);
  return TRUE;
}

void try_failed_bad(PADAPTER Adapter) {
  if (!TryLock(Adapter))
    Adapter->Pending++;
  // CHECK: [[#@LINE+1]]:3: warning: NdisReleaseSpinLock {{.*}} '&Adapter->Lock'{{.*}}not held{{.*}} [ddi-spin-lock-release]
  NdisReleaseSpinLock(&Adapter->Lock);
}

void try_ok(PADAPTER Adapter) {
  BOOLEAN Taken = TryLock(Adapter);
  Adapter->Pending++;
  if (Taken)
    NdisReleaseSpinLock(&Adapter->Lock);
}

//--- Other objects --------------------------------------------------------

MINIPORT_HALT pointer_changed_in_between_bad;
void pointer_changed_in_between_bad(NDIS_HANDLE Context,
                                    NDIS_HALT_ACTION Action) {
  PADAPTER Adapter = (PADAPTER)Context;
  PNDIS_SPIN_LOCK Lock = &Adapter->Lock;
  (void)Action;
  NdisAcquireSpinLock(Lock);
  Adapter->Ready = FALSE;
  Lock = &Adapter->TxLock;
  // CHECK: [[#@LINE+1]]:3: warning: NdisReleaseSpinLock releases {{.*}}, which is not held{{.*}} [ddi-spin-lock-release]
  NdisReleaseSpinLock(Lock);
  // CHECK: [[#@LINE+1]]:1: warning: {{.*}} is still held at the end of 'pointer_changed_in_between_bad'{{.*}} [ddi-spin-lock]
}

// The lock expression means another lock at the release, unless Next and
// Current point to the same object. That cannot be excluded, so the function is
// inconclusive.
void FN_object_changed_in_between(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Current->Lock);
  Adapter->Current = Adapter->Next;
  NdisReleaseSpinLock(&Adapter->Current->Lock);
}

void object_remembered_ok(PADAPTER Adapter) {
  PADAPTER Current = Adapter->Current;
  NdisAcquireSpinLock(&Current->Lock);
  Adapter->Current = Adapter->Next;
  NdisReleaseSpinLock(&Current->Lock);
}

void pointer_moved_on_ok(PADAPTER Adapter) {
  PADAPTER Entry = Adapter;
  while (Entry != NULL) {
    PADAPTER Next = Entry->Next;
    NdisAcquireSpinLock(&Entry->Lock);
    Entry->Pending = 0;
    NdisReleaseSpinLock(&Entry->Lock);
    Entry = Next;
  }
}

// Called with the lock held, says its name; nobody here contradicts.
void held_on_entry_by_contract_ok(PADAPTER Adapter) {
  Adapter->Pending++;
  NdisReleaseSpinLock(&Adapter->Lock);
}

void drops_and_retakes_for_the_caller_ok(PADAPTER Adapter) {
  NdisReleaseSpinLock(&Adapter->Lock);
  NdisMSleep(10);
  NdisAcquireSpinLock(&Adapter->Lock);
}

//--- Entry points ---------------------------------------------------------

MINIPORT_CANCEL_OID_REQUEST entry_point_releases_bad;
void entry_point_releases_bad(NDIS_HANDLE Context, PVOID RequestId) {
  PADAPTER Adapter = (PADAPTER)Context;
  (void)RequestId;
  Adapter->Pending--;
  // CHECK: [[#@LINE+1]]:3: warning: NdisReleaseSpinLock releases '&Adapter->Lock', which is not held [ddi-spin-lock-release]
  NdisReleaseSpinLock(&Adapter->Lock);
}

MINIPORT_RESTART leave_then_release_bad;
NDIS_STATUS leave_then_release_bad(
    NDIS_HANDLE Context, PNDIS_MINIPORT_RESTART_PARAMETERS Parameters) {
  PADAPTER Adapter = (PADAPTER)Context;
  NDIS_STATUS Status = NDIS_STATUS_FAILURE;
  (void)Parameters;
  __try {
    if (!Adapter->Ready)
      __leave;
    NdisAcquireSpinLock(&Adapter->Lock);
    Status = NDIS_STATUS_SUCCESS;
  } __finally {
    // CHECK: [[#@LINE+1]]:5: warning: NdisReleaseSpinLock {{.*}} '&Adapter->Lock'{{.*}}not held{{.*}} [ddi-spin-lock-release]
    NdisReleaseSpinLock(&Adapter->Lock);
  }
  return Status;
}

MINIPORT_PAUSE leave_then_release_ok;
NDIS_STATUS leave_then_release_ok(
    NDIS_HANDLE Context, PNDIS_MINIPORT_PAUSE_PARAMETERS Parameters) {
  PADAPTER Adapter = (PADAPTER)Context;
  NDIS_STATUS Status = NDIS_STATUS_FAILURE;
  (void)Parameters;
  NdisAcquireSpinLock(&Adapter->Lock);
  __try {
    if (!Adapter->Ready)
      __leave;
    Adapter->Ready = FALSE;
    Status = NDIS_STATUS_SUCCESS;
  } __finally {
    NdisReleaseSpinLock(&Adapter->Lock);
  }
  return Status;
}

// The lock is gone afterwards, but the release came first.
MINIPORT_HALT released_before_it_is_freed_bad;
void released_before_it_is_freed_bad(NDIS_HANDLE Context,
                                     NDIS_HALT_ACTION Action) {
  PADAPTER Adapter = (PADAPTER)Context;
  (void)Action;
  Adapter->Ready = FALSE;
  // CHECK: [[#@LINE+1]]:3: warning: NdisReleaseSpinLock releases '&Adapter->Lock', which is not held [ddi-spin-lock-release]
  NdisReleaseSpinLock(&Adapter->Lock);
  NdisFreeSpinLock(&Adapter->Lock);
}

//--- KSPIN_LOCK: wdm.SpinlockRelease, kmdf.SpinlockRelease, storport.SpinLockRelease

typedef struct _VCB {
  KSPIN_LOCK Lock;
  KSPIN_LOCK QueueLock;
  ULONG Count;
} VCB, *PVCB;

void try_result_ignored_bad(PVCB Vcb) {
  KIRQL OldIrql = KeRaiseIrqlToDpcLevel();
  KeTryToAcquireSpinLockAtDpcLevel(&Vcb->Lock);
  Vcb->Count++;
  // CHECK: [[#@LINE+1]]:3: warning: KeReleaseSpinLock {{.*}} '&Vcb->Lock'{{.*}}not held{{.*}} [ddi-spin-lock-release]
  KeReleaseSpinLock(&Vcb->Lock, OldIrql);
}

NTSTATUS kspin_label_before_the_acquire_bad(PVCB Vcb) {
  NTSTATUS Status = STATUS_UNSUCCESSFUL;
  KIRQL OldIrql = 0;
  if (Vcb->Count == 0)
    goto Exit;
  KeAcquireSpinLock(&Vcb->Lock, &OldIrql);
  Vcb->Count--;
  Status = STATUS_SUCCESS;
Exit:
  // CHECK: [[#@LINE+1]]:3: warning: KeReleaseSpinLock releases '&Vcb->Lock', which is not held{{.*}} [ddi-spin-lock-release]
  KeReleaseSpinLock(&Vcb->Lock, OldIrql);
  return Status;
}

void kspin_wrong_lock_bad(PVCB Vcb) {
  KeAcquireSpinLockAtDpcLevel(&Vcb->Lock);
  Vcb->Count++;
  KeReleaseSpinLockFromDpcLevel(&Vcb->Lock);
  // CHECK: [[#@LINE+1]]:3: warning: KeReleaseSpinLockFromDpcLevel releases '&Vcb->Lock', which is not held{{.*}} [ddi-spin-lock-release]
  KeReleaseSpinLockFromDpcLevel(&Vcb->Lock);
}

// Its callers hold it.
static void KspinDrop(PVCB Vcb, KIRQL OldIrql) {
  KeReleaseSpinLock(&Vcb->Lock, OldIrql);
}

void kspin_dropped_by_a_helper_ok(PVCB Vcb) {
  KIRQL OldIrql;
  KeAcquireSpinLock(&Vcb->Lock, &OldIrql);
  Vcb->Count++;
  KspinDrop(Vcb, OldIrql);
}
