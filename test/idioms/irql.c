// Spin locks and the IRQL that goes with them; each with a wrong twin. The
// rows are those of README.md. What they say of the IRQL alone is not judged
// yet; the balance of the locks is.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#define NDIS630 1
#include <ntddk.h>
#include <ndis.h>
#include <storport.h>
#include <fwpsk.h>

typedef struct _RING {
  KSPIN_LOCK Lock;
  LONG Rcu;
  EX_SPIN_LOCK Table;
  KDPC Dpc;
  ULONG Head, Tail;
  KIRQL SavedIrql;
  BOOLEAN Stopping;
} RING, *PRING;

//--- Row 20: try at DPC level after a raise, then the plain release ---------

static BOOLEAN TryProduce(PRING Ring, ULONG Value) {
  if (Ring->Head == Ring->Tail)
    return FALSE;
  Ring->Head = Value;
  return TRUE;
}

BOOLEAN raised_and_tried_ok(PRING Ring, ULONG Value) {
  BOOLEAN Done;
  KIRQL Irql = KeRaiseIrqlToDpcLevel();
  if (!KeTryToAcquireSpinLockAtDpcLevel(&Ring->Lock)) {
    KeLowerIrql(Irql);
    return FALSE;
  }
  Done = TryProduce(Ring, Value);
  KeReleaseSpinLock(&Ring->Lock, Irql);
  return Done;
}

BOOLEAN raised_and_tried_bad(PRING Ring, ULONG Value) {
  BOOLEAN Done = FALSE;
  KIRQL Irql = KeRaiseIrqlToDpcLevel();
  if (KeTryToAcquireSpinLockAtDpcLevel(&Ring->Lock))
    Done = TryProduce(Ring, Value);
  // CHECK: [[#@LINE+1]]:3: warning: KeReleaseSpinLock releases '&Ring->Lock', which is not held
  KeReleaseSpinLock(&Ring->Lock, Irql);
  return Done;
}

//--- Row 23: the release names the handle only ------------------------------

VOID storport_handle_ok(PVOID Extension, PSTOR_DPC Dpc, BOOLEAN InDpc) {
  STOR_LOCK_HANDLE Handle = {0};
  if (InDpc)
    StorPortAcquireSpinLock(Extension, DpcLock, Dpc, &Handle);
  else
    StorPortAcquireSpinLock(Extension, StartIoLock, NULL, &Handle);
  StorPortReleaseSpinLock(Extension, &Handle);
}

VOID storport_handle_bad(PVOID Extension, PSTOR_DPC Dpc, BOOLEAN InDpc) {
  STOR_LOCK_HANDLE Handle = {0};
  if (InDpc)
    StorPortAcquireSpinLock(Extension, DpcLock, Dpc, &Handle);
  // CHECK: [[#@LINE+1]]:3: warning: StorPortReleaseSpinLock {{.*}}not held
  StorPortReleaseSpinLock(Extension, &Handle);
}

static VOID Enter(PRING Ring, PKLOCK_QUEUE_HANDLE Handle) {
  KeAcquireInStackQueuedSpinLock(&Ring->Lock, Handle);
}
static VOID Leave(PKLOCK_QUEUE_HANDLE Handle) {
  KeReleaseInStackQueuedSpinLock(Handle);
}

VOID two_handles_ok(PRING One, PRING Two) {
  KLOCK_QUEUE_HANDLE First, Second;
  Enter(One, &First);
  Enter(Two, &Second);
  Two->Head = One->Head;
  Leave(&Second);
  Leave(&First);
}

VOID two_handles_bad(PRING One, PRING Two) {
  KLOCK_QUEUE_HANDLE First, Second;
  Enter(One, &First);
  Enter(Two, &Second);
  Two->Head = One->Head;
  Leave(&Second);
  // CHECK: [[#@LINE+1]]:3: warning: Leave releases {{.*}}not held
  Leave(&Second);
  Leave(&First);
}

//--- Row 25: ported wrappers carry the IRQL, or drop it ---------------------

typedef struct _SPINLOCK {
  KSPIN_LOCK Raw;
  KIRQL Irql;
} spinlock_t;

static inline KIRQL _spin_lock_irqsave(spinlock_t *Lock) {
  KIRQL Old;
  KeAcquireSpinLock(&Lock->Raw, &Old);
  Lock->Irql = Old;
  return Old;
}
#define spin_lock_irqsave(Lock, Flags) ((Flags) = _spin_lock_irqsave(Lock))
static inline VOID spin_unlock_irqrestore(spinlock_t *Lock, KIRQL Flags) {
  KeReleaseSpinLock(&Lock->Raw, Flags);
}
static inline VOID spin_lock_irq(spinlock_t *Lock) {
  KeAcquireSpinLock(&Lock->Raw, &Lock->Irql);
}
static inline VOID spin_unlock_irq(spinlock_t *Lock) {
  KeReleaseSpinLock(&Lock->Raw, Lock->Irql);
}
static EX_SPIN_LOCK RcuLock;
#define rcu_read_lock() ExAcquireSpinLockShared(&RcuLock)
#define rcu_read_unlock(Irql) ExReleaseSpinLockShared(&RcuLock, Irql)

ULONG ported_ok(spinlock_t *Lock, spinlock_t *Inner, PRING Ring) {
  KIRQL Flags, Rcu;
  ULONG Head;
  Rcu = rcu_read_lock();
  spin_lock_irqsave(Lock, Flags);
  spin_lock_irq(Inner);
  Head = Ring->Head;
  spin_unlock_irq(Inner);
  spin_unlock_irqrestore(Lock, Flags);
  rcu_read_unlock(Rcu);
  return Head;
}

VOID ported_bad(spinlock_t *Lock, PRING Ring) {
  KIRQL Flags, Rcu;
  Rcu = rcu_read_lock();
  spin_lock_irqsave(Lock, Flags);
  if (Ring->Stopping) {
    spin_unlock_irqrestore(Lock, Flags);
    // CHECK: [[#@LINE+1]]:5: warning: '&RcuLock' is still held at this return
    return;
  }
  Ring->Head++;
  spin_unlock_irqrestore(Lock, Flags);
  rcu_read_unlock(Rcu);
}

//--- Row 26: a threaded DPC may use either form -----------------------------

static KDEFERRED_ROUTINE threaded_dpc_ok;
static VOID threaded_dpc_ok(PKDPC Dpc, PVOID Context, PVOID One, PVOID Two) {
  PRING Ring = (PRING)Context;
  KLOCK_QUEUE_HANDLE Handle;
  KIRQL Irql;
  KeAcquireInStackQueuedSpinLockForDpc(&Ring->Lock, &Handle);
  Ring->Head++;
  KeReleaseInStackQueuedSpinLockForDpc(&Handle);
  Irql = KeAcquireSpinLockForDpc(&Ring->Lock);
  Ring->Head++;
  KeReleaseSpinLockForDpc(&Ring->Lock, Irql);
  KeAcquireSpinLock(&Ring->Lock, &Irql);
  Ring->Head++;
  KeReleaseSpinLock(&Ring->Lock, Irql);
}

static KDEFERRED_ROUTINE threaded_dpc_bad;
static VOID threaded_dpc_bad(PKDPC Dpc, PVOID Context, PVOID One, PVOID Two) {
  PRING Ring = (PRING)Context;
  KIRQL Irql = KeAcquireSpinLockForDpc(&Ring->Lock);
  if (Ring->Stopping)
    // CHECK: [[#@LINE+1]]:5: warning: '&Ring->Lock' is still held at this return
    return;
  Ring->Head++;
  KeReleaseSpinLockForDpc(&Ring->Lock, Irql);
}

VOID set_up_dpc_ok(PRING Ring) {
  KeInitializeThreadedDpc(&Ring->Dpc, threaded_dpc_ok, Ring);
  KeInitializeThreadedDpc(&Ring->Dpc, threaded_dpc_bad, Ring);
}

//--- A wrapper that goes by the IRQL ----------------------------------------

// At a bug check the lock is left alone; the old IRQL says that it was.
static KIRQL RingLock(PRING Ring) {
  KIRQL Irql = KeGetCurrentIrql();
  if (Irql < DISPATCH_LEVEL)
    KeAcquireSpinLock(&Ring->Lock, &Irql);
  else if (Irql == DISPATCH_LEVEL)
    KeAcquireSpinLockAtDpcLevel(&Ring->Lock);
  return Irql;
}

static VOID RingUnlock(PRING Ring, KIRQL Irql) {
  if (Irql < DISPATCH_LEVEL)
    KeReleaseSpinLock(&Ring->Lock, Irql);
  else if (Irql == DISPATCH_LEVEL)
    KeReleaseSpinLockFromDpcLevel(&Ring->Lock);
}

VOID locked_by_irql_ok(PRING Ring) {
  KIRQL Irql = RingLock(Ring);
  Ring->Head++;
  RingUnlock(Ring, Irql);
}

VOID locked_by_irql_bad(PRING Ring) {
  KIRQL Irql = RingLock(Ring);
  Ring->Head++;
  if (Irql < DISPATCH_LEVEL)
    KeReleaseSpinLock(&Ring->Lock, Irql);
  // CHECK: [[#@LINE+1]]:1: warning: '&Ring->Lock' is still held at the end of 'locked_by_irql_bad'
}

//--- Row 28: the role does not fix the IRQL ---------------------------------

static FAST_MUTEX Mutex; // Only legal in the layers that are at PASSIVE_LEVEL.
static ULONG Binds;

static VOID NTAPI classify_bind_ok(const FWPS_INCOMING_VALUES0 *Values,
                                   const FWPS_INCOMING_METADATA_VALUES0 *Meta,
                                   void *Data, const void *Context,
                                   const FWPS_FILTER3 *Filter, UINT64 Flow,
                                   FWPS_CLASSIFY_OUT0 *Out) {
  ExAcquireFastMutex(&Mutex);
  Binds++;
  ExReleaseFastMutex(&Mutex);
}

static VOID NTAPI classify_bind_bad(const FWPS_INCOMING_VALUES0 *Values,
                                    const FWPS_INCOMING_METADATA_VALUES0 *Meta,
                                    void *Data, const void *Context,
                                    const FWPS_FILTER3 *Filter, UINT64 Flow,
                                    FWPS_CLASSIFY_OUT0 *Out) {
  ExAcquireFastMutex(&Mutex);
  Binds++;
  if (Out->rights & FWPS_RIGHT_ACTION_WRITE)
    ExReleaseFastMutex(&Mutex);
  // CHECK: [[#@LINE+1]]:1: warning: '&Mutex' is still held at the end of 'classify_bind_bad'
}

VOID set_up_callouts_ok(FWPS_CALLOUT *Callouts) {
  Callouts[0].classifyFn = classify_bind_ok;
  Callouts[1].classifyFn = classify_bind_bad;
}

// A macro that logs asks for the level; what is called after it is called
// whatever the answer was.
static ULONG DebugMask;
BOOLEAN LogIsCached(PVOID Context);
VOID PushLog(PVOID Context, PCSTR Text);

#define LOG(Context, Text)                                                     \
  {                                                                            \
    KIRQL LogIrql = KeGetCurrentIrql();                                        \
    if (DebugMask)                                                             \
      DbgPrint(Text);                                                          \
    if (LogIrql == PASSIVE_LEVEL && LogIsCached(Context))                      \
      PushLog(Context, Text);                                                  \
  }

NTSTATUS log_before_passive_call_ok(PUNICODE_STRING Name) {
  LOG(NULL, "delete");
  return IoDeleteSymbolicLink(Name);
}

static ERESOURCE LogResource;

VOID log_under_resource_ok(PUNICODE_STRING Name) {
  KeEnterCriticalRegion();
  ExAcquireResourceExclusiveLite(&LogResource, TRUE);
  LOG(NULL, "delete");
  IoDeleteSymbolicLink(Name);
  ExReleaseResourceLite(&LogResource);
  KeLeaveCriticalRegion();
}

// Here the call is made because the level is higher.
VOID call_where_test_fails_bad(PUNICODE_STRING Name) {
  if (KeGetCurrentIrql() != PASSIVE_LEVEL)
    // CHECK: [[#@LINE+1]]:5: warning: IoDeleteSymbolicLink needs PASSIVE_LEVEL, but the IRQL is APC_LEVEL or above here [ddi-call-irql]
    IoDeleteSymbolicLink(Name);
}
