// SpinLock: NdisAcquireSpinLock of a lock that is held, or a lock left held.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  NDIS_SPIN_LOCK RxLock;
  LIST_ENTRY Requests;
  ULONG Pending;
  ULONG Flags;
  BOOLEAN Ready;
  BOOLEAN LockTaken;
  NDIS_SPIN_LOCK QueueLocks[4];
} ADAPTER, *PADAPTER;

typedef struct _REQUEST {
  LIST_ENTRY Link;
  NDIS_SPIN_LOCK Lock;
  ULONG Id;
} REQUEST, *PREQUEST;

#define FLAG_RUNNING 0x1

NDIS_STATUS StartHardware(PADAPTER Adapter);
BOOLEAN HardwareIsIdle(PADAPTER Adapter);

//--- Early return ---------------------------------------------------------

NDIS_STATUS early_return_bad(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  if (!Adapter->Ready)
    // CHECK: [[#@LINE+1]]:5: warning: '&Adapter->Lock' is still held at this return; acquired by NdisAcquireSpinLock [ddi-spin-lock]
    return NDIS_STATUS_ADAPTER_NOT_READY;
  Adapter->Pending++;
  NdisReleaseSpinLock(&Adapter->Lock);
  return NDIS_STATUS_SUCCESS;
}

NDIS_STATUS early_return_ok(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  if (!Adapter->Ready) {
    NdisReleaseSpinLock(&Adapter->Lock);
    return NDIS_STATUS_ADAPTER_NOT_READY;
  }
  Adapter->Pending++;
  NdisReleaseSpinLock(&Adapter->Lock);
  return NDIS_STATUS_SUCCESS;
}

//--- Goto cleanup ---------------------------------------------------------

NDIS_STATUS goto_past_the_release_bad(PADAPTER Adapter) {
  NDIS_STATUS Status = StartHardware(Adapter);
  if (Status != NDIS_STATUS_SUCCESS)
    goto Exit;
  NdisAcquireSpinLock(&Adapter->Lock);
  if (Adapter->Pending == 0) {
    Status = NDIS_STATUS_FAILURE;
    goto Exit;
  }
  Adapter->Pending--;
  NdisReleaseSpinLock(&Adapter->Lock);
Exit:
  // CHECK: [[#@LINE+1]]:3: warning: '&Adapter->Lock' is still held at this return{{.*}} [ddi-spin-lock]
  return Status;
}

NDIS_STATUS goto_unlock_label_ok(PADAPTER Adapter) {
  NDIS_STATUS Status = StartHardware(Adapter);
  if (Status != NDIS_STATUS_SUCCESS)
    goto Exit;
  NdisAcquireSpinLock(&Adapter->Lock);
  if (Adapter->Pending == 0) {
    Status = NDIS_STATUS_FAILURE;
    goto Unlock;
  }
  Adapter->Pending--;
Unlock:
  NdisReleaseSpinLock(&Adapter->Lock);
Exit:
  return Status;
}

// A second use of one label with two locks.
NDIS_STATUS ladder_of_labels_ok(PADAPTER Adapter) {
  NDIS_STATUS Status = NDIS_STATUS_FAILURE;
  NdisAcquireSpinLock(&Adapter->Lock);
  if (!Adapter->Ready)
    goto UnlockOuter;
  NdisAcquireSpinLock(&Adapter->RxLock);
  if (Adapter->Flags & FLAG_RUNNING)
    goto UnlockInner;
  Adapter->Flags |= FLAG_RUNNING;
  Status = NDIS_STATUS_SUCCESS;
UnlockInner:
  NdisReleaseSpinLock(&Adapter->RxLock);
UnlockOuter:
  NdisReleaseSpinLock(&Adapter->Lock);
  return Status;
}

NDIS_STATUS outer_lock_forgotten_bad(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  NdisAcquireSpinLock(&Adapter->RxLock);
  if (Adapter->Flags & FLAG_RUNNING) {
    NdisReleaseSpinLock(&Adapter->RxLock);
    // CHECK: [[#@LINE+1]]:5: warning: '&Adapter->Lock' is still held at this return{{.*}} [ddi-spin-lock]
    return NDIS_STATUS_FAILURE;
  }
  NdisReleaseSpinLock(&Adapter->RxLock);
  NdisReleaseSpinLock(&Adapter->Lock);
  return NDIS_STATUS_SUCCESS;
}

//--- Conditions and flags -------------------------------------------------

void condition_changed_in_between_bad(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Pending++;
  if (HardwareIsIdle(Adapter))
    NdisReleaseSpinLock(&Adapter->Lock);
  // CHECK: [[#@LINE+1]]:1: warning: '&Adapter->Lock' is still held at the end of 'condition_changed_in_between_bad'{{.*}} [ddi-spin-lock]
}

void condition_repeated_ok(PADAPTER Adapter, BOOLEAN CallerHoldsLock) {
  if (!CallerHoldsLock)
    NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Pending++;
  if (!CallerHoldsLock)
    NdisReleaseSpinLock(&Adapter->Lock);
}

void condition_on_a_mask_ok(PADAPTER Adapter, ULONG Flags) {
  if (Flags & FLAG_RUNNING)
    NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Pending++;
  if ((Flags & FLAG_RUNNING) != 0)
    NdisReleaseSpinLock(&Adapter->Lock);
}

NDIS_STATUS flag_set_too_late_bad(PADAPTER Adapter) {
  BOOLEAN Held = FALSE;
  NDIS_STATUS Status = NDIS_STATUS_FAILURE;
  NdisAcquireSpinLock(&Adapter->Lock);
  if (Adapter->Pending > 4)
    goto Exit;
  Held = TRUE;
  Status = NDIS_STATUS_SUCCESS;
Exit:
  if (Held)
    NdisReleaseSpinLock(&Adapter->Lock);
  // CHECK: [[#@LINE+1]]:3: warning: '&Adapter->Lock' is still held at this return{{.*}} [ddi-spin-lock]
  return Status;
}

NDIS_STATUS flag_variable_ok(PADAPTER Adapter) {
  BOOLEAN Held = FALSE;
  NDIS_STATUS Status = StartHardware(Adapter);
  if (Status != NDIS_STATUS_SUCCESS)
    goto Exit;
  NdisAcquireSpinLock(&Adapter->Lock);
  Held = TRUE;
  if (Adapter->Pending > 4)
    goto Exit;
  Adapter->Pending++;
  NdisReleaseSpinLock(&Adapter->Lock);
  Held = FALSE;
  Status = StartHardware(Adapter);
Exit:
  if (Held)
    NdisReleaseSpinLock(&Adapter->Lock);
  return Status;
}

void flag_in_a_struct_ok(PADAPTER Adapter, ULONG Mask) {
  Adapter->LockTaken = FALSE;
  if (Mask & 2) {
    NdisAcquireSpinLock(&Adapter->Lock);
    Adapter->LockTaken = TRUE;
  }
  Adapter->Pending++;
  if (Adapter->LockTaken) {
    Adapter->LockTaken = FALSE;
    NdisReleaseSpinLock(&Adapter->Lock);
  }
}

void flag_in_a_struct_never_set_bad(PADAPTER Adapter) {
  Adapter->LockTaken = FALSE;
  NdisAcquireSpinLock(&Adapter->Lock);
  if (Adapter->Ready)
    Adapter->LockTaken = TRUE;
  Adapter->Pending++;
  if (Adapter->LockTaken)
    NdisReleaseSpinLock(&Adapter->Lock);
  // CHECK: [[#@LINE+1]]:1: warning: '&Adapter->Lock' is still held at the end of 'flag_in_a_struct_never_set_bad'{{.*}} [ddi-spin-lock]
}

//--- Loops and switches ---------------------------------------------------

NDIS_STATUS return_inside_a_walk_bad(PADAPTER Adapter, ULONG Id) {
  PLIST_ENTRY Link;
  NdisAcquireSpinLock(&Adapter->Lock);
  for (Link = Adapter->Requests.Flink; Link != &Adapter->Requests;
       Link = Link->Flink) {
    PREQUEST Request = CONTAINING_RECORD(Link, REQUEST, Link);
    if (Request->Id == Id) {
      RemoveEntryList(Link);
      // CHECK: [[#@LINE+1]]:7: warning: '&Adapter->Lock' is still held at this return{{.*}} [ddi-spin-lock]
      return NDIS_STATUS_REQUEST_ABORTED;
    }
  }
  NdisReleaseSpinLock(&Adapter->Lock);
  return NDIS_STATUS_SUCCESS;
}

NDIS_STATUS break_inside_a_walk_ok(PADAPTER Adapter, ULONG Id) {
  NDIS_STATUS Status = NDIS_STATUS_SUCCESS;
  PLIST_ENTRY Link;
  NdisAcquireSpinLock(&Adapter->Lock);
  for (Link = Adapter->Requests.Flink; Link != &Adapter->Requests;
       Link = Link->Flink) {
    PREQUEST Request = CONTAINING_RECORD(Link, REQUEST, Link);
    if (Request->Id != Id)
      continue;
    RemoveEntryList(Link);
    Status = NDIS_STATUS_REQUEST_ABORTED;
    break;
  }
  NdisReleaseSpinLock(&Adapter->Lock);
  return Status;
}

void break_leaves_the_lock_bad(PADAPTER Adapter) {
  for (;;) {
    NdisAcquireSpinLock(&Adapter->Lock);
    if (IsListEmpty(&Adapter->Requests))
      break;
    RemoveHeadList(&Adapter->Requests);
    NdisReleaseSpinLock(&Adapter->Lock);
    if (HardwareIsIdle(Adapter))
      return;
  }
  // CHECK: [[#@LINE+1]]:1: warning: '&Adapter->Lock' is still held at the end of 'break_leaves_the_lock_bad'{{.*}} [ddi-spin-lock]
}

void released_after_the_break_ok(PADAPTER Adapter) {
  for (;;) {
    NdisAcquireSpinLock(&Adapter->Lock);
    if (IsListEmpty(&Adapter->Requests))
      break;
    RemoveHeadList(&Adapter->Requests);
    NdisReleaseSpinLock(&Adapter->Lock);
    if (HardwareIsIdle(Adapter))
      return;
  }
  NdisReleaseSpinLock(&Adapter->Lock);
}

NDIS_STATUS one_case_forgets_bad(PADAPTER Adapter, ULONG Oid) {
  NDIS_STATUS Status = NDIS_STATUS_SUCCESS;
  NdisAcquireSpinLock(&Adapter->Lock);
  switch (Oid) {
  case OID_GEN_CURRENT_LOOKAHEAD:
    Adapter->Pending = 0;
    NdisReleaseSpinLock(&Adapter->Lock);
    break;
  case OID_GEN_CURRENT_PACKET_FILTER:
    Status = NDIS_STATUS_NOT_SUPPORTED;
    break;
  default:
    NdisReleaseSpinLock(&Adapter->Lock);
    return NDIS_STATUS_INVALID_OID;
  }
  // CHECK: [[#@LINE+1]]:3: warning: '&Adapter->Lock' is still held at this return{{.*}} [ddi-spin-lock]
  return Status;
}

NDIS_STATUS every_case_releases_ok(PADAPTER Adapter, ULONG Oid) {
  NDIS_STATUS Status = NDIS_STATUS_SUCCESS;
  NdisAcquireSpinLock(&Adapter->Lock);
  switch (Oid) {
  case OID_GEN_CURRENT_LOOKAHEAD:
    Adapter->Pending = 0;
    // Falls through.
  case OID_GEN_CURRENT_PACKET_FILTER:
    NdisReleaseSpinLock(&Adapter->Lock);
    break;
  default:
    Status = NDIS_STATUS_INVALID_OID;
    NdisReleaseSpinLock(&Adapter->Lock);
    break;
  }
  return Status;
}

void switch_on_both_sides_ok(PADAPTER Adapter, ULONG Mode) {
  switch (Mode) {
  case 1:
  case 2:
    NdisAcquireSpinLock(&Adapter->Lock);
    break;
  default:
    break;
  }
  Adapter->Pending++;
  if (Mode == 1 || Mode == 2)
    NdisReleaseSpinLock(&Adapter->Lock);
}

NDIS_STATUS break_out_of_do_once_bad(PADAPTER Adapter) {
  NDIS_STATUS Status = NDIS_STATUS_FAILURE;
  do {
    NdisAcquireSpinLock(&Adapter->Lock);
    if (!Adapter->Ready)
      break;
    NdisReleaseSpinLock(&Adapter->Lock);
    Status = NDIS_STATUS_SUCCESS;
  } while (FALSE);
  // CHECK: [[#@LINE+1]]:3: warning: '&Adapter->Lock' is still held at this return{{.*}} [ddi-spin-lock]
  return Status;
}

NDIS_STATUS break_out_of_do_once_ok(PADAPTER Adapter) {
  NDIS_STATUS Status = NDIS_STATUS_FAILURE;
  NdisAcquireSpinLock(&Adapter->Lock);
  do {
    if (!Adapter->Ready)
      break;
    Status = NDIS_STATUS_SUCCESS;
  } while (FALSE);
  NdisReleaseSpinLock(&Adapter->Lock);
  return Status;
}

//--- Macros ---------------------------------------------------------------

#define RETURN_IF_NOT_READY(Adapter)                                           \
  if (!(Adapter)->Ready)                                                       \
  return NDIS_STATUS_ADAPTER_NOT_READY

NDIS_STATUS return_hidden_in_a_macro_bad(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  // CHECK: [[#@LINE+1]]:3: warning: '&Adapter->Lock' is still held at this return{{.*}} [ddi-spin-lock]
  RETURN_IF_NOT_READY(Adapter);
  NdisReleaseSpinLock(&Adapter->Lock);
  return NDIS_STATUS_SUCCESS;
}

NDIS_STATUS return_hidden_in_a_macro_ok(PADAPTER Adapter) {
  RETURN_IF_NOT_READY(Adapter);
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Pending++;
  NdisReleaseSpinLock(&Adapter->Lock);
  return NDIS_STATUS_SUCCESS;
}

//--- Wrappers and helpers -------------------------------------------------

static void LockAdapter(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
}
static void UnlockAdapter(PADAPTER Adapter) {
  NdisReleaseSpinLock(&Adapter->Lock);
}
static void CountRequest(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Pending++;
  NdisReleaseSpinLock(&Adapter->Lock);
}

NDIS_STATUS wrapper_pair_leaks_bad(PADAPTER Adapter) {
  LockAdapter(Adapter);
  if (!Adapter->Ready)
    // CHECK: [[#@LINE+1]]:5: warning: '&Adapter->Lock' is still held at this return{{.*}} [ddi-spin-lock]
    return NDIS_STATUS_FAILURE;
  UnlockAdapter(Adapter);
  return NDIS_STATUS_SUCCESS;
}

NDIS_STATUS wrapper_pair_ok(PADAPTER Adapter) {
  NDIS_STATUS Status = NDIS_STATUS_FAILURE;
  LockAdapter(Adapter);
  if (Adapter->Ready)
    Status = NDIS_STATUS_SUCCESS;
  UnlockAdapter(Adapter);
  CountRequest(Adapter);
  return Status;
}

void helper_takes_it_again_bad(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  // CHECK: [[#@LINE+1]]:3: warning: CountRequest acquires '&Adapter->Lock', which is already held; acquired by NdisAcquireSpinLock [ddi-spin-lock]
  CountRequest(Adapter);
  NdisReleaseSpinLock(&Adapter->Lock);
}

void helper_after_the_release_ok(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Ready = FALSE;
  NdisReleaseSpinLock(&Adapter->Lock);
  CountRequest(Adapter);
}

void taken_twice_bad(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  if (Adapter->Pending)
    // CHECK: [[#@LINE+1]]:5: warning: NdisAcquireSpinLock acquires '&Adapter->Lock', which is already held; acquired by NdisAcquireSpinLock [ddi-spin-lock]
    NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Pending = 0;
  NdisReleaseSpinLock(&Adapter->Lock);
}

void alias_taken_twice_bad(PADAPTER Adapter) {
  PNDIS_SPIN_LOCK Lock = &Adapter->Lock;
  NdisAcquireSpinLock(Lock);
  // CHECK: [[#@LINE+1]]:3: warning: NdisAcquireSpinLock acquires '&Adapter->Lock', which is already held{{.*}} [ddi-spin-lock]
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Pending = 0;
  NdisReleaseSpinLock(Lock);
}

void alias_ok(PADAPTER Adapter) {
  PNDIS_SPIN_LOCK Lock = &Adapter->Lock;
  NdisAcquireSpinLock(Lock);
  Adapter->Pending = 0;
  NdisReleaseSpinLock(&Adapter->Lock);
}

void two_objects_ok(PADAPTER First, PADAPTER Second) {
  NdisAcquireSpinLock(&First->Lock);
  NdisAcquireSpinLock(&Second->Lock);
  Second->Pending = First->Pending;
  NdisReleaseSpinLock(&Second->Lock);
  NdisReleaseSpinLock(&First->Lock);
}

void two_elements_ok(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->QueueLocks[0]);
  NdisAcquireSpinLock(&Adapter->QueueLocks[1]);
  NdisReleaseSpinLock(&Adapter->QueueLocks[1]);
  NdisReleaseSpinLock(&Adapter->QueueLocks[0]);
}

// Goes down with the lock held.
static void Drain(PADAPTER Adapter, ULONG Depth) {
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Pending--;
  if (Depth > 0)
    // CHECK: [[#@LINE+1]]:5: warning: Drain acquires '&Adapter->Lock', which is already held{{.*}} [ddi-spin-lock]
    Drain(Adapter, Depth - 1);
  NdisReleaseSpinLock(&Adapter->Lock);
}
void recursion_under_the_lock_bad(PADAPTER Adapter) { Drain(Adapter, 3); }

static void DrainOutside(PADAPTER Adapter, ULONG Depth) {
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Pending--;
  NdisReleaseSpinLock(&Adapter->Lock);
  if (Depth > 0)
    DrainOutside(Adapter, Depth - 1);
}
void recursion_outside_the_lock_ok(PADAPTER Adapter) {
  DrainOutside(Adapter, 3);
}

//--- Find and lock --------------------------------------------------------

static PREQUEST FindAndLock(PADAPTER Adapter, ULONG Id) {
  PREQUEST Found = NULL;
  PLIST_ENTRY Link;
  NdisAcquireSpinLock(&Adapter->Lock);
  for (Link = Adapter->Requests.Flink; Link != &Adapter->Requests;
       Link = Link->Flink) {
    PREQUEST Request = CONTAINING_RECORD(Link, REQUEST, Link);
    if (Request->Id == Id) {
      Found = Request;
      break;
    }
  }
  if (Found == NULL)
    NdisReleaseSpinLock(&Adapter->Lock);
  return Found;
}

NDIS_STATUS found_and_forgotten_bad(PADAPTER Adapter, ULONG Id) {
  PREQUEST Request = FindAndLock(Adapter, Id);
  if (Request == NULL)
    return NDIS_STATUS_SUCCESS;
  if (Request->Id == 7)
    // CHECK: [[#@LINE+1]]:5: warning: {{.*}} is still held at this return{{.*}} [ddi-spin-lock]
    return NDIS_STATUS_FAILURE;
  RemoveEntryList(&Request->Link);
  NdisReleaseSpinLock(&Adapter->Lock);
  return NDIS_STATUS_SUCCESS;
}

NDIS_STATUS found_and_released_ok(PADAPTER Adapter, ULONG Id) {
  PREQUEST Request = FindAndLock(Adapter, Id);
  if (Request == NULL)
    return NDIS_STATUS_FAILURE;
  RemoveEntryList(&Request->Link);
  NdisReleaseSpinLock(&Adapter->Lock);
  return NDIS_STATUS_SUCCESS;
}

//--- Out-parameters -------------------------------------------------------

static void LockIfReady(PADAPTER Adapter, BOOLEAN *Taken) {
  *Taken = FALSE;
  if (Adapter->Ready) {
    NdisAcquireSpinLock(&Adapter->Lock);
    *Taken = TRUE;
  }
}

NDIS_STATUS out_parameter_ignored_bad(PADAPTER Adapter) {
  BOOLEAN Taken;
  LockIfReady(Adapter, &Taken);
  if (Adapter->Pending > 9)
    // CHECK: [[#@LINE+1]]:5: warning: '&Adapter->Lock' is still held at this return{{.*}} [ddi-spin-lock]
    return NDIS_STATUS_RESOURCES;
  if (Taken)
    NdisReleaseSpinLock(&Adapter->Lock);
  return NDIS_STATUS_SUCCESS;
}

NDIS_STATUS out_parameter_asked_ok(PADAPTER Adapter) {
  NDIS_STATUS Status = NDIS_STATUS_SUCCESS;
  BOOLEAN Taken;
  LockIfReady(Adapter, &Taken);
  if (Adapter->Pending > 9)
    Status = NDIS_STATUS_RESOURCES;
  if (Taken)
    NdisReleaseSpinLock(&Adapter->Lock);
  return Status;
}

//--- SEH ------------------------------------------------------------------

NDIS_STATUS leave_past_the_release_bad(PADAPTER Adapter) {
  NDIS_STATUS Status = NDIS_STATUS_FAILURE;
  __try {
    NdisAcquireSpinLock(&Adapter->Lock);
    if (!Adapter->Ready)
      __leave;
    Status = NDIS_STATUS_SUCCESS;
    NdisReleaseSpinLock(&Adapter->Lock);
  } __finally {
    Adapter->Pending--;
  }
  // CHECK: [[#@LINE+1]]:3: warning: '&Adapter->Lock' is still held at this return{{.*}} [ddi-spin-lock]
  return Status;
}

NDIS_STATUS finally_releases_ok(PADAPTER Adapter) {
  BOOLEAN Held = FALSE;
  __try {
    if (!Adapter->Ready)
      return NDIS_STATUS_FAILURE;
    NdisAcquireSpinLock(&Adapter->Lock);
    Held = TRUE;
    if (Adapter->Pending == 0)
      __leave;
    Adapter->Pending--;
  } __finally {
    if (Held)
      NdisReleaseSpinLock(&Adapter->Lock);
  }
  return NDIS_STATUS_SUCCESS;
}

//--- Entry points ---------------------------------------------------------

MINIPORT_PAUSE held_when_back_in_ndis_bad;
NDIS_STATUS held_when_back_in_ndis_bad(
    NDIS_HANDLE Context, PNDIS_MINIPORT_PAUSE_PARAMETERS Parameters) {
  PADAPTER Adapter = (PADAPTER)Context;
  (void)Parameters;
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Ready = FALSE;
  // CHECK: [[#@LINE+1]]:3: warning: '&Adapter->Lock' is still held at this return{{.*}} [ddi-spin-lock]
  return NDIS_STATUS_SUCCESS;
}

// Nobody calls it here; whoever does, gets the lock with the result.
PREQUEST returns_with_the_lock_by_contract_ok(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  return CONTAINING_RECORD(Adapter->Requests.Flink, REQUEST, Link);
}

//--- Drop and retake ------------------------------------------------------

NDIS_STATUS dropped_around_a_wait_ok(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  while (Adapter->Pending != 0) {
    NdisReleaseSpinLock(&Adapter->Lock);
    NdisMSleep(1000);
    NdisAcquireSpinLock(&Adapter->Lock);
  }
  Adapter->Ready = FALSE;
  NdisReleaseSpinLock(&Adapter->Lock);
  return NDIS_STATUS_SUCCESS;
}

NDIS_STATUS retaken_and_left_bad(PADAPTER Adapter) {
  ULONG Tries = 0;
  NdisAcquireSpinLock(&Adapter->Lock);
  while (Adapter->Pending != 0) {
    NdisReleaseSpinLock(&Adapter->Lock);
    NdisMSleep(1000);
    NdisAcquireSpinLock(&Adapter->Lock);
    if (++Tries == 10)
      // CHECK: [[#@LINE+1]]:7: warning: '&Adapter->Lock' is still held at this return{{.*}} [ddi-spin-lock]
      return NDIS_STATUS_FAILURE;
  }
  NdisReleaseSpinLock(&Adapter->Lock);
  return NDIS_STATUS_SUCCESS;
}

//--- KSPIN_LOCK: wdm.SpinLock, kmdf.Spinlock, storport.SpinLock ---------------

typedef struct _VCB {
  KSPIN_LOCK Lock;
  KSPIN_LOCK QueueLock;
  LIST_ENTRY Fcbs;
  ULONG Count;
} VCB, *PVCB;

typedef struct _FCB {
  LIST_ENTRY Link;
  ULONG Id;
} FCB, *PFCB;

NTSTATUS spin_lock_early_return_bad(PVCB Vcb) {
  KIRQL OldIrql;
  KeAcquireSpinLock(&Vcb->Lock, &OldIrql);
  if (Vcb->Count == 0)
    // CHECK: [[#@LINE+1]]:5: warning: '&Vcb->Lock' is still held at this return; acquired by KeAcquireSpinLock [ddi-spin-lock]
    return STATUS_NOT_FOUND;
  Vcb->Count--;
  KeReleaseSpinLock(&Vcb->Lock, OldIrql);
  return STATUS_SUCCESS;
}

NTSTATUS spin_lock_ok(PVCB Vcb) {
  NTSTATUS Status = STATUS_SUCCESS;
  KIRQL OldIrql;
  KeAcquireSpinLock(&Vcb->Lock, &OldIrql);
  if (Vcb->Count == 0)
    Status = STATUS_NOT_FOUND;
  else
    Vcb->Count--;
  KeReleaseSpinLock(&Vcb->Lock, OldIrql);
  return Status;
}

void spin_lock_twice_bad(PVCB Vcb) {
  KIRQL OldIrql, OtherIrql;
  KeAcquireSpinLock(&Vcb->Lock, &OldIrql);
  // CHECK: [[#@LINE+1]]:3: warning: KeAcquireSpinLock acquires '&Vcb->Lock', which is already held; acquired by KeAcquireSpinLock [ddi-spin-lock]
  KeAcquireSpinLock(&Vcb->Lock, &OtherIrql);
  Vcb->Count = 0;
  KeReleaseSpinLock(&Vcb->Lock, OtherIrql);
  KeReleaseSpinLock(&Vcb->Lock, OldIrql);
}

void spin_locks_nested_ok(PVCB Vcb) {
  KIRQL OldIrql;
  KeAcquireSpinLock(&Vcb->Lock, &OldIrql);
  KeAcquireSpinLockAtDpcLevel(&Vcb->QueueLock);
  Vcb->Count = 0;
  KeReleaseSpinLockFromDpcLevel(&Vcb->QueueLock);
  KeReleaseSpinLock(&Vcb->Lock, OldIrql);
}

// Sound: the caller's raise is undone by the release.
void raised_and_restored_by_release_ok(PVCB Vcb) {
  KIRQL OldIrql = KeRaiseIrqlToDpcLevel();
  KeAcquireSpinLockAtDpcLevel(&Vcb->Lock);
  Vcb->Count++;
  KeReleaseSpinLock(&Vcb->Lock, OldIrql);
}

NTSTATUS try_at_dpc_level_ok(PVCB Vcb) {
  KIRQL OldIrql = KeRaiseIrqlToDpcLevel();
  if (!KeTryToAcquireSpinLockAtDpcLevel(&Vcb->Lock)) {
    KeLowerIrql(OldIrql);
    return STATUS_RETRY;
  }
  Vcb->Count++;
  KeReleaseSpinLock(&Vcb->Lock, OldIrql);
  return STATUS_SUCCESS;
}

#define FOUR(X) X X X X

PFCB Find(PVCB Vcb, ULONG Id, BOOLEAN Acquire) {
  KIRQL Irql;
  PFCB Fcb = NULL;
  PLIST_ENTRY Link = Vcb->Fcbs.Flink;
  FOUR(FOUR(FOUR(DbgPrint("%u %u\n", Vcb->Count, Id);)))
  if (Acquire)
    KeAcquireSpinLock(&Vcb->QueueLock, &Irql);
  for (ULONG I = 0; I < Vcb->Count; I++, Link = Link->Flink) {
    Fcb = CONTAINING_RECORD(Link, FCB, Link);
    if (Fcb->Id == Id)
      break;
  }
  if (Acquire)
    KeReleaseSpinLock(&Vcb->QueueLock, Irql);
  return Fcb;
}

void found_under_the_lock_ok(PVCB Vcb) {
  KIRQL Irql;
  KeAcquireSpinLock(&Vcb->QueueLock, &Irql);
  Find(Vcb, 1, FALSE);
  KeReleaseSpinLock(&Vcb->QueueLock, Irql);
  Find(Vcb, 1, TRUE);
}

void found_under_the_lock_bad(PVCB Vcb) {
  KIRQL Irql;
  KeAcquireSpinLock(&Vcb->QueueLock, &Irql);
  // CHECK: [[#@LINE+1]]:3: warning: Find acquires '&Vcb->QueueLock', which is already held{{.*}} [ddi-spin-lock]
  Find(Vcb, 1, TRUE);
  KeReleaseSpinLock(&Vcb->QueueLock, Irql);
}

void spin_lock_in_each_turn_bad(PVCB Vcb, ULONG Rounds) {
  KIRQL OldIrql;
  do {
    // CHECK: [[#@LINE+1]]:5: warning: '&Vcb->Lock' is acquired but not released in a turn of this loop{{.*}} [ddi-spin-lock]
    KeAcquireSpinLock(&Vcb->Lock, &OldIrql);
    Vcb->Count++;
  } while (--Rounds > 0);
  KeReleaseSpinLock(&Vcb->Lock, OldIrql);
}

// Of a DPC, in either family.
KDEFERRED_ROUTINE dpc_takes_it_twice_bad;
VOID dpc_takes_it_twice_bad(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second) {
  PVCB Vcb = (PVCB)Context;
  KIRQL OldIrql;
  KeAcquireSpinLockAtDpcLevel(&Vcb->Lock);
  // CHECK: [[#@LINE+1]]:3: warning: KeAcquireSpinLock acquires '&Vcb->Lock', which is already held{{.*}} [ddi-spin-lock]
  KeAcquireSpinLock(&Vcb->Lock, &OldIrql);
  KeReleaseSpinLock(&Vcb->Lock, OldIrql);
  KeReleaseSpinLockFromDpcLevel(&Vcb->Lock);
}

// A threaded DPC may use the plain or the ForDpc form.
void for_dpc_ok(PVCB Vcb) {
  KIRQL OldIrql = KeAcquireSpinLockForDpc(&Vcb->Lock);
  Vcb->Count++;
  KeReleaseSpinLockForDpc(&Vcb->Lock, OldIrql);
}

NDIS_STATUS for_dpc_left_bad(PVCB Vcb) {
  KIRQL OldIrql = KeAcquireSpinLockForDpc(&Vcb->Lock);
  if (Vcb->Count == 0)
    // CHECK: [[#@LINE+1]]:5: warning: '&Vcb->Lock' is still held at this return; acquired by KeAcquireSpinLockForDpc [ddi-spin-lock]
    return NDIS_STATUS_FAILURE;
  Vcb->Count--;
  KeReleaseSpinLockForDpc(&Vcb->Lock, OldIrql);
  return NDIS_STATUS_SUCCESS;
}
