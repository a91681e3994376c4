// LockAnnotation: SAL's lock contracts, against callers and against the body.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ndis.h>

typedef struct _EXTENSION {
  KSPIN_LOCK Lock;
  ERESOURCE Resource;
  BOOLEAN Owned;
  ULONG Count;
} EXTENSION, *PEXTENSION;

EXTENSION Global;

//--- What callers owe -------------------------------------------------------

_Requires_lock_held_(E->Lock)
void count_locked(PEXTENSION E) { E->Count++; }

void held_ok(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  count_locked(E);
  KeReleaseSpinLock(&E->Lock, Irql);
}

// Who calls it may hold it.
void passed_on_ok(PEXTENSION E) { count_locked(E); }

void released_before_bad(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  count_locked(E);
  KeReleaseSpinLock(&E->Lock, Irql);
  // CHECK: [[#@LINE+1]]:3: warning: 'count_locked' is declared to be called with '&E->Lock' held, but it is not held here [ddi-lock-annotation]
  count_locked(E);
}

void on_one_path_bad(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  if (E->Count) {
    KeReleaseSpinLock(&E->Lock, Irql);
    // CHECK: [[#@LINE+1]]:5: warning: 'passed_on_ok' calls 'count_locked', which is declared to be called with '&E->Lock' held, but it is not held here [ddi-lock-annotation]
    passed_on_ok(E);
    return;
  }
  KeReleaseSpinLock(&E->Lock, Irql);
}

// Nobody else has it yet.
void new_ok(void) {
  EXTENSION E;
  KeInitializeSpinLock(&E.Lock);
  E.Count = 0;
  count_locked(&E);
}

void new_from_pool_ok(PEXTENSION *Made) {
  PEXTENSION E = ExAllocatePoolWithTag(NonPagedPool, sizeof(*E), 'lpmS');
  if (!E)
    return;
  KeInitializeSpinLock(&E->Lock);
  E->Count = 0;
  count_locked(E);
  *Made = E;
}

// It is asked for once and again, and given back by nobody.
static void count_deeper(PEXTENSION E) {
  count_locked(E);
  passed_on_ok(E);
}

void deeper_ok(PEXTENSION E) {
  KIRQL Irql;
  count_deeper(E);
  count_deeper(E);
  count_locked(E);
  KeReleaseSpinLockFromDpcLevel(&E->Lock);
  KeAcquireSpinLock(&E->Lock, &Irql);
  count_locked(E);
}

// Declared to hold it, it takes it again.
_Requires_lock_held_(E->Lock)
void again_bad(PEXTENSION E) {
  KIRQL Irql;
  // CHECK: [[#@LINE+1]]:3: warning: KeAcquireSpinLock acquires '&E->Lock', which is already held; 'again_bad' is declared to be called so [ddi-spin-lock]
  KeAcquireSpinLock(&E->Lock, &Irql);
  E->Count++;
  KeReleaseSpinLock(&E->Lock, Irql);
}

_Requires_lock_held_(E->Lock)
void dropped_for_a_while_ok(PEXTENSION E) {
  KeReleaseSpinLockFromDpcLevel(&E->Lock);
  E->Count++;
  KeAcquireSpinLockAtDpcLevel(&E->Lock);
}

_Requires_lock_not_held_(E->Lock)
void count_unlocked(PEXTENSION E) { E->Count--; }

void without_ok(PEXTENSION E) { count_unlocked(E); }

void without_bad(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  // CHECK: [[#@LINE+1]]:3: warning: 'count_unlocked' is declared to be called without '&E->Lock', but it is held here; acquired by KeAcquireSpinLock [ddi-lock-annotation]
  count_unlocked(E);
  KeReleaseSpinLock(&E->Lock, Irql);
}

// The parameter itself says so, and so does a global.
void count_param(_Requires_lock_held_(_Curr_->Lock) PEXTENSION E,
                 ULONG By) {
  E->Count += By;
}

_Requires_lock_held_(Global.Lock)
void count_global(void) { Global.Count++; }

void param_bad(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  count_param(E, 1);
  KeReleaseSpinLock(&E->Lock, Irql);
  // CHECK: [[#@LINE+1]]:3: warning: 'count_param' is declared to be called with '&E->Lock' held, but it is not held here [ddi-lock-annotation]
  count_param(E, 2);
}

void global_ok(void) {
  KIRQL Irql;
  KeAcquireSpinLock(&Global.Lock, &Irql);
  count_global();
  KeReleaseSpinLock(&Global.Lock, Irql);
}

void global_bad(void) {
  KIRQL Irql;
  KeAcquireSpinLock(&Global.Lock, &Irql);
  KeReleaseSpinLock(&Global.Lock, Irql);
  // CHECK: [[#@LINE+1]]:3: warning: 'count_global' is declared to be called with '&Global.Lock' held, but it is not held here [ddi-lock-annotation]
  count_global();
}

// Only under a condition.
_When_(Locked, _Requires_lock_held_(E->Lock))
_When_(!Locked, _Requires_lock_not_held_(E->Lock))
void count_either(PEXTENSION E, BOOLEAN Locked) {
  KIRQL Irql;
  if (!Locked)
    KeAcquireSpinLock(&E->Lock, &Irql);
  E->Count++;
  if (!Locked)
    KeReleaseSpinLock(&E->Lock, Irql);
}

void either_ok(PEXTENSION E) {
  KIRQL Irql;
  count_either(E, FALSE);
  KeAcquireSpinLock(&E->Lock, &Irql);
  count_either(E, TRUE);
  KeReleaseSpinLock(&E->Lock, Irql);
}

void either_bad(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  // CHECK: [[#@LINE+1]]:3: warning: 'count_either' is declared to be called without '&E->Lock', but it is held here; acquired by KeAcquireSpinLock [ddi-lock-annotation]
  count_either(E, FALSE);
  KeReleaseSpinLock(&E->Lock, Irql);
}

_Requires_exclusive_lock_held_(E->Resource)
void write_locked(PEXTENSION E) { E->Count++; }

_Requires_lock_held_(E->Resource)
ULONG read_locked(PEXTENSION E) { return E->Count; }

void shared_bad(PEXTENSION E) {
  KeEnterCriticalRegion();
  ExAcquireResourceSharedLite(&E->Resource, TRUE);
  read_locked(E);
  // CHECK: [[#@LINE+1]]:3: warning: 'write_locked' is declared to be called with '&E->Resource' held exclusively, but it is held shared here; acquired by ExAcquireResourceSharedLite [ddi-lock-annotation]
  write_locked(E);
  ExReleaseResourceLite(&E->Resource);
  KeLeaveCriticalRegion();
}

void exclusive_ok(PEXTENSION E) {
  KeEnterCriticalRegion();
  ExAcquireResourceExclusiveLite(&E->Resource, TRUE);
  read_locked(E);
  write_locked(E);
  ExReleaseResourceLite(&E->Resource);
  KeLeaveCriticalRegion();
}

//--- What the function owes -------------------------------------------------

_Acquires_lock_(E->Lock)
void take_ok(PEXTENSION E, _Out_ PKIRQL Irql) {
  KeAcquireSpinLock(&E->Lock, Irql);
  E->Owned = TRUE;
}

_Acquires_lock_(E->Lock)
void take_bad(PEXTENSION E, _Out_ PKIRQL Irql) {
  *Irql = PASSIVE_LEVEL;
  if (E->Owned)
    // CHECK: [[#@LINE+1]]:5: warning: 'take_bad' is declared to acquire '&E->Lock', which is not held when it returns here [ddi-lock-annotation]
    return;
  KeAcquireSpinLock(&E->Lock, Irql);
}

_Acquires_lock_(E->Lock)
// CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: 'take_never_bad' is declared to acquire '&E->Lock', which is not held when it returns here [ddi-lock-annotation]
void take_never_bad(PEXTENSION E) { E->Owned = TRUE; }

_Releases_lock_(E->Lock)
void give_ok(PEXTENSION E, KIRQL Irql) {
  E->Owned = FALSE;
  KeReleaseSpinLock(&E->Lock, Irql);
}

_Releases_lock_(E->Lock)
void give_bad(PEXTENSION E, KIRQL Irql) {
  if (!E->Count)
    // CHECK: [[#@LINE+1]]:5: warning: 'give_bad' is declared to release '&E->Lock', which is still held when it returns here [ddi-lock-annotation]
    return;
  KeReleaseSpinLock(&E->Lock, Irql);
}

// Only if it says so.
_Must_inspect_result_
_When_(return != 0, _Acquires_lock_(E->Lock))
BOOLEAN try_ok(PEXTENSION E, _Out_ PKIRQL Irql) {
  *Irql = PASSIVE_LEVEL;
  if (E->Owned)
    return FALSE;
  KeAcquireSpinLock(&E->Lock, Irql);
  return TRUE;
}

_When_(return != 0, _Acquires_lock_(E->Lock))
BOOLEAN try_bad(PEXTENSION E, _Out_ PKIRQL Irql) {
  *Irql = PASSIVE_LEVEL;
  if (E->Owned)
    // CHECK: [[#@LINE+1]]:5: warning: 'try_bad' is declared to acquire '&E->Lock', which is not held when it returns here [ddi-lock-annotation]
    return TRUE;
  KeAcquireSpinLock(&E->Lock, Irql);
  return TRUE;
}

_Success_(return >= 0)
_Acquires_lock_(E->Lock)
NTSTATUS on_success_ok(PEXTENSION E, _Out_ PKIRQL Irql) {
  *Irql = PASSIVE_LEVEL;
  if (E->Owned)
    return STATUS_UNSUCCESSFUL;
  KeAcquireSpinLock(&E->Lock, Irql);
  return STATUS_SUCCESS;
}

// Without saying so, too: a function that can fail promises what success is.
_Acquires_lock_(E->Lock)
BOOLEAN implied_ok(PEXTENSION E, _Out_ PKIRQL Irql) {
  *Irql = PASSIVE_LEVEL;
  if (E->Owned)
    return FALSE;
  KeAcquireSpinLock(&E->Lock, Irql);
  return TRUE;
}

_Acquires_lock_(E->Lock)
BOOLEAN implied_bad(PEXTENSION E, _Out_ PKIRQL Irql) {
  *Irql = PASSIVE_LEVEL;
  if (E->Owned)
    // CHECK: [[#@LINE+1]]:5: warning: 'implied_bad' is declared to acquire '&E->Lock', which is not held when it returns here [ddi-lock-annotation]
    return TRUE;
  KeAcquireSpinLock(&E->Lock, Irql);
  return TRUE;
}

// An assertion of the same, in either mode.
_Requires_lock_held_(E->Resource)
_Releases_lock_(E->Resource)
void asserts_ok(PEXTENSION E) {
  NT_ASSERT(ExIsResourceAcquiredExclusiveLite(&E->Resource) ||
            ExIsResourceAcquiredSharedLite(&E->Resource));
  ExReleaseResourceLite(&E->Resource);
}

_When_(Exclusive && return != FALSE, _Acquires_exclusive_lock_(*Resource))
_When_(!Exclusive && return != FALSE, _Acquires_shared_lock_(*Resource))
BOOLEAN take_resource_ok(PERESOURCE Resource, BOOLEAN Exclusive) {
  if (Exclusive)
    return ExAcquireResourceExclusiveLite(Resource, FALSE);
  return ExAcquireResourceSharedLite(Resource, FALSE);
}

// A declaration without parameters is one as well.
void old_style();
_Requires_lock_held_(E->Lock)
void old_style(PEXTENSION E) { E->Count++; }

// Which lock it is cannot be told.
_Acquires_lock_(*find_lock(E))
void unknown_ok(PEXTENSION E) { E->Count++; }

// In-stack queued locks go by their handles, as their APIs do.
_Acquires_lock_(*Handle)
void take_queued_ok(PEXTENSION E, PKLOCK_QUEUE_HANDLE Handle) {
  KeAcquireInStackQueuedSpinLock(&E->Lock, Handle);
}

_Acquires_lock_(*Handle)
void take_queued_bad(PEXTENSION E, PKLOCK_QUEUE_HANDLE Handle) {
  if (E->Owned)
    // CHECK: [[#@LINE+1]]:5: warning: 'take_queued_bad' is declared to acquire 'Handle', which is not held when it returns here [ddi-lock-annotation]
    return;
  KeAcquireInStackQueuedSpinLock(&E->Lock, Handle);
}

_Requires_lock_held_(*Handle)
_Releases_lock_(*Handle)
void give_queued_ok(PKLOCK_QUEUE_HANDLE Handle) {
  KeReleaseInStackQueuedSpinLock(Handle);
}

void queued_ok(PEXTENSION E) {
  KLOCK_QUEUE_HANDLE Handle;
  take_queued_ok(E, &Handle);
  E->Count++;
  give_queued_ok(&Handle);
  KeAcquireInStackQueuedSpinLock(&E->Lock, &Handle);
  give_queued_ok(&Handle);
}

//--- Code that is not seen --------------------------------------------------

_Acquires_lock_(E->Lock)
void library_acquire(PEXTENSION E);
_Releases_lock_(E->Lock)
void library_release(PEXTENSION E);
_When_(return, _Acquires_lock_(E->Lock))
BOOLEAN library_try(PEXTENSION E);

void library_ok(PEXTENSION E) {
  library_acquire(E);
  count_locked(E);
  library_release(E);
  if (library_try(E))
    library_release(E);
}

// CHECK: [[#@LINE+5]]:5: warning: '&E->Lock' is still held at this return; acquired by library_acquire [ddi-spin-lock]
void library_leak_bad(PEXTENSION E) {
  library_acquire(E);
  if (!E->Count) {
    E->Count = 1;
    return;
  }
  library_release(E);
}

void library_twice_bad(PEXTENSION E) {
  library_acquire(E);
  library_release(E);
  // CHECK: [[#@LINE+1]]:3: warning: library_release releases '&E->Lock', which is not held; library_release has released it before
  library_release(E);
}

//--- A reader/writer lock that a large callee takes and gives back ----------------

typedef struct _SWITCH {
  PNDIS_RW_LOCK_EX Lock;
  ULONG Ports;
} SWITCH, *PSWITCH;

#define FOUR(X) X X X X

void add_port(PSWITCH Switch) {
  LOCK_STATE_EX State;
  NdisAcquireRWLockWrite(Switch->Lock, &State, 0);
  FOUR(FOUR(FOUR(DbgPrint("%u\n", Switch->Ports);)))
  Switch->Ports++;
  NdisReleaseRWLock(Switch->Lock, &State);
}

_Requires_lock_held_(Switch->Lock) void clear_ports(PSWITCH Switch);

// That the callee may be called with it held says nothing of this caller.
void clear_without_the_lock_bad(PSWITCH Switch) {
  add_port(Switch);
  // CHECK: [[#@LINE+1]]:3: warning: 'clear_ports' is declared to be called with 'Switch->Lock' held, but it is not held here [ddi-lock-annotation]
  clear_ports(Switch);
}
