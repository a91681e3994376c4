// What cannot be lowered is said; what is only named is no loss.
//
// RUN: %spinlint extract %s --dump=program | FileCheck %s
#include <ntddk.h>

// CHECK: token "KeReleaseSpinLockFromDpcLevel" in fn:only_named in_program

// CHECK-LABEL: function computed
// CHECK: lost "computed goto"
void computed(int n) {
  void *Targets[] = {&&one, &&two};
  goto *Targets[n];
one:
two:;
}

// CHECK-LABEL: function only_named
// CHECK-NOT: lost
// CHECK: return
void only_named(VOID (**Out)(PKSPIN_LOCK)) {
  *Out = KeReleaseSpinLockFromDpcLevel;
}

// A wait is an acquire of a mutex, and nothing for an event.
// CHECK-LABEL: function waits
// CHECK: kmutex {{.*}} api "KeWaitForSingleObject"
// CHECK-NOT: kmutex
// CHECK: call fn:KeWaitForSingleObject
// CHECK: return
void waits(PKMUTEX Mutex, PKEVENT Event) {
  KeWaitForSingleObject(Mutex, Executive, KernelMode, FALSE, NULL);
  KeWaitForSingleObject(Event, Executive, KernelMode, FALSE, NULL);
}

// CHECK-LABEL: function stops
// CHECK: call fn:KeBugCheckEx
// CHECK-NEXT: unreachable
void stops(int k) {
  if (k)
    KeBugCheckEx(1, 2, 3, 4, 5);
}

// CHECK-LABEL: function assumed
// CHECK: [[C:%[0-9]+]] = ne %{{[0-9]+}}, 3
// CHECK: assume [[C]]
void assumed(int k) { _Analysis_assume_(k != 3); }
