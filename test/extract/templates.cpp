// Templates as MSVC takes them: looked at where they are used, with what is
// complete by then, names of dependent bases, and no question of access.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
// SUMMARY: 4 seen, 4 analysed
#include <ntddk.h>

struct Adapter;

template <class T> struct Path {
  Adapter *Owner;
  void stop() { Owner->Count--; }
};

template <class Counting> struct Queue : Counting {
  KSPIN_LOCK Lock;
  ULONG push_ok(ULONG Value) {
    KIRQL Irql;
    KeAcquireSpinLock(&Lock, &Irql);
    Increment(Value);
    Touch();
    KeReleaseSpinLock(&Lock, Irql);
    return Size();
  }
  ULONG push_bad(ULONG Value) {
    KIRQL Irql;
    KeAcquireSpinLock(&Lock, &Irql);
    if (Value == 0)
      return Size();
    Increment(Value);
    KeReleaseSpinLock(&Lock, Irql);
    return Size();
  }
};

struct Adapter {
  ULONG Count;
};

class Private {
  void operator delete(void *) {}
  virtual ~Private() {}
};

struct Counter : Private {
  ULONG Number;
  virtual ~Counter() {}
  void Increment(ULONG Value) { Number += Value; }
  void Touch() {}
  ULONG Size() { return Number; }
};

ULONG use(Queue<Counter> &Q, Path<int> &P, ULONG Value) {
  P.stop();
  // CHECK: [[#@LINE+1]]:3: warning: '&Q->Lock' is still held at this return; acquired by Queue<Counter>::push_bad
  return Q.push_ok(Value) + Q.push_bad(Value);
}
