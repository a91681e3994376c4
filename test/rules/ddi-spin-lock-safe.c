// SpinLockSafe: requests that are completed, or started, while a spin lock is
// held: here, by all callers, by a helper, by the system.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
#include <ntddk.h>

typedef struct _EXTENSION {
  KSPIN_LOCK Lock, Other;
  EX_SPIN_LOCK Shared;
  FAST_MUTEX Mutex;
  LIST_ENTRY Queue;
  PDEVICE_OBJECT Device;
  PIRP Current;
} EXTENSION, *PEXTENSION;

void complete_bad(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  // CHECK: [[#@LINE+1]]:3: warning: IoCompleteRequest is called while '&E->Lock' is held; acquired by KeAcquireSpinLock [ddi-spin-lock-safe]
  IoCompleteRequest(E->Current, IO_NO_INCREMENT);
  KeReleaseSpinLock(&E->Lock, Irql);
}

void complete_ok(PEXTENSION E) {
  KIRQL Irql;
  PIRP Irp;
  KeAcquireSpinLock(&E->Lock, &Irql);
  Irp = E->Current;
  KeReleaseSpinLock(&E->Lock, Irql);
  IoCompleteRequest(Irp, IO_NO_INCREMENT);
}

void shared_bad(PEXTENSION E) {
  KIRQL Irql = ExAcquireSpinLockShared(&E->Shared);
  // CHECK: [[#@LINE+1]]:3: warning: IoStartNextPacket is called while '&E->Shared' is held; acquired by ExAcquireSpinLockShared [ddi-spin-lock-safe]
  IoStartNextPacket(E->Device, TRUE);
  ExReleaseSpinLockShared(&E->Shared, Irql);
}

// Nobody spins on a mutex.
void mutex_ok(PEXTENSION E) {
  ExAcquireFastMutex(&E->Mutex);
  IoCompleteRequest(E->Current, IO_NO_INCREMENT);
  ExReleaseFastMutex(&E->Mutex);
}

// A helper that completes in any case: told where it is called.
static NTSTATUS finish(PIRP Irp, NTSTATUS Status) {
  Irp->IoStatus.Status = Status;
  if (!NT_SUCCESS(Status))
    Irp->IoStatus.Information = 0;
  IoCompleteRequest(Irp, IO_NO_INCREMENT);
  return Status;
}

static void finish_later(PIRP Irp) { finish(Irp, STATUS_CANCELLED); }

void helper_bad(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  // CHECK: [[#@LINE+1]]:3: warning: finish_later calls IoCompleteRequest while '&E->Lock' is held; acquired by KeAcquireSpinLock [ddi-spin-lock-safe]
  finish_later(E->Current);
  KeReleaseSpinLock(&E->Lock, Irql);
}
// CHECK: note: acquired here by KeAcquireSpinLock
// CHECK: note: 'finish' is called here
// CHECK: note: IofCompleteRequest is called here

void helper_ok(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  E->Current->IoStatus.Information = 0;
  KeReleaseSpinLock(&E->Lock, Irql);
  finish_later(E->Current);
}

// The helper gives the lock back first.
static void drop_and_finish(PEXTENSION E, PIRP Irp) {
  KeReleaseSpinLockFromDpcLevel(&E->Lock);
  IoCompleteRequest(Irp, IO_NO_INCREMENT);
  KeAcquireSpinLockAtDpcLevel(&E->Lock);
}

static void drop_any_and_finish(PKSPIN_LOCK Lock, PIRP Irp) {
  KeReleaseSpinLockFromDpcLevel(Lock);
  IoCompleteRequest(Irp, IO_NO_INCREMENT);
  KeAcquireSpinLockAtDpcLevel(Lock);
}

void drop_ok(PEXTENSION E, PIRP Irp) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  drop_and_finish(E, Irp);
  drop_any_and_finish(&E->Lock, Irp);
  KeReleaseSpinLock(&E->Lock, Irql);
}

// On some ways only: told in the helper, if all its callers hold the lock.
static void finish_if_done(PEXTENSION E) {
  if (E->Current) {
    // CHECK: [[#@LINE+1]]:5: warning: IoCompleteRequest is called while 'EXTENSION.Other' is held; acquired by KeAcquireSpinLock [ddi-spin-lock-safe]
    IoCompleteRequest(E->Current, IO_NO_INCREMENT);
    E->Current = NULL;
  }
}
// CHECK: note: acquired here as '&E->Other' by KeAcquireSpinLock
// CHECK: note: 'finish_if_done' is called here

void all_callers(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Other, &Irql);
  finish_if_done(E);
  KeReleaseSpinLock(&E->Other, Irql);
}

// Somebody else comes without the lock, for the case that completes.
static void finish_if(PIRP Irp, BOOLEAN Complete) {
  if (Complete)
    IoCompleteRequest(Irp, IO_NO_INCREMENT);
}

void some_callers_ok(PEXTENSION E, PIRP Irp) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Other, &Irql);
  finish_if(Irp, FALSE);
  KeReleaseSpinLock(&E->Other, Irql);
  finish_if(Irp, TRUE);
}

// A cancel routine comes with the cancel spin lock.
DRIVER_CANCEL cancel_bad;
void cancel_bad(PDEVICE_OBJECT Device, PIRP Irp) {
  UNREFERENCED_PARAMETER(Device);
  // CHECK: [[#@LINE+1]]:3: warning: IoCompleteRequest is called while the cancel spin lock is held [ddi-spin-lock-safe]
  IoCompleteRequest(Irp, IO_NO_INCREMENT);
  IoReleaseCancelSpinLock(Irp->CancelIrql);
}

DRIVER_CANCEL cancel_ok;
void cancel_ok(PDEVICE_OBJECT Device, PIRP Irp) {
  UNREFERENCED_PARAMETER(Device);
  IoReleaseCancelSpinLock(Irp->CancelIrql);
  IoCompleteRequest(Irp, IO_NO_INCREMENT);
}

// A flag says whether the lock is held: not looked at.
void FN_flag_bad(PEXTENSION E, BOOLEAN Locked) {
  KIRQL Irql = PASSIVE_LEVEL;
  if (Locked)
    KeAcquireSpinLock(&E->Lock, &Irql);
  IoCompleteRequest(E->Current, IO_NO_INCREMENT);
  if (Locked)
    KeReleaseSpinLock(&E->Lock, Irql);
}
