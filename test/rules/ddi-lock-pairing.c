// LockPairing: a lock released by a function that does not fit its acquire.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <fltKernel.h>
#include <ndis.h>

typedef struct _TABLE {
  EX_SPIN_LOCK Lock;
  EX_PUSH_LOCK PushLock;
  FAST_MUTEX Mutex;
  KGUARDED_MUTEX Guarded;
  KSPIN_LOCK QueueLock;
  KSPIN_LOCK SpinLock;
  NDIS_RW_LOCK RwLock;
  PNDIS_RW_LOCK_EX RwLockEx;
  ERESOURCE Resource;
  ULONG Count;
  BOOLEAN Dirty;
} TABLE, *PTABLE;

BOOLEAN More(PTABLE Table);

//--- Reader/writer spin locks ---------------------------------------------

void shared_then_exclusive_bad(PTABLE Table) {
  KIRQL OldIrql = ExAcquireSpinLockShared(&Table->Lock);
  Table->Count++;
  // CHECK: [[#@LINE+1]]:3: warning: ExReleaseSpinLockExclusive releases '&Table->Lock', which was acquired by ExAcquireSpinLockShared; use ExReleaseSpinLockShared [ddi-lock-pairing]
  ExReleaseSpinLockExclusive(&Table->Lock, OldIrql);
}

void exclusive_then_shared_bad(PTABLE Table) {
  KIRQL OldIrql = ExAcquireSpinLockExclusive(&Table->Lock);
  Table->Count++;
  // CHECK: [[#@LINE+1]]:3: warning: ExReleaseSpinLockShared releases '&Table->Lock', which was acquired by ExAcquireSpinLockExclusive; use ExReleaseSpinLockExclusive [ddi-lock-pairing]
  ExReleaseSpinLockShared(&Table->Lock, OldIrql);
}

void shared_pair_ok(PTABLE Table) {
  KIRQL OldIrql = ExAcquireSpinLockShared(&Table->Lock);
  Table->Count++;
  ExReleaseSpinLockShared(&Table->Lock, OldIrql);
}

void exclusive_pair_ok(PTABLE Table) {
  KIRQL OldIrql = ExAcquireSpinLockExclusive(&Table->Lock);
  Table->Count++;
  ExReleaseSpinLockExclusive(&Table->Lock, OldIrql);
}

// Only the mode must match; who raised restores.
void level_mixed_ok(PTABLE Table) {
  KIRQL OldIrql = KeRaiseIrqlToDpcLevel();
  ExAcquireSpinLockExclusiveAtDpcLevel(&Table->Lock);
  Table->Count++;
  ExReleaseSpinLockExclusive(&Table->Lock, OldIrql);
}

void mode_and_level_mixed_bad(PTABLE Table) {
  KIRQL OldIrql = KeRaiseIrqlToDpcLevel();
  ExAcquireSpinLockSharedAtDpcLevel(&Table->Lock);
  Table->Count++;
  // CHECK: [[#@LINE+1]]:3: warning: ExReleaseSpinLockExclusive releases '&Table->Lock', which was acquired by ExAcquireSpinLockSharedAtDpcLevel{{.*}} [ddi-lock-pairing]
  ExReleaseSpinLockExclusive(&Table->Lock, OldIrql);
}

NTSTATUS wrong_mode_on_the_error_path_bad(PTABLE Table) {
  KIRQL OldIrql = ExAcquireSpinLockShared(&Table->Lock);
  if (Table->Count == 0) {
    // CHECK: [[#@LINE+1]]:5: warning: ExReleaseSpinLockExclusive releases '&Table->Lock', which was acquired by ExAcquireSpinLockShared{{.*}} [ddi-lock-pairing]
    ExReleaseSpinLockExclusive(&Table->Lock, OldIrql);
    return STATUS_NOT_FOUND;
  }
  ExReleaseSpinLockShared(&Table->Lock, OldIrql);
  return STATUS_SUCCESS;
}

void mode_by_a_flag_ok(PTABLE Table, BOOLEAN Write) {
  KIRQL OldIrql;
  if (Write)
    OldIrql = ExAcquireSpinLockExclusive(&Table->Lock);
  else
    OldIrql = ExAcquireSpinLockShared(&Table->Lock);
  Table->Count++;
  if (Write)
    ExReleaseSpinLockExclusive(&Table->Lock, OldIrql);
  else
    ExReleaseSpinLockShared(&Table->Lock, OldIrql);
}

void mode_by_a_flag_bad(PTABLE Table, BOOLEAN Write) {
  KIRQL OldIrql;
  if (Write)
    OldIrql = ExAcquireSpinLockExclusive(&Table->Lock);
  else
    OldIrql = ExAcquireSpinLockShared(&Table->Lock);
  Table->Count++;
  // CHECK: [[#@LINE+1]]:3: warning: ExReleaseSpinLockShared releases '&Table->Lock', which {{.*}} acquired by ExAcquireSpinLockExclusive{{.*}} [ddi-lock-pairing]
  ExReleaseSpinLockShared(&Table->Lock, OldIrql);
}

void upgraded_ok(PTABLE Table) {
  KIRQL OldIrql = ExAcquireSpinLockShared(&Table->Lock);
  if (ExTryConvertSharedSpinLockExclusive(&Table->Lock)) {
    Table->Count++;
    ExReleaseSpinLockExclusive(&Table->Lock, OldIrql);
  } else {
    ExReleaseSpinLockShared(&Table->Lock, OldIrql);
  }
}

void upgrade_forgotten_bad(PTABLE Table) {
  KIRQL OldIrql = ExAcquireSpinLockShared(&Table->Lock);
  if (ExTryConvertSharedSpinLockExclusive(&Table->Lock))
    Table->Count++;
  // CHECK: [[#@LINE+1]]:3: warning: ExReleaseSpinLockShared releases '&Table->Lock'{{.*}} [ddi-lock-pairing]
  ExReleaseSpinLockShared(&Table->Lock, OldIrql);
}

//--- Push locks -----------------------------------------------------------

void push_lock_mode_bad(PTABLE Table) {
  KeEnterCriticalRegion();
  ExAcquirePushLockShared(&Table->PushLock);
  Table->Count++;
  // CHECK: [[#@LINE+1]]:3: warning: ExReleasePushLockExclusive releases '&Table->PushLock', which was acquired by ExAcquirePushLockShared{{.*}} [ddi-lock-pairing]
  ExReleasePushLockExclusive(&Table->PushLock);
  KeLeaveCriticalRegion();
}

void push_lock_either_release_ok(PTABLE Table) {
  KeEnterCriticalRegion();
  ExAcquirePushLockExclusive(&Table->PushLock);
  Table->Count++;
  ExReleasePushLock(&Table->PushLock);
  ExAcquirePushLockShared(&Table->PushLock);
  ExReleasePushLockShared(&Table->PushLock);
  KeLeaveCriticalRegion();
}

//--- Mutexes --------------------------------------------------------------

void fast_mutex_unsafe_release_bad(PTABLE Table) {
  ExAcquireFastMutex(&Table->Mutex);
  Table->Count++;
  // CHECK: [[#@LINE+1]]:3: warning: ExReleaseFastMutexUnsafe releases '&Table->Mutex', which was acquired by ExAcquireFastMutex; use ExReleaseFastMutex [ddi-lock-pairing]
  ExReleaseFastMutexUnsafe(&Table->Mutex);
}

void fast_mutex_unsafe_acquire_bad(PTABLE Table) {
  KeEnterCriticalRegion();
  ExAcquireFastMutexUnsafe(&Table->Mutex);
  Table->Count++;
  // CHECK: [[#@LINE+1]]:3: warning: ExReleaseFastMutex releases '&Table->Mutex', which was acquired by ExAcquireFastMutexUnsafe{{.*}} [ddi-lock-pairing]
  ExReleaseFastMutex(&Table->Mutex);
  KeLeaveCriticalRegion();
}

void fast_mutex_unsafe_pair_ok(PTABLE Table) {
  KeEnterCriticalRegion();
  ExAcquireFastMutexUnsafe(&Table->Mutex);
  Table->Count++;
  ExReleaseFastMutexUnsafe(&Table->Mutex);
  KeLeaveCriticalRegion();
}

void fast_mutex_tried_ok(PTABLE Table) {
  if (ExTryToAcquireFastMutex(&Table->Mutex)) {
    Table->Count++;
    ExReleaseFastMutex(&Table->Mutex);
  }
}

void fast_mutex_tried_bad(PTABLE Table) {
  if (ExTryToAcquireFastMutex(&Table->Mutex)) {
    Table->Count++;
    // CHECK: [[#@LINE+1]]:5: warning: ExReleaseFastMutexUnsafe releases '&Table->Mutex', which was acquired by ExTryToAcquireFastMutex{{.*}} [ddi-lock-pairing]
    ExReleaseFastMutexUnsafe(&Table->Mutex);
  }
}

void guarded_mutex_bad(PTABLE Table) {
  KeAcquireGuardedMutex(&Table->Guarded);
  while (More(Table))
    Table->Count++;
  // CHECK: [[#@LINE+1]]:3: warning: KeReleaseGuardedMutexUnsafe releases '&Table->Guarded', which was acquired by KeAcquireGuardedMutex{{.*}} [ddi-lock-pairing]
  KeReleaseGuardedMutexUnsafe(&Table->Guarded);
}

void guarded_mutex_ok(PTABLE Table) {
  KeAcquireGuardedMutex(&Table->Guarded);
  while (More(Table))
    Table->Count++;
  KeReleaseGuardedMutex(&Table->Guarded);
}

//--- Queued spin locks ----------------------------------------------------

void queued_lock_levels_bad(PTABLE Table) {
  KLOCK_QUEUE_HANDLE Handle;
  KeAcquireInStackQueuedSpinLock(&Table->QueueLock, &Handle);
  Table->Count++;
  // CHECK: [[#@LINE+1]]:3: warning: KeReleaseInStackQueuedSpinLockFromDpcLevel releases {{.*}}, which was acquired by KeAcquireInStackQueuedSpinLock; use KeReleaseInStackQueuedSpinLock [ddi-lock-pairing]
  KeReleaseInStackQueuedSpinLockFromDpcLevel(&Handle);
}

void queued_lock_at_dpc_level_bad(PTABLE Table) {
  KLOCK_QUEUE_HANDLE Handle;
  KeAcquireInStackQueuedSpinLockAtDpcLevel(&Table->QueueLock, &Handle);
  Table->Count++;
  // CHECK: [[#@LINE+1]]:3: warning: KeReleaseInStackQueuedSpinLock releases {{.*}}, which was acquired by KeAcquireInStackQueuedSpinLockAtDpcLevel{{.*}} [ddi-lock-pairing]
  KeReleaseInStackQueuedSpinLock(&Handle);
}

void queued_lock_levels_ok(PTABLE Table, BOOLEAN AtDpc) {
  KLOCK_QUEUE_HANDLE Handle;
  if (AtDpc)
    KeAcquireInStackQueuedSpinLockAtDpcLevel(&Table->QueueLock, &Handle);
  else
    KeAcquireInStackQueuedSpinLock(&Table->QueueLock, &Handle);
  Table->Count++;
  if (AtDpc)
    KeReleaseInStackQueuedSpinLockFromDpcLevel(&Handle);
  else
    KeReleaseInStackQueuedSpinLock(&Handle);
}

//--- NDIS read/write locks ------------------------------------------------

void rw_lock_families_bad(PTABLE Table) {
  LOCK_STATE State;
  NdisAcquireReadWriteLock(&Table->RwLock, TRUE, &State);
  Table->Count++;
  // CHECK: [[#@LINE+1]]:3: warning: NdisDprReleaseReadWriteLock releases '&Table->RwLock', which was acquired by NdisAcquireReadWriteLock{{.*}} [ddi-lock-pairing]
  NdisDprReleaseReadWriteLock(&Table->RwLock, &State);
}

void rw_lock_families_ok(PTABLE Table) {
  LOCK_STATE State;
  NdisAcquireReadWriteLock(&Table->RwLock, FALSE, &State);
  NdisReleaseReadWriteLock(&Table->RwLock, &State);
  NdisDprAcquireReadWriteLock(&Table->RwLock, TRUE, &State);
  Table->Count++;
  NdisDprReleaseReadWriteLock(&Table->RwLock, &State);
}

// One release for every acquire; the state says how.
void rw_lock_ex_ok(PTABLE Table, BOOLEAN Write, UCHAR Flags) {
  LOCK_STATE_EX State;
  if (Write)
    NdisAcquireRWLockWrite(Table->RwLockEx, &State, Flags);
  else
    NdisAcquireRWLockRead(Table->RwLockEx, &State, Flags);
  Table->Count++;
  NdisReleaseRWLock(Table->RwLockEx, &State);
}

// Each processor counts its own, of either mode.
void rw_lock_ex_nested_ok(PTABLE Table) {
  LOCK_STATE_EX Outer, Inner;
  NdisAcquireRWLockWrite(Table->RwLockEx, &Outer, 0);
  NdisAcquireRWLockWrite(Table->RwLockEx, &Inner, 0);
  Table->Count++;
  NdisReleaseRWLock(Table->RwLockEx, &Inner);
  NdisReleaseRWLock(Table->RwLockEx, &Outer);
}

// But who reads cannot become a writer.
void rw_lock_ex_promoted_bad(PTABLE Table) {
  LOCK_STATE_EX Outer, Inner;
  NdisAcquireRWLockRead(Table->RwLockEx, &Outer, 0);
  // CHECK: [[#@LINE+1]]:3: warning: NdisAcquireRWLockWrite acquires 'Table->RwLockEx', which is already held{{.*}} [ddi-lock-balance]
  NdisAcquireRWLockWrite(Table->RwLockEx, &Inner, 0);
  Table->Count++;
  NdisReleaseRWLock(Table->RwLockEx, &Inner);
  NdisReleaseRWLock(Table->RwLockEx, &Outer);
}

//--- What need not match --------------------------------------------------

// Legal: the level of an ordinary spin lock is the caller's affair.
void spin_lock_levels_ok(PTABLE Table) {
  KIRQL OldIrql;
  KeRaiseIrql(DISPATCH_LEVEL, &OldIrql);
  KeAcquireSpinLockAtDpcLevel(&Table->SpinLock);
  Table->Count++;
  KeReleaseSpinLock(&Table->SpinLock, OldIrql);
}

void spin_lock_released_at_dpc_level_ok(PTABLE Table) {
  KIRQL OldIrql;
  KeAcquireSpinLock(&Table->SpinLock, &OldIrql);
  Table->Count++;
  KeReleaseSpinLockFromDpcLevel(&Table->SpinLock);
  KeLowerIrql(OldIrql);
}

void resource_modes_ok(PTABLE Table, BOOLEAN Write) {
  KeEnterCriticalRegion();
  if (Write)
    ExAcquireResourceExclusiveLite(&Table->Resource, TRUE);
  else
    ExAcquireResourceSharedLite(&Table->Resource, TRUE);
  Table->Count++;
  ExReleaseResourceLite(&Table->Resource);
  KeLeaveCriticalRegion();
}

void resource_and_region_at_once_ok(PTABLE Table) {
  ExEnterCriticalRegionAndAcquireResourceExclusive(&Table->Resource);
  Table->Count++;
  ExReleaseResourceAndLeaveCriticalRegion(&Table->Resource);
}

//--- Resources by the filter manager --------------------------------------

void resource_region_stays_bad(PTABLE Table) {
  FltAcquireResourceExclusive(&Table->Resource);
  Table->Count++;
  // CHECK: [[#@LINE+1]]:3: warning: ExReleaseResourceLite releases '&Table->Resource', which was acquired by FltAcquireResourceExclusive; use FltReleaseResource [ddi-lock-pairing]
  ExReleaseResourceLite(&Table->Resource);
}

ULONG resource_region_stays_on_one_path_bad(PTABLE Table) {
  ULONG Count;
  FltAcquireResourceShared(&Table->Resource);
  if (!Table->Dirty) {
    // CHECK: [[#@LINE+1]]:5: warning: ExReleaseResourceLite releases '&Table->Resource', which was acquired by FltAcquireResourceShared; use FltReleaseResource [ddi-lock-pairing]
    ExReleaseResourceLite(&Table->Resource);
    return 0;
  }
  Count = Table->Count;
  FltReleaseResource(&Table->Resource);
  return Count;
}

void resource_region_of_nobody_left_bad(PTABLE Table) {
  ExAcquireResourceExclusiveLite(&Table->Resource, TRUE);
  Table->Count++;
  // CHECK: [[#@LINE+1]]:3: warning: FltReleaseResource releases '&Table->Resource', which was acquired by ExAcquireResourceExclusiveLite; use ExReleaseResourceLite [ddi-lock-pairing]
  FltReleaseResource(&Table->Resource);
}

void resource_tried_bad(PTABLE Table) {
  if (!ExTryToAcquireResourceExclusiveLite(&Table->Resource))
    return;
  Table->Count++;
  // CHECK: [[#@LINE+1]]:3: warning: FltReleaseResource releases '&Table->Resource', which was acquired by ExTryToAcquireResourceExclusiveLite; use ExReleaseResourceLite [ddi-lock-pairing]
  FltReleaseResource(&Table->Resource);
}

static void GiveBack(PTABLE Table) { ExReleaseResourceLite(&Table->Resource); }

void resource_given_back_by_callee_bad(PTABLE Table) {
  FltAcquireResourceShared(&Table->Resource);
  Table->Count++;
  // CHECK: [[#@LINE+1]]:3: warning: GiveBack releases '&Table->Resource', which was acquired by FltAcquireResourceShared; use FltReleaseResource [ddi-lock-pairing]
  GiveBack(Table);
}

void resource_by_filter_manager_ok(PTABLE Table, BOOLEAN Write) {
  if (Write)
    FltAcquireResourceExclusive(&Table->Resource);
  else
    FltAcquireResourceShared(&Table->Resource);
  Table->Count++;
  FltReleaseResource(&Table->Resource);
}

// Nobody's region is left too often, or stays: against the page, but sound.
void resource_region_left_by_hand_ok(PTABLE Table) {
  FltAcquireResourceExclusive(&Table->Resource);
  Table->Count++;
  ExReleaseResourceLite(&Table->Resource);
  KeLeaveCriticalRegion();
}

void resource_region_entered_by_hand_ok(PTABLE Table) {
  FsRtlEnterFileSystem();
  ExAcquireResourceExclusiveLite(&Table->Resource, TRUE);
  Table->Count++;
  FltReleaseResource(&Table->Resource);
}

void resource_regions_alike_ok(PTABLE Table) {
  FltAcquireResourceExclusive(&Table->Resource);
  Table->Count++;
  ExReleaseResourceAndLeaveCriticalRegion(&Table->Resource);
}

static void Enter(void) { KeEnterCriticalRegion(); }

void resource_region_entered_by_callee_ok(PTABLE Table) {
  Enter();
  ExAcquireResourceSharedLite(&Table->Resource, TRUE);
  Table->Count++;
  FltReleaseResource(&Table->Resource);
}

// The region is left twice: that is the defect, and it is told as such.
void resource_region_left_twice_bad(PTABLE Table) {
  KeEnterCriticalRegion();
  ExAcquireResourceExclusiveLite(&Table->Resource, TRUE);
  Table->Count++;
  FltReleaseResource(&Table->Resource);
  // CHECK: [[#@LINE+1]]:3: warning: KeLeaveCriticalRegion releases the critical region, which is not held; FltReleaseResource has released it before [ddi-critical-regions]
  KeLeaveCriticalRegion();
}

//--- Releases that fit every acquire of the executive ---------------------

void resource_all_releases_ok(PTABLE Table) {
  KeEnterCriticalRegion();
  ExAcquireResourceExclusiveLite(&Table->Resource, TRUE);
  ExConvertExclusiveToSharedLite(&Table->Resource);
  ExReleaseResourceLite(&Table->Resource);
  ExAcquireSharedStarveExclusive(&Table->Resource, TRUE);
  ExReleaseResourceForThreadLite(&Table->Resource, ExGetCurrentResourceThread());
  ExAcquireSharedWaitForExclusive(&Table->Resource, TRUE);
  ExReleaseResource(&Table->Resource);
  ExAcquireResourceSharedLite(&Table->Resource, TRUE);
  ExReleaseResourceAndLeaveCriticalRegion(&Table->Resource);
  ExEnterCriticalRegionAndAcquireResourceShared(&Table->Resource);
  ExReleaseResourceLite(&Table->Resource);
  KeLeaveCriticalRegion();
}

// Each gives back what its own family acquired.
void resource_of_both_families_ok(PTABLE Table) {
  FltAcquireResourceExclusive(&Table->Resource);
  ExAcquireResourceExclusiveLite(&Table->Resource, TRUE);
  Table->Count++;
  FltReleaseResource(&Table->Resource);
  ExReleaseResourceLite(&Table->Resource);
}

// Whoever completes the request releases it.
void resource_handed_over_ok(PTABLE Table, PVOID Owner) {
  FltAcquireResourceShared(&Table->Resource);
  ExSetResourceOwnerPointer(&Table->Resource, (PVOID)((ULONG_PTR)Owner | 3));
  KeLeaveCriticalRegion();
}

void resource_of_another_owner_ok(PTABLE Table, PVOID Owner) {
  ExReleaseResourceForThreadLite(&Table->Resource, (ERESOURCE_THREAD)Owner | 3);
}

// What is converted may then be released by either family.
void FN_resource_converted(PTABLE Table) {
  FltAcquireResourceExclusive(&Table->Resource);
  Table->Count++;
  ExConvertExclusiveToSharedLite(&Table->Resource);
  ExReleaseResourceLite(&Table->Resource);
}
