// SpinLockBalanced: a turn of a loop that takes a lock without giving it back,
// or gives it back without taking it.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
//
// With the narrower rules off, it has their findings too.
// RUN: not %spinlint check --quiet -checks=-*,ddi-spin-lock-balanced %s | FileCheck --check-prefix=ALONE %s
// ALONE: warning: {{.*}} is still held at this return{{.*}} [ddi-spin-lock-balanced]
#include <ndis.h>

typedef struct _NODE {
  LIST_ENTRY Link;
  NDIS_SPIN_LOCK Lock;
  struct _NODE *Next;
  ULONG State;
} NODE, *PNODE;

typedef struct _QUEUE {
  NDIS_SPIN_LOCK Lock;
  ULONG Length;
  PNODE First;
  LIST_ENTRY Nodes;
  NDIS_SPIN_LOCK Locks[8];
} QUEUE, *PQUEUE;

BOOLEAN Step(PQUEUE Queue);
BOOLEAN Busy(PQUEUE Queue);

//--- One lock, taken in each turn -----------------------------------------

void continue_skips_the_release_bad(PQUEUE Queue, ULONG Rounds) {
  ULONG i;
  for (i = 0; i < Rounds; i++) {
    // CHECK: [[#@LINE+1]]:5: warning: '&Queue->Lock' is acquired but not released in a turn of this loop{{.*}}; acquired by NdisAcquireSpinLock [ddi-spin-lock-balanced]
    NdisAcquireSpinLock(&Queue->Lock);
    if (Busy(Queue))
      continue;
    Queue->Length++;
    NdisReleaseSpinLock(&Queue->Lock);
  }
}

void continue_after_the_release_ok(PQUEUE Queue, ULONG Rounds) {
  ULONG i;
  for (i = 0; i < Rounds; i++) {
    NdisAcquireSpinLock(&Queue->Lock);
    if (Busy(Queue)) {
      NdisReleaseSpinLock(&Queue->Lock);
      continue;
    }
    Queue->Length++;
    NdisReleaseSpinLock(&Queue->Lock);
  }
}

void while_turn_keeps_it_bad(PQUEUE Queue) {
  while (Step(Queue)) {
    // CHECK: [[#@LINE+1]]:5: warning: '&Queue->Lock' is acquired but not released in a turn of this loop{{.*}} [ddi-spin-lock-balanced]
    NdisAcquireSpinLock(&Queue->Lock);
    if (Queue->Length > 3)
      NdisReleaseSpinLock(&Queue->Lock);
    else
      Queue->Length++;
  }
}

void while_turn_gives_it_back_ok(PQUEUE Queue) {
  while (Step(Queue)) {
    NdisAcquireSpinLock(&Queue->Lock);
    if (Queue->Length > 3) {
      NdisReleaseSpinLock(&Queue->Lock);
    } else {
      Queue->Length++;
      NdisReleaseSpinLock(&Queue->Lock);
    }
  }
}

void do_while_turn_keeps_it_bad(PQUEUE Queue) {
  do {
    // CHECK: [[#@LINE+1]]:5: warning: '&Queue->Lock' is acquired but not released in a turn of this loop{{.*}} [ddi-spin-lock-balanced]
    NdisAcquireSpinLock(&Queue->Lock);
    if (Queue->Length == 0)
      continue;
    Queue->Length--;
    NdisReleaseSpinLock(&Queue->Lock);
  } while (Step(Queue));
}

void do_while_turn_ok(PQUEUE Queue) {
  do {
    NdisAcquireSpinLock(&Queue->Lock);
    if (Queue->Length != 0)
      Queue->Length--;
    NdisReleaseSpinLock(&Queue->Lock);
  } while (Step(Queue));
}

void switch_in_a_turn_bad(PQUEUE Queue, ULONG Mode) {
  while (Step(Queue)) {
    // CHECK: [[#@LINE+1]]:5: warning: '&Queue->Lock' is acquired but not released in a turn of this loop{{.*}} [ddi-spin-lock-balanced]
    NdisAcquireSpinLock(&Queue->Lock);
    switch (Queue->Length) {
    case 0:
      NdisReleaseSpinLock(&Queue->Lock);
      break;
    case 1:
      Queue->Length = Mode;
      break;
    default:
      NdisReleaseSpinLock(&Queue->Lock);
      break;
    }
  }
}

void switch_in_a_turn_ok(PQUEUE Queue, ULONG Mode) {
  while (Step(Queue)) {
    NdisAcquireSpinLock(&Queue->Lock);
    switch (Queue->Length) {
    case 0:
      break;
    case 1:
      Queue->Length = Mode;
      break;
    default:
      NdisReleaseSpinLock(&Queue->Lock);
      continue;
    }
    NdisReleaseSpinLock(&Queue->Lock);
  }
}

void goto_makes_the_loop_bad(PQUEUE Queue) {
Again:
  // CHECK: [[#@LINE+1]]:3: warning: '&Queue->Lock' is acquired but not released in a turn of this loop{{.*}} [ddi-spin-lock-balanced]
  NdisAcquireSpinLock(&Queue->Lock);
  if (Busy(Queue))
    goto Again;
  NdisReleaseSpinLock(&Queue->Lock);
}

void goto_makes_the_loop_ok(PQUEUE Queue) {
Again:
  NdisAcquireSpinLock(&Queue->Lock);
  if (Busy(Queue)) {
    NdisReleaseSpinLock(&Queue->Lock);
    goto Again;
  }
  NdisReleaseSpinLock(&Queue->Lock);
}

static void Begin(PQUEUE Queue) { NdisAcquireSpinLock(&Queue->Lock); }
static void End(PQUEUE Queue) { NdisReleaseSpinLock(&Queue->Lock); }

void wrapper_in_a_turn_bad(PQUEUE Queue) {
  while (Step(Queue)) {
    // CHECK: [[#@LINE+1]]:5: warning: '&Queue->Lock' is acquired but not released in a turn of this loop{{.*}} [ddi-spin-lock-balanced]
    Begin(Queue);
    if (Busy(Queue))
      continue;
    End(Queue);
  }
}

void wrapper_in_a_turn_ok(PQUEUE Queue) {
  while (Step(Queue)) {
    Begin(Queue);
    if (Busy(Queue))
      Queue->Length = 0;
    End(Queue);
  }
}

void dpr_in_a_turn_bad(PQUEUE Queue) {
  while (Step(Queue)) {
    // CHECK: [[#@LINE+1]]:5: warning: '&Queue->Lock' is acquired but not released in a turn of this loop{{.*}} [ddi-spin-lock-balanced]
    NdisDprAcquireSpinLock(&Queue->Lock);
    if (Queue->Length == 5)
      continue;
    NdisDprReleaseSpinLock(&Queue->Lock);
  }
}

void dpr_in_a_turn_ok(PQUEUE Queue) {
  while (Step(Queue)) {
    NdisDprAcquireSpinLock(&Queue->Lock);
    Queue->Length = 5;
    NdisDprReleaseSpinLock(&Queue->Lock);
  }
}

//--- One lock, given back in each turn ------------------------------------

void released_in_each_turn_bad(PQUEUE Queue) {
  NdisAcquireSpinLock(&Queue->Lock);
  do {
    Queue->Length--;
    // CHECK: [[#@LINE+1]]:5: warning: '&Queue->Lock' is released but not acquired in a turn of this loop{{.*}} [ddi-spin-lock-balanced]
    NdisReleaseSpinLock(&Queue->Lock);
  } while (Step(Queue));
}

void released_after_the_turns_ok(PQUEUE Queue) {
  NdisAcquireSpinLock(&Queue->Lock);
  do {
    Queue->Length--;
  } while (Step(Queue));
  NdisReleaseSpinLock(&Queue->Lock);
}

void not_retaken_on_every_turn_bad(PQUEUE Queue) {
  NdisAcquireSpinLock(&Queue->Lock);
  do {
    // CHECK: [[#@LINE+1]]:5: warning: '&Queue->Lock' is released but not acquired in a turn of this loop{{.*}} [ddi-spin-lock-balanced]
    NdisReleaseSpinLock(&Queue->Lock);
    if (!Step(Queue))
      return;
    if (Busy(Queue))
      NdisAcquireSpinLock(&Queue->Lock);
  } while (TRUE);
}

void retaken_on_every_turn_ok(PQUEUE Queue) {
  NdisAcquireSpinLock(&Queue->Lock);
  while (Queue->Length) {
    NdisReleaseSpinLock(&Queue->Lock);
    Step(Queue);
    NdisAcquireSpinLock(&Queue->Lock);
  }
  NdisReleaseSpinLock(&Queue->Lock);
}

void retaken_with_a_way_out_ok(PQUEUE Queue) {
  NdisAcquireSpinLock(&Queue->Lock);
  for (;;) {
    if (Queue->Length == 0) {
      NdisReleaseSpinLock(&Queue->Lock);
      return;
    }
    NdisReleaseSpinLock(&Queue->Lock);
    if (!Step(Queue))
      break;
    NdisAcquireSpinLock(&Queue->Lock);
  }
}

void flag_over_the_turns_ok(PQUEUE Queue) {
  BOOLEAN Held = FALSE;
  while (Step(Queue)) {
    if (!Held) {
      NdisAcquireSpinLock(&Queue->Lock);
      Held = TRUE;
    }
    Queue->Length++;
  }
  if (Held)
    NdisReleaseSpinLock(&Queue->Lock);
}

void flag_lost_in_a_turn_bad(PQUEUE Queue) {
  BOOLEAN Held = FALSE;
  while (Step(Queue)) {
    if (!Held) {
      // CHECK: [[#@LINE+1]]:7: warning: '&Queue->Lock' is acquired but not released in a turn of this loop{{.*}} [ddi-spin-lock-balanced]
      NdisAcquireSpinLock(&Queue->Lock);
      Held = TRUE;
    }
    if (Busy(Queue))
      Held = FALSE;
    Queue->Length++;
  }
}

//--- Another lock in each turn --------------------------------------------

void walk_with_node_locks_ok(PQUEUE Queue) {
  PNODE Node;
  for (Node = Queue->First; Node != NULL; Node = Node->Next) {
    NdisAcquireSpinLock(&Node->Lock);
    Node->State = 1;
    NdisReleaseSpinLock(&Node->Lock);
  }
}

void walk_forgets_a_node_bad(PQUEUE Queue) {
  PNODE Node;
  for (Node = Queue->First; Node != NULL; Node = Node->Next) {
    NdisAcquireSpinLock(&Node->Lock);
    if (Node->State == 2)
      // CHECK: [[#@LINE+1]]:7: warning: '&Node->Lock' is still held at this return{{.*}} [ddi-spin-lock]
      return;
    Node->State = 1;
    NdisReleaseSpinLock(&Node->Lock);
  }
}

void list_entry_walk_ok(PQUEUE Queue) {
  PLIST_ENTRY Link;
  NdisAcquireSpinLock(&Queue->Lock);
  for (Link = Queue->Nodes.Flink; Link != &Queue->Nodes; Link = Link->Flink) {
    PNODE Node = CONTAINING_RECORD(Link, NODE, Link);
    NdisAcquireSpinLock(&Node->Lock);
    Node->State++;
    NdisReleaseSpinLock(&Node->Lock);
  }
  NdisReleaseSpinLock(&Queue->Lock);
}

// Takes the next node before it leaves this one; the IRQL is not the nodes'
// affair then.
void hand_over_hand_ok(PQUEUE Queue) {
  KIRQL Irql;
  PNODE Node = Queue->First;
  if (Node == NULL)
    return;
  NDIS_RAISE_IRQL_TO_DISPATCH(&Irql);
  NdisDprAcquireSpinLock(&Node->Lock);
  while (Node->Next != NULL) {
    PNODE Next = Node->Next;
    NdisDprAcquireSpinLock(&Next->Lock);
    NdisDprReleaseSpinLock(&Node->Lock);
    Node = Next;
  }
  NdisDprReleaseSpinLock(&Node->Lock);
  NDIS_LOWER_IRQL(Irql, DISPATCH_LEVEL);
}

void element_in_each_turn_ok(PQUEUE Queue) {
  ULONG i;
  for (i = 0; i < 8; i++) {
    NdisAcquireSpinLock(&Queue->Locks[i]);
    Queue->Length += i;
    NdisReleaseSpinLock(&Queue->Locks[i]);
  }
}

void all_of_an_array_ok(PQUEUE Queue) {
  ULONG i;
  for (i = 0; i < 8; i++)
    NdisAcquireSpinLock(&Queue->Locks[i]);
  Queue->Length = 0;
  for (i = 0; i < 8; i++)
    NdisReleaseSpinLock(&Queue->Locks[i]);
}

void all_of_an_array_backwards_ok(PQUEUE Queue, LONG Count) {
  LONG i;
  for (i = 0; i < Count; i++)
    NdisAcquireSpinLock(&Queue->Locks[i]);
  Queue->Length = 0;
  for (i = Count - 1; i >= 0; i--)
    NdisReleaseSpinLock(&Queue->Locks[i]);
}

void all_of_an_array_last_first_ok(PQUEUE Queue) {
  ULONG i;
  for (i = 0; i < 8; i++)
    NdisAcquireSpinLock(&Queue->Locks[i]);
  Queue->Length = 0;
  for (i = 8; i > 0; i--)
    NdisReleaseSpinLock(&Queue->Locks[i - 1]);
}

static void LockAll(PQUEUE Queue) {
  ULONG i;
  for (i = 0; i < 8; i++)
    NdisAcquireSpinLock(&Queue->Locks[i]);
}
static void UnlockAll(PQUEUE Queue) {
  ULONG i;
  for (i = 0; i < 8; i++)
    NdisReleaseSpinLock(&Queue->Locks[i]);
}
static void UnlockAllLastFirst(PQUEUE Queue) {
  ULONG i;
  for (i = 8; i > 0; i--)
    NdisReleaseSpinLock(&Queue->Locks[i - 1]);
}

MINIPORT_CHECK_FOR_HANG all_in_helpers_ok;
BOOLEAN all_in_helpers_ok(NDIS_HANDLE Context) {
  PQUEUE Queue = (PQUEUE)Context;
  LockAll(Queue);
  Queue->Length = 0;
  UnlockAll(Queue);
  LockAll(Queue);
  Queue->Length = 0;
  UnlockAllLastFirst(Queue);
  return FALSE;
}

NDIS_STATUS all_in_helpers_bad(PQUEUE Queue) {
  LockAll(Queue);
  if (Queue->Length != 0)
    // CHECK: [[#@LINE+1]]:5: warning: {{.*}} is still held at this return{{.*}} [ddi-spin-lock]
    return NDIS_STATUS_FAILURE;
  UnlockAll(Queue);
  return NDIS_STATUS_SUCCESS;
}

void all_of_an_array_mirrored_ok(PQUEUE Queue) {
  ULONG i;
  for (i = 0; i < 8; i++)
    NdisAcquireSpinLock(&Queue->Locks[i]);
  Queue->Length = 0;
  for (i = 0; i < 8; i++)
    NdisReleaseSpinLock(&Queue->Locks[7 - i]);
}

NDIS_STATUS all_of_an_array_mirrored_bad(PQUEUE Queue) {
  ULONG i;
  for (i = 0; i < 8; i++)
    NdisAcquireSpinLock(&Queue->Locks[i]);
  if (Queue->Length != 0)
    // CHECK: [[#@LINE+1]]:5: warning: {{.*}} is still held at this return{{.*}} [ddi-spin-lock]
    return NDIS_STATUS_FAILURE;
  for (i = 0; i < 8; i++)
    NdisReleaseSpinLock(&Queue->Locks[7 - i]);
  return NDIS_STATUS_SUCCESS;
}

NDIS_STATUS all_of_an_array_left_bad(PQUEUE Queue, ULONG Count) {
  ULONG i;
  for (i = 0; i < Count; i++)
    NdisAcquireSpinLock(&Queue->Locks[i]);
  if (Queue->Length != 0)
    // CHECK: [[#@LINE+1]]:5: warning: {{.*}} is still held at this return{{.*}} [ddi-spin-lock]
    return NDIS_STATUS_FAILURE;
  for (i = 0; i < Count; i++)
    NdisReleaseSpinLock(&Queue->Locks[i]);
  return NDIS_STATUS_SUCCESS;
}

void same_element_in_each_turn_bad(PQUEUE Queue, ULONG Index) {
  ULONG i;
  for (i = 0; i < 8; i++) {
    // CHECK: [[#@LINE+1]]:5: warning: '&Queue->Locks[Index]' is acquired but not released in a turn of this loop{{.*}} [ddi-spin-lock-balanced]
    NdisAcquireSpinLock(&Queue->Locks[Index]);
    if (Queue->Length == i)
      continue;
    NdisReleaseSpinLock(&Queue->Locks[Index]);
  }
}
