// Shapes of file systems (ERESOURCE, wrappers that wait or fail by a flag of the
// request, exceptions), each with a wrong twin.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 2 inconclusive, 0 not analysed
// SUMMARY-DAG: 1 because a pending request may have taken the lock over
// SUMMARY-DAG: 1 because the lock may have been deleted or taken over
#include <ntifs.h>

typedef struct _REQUEST {
  ULONG Flags;
  ULONG Waiters;
} REQUEST, *PREQUEST;

#define REQUEST_CAN_WAIT 1

typedef struct _FCB {
  PERESOURCE Resource;
  ULONG State;
  ULONG Size;
  FAST_MUTEX Mutex;
  PVOID Owner;
  LONG Depth;
} FCB, *PFCB;

ERESOURCE Global;

//--- Results that nobody looks at ------------------------------------------

#define AcquireGlobal(R)                                                       \
  (ExAcquireResourceExclusiveLite(&Global,                                     \
                                  BooleanFlagOn((R)->Flags, REQUEST_CAN_WAIT)))

void known_to_wait_ok(PREQUEST Request) {
  (void)AcquireGlobal(Request);
  ExReleaseResourceLite(&Global);
}

void known_not_to_wait_bad(PREQUEST Request) {
  (void)ExAcquireResourceExclusiveLite(&Global, FALSE);
  Request->Waiters++;
  // CHECK: [[#@LINE+1]]:3: warning: ExReleaseResourceLite releases '&Global', which is not held
  ExReleaseResourceLite(&Global);
}

static BOOLEAN AcquireFcb(PREQUEST Request, PFCB Fcb) {
  BOOLEAN Taken = ExAcquireResourceExclusiveLite(
      Fcb->Resource, BooleanFlagOn(Request->Flags, REQUEST_CAN_WAIT));
  if (!Taken)
    Request->Waiters++;
  return Taken;
}

void wrapper_known_to_wait_ok(PREQUEST Request, PFCB Fcb) {
  (void)AcquireFcb(Request, Fcb);
  Fcb->State++;
  ExReleaseResourceLite(Fcb->Resource);
}

void wrapper_result_overlooked_bad(PREQUEST Request, PFCB Fcb) {
  BOOLEAN Taken = AcquireFcb(Request, Fcb);
  Fcb->State += Taken;
  // CHECK: [[#@LINE+1]]:3: warning: ExReleaseResourceLite releases 'Fcb->Resource', which is not held
  ExReleaseResourceLite(Fcb->Resource);
}

// Too large to be copied into its callers.
static BOOLEAN AcquireFcbAndGrow(PREQUEST Request, PFCB Fcb) {
  for (;;) {
    if (!ExAcquireResourceExclusiveLite(
            Fcb->Resource, BooleanFlagOn(Request->Flags, REQUEST_CAN_WAIT)))
      return FALSE;
    if (Fcb->State == 0)
      break;
    ExReleaseResourceLite(Fcb->Resource);
    Fcb->Size = Fcb->Size * 3 + Request->Waiters;
    Fcb->Size = Fcb->Size * 5 + Request->Waiters;
    Fcb->Size = Fcb->Size * 7 + Request->Waiters;
    Fcb->Size = Fcb->Size * 9 + Request->Waiters;
    Fcb->Size = Fcb->Size * 11 + Request->Waiters;
    Fcb->Size = Fcb->Size * 13 + Request->Waiters;
    Fcb->Size = Fcb->Size * 15 + Request->Waiters;
  }
  return TRUE;
}

void large_wrapper_known_to_wait_ok(PREQUEST Request, PFCB Fcb) {
  (void)AcquireFcbAndGrow(Request, Fcb);
  Fcb->State++;
  ExReleaseResourceLite(Fcb->Resource);
}

void large_wrapper_leak_bad(PREQUEST Request, PFCB Fcb) {
  (void)AcquireFcbAndGrow(Request, Fcb);
  if (Fcb->Size > 3)
    return;
  // CHECK: [[#@LINE-1]]:5: warning: 'Fcb->Resource' is still held at this return
  ExReleaseResourceLite(Fcb->Resource);
}

//--- A lock that the driver made recursive ---------------------------------

#define LOCK_FCB(F)                                                            \
  {                                                                            \
    PVOID _Me = PsGetCurrentThread();                                          \
    if (_Me != (F)->Owner) {                                                   \
      ExAcquireFastMutex(&(F)->Mutex);                                         \
      _Analysis_assume_((F)->Depth == 0);                                      \
      (F)->Owner = _Me;                                                        \
    }                                                                          \
    (F)->Depth += 1;                                                           \
  }
#define UNLOCK_FCB(F)                                                          \
  {                                                                            \
    (F)->Depth -= 1;                                                           \
    if ((F)->Depth == 0) {                                                     \
      (F)->Owner = NULL;                                                       \
      ExReleaseFastMutex(&(F)->Mutex);                                         \
    }                                                                          \
  }

static void Touch(PFCB Fcb) {
  LOCK_FCB(Fcb);
  Fcb->State++;
  UNLOCK_FCB(Fcb);
}

void owned_twice_ok(PFCB Fcb) {
  LOCK_FCB(Fcb);
  if (Fcb->Size)
    Touch(Fcb);
  LOCK_FCB(Fcb);
  Fcb->State++;
  UNLOCK_FCB(Fcb);
  UNLOCK_FCB(Fcb);
}

void owned_leak_bad(PFCB Fcb) {
  LOCK_FCB(Fcb);
  LOCK_FCB(Fcb);
  UNLOCK_FCB(Fcb);
  if (Fcb->Size)
    return;
  // CHECK: [[#@LINE-1]]:5: warning: '&(Fcb)->Mutex' is still held at this return
  UNLOCK_FCB(Fcb);
}

void owned_too_often_released_bad(PFCB Fcb) {
  LOCK_FCB(Fcb);
  UNLOCK_FCB(Fcb);
  // CHECK: [[#@LINE+1]]:3: warning: ExReleaseFastMutex releases '&(Fcb)->Mutex', which is not held
  UNLOCK_FCB(Fcb);
}

// In a checked build it asserts that this is the first level.
#define LOCK_FCB_CHECKED(F)                                                    \
  {                                                                            \
    PVOID _Me = PsGetCurrentThread();                                          \
    if (_Me != (F)->Owner) {                                                   \
      ExAcquireFastMutex(&(F)->Mutex);                                         \
      NT_FRE_ASSERT((F)->Depth == 0);                                          \
      _Analysis_assume_((F)->Depth == 0);                                      \
      (F)->Owner = _Me;                                                        \
    }                                                                          \
    (F)->Depth += 1;                                                           \
  }

void owned_with_assertions_ok(PFCB Fcb) {
  LOCK_FCB_CHECKED(Fcb);
  if (Fcb->Size)
    Touch(Fcb);
  LOCK_FCB_CHECKED(Fcb);
  Fcb->State++;
  UNLOCK_FCB(Fcb);
  UNLOCK_FCB(Fcb);
}

void owned_with_assertions_bad(PFCB Fcb) {
  LOCK_FCB_CHECKED(Fcb);
  LOCK_FCB_CHECKED(Fcb);
  UNLOCK_FCB(Fcb);
  if (Fcb->Size)
    return;
  // CHECK: [[#@LINE-1]]:5: warning: '&(Fcb)->Mutex' is still held at this return
  UNLOCK_FCB(Fcb);
}

// Without its owner it is taken twice.
void taken_past_the_owner_bad(PFCB Fcb) {
  LOCK_FCB(Fcb);
  // CHECK: [[#@LINE+1]]:3: warning: ExAcquireFastMutex acquires '&Fcb->Mutex', which is already held
  ExAcquireFastMutex(&Fcb->Mutex);
  ExReleaseFastMutex(&Fcb->Mutex);
  UNLOCK_FCB(Fcb);
}

static void EnterFcb(PFCB Fcb) {
  if (Fcb->Owner == KeGetCurrentThread()) {
    Fcb->Depth++;
    return;
  }
  ExAcquireFastMutex(&Fcb->Mutex);
  Fcb->Owner = KeGetCurrentThread();
  Fcb->Depth = 1;
}

static void LeaveFcb(PFCB Fcb) {
  if (--Fcb->Depth == 0) {
    Fcb->Owner = NULL;
    ExReleaseFastMutex(&Fcb->Mutex);
  }
}

void entered_twice_ok(PFCB Fcb) {
  EnterFcb(Fcb);
  EnterFcb(Fcb);
  Fcb->State++;
  LeaveFcb(Fcb);
  LeaveFcb(Fcb);
}

void entered_leak_bad(PFCB Fcb) {
  EnterFcb(Fcb);
  if (Fcb->Size)
    return;
  // CHECK: [[#@LINE-1]]:5: warning: '&Fcb->Mutex' is still held at this return
  LeaveFcb(Fcb);
}

// The same by wrappers around the DDIs, with an interlocked count.
static void TakeFcb(PFCB Fcb) { ExAcquireFastMutex(&Fcb->Mutex); }
static void GiveFcb(PFCB Fcb) { ExReleaseFastMutex(&Fcb->Mutex); }

static void JoinFcb(PFCB Fcb) {
  PKTHREAD Me = KeGetCurrentThread();
  if (Me == Fcb->Owner) {
    Touch(Fcb);
  } else {
    TakeFcb(Fcb);
    Fcb->Owner = Me;
  }
  InterlockedIncrement((LONG *)&Fcb->Depth);
}

static void PartFcb(PFCB Fcb) {
  InterlockedDecrement((LONG *)&Fcb->Depth);
  if (Fcb->Depth == 0) {
    Fcb->Owner = NULL;
    GiveFcb(Fcb);
  }
}

void joined_twice_ok(PFCB Fcb) {
  JoinFcb(Fcb);
  JoinFcb(Fcb);
  Fcb->State++;
  PartFcb(Fcb);
  PartFcb(Fcb);
}

void joined_leak_bad(PFCB Fcb) {
  JoinFcb(Fcb);
  if (Fcb->Size)
    return;
  // CHECK: [[#@LINE-1]]:5: warning: '&Fcb->Mutex' is still held at this return
  PartFcb(Fcb);
}

//--- A resource that is deleted with its object ----------------------------

typedef struct _VOLUME {
  ULONG Opens;
  ERESOURCE Resource;
  struct _VOLUME *Next;
} VOLUME, *PVOLUME;

static BOOLEAN DeleteIfUnused(PVOLUME Volume) {
  if (Volume->Opens != 0)
    return FALSE;
  ExDeleteResourceLite(&Volume->Resource);
  ExFreePool(Volume);
  return TRUE;
}

void deleted_while_held_ok(PVOLUME Volume) {
  ExAcquireResourceExclusiveLite(&Volume->Resource, TRUE);
  if (!DeleteIfUnused(Volume))
    ExReleaseResourceLite(&Volume->Resource);
}

void kept_and_not_released_bad(PVOLUME Volume) {
  ExAcquireResourceExclusiveLite(&Volume->Resource, TRUE);
  if (DeleteIfUnused(Volume) || Volume->Opens > 4)
    return;
  // CHECK: [[#@LINE-1]]:5: warning: '&Volume->Resource' is still held at this return
  ExReleaseResourceLite(&Volume->Resource);
}

// Which one it deletes is beyond what is known of it.
static BOOLEAN DeleteFirst(PVOLUME Head) {
  return Head->Next && DeleteIfUnused(Head->Next);
}

void first_deleted_or_not(PVOLUME Head, PVOLUME Volume) {
  BOOLEAN Deleted;
  ExAcquireResourceExclusiveLite(&Volume->Resource, TRUE);
  Deleted = DeleteFirst(Head);
  if (!Deleted)
    ExReleaseResourceLite(&Volume->Resource);
}

//--- Handed to who completes the request -----------------------------------

typedef struct _WORK {
  PERESOURCE Resource;
  ERESOURCE_THREAD Thread;
} WORK, *PWORK;

void Complete(PWORK Work) {
  ExReleaseResourceForThreadLite(Work->Resource, Work->Thread);
}

NTSTATUS Start(PWORK Work);

DRIVER_DISPATCH left_to_the_completion;
NTSTATUS left_to_the_completion(PDEVICE_OBJECT Device, PIRP Irp) {
  PWORK Work = (PWORK)Device->DeviceExtension;
  ExAcquireResourceSharedLite(&Global, TRUE);
  if (Start(Work) == STATUS_PENDING)
    return STATUS_PENDING;
  ExReleaseResourceLite(&Global);
  return STATUS_SUCCESS;
}

DRIVER_DISPATCH left_when_done_bad;
NTSTATUS left_when_done_bad(PDEVICE_OBJECT Device, PIRP Irp) {
  PWORK Work = (PWORK)Device->DeviceExtension;
  ExAcquireResourceSharedLite(&Global, TRUE);
  if (Start(Work) == STATUS_PENDING)
    return STATUS_CANCELLED;
  // CHECK: [[#@LINE-1]]:5: warning: '&Global' is still held at this return
  ExReleaseResourceLite(&Global);
  return STATUS_SUCCESS;
}

//--- No lock is in NULL ----------------------------------------------------

void only_what_was_found_ok(PVOLUME Volume) {
  PVOLUME Last = NULL;
  for (; Volume; Volume = Volume->Next) {
    if (Volume->Next != Last) {
      if (Last)
        ExReleaseResourceLite(&Last->Resource);
      Last = Volume->Next;
      ExAcquireResourceExclusiveLite(&Last->Resource, TRUE);
    }
    if (Last->Opens > 1) {
      ExReleaseResourceLite(&Last->Resource);
      Last = NULL;
    }
  }
  if (Last)
    ExReleaseResourceLite(&Last->Resource);
}

//--- What was read through is not NULL --------------------------------------

NTSTATUS Query(PFCB Fcb);

// A wrapper known to wait, seen from the other lock that it takes: its failing
// half is not believed.
static BOOLEAN enter_and_acquire(PERESOURCE Resource, BOOLEAN Wait) {
  BOOLEAN Ok;
  KeEnterCriticalRegion();
  Ok = ExAcquireResourceSharedLite(Resource, Wait);
  if (!Ok)
    KeLeaveCriticalRegion();
  return Ok;
}

static void release_and_leave(PERESOURCE Resource) {
  ExReleaseResourceLite(Resource);
  KeLeaveCriticalRegion();
}

int read_through_before_the_test_ok(PFILE_OBJECT File, int Length) {
  PFCB Fcb = (PFCB)File->FsContext;
  int Status = 0;
  if (Length == 0)
    goto Exit;
  enter_and_acquire(Fcb->Resource, TRUE);
  if (Query(Fcb) < 0)
    Status = 1;
  if (Fcb != NULL)
    release_and_leave(Fcb->Resource);
Exit:
  return Status;
}

int tested_before_it_is_read_through_bad(PFILE_OBJECT File, PFCB Other) {
  PFCB Fcb = (PFCB)File->FsContext;
  enter_and_acquire(Other->Resource, TRUE);
  if (Fcb != NULL) {
    Fcb->State = 0;
    release_and_leave(Other->Resource);
  }
  // CHECK: [[#@LINE+1]]:3: warning: {{.*}} is still held at this return
  return 0;
}

//--- A call that sets one flag leaves the others ----------------------------

PVOID Probe(PFCB Fcb);
#define FCB_VERIFY 0x20000
#define FCB_DELETED 0x100

static VOID mark_for_verify(PFCB Fcb) {
  Fcb->State |= FCB_VERIFY;
  Probe(Fcb);
}

static VOID mark_deleted(PFCB Fcb) {
  if (!Probe(Fcb))
    Fcb->State |= FCB_DELETED;
}

void other_flag_is_set_ok(PFCB Fcb, PERESOURCE Resource) {
  ExAcquireResourceExclusiveLite(Resource, TRUE);
  Fcb->State &= ~FCB_DELETED;
  mark_for_verify(Fcb);
  if (!(Fcb->State & FCB_DELETED))
    ExReleaseResourceLite(Resource);
}

int same_flag_is_set_bad(PFCB Fcb, PERESOURCE Resource) {
  ExAcquireResourceExclusiveLite(Resource, TRUE);
  Fcb->State &= ~FCB_DELETED;
  mark_deleted(Fcb);
  if (!(Fcb->State & FCB_DELETED))
    ExReleaseResourceLite(Resource);
  // CHECK: [[#@LINE+1]]:3: warning: 'Resource' is still held at this return
  return 0;
}

//--- A recursive lock that a callee takes and gives back --------------------

// Too large, with its cycle, to be copied into its callers.
static VOID count_down(PFCB Fcb) {
  ExAcquireResourceExclusiveLite(&Global, TRUE);
  Fcb->Size--;
  if (Fcb->Size > 1)
    count_down(Fcb);
  ExReleaseResourceLite(&Global);
}

static VOID use_and_release_for_caller(PFCB Fcb) {
  count_down(Fcb);
  Fcb->State = 0;
  ExReleaseResourceLite(&Global);
}

void caller_of_both_ok(PFCB Fcb) {
  ExAcquireResourceExclusiveLite(&Global, TRUE);
  use_and_release_for_caller(Fcb);
}

//--- Already mine, dropped and taken again ----------------------------------

void mine_or_the_callers_ok(PFCB Fcb, int Purge) {
  BOOLEAN Mine = FALSE;
  if (!ExIsResourceAcquiredLite(Fcb->Resource)) {
    ExAcquireResourceExclusiveLite(Fcb->Resource, TRUE);
    Mine = TRUE;
  }
  if (Purge) {
    ExReleaseResourceLite(Fcb->Resource);
    Probe(Fcb);
    ExAcquireResourceExclusiveLite(Fcb->Resource, TRUE);
  }
  if (Mine)
    ExReleaseResourceLite(Fcb->Resource);
}

void mine_and_kept_bad(PFCB Fcb) {
  BOOLEAN Mine = FALSE;
  if (!ExIsResourceAcquiredLite(Fcb->Resource)) {
    ExAcquireResourceExclusiveLite(Fcb->Resource, TRUE);
    Mine = TRUE;
  }
  if (Probe(Fcb))
    // CHECK: [[#@LINE+1]]:5: warning: 'Fcb->Resource' is still held at this return
    return;
  if (Mine)
    ExReleaseResourceLite(Fcb->Resource);
}
