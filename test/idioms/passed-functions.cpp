// Locks that are released by a function that was passed: guards of a library
// that is a system header, and callees that call what they are given. Each with
// a wrong twin.
//
// RUN: sh -c '%spinlint check %s -- -isystem %S/Inputs > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ntifs.h>
#include <unique_guard.h>

struct Engine {
  lib::fast_mutex Lock;
  KSPIN_LOCK Spin;
  ULONG Count;
};

NTSTATUS Work(Engine *E);

//--- Row 19: a guard of a library --------------------------------------------

NTSTATUS library_guard_ok(Engine *E) {
  auto Held = E->Lock.acquire();
  if (E->Count == 0)
    return STATUS_UNSUCCESSFUL;
  return Work(E);
}

void library_guard_in_a_loop_ok(Engine *E) {
  while (E->Count) {
    auto Held = E->Lock.acquire();
    if (NT_SUCCESS(Work(E)))
      continue;
    E->Count--;
  }
}

NTSTATUS library_guard_released_early_ok(Engine *E) {
  auto Held = E->Lock.acquire();
  E->Count++;
  Held.reset();
  auto Again = E->Lock.acquire();
  return STATUS_SUCCESS;
}

NTSTATUS library_guard_twice_bad(Engine *E) {
  auto Held = E->Lock.acquire();
  if (E->Count == 0)
    Held.reset();
  // CHECK: [[#@LINE+1]]:16: warning: {{.*}}&E->Lock{{.*}} already held
  auto Again = E->Lock.acquire();
  return STATUS_SUCCESS;
}

void library_guard_disarmed_bad(Engine *E) {
  auto Held = E->Lock.acquire();
  if (E->Count == 0)
    Held.release();
  // CHECK: [[#@LINE+1]]:1: warning: the critical region is still held at the end of 'library_guard_disarmed_bad'
}

//--- Row 5: a callee that calls what it is given -----------------------------

typedef VOID FINISH(Engine *E, KIRQL Irql);

static VOID FinishUnlocked(Engine *E, KIRQL Irql) {
  E->Count++;
  KeReleaseSpinLock(&E->Spin, Irql);
}
static VOID FinishLocked(Engine *E, KIRQL) { E->Count++; }

static VOID WorkThen(Engine *E, KIRQL Irql, FINISH *Finish) {
  Work(E);
  Finish(E, Irql);
}

VOID callee_calls_ok(Engine *E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Spin, &Irql);
  WorkThen(E, Irql, FinishUnlocked);
}

VOID callee_calls_other_ok(Engine *E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Spin, &Irql);
  WorkThen(E, Irql, FinishLocked);
  KeReleaseSpinLock(&E->Spin, Irql);
}

VOID callee_calls_bad(Engine *E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Spin, &Irql);
  WorkThen(E, Irql, FinishUnlocked);
  // CHECK: [[#@LINE+1]]:3: warning: KeReleaseSpinLock releases '&E->Spin', which is not held
  KeReleaseSpinLock(&E->Spin, Irql);
}

DRIVER_DISPATCH callee_leaks_bad;
NTSTATUS callee_leaks_bad(PDEVICE_OBJECT Device, PIRP) {
  auto *E = static_cast<Engine *>(Device->DeviceExtension);
  KIRQL Irql;
  KeAcquireSpinLock(&E->Spin, &Irql);
  if (E->Count == 0)
    WorkThen(E, Irql, FinishUnlocked);
  else
    WorkThen(E, Irql, FinishLocked);
  // CHECK: [[#@LINE+1]]:3: warning: '&E->Spin' is still held at this return
  return STATUS_SUCCESS;
}
