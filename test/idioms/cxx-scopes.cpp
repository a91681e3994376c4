// C++: the ways out of a guard's scope, and the places where a guard can stand.
// Each has a legal form and a wrong twin.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ntddk.h>

namespace drv {
namespace sync {

class SpinLock {
public:
  SpinLock() { KeInitializeSpinLock(&Raw); }
  void Acquire() { KeAcquireSpinLock(&Raw, &Irql); }
  void Release() { KeReleaseSpinLock(&Raw, Irql); }
  KSPIN_LOCK Raw;
  KIRQL Irql;
};

template <typename L> class Guard {
public:
  explicit Guard(L &Lock) : Lock(Lock) { Lock.Acquire(); }
  ~Guard() { Lock.Release(); }
  Guard(const Guard &) = delete;
  explicit operator bool() const { return true; }

private:
  L &Lock;
};

// Locks all that it is given, and unlocks in the opposite order.
template <typename... Ls> class ScopedLock;
template <> class ScopedLock<> {};
template <typename L, typename... Ls> class ScopedLock<L, Ls...> {
public:
  explicit ScopedLock(L &First, Ls &...Others) : First(First), Rest(Others...) {}

private:
  Guard<L> First;
  ScopedLock<Ls...> Rest;
};

} // namespace sync
} // namespace drv

namespace ds = drv::sync;
using SpinGuard = ds::Guard<ds::SpinLock>;

struct Dev {
  ds::SpinLock Lock, Other;
  ULONG Count, State;
  bool Stopped;
};

void Poll(Dev &D);

//--- Ways out ----------------------------------------------------------------

ULONG goto_out_ok(Dev &D) {
  ULONG Result = 0;
  {
    SpinGuard G(D.Lock);
    if (D.Stopped)
      goto Out;
    Result = D.Count;
  }
Out:
  SpinGuard G(D.Lock);
  D.Count = 0;
  return Result;
}

ULONG goto_back_ok(Dev &D) {
Again:
  {
    SpinGuard G(D.Lock);
    if (D.Count++ < 3)
      goto Again;
  }
  return D.Count;
}

ULONG goto_past_the_unlock_bad(Dev &D) {
  D.Lock.Acquire();
  {
    SpinGuard G(D.Other);
    if (D.Stopped)
      goto Out;
  }
  D.Lock.Release();
Out:
  // CHECK: [[#@LINE+1]]:3: warning: '&D->Lock' is still held at this return
  return D.Count;
}

void continue_and_break_ok(Dev &D) {
  for (ULONG I = 0; I < 8; I++) {
    SpinGuard G(D.Lock);
    if (D.Count == I)
      continue;
    if (D.Stopped)
      break;
    D.Count--;
  }
  D.Lock.Acquire();
  D.Lock.Release();
}

void continue_bad(Dev &D) {
  for (ULONG I = 0; I < 8; I++) {
    // CHECK: [[#@LINE+1]]:5: warning: '&D->Lock' is acquired but not released in a turn of this loop
    D.Lock.Acquire();
    if (D.Count == I)
      continue;
    D.Lock.Release();
  }
}

ULONG switch_ok(Dev &D) {
  switch (D.State) {
  case 0: {
    SpinGuard G(D.Lock);
    return D.Count;
  }
  case 1: {
    SpinGuard G(D.Lock);
    D.Count++;
    break;
  }
  default:
    break;
  }
  SpinGuard G(D.Lock);
  return ++D.Count;
}

ULONG switch_bad(Dev &D) {
  SpinGuard Outer(D.Lock);
  switch (D.State) {
  case 0: {
    // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}}already held
    SpinGuard G(D.Lock);
    return D.Count;
  }
  default:
    return 0;
  }
}

//--- Places where a guard can stand ------------------------------------------

ULONG if_init_ok(Dev &D) {
  if (SpinGuard G(D.Lock); D.Stopped)
    D.Count = 0;
  else
    D.Count++;
  SpinGuard After(D.Lock);
  return D.Count;
}

ULONG if_init_bad(Dev &D) {
  if (SpinGuard G(D.Lock); D.Stopped) {
    D.Count = 0;
  } else {
    // CHECK: [[#@LINE+1]]:5: warning: {{.*}}already held
    D.Lock.Acquire();
    D.Lock.Release();
  }
  return D.Count;
}

ULONG condition_ok(Dev &D) {
  if (SpinGuard G{D.Lock})
    D.Count++;
  while (SpinGuard G{D.Lock})
    if (D.Count-- == 0)
      return 0;
  return 1;
}

ULONG switch_init_ok(Dev &D) {
  switch (SpinGuard G(D.Lock); D.State) {
  case 0:
    return 0;
  case 1:
    D.Count++;
    break;
  }
  SpinGuard G(D.Lock);
  return D.Count;
}

ULONG for_init_ok(Dev &D) {
  for (SpinGuard G(D.Lock); D.Count > 0; D.Count--)
    if (D.Stopped)
      return 1;
  SpinGuard After(D.Lock);
  return D.Count;
}

ULONG for_init_bad(Dev &D) {
  for (SpinGuard G(D.Lock); D.Count > 0; D.Count--)
    if (D.Stopped) {
      // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}}already held
      SpinGuard Again(D.Lock);
      return 1;
    }
  return D.Count;
}

//--- Several locks -----------------------------------------------------------

void several_ok(Dev &D) {
  {
    ds::ScopedLock<ds::SpinLock, ds::SpinLock> Both(D.Lock, D.Other);
    D.Count++;
  }
  SpinGuard G(D.Other);
  SpinGuard H(D.Lock);
}

void several_bad(Dev &D) {
  ds::ScopedLock<ds::SpinLock, ds::SpinLock> Both(D.Lock, D.Other);
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}}'&D->Other', which is already held
  SpinGuard G(D.Other);
}

//--- Lambdas -----------------------------------------------------------------

template <typename L, typename F> auto WithLock(L &Lock, F Body) {
  ds::Guard<L> G(Lock);
  return Body();
}

// The return leaves the lambda, and no more.
ULONG lambda_returns_ok(Dev &D) {
  ULONG Count = WithLock(D.Lock, [&]() -> ULONG {
    if (D.Stopped)
      return 0;
    return D.Count;
  });
  SpinGuard G(D.Lock);
  D.Count = 0;
  return Count;
}

ULONG lambda_takes_it_again_bad(Dev &D) {
  // CHECK: [[#@LINE+1]]:10: warning: WithLock acquires '&D->Lock', which is already held; it has two names for the lock
  return WithLock(D.Lock, [&] {
    SpinGuard G(D.Lock);
    return D.Count;
  });
}

template <typename F> void ForEach(ULONG Count, F &&Body) {
  for (ULONG I = 0; I < Count; I++)
    if (!Body(I))
      break;
}

void generic_lambda_ok(Dev *Devs, ULONG Count) {
  ForEach(Count, [Devs](auto I) {
    Devs[I].Lock.Acquire();
    if (Devs[I].Stopped) {
      Devs[I].Lock.Release();
      return false;
    }
    Devs[I].Count++;
    Devs[I].Lock.Release();
    return true;
  });
}

void generic_lambda_bad(Dev &D, ULONG Count) {
  ForEach(Count, [&D](auto I) {
    D.Lock.Acquire();
    if (D.Count == I)
      // CHECK: [[#@LINE+1]]:7: warning: '&D->Lock' is still held at this return
      return true;
    D.Lock.Release();
    return true;
  });
}

//--- Guards on the heap, and locked pointers ---------------------------------

// What `operator->` gives is used under the lock.
class Locked {
public:
  explicit Locked(Dev &D) : D(D) { D.Lock.Acquire(); }
  ~Locked() { D.Lock.Release(); }
  Dev *operator->() const { return &D; }

private:
  Dev &D;
};

void locked_pointer_ok(Dev &D) {
  Locked(D)->Count++;
  Locked P(D);
  P->Count++;
}

void locked_pointer_bad(Dev &D) {
  Locked P(D);
  // CHECK: [[#@LINE+1]]:3: warning: {{.*}}already held
  Locked(D)->Count++;
}

// Constructors that call others, and defaults of members.
class Owned {
public:
  Owned() = default;
  explicit Owned(Dev &D) : Owned(&D) {}
  explicit Owned(Dev *D) : D(D) { D->Lock.Acquire(); }
  ~Owned() {
    if (D)
      D->Lock.Release();
  }
  Owned &operator=(Owned &&O) {
    if (this != &O) {
      Reset();
      D = O.D;
      O.D = nullptr;
    }
    return *this;
  }
  void Reset() {
    if (D) {
      D->Lock.Release();
      D = nullptr;
    }
  }
  // Gives the duty away: the caller unlocks.
  Dev *Disown() {
    Dev *Was = D;
    D = nullptr;
    return Was;
  }

private:
  Dev *D = nullptr;
};

void filled_later_ok(Dev &D, bool May) {
  Owned O;
  if (May)
    O = Owned(D);
  D.Count++;
}

void filled_twice_bad(Dev &D, bool May) {
  Owned O(D);
  if (May)
    // CHECK: [[#@LINE+1]]:9: warning: {{.*}}already held
    O = Owned(D);
  D.Count++;
}

void disowned_ok(Dev &D) {
  Owned O(D);
  D.Count++;
  O.Disown()->Lock.Release();
}

ULONG disowned_bad(Dev &D) {
  Owned O(D);
  D.Count++;
  Dev *Mine = O.Disown();
  if (D.Stopped)
    // CHECK: [[#@LINE+1]]:5: warning: {{.*}} is still held at this return
    return 0;
  Mine->Lock.Release();
  return D.Count;
}
