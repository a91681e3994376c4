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

// CHECK-LABEL: function {{.*}}uses_defaulted
class Defaulted {
public:
  Defaulted() = default;
  int Count = 0;
};
void uses_defaulted(PKSPIN_LOCK Lock) {
  Defaulted D;
  KeAcquireSpinLockAtDpcLevel(Lock);
  KeReleaseSpinLockFromDpcLevel(Lock);
}

// CHECK-LABEL: function {{.*}}broken_lambda
// CHECK: lost
int broken_lambda(PKSPIN_LOCK Lock) {
  auto F = [&](int n) { return n.nothing; };
  return F(0);
}

// A member whose initialiser does not fit is lost, but Clang knows its type.
struct Part {
  Part(int a, int b);
};
// CHECK-LABEL: function {{.*}}Whole::Whole
// CHECK: lost "expression with an error"
struct Whole {
  Part P;
  Whole(PKSPIN_LOCK Lock) : P(1) { KeInitializeSpinLock(Lock); }
};

// CHECK-LABEL: function {{.*}}Defaulted::Defaulted
// CHECK-NOT: lost
// CHECK-LABEL: function
