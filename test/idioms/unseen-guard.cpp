// A guard that is only declared may hold the lock or not: who uses it is not
// analysed. A class that is not made from a lock is no guard.
//
// RUN: %spinlint check %s > %t.out 2> %t.err
// RUN: FileCheck --allow-empty --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 1 file, 3 functions with locks: 1 verified, 0 defect, 0 inconclusive, 2 not analysed
// SUMMARY: not analysed: 1 because call of Guard::Guard (which has no body) is lost
// SUMMARY: not analysed: 1 because call of Guard::~Guard (which has no body) is lost
#include <ntddk.h>

class Guard {
public:
  explicit Guard(KSPIN_LOCK &L);
  Guard(Guard &&);
  ~Guard();
};

class Log {
public:
  explicit Log(const char *Name);
  ~Log();
};

struct Device {
  KSPIN_LOCK Lock;
  ULONG Count;
};

void guarded(Device &D) {
  KIRQL Irql;
  Guard G(D.Lock);
  KeAcquireSpinLock(&D.Lock, &Irql);
  D.Count++;
}

Guard Enter(Device &D);

void guarded_by_a_result(Device &D) {
  Guard G = Enter(D);
  D.Count++;
}

void logged(Device &D) {
  KIRQL Irql;
  Log L("logged");
  KeAcquireSpinLock(&D.Lock, &Irql);
  D.Count++;
  KeReleaseSpinLock(&D.Lock, Irql);
}
