// BlockingUnderSpinLock: a wait while a spin lock is held.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ntddk.h>

typedef struct _EXTENSION {
  KSPIN_LOCK Lock;
  KEVENT Idle;
  ERESOURCE Resource;
  ULONG Busy;
} EXTENSION, *PEXTENSION;

void wait_for_ever_bad(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  // CHECK: [[#@LINE+1]]:3: warning: KeWaitForSingleObject may wait while '&E->Lock' is held; acquired by KeAcquireSpinLock [ddi-blocking-under-spin-lock]
  KeWaitForSingleObject(&E->Idle, Executive, KernelMode, FALSE, NULL);
  KeReleaseSpinLock(&E->Lock, Irql);
}
// CHECK: note: acquired here by KeAcquireSpinLock

void poll_ok(PEXTENSION E) {
  KIRQL Irql;
  LARGE_INTEGER Zero;
  Zero.QuadPart = 0;
  KeAcquireSpinLock(&E->Lock, &Irql);
  E->Busy = KeWaitForSingleObject(&E->Idle, Executive, KernelMode, FALSE,
                                  &Zero) == STATUS_TIMEOUT;
  KeReleaseSpinLock(&E->Lock, Irql);
}

void wait_a_while_bad(PEXTENSION E) {
  KIRQL Irql;
  LARGE_INTEGER Time;
  Time.QuadPart = -10000;
  KeAcquireSpinLock(&E->Lock, &Irql);
  // CHECK: [[#@LINE+1]]:3: warning: KeWaitForSingleObject may wait while
  KeWaitForSingleObject(&E->Idle, Executive, KernelMode, FALSE, &Time);
  KeReleaseSpinLock(&E->Lock, Irql);
}

// How long is not known here.
void given_time_ok(PEXTENSION E, PLARGE_INTEGER Time) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  KeWaitForSingleObject(&E->Idle, Executive, KernelMode, FALSE, Time);
  KeReleaseSpinLock(&E->Lock, Irql);
}

void resource_bad(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  // CHECK: [[#@LINE+1]]:3: warning: ExAcquireResourceExclusiveLite may wait while '&E->Lock' is held
  ExAcquireResourceExclusiveLite(&E->Resource, TRUE);
  E->Busy++;
  ExReleaseResourceLite(&E->Resource);
  KeReleaseSpinLock(&E->Lock, Irql);
}

//--- Any number of calls below -----------------------------------------------

static void Third(PEXTENSION E) {
  KeWaitForSingleObject(&E->Idle, Executive, KernelMode, FALSE, NULL);
}
ULONG Table[64];
static void Second(PEXTENSION E) {
  ULONG I;
  for (I = 0; I < 64; I++) {
    Table[I] = Table[I] * 3 + E->Busy;
    Table[(I * 7) & 63] ^= Table[I] >> 3;
    Table[(I * 5) & 63] += Table[(I + 1) & 63] << 2;
    Table[(I * 3) & 63] -= Table[(I + 2) & 63] ^ Table[(I + 9) & 63];
    Table[(I * 9) & 63] |= Table[(I + 3) & 63] & Table[(I + 11) & 63];
    Table[(I * 11) & 63] += Table[(I + 4) & 63] * Table[(I + 13) & 63];
  }
  Third(E);
}
static void First(PEXTENSION E) { Second(E); }

void deep_below_bad(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  // CHECK: [[#@LINE+1]]:3: warning: 'First' may wait in KeWaitForSingleObject while '&E->Lock' is held; acquired by KeAcquireSpinLock
  First(E);
  KeReleaseSpinLock(&E->Lock, Irql);
}
// CHECK: note: 'Second' is called here
// CHECK: note: 'Third' is called here
// CHECK: note: KeWaitForSingleObject is called here

void deep_below_after_ok(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  E->Busy = 0;
  KeReleaseSpinLock(&E->Lock, Irql);
  First(E);
}

// The Dpr form holds it as well, wherever the IRQL came from.
void dpc_form_bad(PEXTENSION E) {
  KeAcquireSpinLockAtDpcLevel(&E->Lock);
  // CHECK: [[#@LINE+1]]:3: warning: 'Third' may wait in KeWaitForSingleObject while '&E->Lock' is held; acquired by KeAcquireSpinLockAtDpcLevel
  Third(E);
  KeReleaseSpinLockFromDpcLevel(&E->Lock);
}

// Dropped around the wait.
void dropped_ok(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  while (E->Busy != 0) {
    KeReleaseSpinLock(&E->Lock, Irql);
    Third(E);
    KeAcquireSpinLock(&E->Lock, &Irql);
  }
  KeReleaseSpinLock(&E->Lock, Irql);
}
