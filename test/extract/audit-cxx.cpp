// Templates are judged by their pattern, lambdas and local classes count for
// the function around them.
//
// RUN: %spinlint extract %s --dump=program | FileCheck %s
#include <ntddk.h>

template <bool Dpc> KIRQL take(PKSPIN_LOCK Lock) {
  KIRQL Old = 0;
  if constexpr (Dpc)
    KeAcquireSpinLockAtDpcLevel(Lock);
  else
    KeAcquireSpinLock(Lock, &Old);
  return Old;
}

// CHECK-NOT: lost
// CHECK-LABEL: function {{.*}}uses_all
// CHECK-NOT: lost
int uses_all(PKSPIN_LOCK Lock) {
  struct Local {
    Local() = default;
    int get() { return 1; }
  } L;
  auto F = [&](int n) {
    if (n)
      return n;
    return L.get();
  };
  take<true>(Lock);
  take<false>(Lock);
  return F(0);
}

// CHECK-LABEL: function {{.*}}broken_lambda
// CHECK: lost
int broken_lambda(PKSPIN_LOCK Lock) {
  auto F = [&](int n) { return n.nothing; };
  return F(0);
}
