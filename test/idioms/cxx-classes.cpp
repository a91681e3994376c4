// C++: guards on the heap, classes, references and lambdas that run at the end
// of a scope. Each has a legal form and a wrong twin.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ntddk.h>

namespace ds {
class SpinLock {
public:
  void Acquire() { KeAcquireSpinLock(&Raw, &Irql); }
  void Release() { KeReleaseSpinLock(&Raw, Irql); }
  KSPIN_LOCK Raw;
  KIRQL Irql;
};
} // namespace ds

struct Dev {
  ds::SpinLock Lock;
  ULONG Count;
  bool Stopped;
};

struct SpinGuard {
  explicit SpinGuard(ds::SpinLock &L) : L(L) { L.Acquire(); }
  ~SpinGuard() { L.Release(); }
  ds::SpinLock &L;
};

//--- On the heap ---------------------------------------------------------------

void *operator new(size_t Size, POOL_TYPE Pool);
void operator delete(void *P, size_t Size);

void heap_ok(Dev &D) {
  SpinGuard *G = new (NonPagedPool) SpinGuard(D.Lock);
  D.Count++;
  delete G;
}

// No memory, no guard.
bool heap_tested_ok(Dev &D) {
  SpinGuard *G = new (NonPagedPool) SpinGuard(D.Lock);
  if (!G)
    return false;
  D.Count++;
  delete G;
  return true;
}

bool heap_bad(Dev &D) {
  SpinGuard *G = new (NonPagedPool) SpinGuard(D.Lock);
  if (!G)
    return false;
  if (D.Stopped)
    // CHECK: [[#@LINE+1]]:5: warning: '&D->Lock' is still held at this return
    return false;
  delete G;
  return true;
}

//--- Classes -------------------------------------------------------------------

struct Lockable {
  virtual ~Lockable() {}
  virtual void Lock() = 0;
  virtual void Unlock() = 0;
};

struct Real final : Lockable {
  ds::SpinLock L;
  void Lock() override { L.Acquire(); }
  void Unlock() override { L.Release(); }
};

// Which class the guard locks is not known: nothing is said of it.
struct VirtualGuard {
  explicit VirtualGuard(Lockable &K) : K(K) { K.Lock(); }
  ~VirtualGuard() { K.Unlock(); }
  Lockable &K;
};

ULONG virtual_guard_ok(Real &R, Dev &D) {
  VirtualGuard G(R);
  SpinGuard H(D.Lock);
  return D.Count;
}

// A final class has no other methods than these.
ULONG final_class_ok(Real &R, Dev &D) {
  R.Lock();
  ULONG Count = D.Count;
  R.Unlock();
  return Count;
}

ULONG final_class_bad(Real &R, Dev &D) {
  R.Lock();
  if (D.Stopped)
    // CHECK: [[#@LINE+1]]:5: warning: '&R->L' is still held at this return
    return 0;
  R.Unlock();
  return D.Count;
}

// The base calls what the derived class has.
template <typename T> struct Base {
  void With() {
    self().Enter();
    self().Do();
    self().Leave();
  }
  T &self() { return static_cast<T &>(*this); }
};

struct Derived : Base<Derived> {
  void Enter() { L.Acquire(); }
  void Leave() { L.Release(); }
  void Do() { Count++; }
  ds::SpinLock L;
  ULONG Count;
};

void curiously_recurring_ok(Derived &D) {
  D.With();
  D.Enter();
  D.Leave();
}

void curiously_recurring_bad(Derived &D) {
  D.Enter();
  // CHECK: [[#@LINE+1]]:3: warning: Base<Derived>::With acquires '&D->L', which is already held
  D.With();
  D.Leave();
}

// What a constant decides at compile time.
template <bool Dpc> struct Level {
  static void Take(KSPIN_LOCK &K, KIRQL &Irql) {
    if constexpr (Dpc)
      KeAcquireSpinLockAtDpcLevel(&K);
    else
      KeAcquireSpinLock(&K, &Irql);
  }
  static void Give(KSPIN_LOCK &K, KIRQL Irql) {
    if constexpr (Dpc)
      KeReleaseSpinLockFromDpcLevel(&K);
    else
      KeReleaseSpinLock(&K, Irql);
  }
};

template <bool Dpc> ULONG at_level_ok(Dev &D) {
  KIRQL Irql = 0;
  Level<Dpc>::Take(D.Lock.Raw, Irql);
  ULONG Count = D.Count;
  Level<Dpc>::Give(D.Lock.Raw, Irql);
  return Count;
}
template ULONG at_level_ok<true>(Dev &);
template ULONG at_level_ok<false>(Dev &);

//--- References ------------------------------------------------------------------

ds::SpinLock &Pick(Dev &A, Dev &B, bool First) {
  return First ? A.Lock : B.Lock;
}

void picked_ok(Dev &A, Dev &B, bool First) {
  ds::SpinLock &L = Pick(A, B, First);
  L.Acquire();
  A.Count++;
  L.Release();
}

bool picked_bad(Dev &A, Dev &B, bool First) {
  ds::SpinLock &L = Pick(A, B, First);
  L.Acquire();
  if (A.Stopped)
    // CHECK: [[#@LINE+1]]:5: warning: {{.*}} is still held at this return
    return false;
  L.Release();
  return true;
}

//--- Lambdas that run at the end of a scope -----------------------------------------

template <typename F> struct ScopeExit {
  explicit ScopeExit(F Run) : Run(Run) {}
  ~ScopeExit() {
    if (Active)
      Run();
  }
  void Dismiss() { Active = false; }
  F Run;
  bool Active = true;
};
template <typename F> ScopeExit(F) -> ScopeExit<F>;

bool scope_exit_ok(Dev &D) {
  D.Lock.Acquire();
  ScopeExit Unlock([&] { D.Lock.Release(); });
  if (D.Stopped)
    return false;
  D.Count++;
  return true;
}

bool scope_exit_dismissed_ok(Dev &D) {
  D.Lock.Acquire();
  ScopeExit Unlock([&] { D.Lock.Release(); });
  if (D.Stopped)
    return false;
  Unlock.Dismiss();
  D.Lock.Release();
  return true;
}

bool scope_exit_bad(Dev &D) {
  D.Lock.Acquire();
  ScopeExit Unlock([&] { D.Lock.Release(); });
  if (D.Stopped) {
    Unlock.Dismiss();
    // CHECK: [[#@LINE+1]]:5: warning: '&D->Lock' is still held at this return
    return false;
  }
  return true;
}
