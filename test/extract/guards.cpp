// Destructors run on every way out of a scope, in reverse order; a captured
// reference is the address of the captured object.
//
// RUN: %spinlint extract %s --dump=program | FileCheck %s
#include <ntddk.h>

class Guard {
  KSPIN_LOCK *Lock;
  KIRQL Irql;

public:
  explicit Guard(KSPIN_LOCK &L) : Lock(&L) { KeAcquireSpinLock(Lock, &Irql); }
  ~Guard() { KeReleaseSpinLock(Lock, Irql); }
};
// CHECK-LABEL: function Guard::Guard
// CHECK: [[L:%[0-9]+]] = load &L
// CHECK: [[F:%[0-9]+]] = field %{{[0-9]+}} + 0 "class Guard" "Lock"
// CHECK: store [[F]], [[L]]
// CHECK: acquire spin_lock
// CHECK-LABEL: function Guard::~Guard
// CHECK: release spin_lock

struct Device {
  KSPIN_LOCK First, Second;
  int Count;
};

// CHECK-LABEL: function two
// CHECK: call fn:Guard::Guard(&a, %{{[0-9]+}})
// CHECK: call fn:Guard::Guard(&b, %{{[0-9]+}})
// CHECK: call fn:Guard::~Guard(&b)
// CHECK-NEXT: call fn:Guard::~Guard(&a)
// CHECK-NEXT: return 1 "1"
// CHECK: call fn:Guard::~Guard(&b)
// CHECK: call fn:Guard::~Guard(&a)
int two(Device *D) {
  Guard a(D->First);
  {
    Guard b(D->Second);
    if (D->Count)
      return 1;
  }
  return 0;
}

// CHECK-LABEL: function loop
// CHECK: br {{.*}} range_for "Values"
// CHECK: call fn:Guard::Guard(&g
// CHECK: if "V == 3"
// CHECK: call fn:Guard::~Guard(&g)
// CHECK-NEXT: goto {{.*}} jump
void loop(Device *D) {
  int Values[] = {1, 2, 3};
  for (int V : Values) {
    Guard g(D->First);
    if (V == 3)
      break;
  }
}

// CHECK-LABEL: function temporary
// CHECK: call fn:Guard::Guard(&tmp
// CHECK-NEXT: call fn:Guard::~Guard(&tmp)
void temporary(Device *D) { Guard{D->First}; }

template <class T> struct Owner {
  T Member;
  Owner(KSPIN_LOCK &L) : Member(L) {}
};

// CHECK-LABEL: function owner
// CHECK: call fn:"Owner<Guard>::Owner"(&o
// CHECK: call fn:"Owner<Guard>::~Owner"(&o)
void owner(Device *D) { Owner<Guard> o(D->First); }

// CHECK-LABEL: function closure
// CHECK: field &f + 0 "{{.*}}" "D"
void closure(Device *D) {
  auto f = [&D] { Guard g(D->First); };
  f();
}

// An object is passed and returned by address; the variable that is returned
// is the result itself, and the caller destroys both.
// CHECK-LABEL: function make
// CHECK: param result type "Mover &"
// CHECK: [[R:%[0-9]+]] = load &result
// CHECK: call fn:Mover::Mover([[R]])
// CHECK-NOT: ~Mover
// CHECK-LABEL: function take
// CHECK: param M type "Mover &"
// CHECK: [[M:%[0-9]+]] = load &M
// CHECK: field [[M]] + 0 "struct Mover" "Value"
// CHECK-LABEL: function pass
// CHECK: call fn:make(&result)
// CHECK-NEXT: call fn:take(&result)
// CHECK-NEXT: call fn:Mover::~Mover(&result)
struct Mover {
  int Value;
  Mover();
  ~Mover();
};
Mover make() {
  Mover M;
  return M;
}
int take(Mover M) { return M.Value; }
int pass() { return take(make()); }

// Nobody wrote this one.
// CHECK-LABEL: function "Owner<Guard>::~Owner"
// CHECK: call fn:Guard::~Guard(%{{[0-9]+}})

// CHECK-LABEL: function "{{.*}}lambda{{.*}}operator()"
// CHECK: call fn:Guard::Guard(&g
// CHECK: call fn:Guard::~Guard(&g)
