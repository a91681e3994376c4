// Objects of C++ that hold locks: passed, returned, moved, empty, temporary;
// and the ways to call what takes one.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ntddk.h>

namespace std {
template <typename T> struct remove_reference { using type = T; };
template <typename T> struct remove_reference<T &> { using type = T; };
template <typename T> struct remove_reference<T &&> { using type = T; };
template <typename T>
constexpr typename remove_reference<T>::type &&move(T &&X) noexcept {
  return static_cast<typename remove_reference<T>::type &&>(X);
}
template <typename T>
constexpr T &&forward(typename remove_reference<T>::type &X) noexcept {
  return static_cast<T &&>(X);
}
struct defer_lock_t {};
struct adopt_lock_t {};
} // namespace std

struct Device {
  ULONG Count;
  bool Ready;
  FAST_MUTEX Lock;
  FAST_MUTEX Other;
};

//===----------------------------------------------------------------------===//
// std::unique_lock
//===----------------------------------------------------------------------===//

class UniqueLock {
public:
  UniqueLock() : M(nullptr), Owns(false) {}
  explicit UniqueLock(FAST_MUTEX &L) : M(&L), Owns(false) { lock(); }
  UniqueLock(FAST_MUTEX &L, std::defer_lock_t) : M(&L), Owns(false) {}
  UniqueLock(FAST_MUTEX &L, std::adopt_lock_t) : M(&L), Owns(true) {}
  UniqueLock(UniqueLock &&X) noexcept : M(X.M), Owns(X.Owns) {
    X.M = nullptr;
    X.Owns = false;
  }
  UniqueLock &operator=(UniqueLock &&X) noexcept {
    if (this != &X) {
      if (Owns)
        unlock();
      M = X.M;
      Owns = X.Owns;
      X.M = nullptr;
      X.Owns = false;
    }
    return *this;
  }
  ~UniqueLock() {
    if (Owns)
      unlock();
  }
  void lock() {
    ExAcquireFastMutex(M);
    Owns = true;
  }
  bool try_lock() {
    Owns = ExTryToAcquireFastMutex(M);
    return Owns;
  }
  void unlock() {
    ExReleaseFastMutex(M);
    Owns = false;
  }
  explicit operator bool() const { return Owns; }
  bool owns_lock() const { return Owns; }

private:
  FAST_MUTEX *M;
  bool Owns;
};

void deferred_ok(Device &D) {
  UniqueLock Guard(D.Lock, std::defer_lock_t());
  if (D.Ready)
    Guard.lock();
  D.Count++;
}

void deferred_bad(Device &D) {
  UniqueLock Guard(D.Lock, std::defer_lock_t());
  Guard.lock();
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}}already held{{.*}} [ddi-lock-balance]
  Guard.lock();
}

void adopted_ok(Device &D) {
  ExAcquireFastMutex(&D.Lock);
  UniqueLock Guard(D.Lock, std::adopt_lock_t());
  D.Count++;
}

void adopted_bad(Device &D) {
  ExAcquireFastMutex(&D.Lock);
  UniqueLock Guard(D.Lock, std::adopt_lock_t());
  D.Count++;
  ExReleaseFastMutex(&D.Lock);
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}}not held{{.*}} [ddi-lock-balance]
}

void tried_ok(Device &D) {
  UniqueLock Guard(D.Lock, std::defer_lock_t());
  if (!Guard.try_lock())
    return;
  D.Count++;
}

void tried_bad(Device &D) {
  UniqueLock Guard(D.Lock, std::defer_lock_t());
  if (Guard.try_lock())
    D.Count++;
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}}already held{{.*}} [ddi-lock-balance]
  ExAcquireFastMutex(&D.Lock);
  ExReleaseFastMutex(&D.Lock);
}

void moved_ok(Device &D) {
  UniqueLock First(D.Lock);
  UniqueLock Second(std::move(First));
  D.Count++;
  Second.unlock();
  ExAcquireFastMutex(&D.Lock);
  ExReleaseFastMutex(&D.Lock);
}

void moved_bad(Device &D) {
  UniqueLock First(D.Lock);
  UniqueLock Second(std::move(First));
  D.Count++;
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}}already held{{.*}} [ddi-lock-balance]
  ExAcquireFastMutex(&D.Lock);
  D.Count++;
  ExReleaseFastMutex(&D.Lock);
}

void assigned_ok(Device &D) {
  UniqueLock Guard;
  if (D.Ready)
    Guard = UniqueLock(D.Lock);
  D.Count++;
}

void assigned_bad(Device &D) {
  UniqueLock Guard(D.Lock);
  Guard = UniqueLock(D.Other);
  D.Count++;
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}}not held{{.*}} [ddi-lock-balance]
  ExReleaseFastMutex(&D.Lock);
}

//===----------------------------------------------------------------------===//
// Passed and returned
//===----------------------------------------------------------------------===//

UniqueLock Enter_ok(Device &D) { return UniqueLock(D.Lock); }

UniqueLock EnterNamed_ok(Device &D) {
  UniqueLock Guard(D.Lock);
  D.Count++;
  return Guard;
}

UniqueLock EnterIf_ok(Device &D) {
  if (!D.Ready)
    return UniqueLock();
  UniqueLock Guard(D.Lock);
  D.Count++;
  return Guard;
}

void returned_ok(Device &D) {
  auto Guard = Enter_ok(D);
  D.Count++;
}

void returned_twice_ok(Device &D) {
  {
    UniqueLock Guard = EnterNamed_ok(D);
    D.Count++;
  }
  Enter_ok(D);
  UniqueLock Guard = EnterIf_ok(D);
  if (Guard)
    D.Count++;
}

void returned_bad(Device &D) {
  auto Guard = EnterNamed_ok(D);
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}}already held{{.*}} [ddi-lock-balance]
  ExAcquireFastMutex(&D.Lock);
  D.Count++;
  ExReleaseFastMutex(&D.Lock);
}

// Its result is gone at the end of the statement.
void result_dropped_bad(Device &D) {
  Enter_ok(D);
  D.Count++;
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}}not held{{.*}} [ddi-lock-balance]
  ExReleaseFastMutex(&D.Lock);
}

void Take_ok(Device &D, UniqueLock Guard) {
  D.Count++;
  Guard.unlock();
  D.Count--;
}

void passed_ok(Device &D) {
  UniqueLock Guard(D.Lock);
  Take_ok(D, std::move(Guard));
  ExAcquireFastMutex(&D.Lock);
  ExReleaseFastMutex(&D.Lock);
}

void passed_temporary_ok(Device &D) {
  Take_ok(D, UniqueLock(D.Lock));
  Take_ok(D, Enter_ok(D));
}

void passed_bad(Device &D) {
  UniqueLock Guard(D.Lock);
  Take_ok(D, std::move(Guard));
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}}not held{{.*}} [ddi-lock-balance]
  ExReleaseFastMutex(&D.Lock);
}

//===----------------------------------------------------------------------===//
// Temporaries
//===----------------------------------------------------------------------===//

class Guard {
public:
  explicit Guard(FAST_MUTEX *L) : Lock(L) { ExAcquireFastMutex(Lock); }
  ~Guard() { ExReleaseFastMutex(Lock); }
  ULONG Peek(const Device &D) const { return D.Count; }
  Guard(const Guard &) = delete;

private:
  FAST_MUTEX *Lock;
};

void one_expression_ok(Device &D) {
  ULONG N = Guard(&D.Lock).Peek(D);
  ExAcquireFastMutex(&D.Lock);
  D.Count = N;
  ExReleaseFastMutex(&D.Lock);
}

void dies_at_once_bad(Device &D) {
  Guard{&D.Lock};
  D.Count++;
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}}not held{{.*}} [ddi-lock-balance]
  ExReleaseFastMutex(&D.Lock);
}

void kept_by_a_reference_ok(Device &D) {
  const Guard &G = Guard(&D.Lock);
  D.Count += G.Peek(D);
}

void kept_by_a_reference_bad(Device &D) {
  const Guard &G = Guard(&D.Lock);
  D.Count += G.Peek(D);
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}}already held{{.*}} [ddi-lock-balance]
  Guard Again(&D.Lock);
}

//===----------------------------------------------------------------------===//
// What is called
//===----------------------------------------------------------------------===//

template <void (*Take)(PFAST_MUTEX), void (*Give)(PFAST_MUTEX)> class Scoped {
public:
  explicit Scoped(FAST_MUTEX &M) : M(M) { Take(&M); }
  ~Scoped() { Give(&M); }

private:
  FAST_MUTEX &M;
};

void TakeMutex(PFAST_MUTEX M) { ExAcquireFastMutex(M); }
void GiveMutex(PFAST_MUTEX M) { ExReleaseFastMutex(M); }

void functions_as_arguments_ok(Device &D) {
  Scoped<TakeMutex, &GiveMutex> Guard(D.Lock);
  D.Count++;
}

void functions_as_arguments_bad(Device &D) {
  Scoped<TakeMutex, &GiveMutex> Guard(D.Lock);
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}}already held{{.*}} [ddi-lock-balance]
  Scoped<TakeMutex, GiveMutex> Again(D.Lock);
  D.Count++;
}

struct Mutex {
  FAST_MUTEX M;
  void lock() { ExAcquireFastMutex(&M); }
  void unlock() { ExReleaseFastMutex(&M); }
};

void member_pointers_ok(Mutex &M, Mutex *P) {
  constexpr void (Mutex::*Enter)() = &Mutex::lock;
  void (Mutex::*const Leave)() = &Mutex::unlock;
  (M.*Enter)();
  (M.*Leave)();
  (P->*Enter)();
  (P->*Leave)();
}

void member_pointers_bad(Mutex &M, Mutex *P) {
  static constexpr auto Enter = &Mutex::lock;
  (P->*Enter)();
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}}already held{{.*}} [ddi-lock-balance]
  (P->*&Mutex::lock)();
  P->unlock();
}

template <typename T, FAST_MUTEX T::*Member> class MemberGuard {
public:
  explicit MemberGuard(T &X) : X(X) { ExAcquireFastMutex(&(X.*Member)); }
  ~MemberGuard() { ExReleaseFastMutex(&(X.*Member)); }

private:
  T &X;
};

void member_of_ok(Device &D) {
  MemberGuard<Device, &Device::Lock> Guard(D);
  MemberGuard<Device, &Device::Other> Inner(D);
  D.Count++;
}

void member_of_bad(Device &D) {
  MemberGuard<Device, &Device::Lock> Guard(D);
  D.Count++;
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}}already held{{.*}} [ddi-lock-balance]
  ExAcquireFastMutex(&D.Lock);
  D.Count++;
  ExReleaseFastMutex(&D.Lock);
}

template <typename Fn> void Twice(Fn &&F) {
  F();
  F();
}

void lambda_called_twice_ok(Device &D) {
  auto Body = [&D] {
    Guard G(&D.Lock);
    D.Count++;
  };
  Twice(Body);
  Twice([=, P = &D] { Guard G(&P->Lock); });
}

void lambda_called_twice_bad(Device &D) {
  Guard G(&D.Other);
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}}already held{{.*}} [ddi-lock-balance]
  Twice([P = &D] { Guard G(&P->Other); });
}

template <typename Fn> class OnExit {
public:
  explicit OnExit(Fn F) : F(F) {}
  ~OnExit() { F(); }

private:
  Fn F;
};

bool on_exit_ok(Device &D) {
  ExAcquireFastMutex(&D.Lock);
  OnExit Release([&] { ExReleaseFastMutex(&D.Lock); });
  if (!D.Ready)
    return false;
  D.Count++;
  return true;
}

bool on_exit_bad(Device &D) {
  ExAcquireFastMutex(&D.Lock);
  OnExit Release([&] { ExReleaseFastMutex(&D.Lock); });
  if (!D.Ready) {
    ExReleaseFastMutex(&D.Lock);
    // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}}not held{{.*}} [ddi-lock-balance]
    return false;
  }
  D.Count++;
  return true;
}

//===----------------------------------------------------------------------===//
// Inheritance, default arguments, namespaces, range-for
//===----------------------------------------------------------------------===//

namespace locks {
class Base {
public:
  explicit Base(Device &D, bool Now = true) : D(D), Held(Now) {
    if (Now)
      ExAcquireFastMutex(&D.Lock);
  }
  ~Base() {
    if (Held)
      ExReleaseFastMutex(&D.Lock);
  }

protected:
  Device &D;
  bool Held;
};

namespace inner {
class Derived : public Base {
public:
  using Base::Base;
  void Leave() {
    ExReleaseFastMutex(&D.Lock);
    Held = false;
  }
};
} // namespace inner
} // namespace locks

void derived_ok(Device &D) {
  locks::inner::Derived Guard(D);
  if (D.Ready) {
    Guard.Leave();
    return;
  }
  D.Count++;
}

void not_now_ok(Device &D) {
  locks::Base Guard(D, false);
  ExAcquireFastMutex(&D.Lock);
  ExReleaseFastMutex(&D.Lock);
}

void derived_bad(Device &D) {
  using namespace locks::inner;
  Derived Guard(D);
  if (D.Ready)
    Guard.Leave();
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}}not held{{.*}} [ddi-lock-balance]
  Guard.Leave();
}

struct Port {
  FAST_MUTEX Lock;
  ULONG State;
};
struct Ports {
  Port All[4];
  Port *begin() { return All; }
  Port *end() { return All + 4; }
};

void each_port_ok(Ports &P) {
  for (Port &X : P) {
    Guard G(&X.Lock);
    if (!X.State)
      continue;
    if (X.State == 2)
      return;
    X.State = 0;
  }
}

void each_port_bad(Ports &P) {
  for (Port &X : P) {
    ExAcquireFastMutex(&X.Lock);
    if (!X.State)
      // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}} still held {{.*}}
      return;
    ExReleaseFastMutex(&X.Lock);
  }
}

// A guard as a member: it dies with the object around it.
class Transaction {
public:
  explicit Transaction(Device &D) : D(D), G(&D.Lock) { D.Count++; }
  void Step() { D.Count++; }

private:
  Device &D;
  Guard G;
};

void member_guard_ok(Device &D) {
  {
    Transaction T(D);
    T.Step();
  }
  Transaction T(D);
}

void member_guard_bad(Device &D) {
  Transaction T(D);
  T.Step();
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}}already held{{.*}} [ddi-lock-balance]
  Transaction U(D);
}

// A guard that nobody has to name: made only if it is wanted.
void conditional_ok(Device &D, bool Wanted) {
  UniqueLock Guard = Wanted ? UniqueLock(D.Lock) : UniqueLock();
  D.Count++;
}

void conditional_bad(Device &D, bool Wanted) {
  UniqueLock Guard = Wanted ? UniqueLock(D.Lock) : UniqueLock();
  if (!Wanted)
    return;
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}}already held{{.*}} [ddi-lock-balance]
  ExAcquireFastMutex(&D.Lock);
  D.Count++;
  ExReleaseFastMutex(&D.Lock);
}

// One for each element.
void array_ok(Device &D) {
  {
    Guard Both[2] = {Guard(&D.Lock), Guard(&D.Other)};
    D.Count++;
  }
  Guard Again(&D.Other);
}

void array_bad(Device &D) {
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}}already held{{.*}} [ddi-lock-balance]
  Guard Both[2] = {Guard(&D.Lock), Guard(&D.Lock)};
  D.Count++;
}

struct Count {
  Device *D;
  void operator()() const {
    Guard G(&D->Lock);
    D->Count++;
  }
};
template <typename Fn> void Apply(Fn F) { F(); }

void functor_ok(Device &D) {
  Count F{&D};
  Apply(F);
  Apply(F);
}

void functor_bad(Device &D) {
  Guard G(&D.Lock);
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}}already held{{.*}} [ddi-lock-balance]
  Apply(Count{&D});
}
