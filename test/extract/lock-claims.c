// What the author tells analysers about a lock is believed.
//
// RUN: not %spinlint check %s > %t.out
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
#include <ntddk.h>

typedef struct _EXTENSION {
  KSPIN_LOCK Lock;
  KSPIN_LOCK Other;
  ULONG Count;
} EXTENSION, *PEXTENSION;

void LockElsewhere(PEXTENSION E);

DRIVER_UNLOAD claimed_held_ok;
EXTENSION g;

void claimed_held_ok(PDRIVER_OBJECT Driver) {
  (void)Driver;
  LockElsewhere(&g);
  _Analysis_assume_lock_held_(g.Lock);
  g.Count++;
  KeReleaseSpinLock(&g.Lock, PASSIVE_LEVEL);
}

void claimed_released_ok(PEXTENSION E, BOOLEAN Fail) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  if (Fail) {
    LockElsewhere(E);
    _Analysis_assume_lock_released_(E->Lock);
    return;
  }
  KeReleaseSpinLock(&E->Lock, Irql);
}

void suppressed_ok(PEXTENSION E, BOOLEAN Fail) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  _Analysis_suppress_lock_checking_(E->Lock);
  if (Fail)
    return;
  KeReleaseSpinLock(&E->Lock, Irql);
}

void of_another_lock_bad(PEXTENSION E, BOOLEAN Fail) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  _Analysis_suppress_lock_checking_(E->Other);
  if (Fail)
    // CHECK: [[#@LINE+1]]:5: warning: '&E->Lock' is still held at this return
    return;
  KeReleaseSpinLock(&E->Lock, Irql);
}

void same_lock_ok(PKSPIN_LOCK A, PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(A, &Irql);
  _Analysis_assume_same_lock_(*A, E->Lock);
  E->Count++;
  KeReleaseSpinLock(&E->Lock, Irql);
}
