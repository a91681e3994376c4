// Shapes that real NDIS drivers use and that mislead a checker without paths,
// values or callees; each with a wrong twin. The rows are those of README.md.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ndis.h>

typedef struct _OPEN {
  NDIS_SPIN_LOCK Lock;
  NDIS_SPIN_LOCK CountLock;
  PNDIS_RW_LOCK_EX DatapathLock;
  LIST_ENTRY Queue;
  ULONG Count;
  BOOLEAN Closing;
  ULONG Mode;
  struct _OPEN *Parent;
  NDIS_SPIN_LOCK BufferLock[64];
} OPEN, *POPEN;

typedef enum _OPEN_MODE { ModeOff, ModeOn, ModeStats } OPEN_MODE;

//--- Row 1: a macro with the level of the caller -----------------------------

#define OPEN_ACQUIRE_LOCK(_Lock, AtDispatch)                                   \
  if (AtDispatch) {                                                            \
    NdisDprAcquireSpinLock(_Lock);                                             \
  } else                                                                       \
    NdisAcquireSpinLock(_Lock);
#define OPEN_RELEASE_LOCK(_Lock, AtDispatch)                                   \
  if (AtDispatch) {                                                            \
    NdisDprReleaseSpinLock(_Lock);                                             \
  } else                                                                       \
    NdisReleaseSpinLock(_Lock);

BOOLEAN at_dispatch_macro_ok(POPEN Open, ULONG MaxState, BOOLEAN AtDispatch) {
  BOOLEAN Result = FALSE;
  OPEN_ACQUIRE_LOCK(&Open->CountLock, AtDispatch)
  if (Open->Mode <= MaxState) {
    Open->Count++;
    Result = TRUE;
  }
  OPEN_RELEASE_LOCK(&Open->CountLock, AtDispatch)
  return Result;
}

BOOLEAN at_dispatch_macro_bad(POPEN Open, ULONG MaxState, BOOLEAN AtDispatch) {
  OPEN_ACQUIRE_LOCK(&Open->CountLock, AtDispatch)
  if (Open->Mode > MaxState) {
    // CHECK: [[#@LINE+1]]:5: warning: NdisReleaseSpinLock releases '&Open->CountLock', which {{.*}} acquired by NdisDprAcquireSpinLock{{.*}} [ddi-spin-lock-pairing]
    NdisReleaseSpinLock(&Open->CountLock);
    return FALSE;
  }
  OPEN_RELEASE_LOCK(&Open->CountLock, AtDispatch)
  return TRUE;
}

// An enumerator decides on both sides.
void enum_condition_ok(POPEN Open, OPEN_MODE Mode) {
  if (Mode == ModeStats)
    NdisAcquireSpinLock(&Open->Lock);
  Open->Count++;
  if (Mode == ModeStats)
    NdisReleaseSpinLock(&Open->Lock);
}

void enum_condition_bad(POPEN Open, OPEN_MODE Mode) {
  NdisAcquireSpinLock(&Open->Lock);
  Open->Count++;
  if (Open->Closing || Mode == ModeStats)
    NdisReleaseSpinLock(&Open->Lock);
  if (!Open->Closing && Mode == ModeStats)
    // CHECK: [[#@LINE+1]]:5: warning: NdisReleaseSpinLock {{.*}} '&Open->Lock'{{.*}}not held{{.*}} [ddi-spin-lock-release]
    NdisReleaseSpinLock(&Open->Lock);
  // CHECK: [[#@LINE+1]]:1: warning: '&Open->Lock' is still held at the end of 'enum_condition_bad'{{.*}} [ddi-spin-lock]
}

//--- Row 2: a flag that is passed on instead of a variant --------------------

static void LockDatapathRead(POPEN Open, PLOCK_STATE_EX State,
                             BOOLEAN AtDispatch) {
  UCHAR Flags = 0;
  if (AtDispatch)
    Flags |= NDIS_RWL_AT_DISPATCH_LEVEL;
  NdisAcquireRWLockRead(Open->DatapathLock, State, Flags);
}
static void UnlockDatapath(POPEN Open, PLOCK_STATE_EX State) {
  NdisReleaseRWLock(Open->DatapathLock, State);
}

NDIS_STATUS flag_passed_on_ok(POPEN Open, BOOLEAN AtDispatch) {
  LOCK_STATE_EX State;
  NDIS_STATUS Status = NDIS_STATUS_SUCCESS;
  LockDatapathRead(Open, &State, AtDispatch);
  if (Open->Closing)
    Status = NDIS_STATUS_CLOSING;
  UnlockDatapath(Open, &State);
  return Status;
}

NDIS_STATUS flag_passed_on_bad(POPEN Open, BOOLEAN AtDispatch) {
  LOCK_STATE_EX State;
  LockDatapathRead(Open, &State, AtDispatch);
  if (Open->Closing)
    // CHECK: [[#@LINE+1]]:5: warning: 'Open->DatapathLock' is still held at this return{{.*}} [ddi-lock-balance]
    return NDIS_STATUS_CLOSING;
  UnlockDatapath(Open, &State);
  return NDIS_STATUS_SUCCESS;
}

//--- Row 6: a wrapper that does nothing for one value ------------------------

static void LockUnlessIsr(POPEN Open, BOOLEAN Isr) {
  if (!Isr)
    NdisAcquireSpinLock(&Open->Lock);
}
static void UnlockUnlessIsr(POPEN Open, BOOLEAN Isr) {
  if (!Isr)
    NdisReleaseSpinLock(&Open->Lock);
}

void no_op_for_one_value_ok(POPEN Open, BOOLEAN Isr) {
  LockUnlessIsr(Open, Isr);
  Open->Count++;
  UnlockUnlessIsr(Open, Isr);
}

void no_op_for_one_value_bad(POPEN Open) {
  LockUnlessIsr(Open, FALSE);
  Open->Count++;
  if (Open->Count > 3)
    UnlockUnlessIsr(Open, TRUE);
  else
    UnlockUnlessIsr(Open, FALSE);
  // CHECK: [[#@LINE+1]]:1: warning: '&Open->Lock' is still held at the end of 'no_op_for_one_value_bad'{{.*}} [ddi-spin-lock]
}

//--- Row 3: handed to a callee that releases it ------------------------------

static NDIS_STATUS QueueAndUnlock(POPEN Open, PLIST_ENTRY Entry) {
  NDIS_STATUS Status = NDIS_STATUS_SUCCESS;
  if (Open->Closing)
    Status = NDIS_STATUS_CLOSING;
  else
    InsertTailList(&Open->Queue, Entry);
  NdisReleaseSpinLock(&Open->Lock);
  return Status;
}

NDIS_STATUS callee_releases_ok(POPEN Open, PLIST_ENTRY Entry) {
  NdisAcquireSpinLock(&Open->Lock);
  if (Open->Count == 0) {
    NdisReleaseSpinLock(&Open->Lock);
    return NDIS_STATUS_FAILURE;
  }
  return QueueAndUnlock(Open, Entry);
}

NDIS_STATUS callee_releases_bad(POPEN Open, PLIST_ENTRY Entry) {
  NDIS_STATUS Status;
  NdisAcquireSpinLock(&Open->Lock);
  Status = QueueAndUnlock(Open, Entry);
  if (Status != NDIS_STATUS_SUCCESS)
    // CHECK: [[#@LINE+1]]:5: warning: NdisReleaseSpinLock releases '&Open->Lock', which is not held{{.*}} [ddi-spin-lock-release]
    NdisReleaseSpinLock(&Open->Lock);
  return Status;
}

//--- Row 8: drops the lock of its caller and takes it again ------------------

static void WaitForQueue(POPEN Open) {
  while (!IsListEmpty(&Open->Queue)) {
    NdisReleaseSpinLock(&Open->Lock);
    NdisMSleep(100);
    NdisAcquireSpinLock(&Open->Lock);
  }
}

void drop_and_retake_helper_ok(POPEN Open) {
  NdisAcquireSpinLock(&Open->Lock);
  WaitForQueue(Open);
  Open->Closing = TRUE;
  NdisReleaseSpinLock(&Open->Lock);
}

void drop_and_retake_helper_bad(POPEN Open) {
  NdisAcquireSpinLock(&Open->Lock);
  WaitForQueue(Open);
  Open->Closing = TRUE;
  if (Open->Count == 0)
    // CHECK: [[#@LINE+1]]:5: warning: '&Open->Lock' is still held at this return{{.*}} [ddi-spin-lock]
    return;
  NdisReleaseSpinLock(&Open->Lock);
}

//--- Row 16: locks of all processors -----------------------------------------

void all_processors_ok(POPEN Open) {
  ULONG i, Processors = KeQueryActiveProcessorCount(NULL);
  for (i = 0; i < Processors; i++)
    NdisAcquireSpinLock(&Open->BufferLock[i]);
  Open->Count = 0;
  for (i = 0; i < Processors; i++)
    NdisReleaseSpinLock(&Open->BufferLock[i]);
}

NDIS_STATUS all_processors_bad(POPEN Open) {
  ULONG i, Processors = KeQueryActiveProcessorCount(NULL);
  for (i = 0; i < Processors; i++)
    NdisAcquireSpinLock(&Open->BufferLock[i]);
  if (Open->Closing)
    // CHECK: [[#@LINE+1]]:5: warning: {{.*}} is still held at this return{{.*}} [ddi-spin-lock]
    return NDIS_STATUS_CLOSING;
  for (i = 0; i < Processors; i++)
    NdisReleaseSpinLock(&Open->BufferLock[i]);
  return NDIS_STATUS_SUCCESS;
}

//--- Rows 12 and 13: exits hidden in macros ----------------------------------

#define EXIT_SUCCESS(Open)                                                     \
  do {                                                                         \
    NdisReleaseSpinLock(&(Open)->Lock);                                        \
    return NDIS_STATUS_SUCCESS;                                                \
  } while (0)
#define BAIL_OUT_IF(Condition)                                                 \
  if (Condition)                                                               \
  goto Exit

NDIS_STATUS exit_macro_releases_ok(POPEN Open) {
  NdisAcquireSpinLock(&Open->Lock);
  if (Open->Count)
    EXIT_SUCCESS(Open);
  NdisReleaseSpinLock(&Open->Lock);
  return NDIS_STATUS_FAILURE;
}

NDIS_STATUS exit_macro_releases_bad(POPEN Open) {
  NdisAcquireSpinLock(&Open->Lock);
  Open->Count++;
  NdisReleaseSpinLock(&Open->Lock);
  // CHECK: [[#@LINE+1]]:3: warning: NdisReleaseSpinLock releases '&(Open)->Lock', which is not held{{.*}} [ddi-spin-lock-release]
  EXIT_SUCCESS(Open);
}

NDIS_STATUS goto_macro_with_booleans_ok(POPEN Open) {
  BOOLEAN Locked = FALSE, ParentLocked = FALSE;
  NDIS_STATUS Status = NDIS_STATUS_FAILURE;
  BAIL_OUT_IF(Open->Closing);
  NdisAcquireSpinLock(&Open->Lock);
  Locked = TRUE;
  BAIL_OUT_IF(Open->Count == 0);
  NdisAcquireSpinLock(&Open->CountLock);
  ParentLocked = TRUE;
  BAIL_OUT_IF(Open->Count == 1);
  Status = NDIS_STATUS_SUCCESS;
Exit:
  if (ParentLocked)
    NdisReleaseSpinLock(&Open->CountLock);
  if (Locked)
    NdisReleaseSpinLock(&Open->Lock);
  return Status;
}

NDIS_STATUS goto_macro_with_booleans_bad(POPEN Open) {
  BOOLEAN Locked = FALSE;
  NDIS_STATUS Status = NDIS_STATUS_FAILURE;
  BAIL_OUT_IF(Open->Closing);
  NdisAcquireSpinLock(&Open->Lock);
  BAIL_OUT_IF(Open->Count == 0);
  Locked = TRUE;
  Status = NDIS_STATUS_SUCCESS;
Exit:
  if (Locked)
    NdisReleaseSpinLock(&Open->Lock);
  // CHECK: [[#@LINE+1]]:3: warning: '&Open->Lock' is still held at this return{{.*}} [ddi-spin-lock]
  return Status;
}

//--- Release only in one arm of an #if ------------------------------------

NDIS_STATUS arm_of_an_if_bad(POPEN Open) {
  NDIS_STATUS Status = NDIS_STATUS_SUCCESS;
  NdisAcquireSpinLock(&Open->Lock);
  if (Open->Closing) {
    Status = NDIS_STATUS_CLOSING;
#ifdef OLD_NDIS
    NdisReleaseSpinLock(&Open->Lock);
#endif
    goto Exit;
  }
  NdisReleaseSpinLock(&Open->Lock);
Exit:
  // CHECK: [[#@LINE+1]]:3: warning: '&Open->Lock' is still held at this return{{.*}} [ddi-spin-lock]
  return Status;
}
