// C++: guards over locks, early release, destructors on every way out.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ndis.h>

struct Adapter {
  NDIS_SPIN_LOCK Lock;
  KSPIN_LOCK Queue;
  ULONG Count;
  bool Ready;
};

class SpinGuard {
public:
  explicit SpinGuard(NDIS_SPIN_LOCK &L) : Lock(L) {
    NdisAcquireSpinLock(&Lock);
  }
  ~SpinGuard() { NdisReleaseSpinLock(&Lock); }
  SpinGuard(const SpinGuard &) = delete;

private:
  NDIS_SPIN_LOCK &Lock;
};

class DprGuard {
public:
  explicit DprGuard(NDIS_SPIN_LOCK *L) : Lock(L) {
    NdisDprAcquireSpinLock(Lock);
  }
  ~DprGuard() { NdisDprReleaseSpinLock(Lock); }

private:
  NDIS_SPIN_LOCK *Lock;
};

class UniqueLock {
public:
  explicit UniqueLock(KSPIN_LOCK *L) : Lock(L), Held(true) {
    KeAcquireSpinLock(Lock, &OldIrql);
  }
  ~UniqueLock() {
    if (Held)
      KeReleaseSpinLock(Lock, OldIrql);
  }
  void release() {
    KeReleaseSpinLock(Lock, OldIrql);
    Held = false;
  }

private:
  KSPIN_LOCK *Lock;
  KIRQL OldIrql;
  bool Held;
};

template <typename T> class Locked {
public:
  explicit Locked(T *L) : Lock(L) { Lock->lock(); }
  ~Locked() { Lock->unlock(); }

private:
  T *Lock;
};

struct Mutex {
  FAST_MUTEX M;
  void lock() { ExAcquireFastMutex(&M); }
  void unlock() { ExReleaseFastMutex(&M); }
};

NDIS_STATUS guard_and_early_return_ok(Adapter &A) {
  SpinGuard Guard(A.Lock);
  if (!A.Ready)
    return NDIS_STATUS_FAILURE;
  A.Count++;
  return NDIS_STATUS_SUCCESS;
}

void guard_in_a_loop_ok(Adapter &A) {
  for (int I = 0; I < 4; ++I) {
    SpinGuard Guard(A.Lock);
    if (A.Count == 3)
      continue;
    if (A.Count == 4)
      break;
    A.Count++;
  }
}

void two_scopes_ok(Adapter &A) {
  {
    SpinGuard Guard(A.Lock);
    A.Count++;
  }
  SpinGuard Guard(A.Lock);
  A.Count--;
}

void taken_under_the_guard_bad(Adapter &A) {
  SpinGuard Guard(A.Lock);
  A.Count++;
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}} acquires {{.*}}, which is already held{{.*}} [ddi-spin-lock]
  NdisAcquireSpinLock(&A.Lock);
  A.Count++;
}

void released_under_the_guard_bad(Adapter &A) {
  SpinGuard Guard(A.Lock);
  A.Count++;
  NdisReleaseSpinLock(&A.Lock);
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}}not held{{.*}} [ddi-spin-lock-release]
}

void dpr_guard_ok(Adapter *A) {
  DprGuard Guard(&A->Lock);
  A->Count++;
}

void dpr_guard_under_plain_guard_bad(Adapter *A) {
  SpinGuard Outer(A->Lock);
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}} acquires {{.*}}, which is already held{{.*}} [ddi-spin-lock-dpr]
  DprGuard Inner(&A->Lock);
  A->Count++;
}

void early_release_ok(Adapter *A) {
  UniqueLock Guard(&A->Queue);
  if (A->Ready) {
    Guard.release();
    NdisMSleep(10);
    return;
  }
  A->Count++;
}

void early_release_and_again_bad(Adapter *A) {
  UniqueLock Guard(&A->Queue);
  if (A->Ready)
    Guard.release();
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}}release{{.*}}not held{{.*}} [ddi-spin-lock-release]
  Guard.release();
}

void template_guard_ok(Mutex &M, Adapter &A) {
  Locked<Mutex> Guard(&M);
  if (A.Ready)
    return;
  A.Count++;
}

void template_guard_twice_bad(Mutex &M, Adapter &A) {
  Locked<Mutex> Guard(&M);
  if (A.Ready) {
    // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}}already held{{.*}} [ddi-lock-balance]
    Locked<Mutex> Again(&M);
    A.Count++;
  }
}

template <typename Body> void WithLock(Adapter &A, Body B) {
  NdisAcquireSpinLock(&A.Lock);
  B();
  NdisReleaseSpinLock(&A.Lock);
}

void lambda_under_the_lock_ok(Adapter &A) {
  WithLock(A, [&] { A.Count++; });
}

// Both acquires are in what is called, and only the caller knows that A and the
// closure's A are one adapter.
void lambda_takes_it_again_bad(Adapter &A) {
  // CHECK: [[#@LINE+1]]:3: warning: WithLock acquires '&A->Lock', which is already held; it has two names for the lock [ddi-spin-lock]
  WithLock(A, [&] {
    NdisAcquireSpinLock(&A.Lock);
    A.Count++;
    NdisReleaseSpinLock(&A.Lock);
  });
}

template <typename Body> void Run(Body B) { B(); }

void lambda_under_the_guard_bad(Adapter &A) {
  SpinGuard Guard(A.Lock);
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}}already held{{.*}} [ddi-spin-lock]
  Run([&] {
    NdisAcquireSpinLock(&A.Lock);
    A.Count++;
    NdisReleaseSpinLock(&A.Lock);
  });
}

class Queue {
public:
  void Add() {
    SpinGuard Guard(Lock);
    Length++;
  }
  void AddTwo_ok() {
    Add();
    Add();
  }
  void AddUnderLock_bad() {
    SpinGuard Guard(Lock);
    // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}}already held{{.*}} [ddi-spin-lock]
    Add();
  }

private:
  NDIS_SPIN_LOCK Lock;
  ULONG Length = 0;
};

void members_ok(Queue &Q) { Q.AddTwo_ok(); }
void members_bad(Queue &Q) { Q.AddUnderLock_bad(); }

// What a destructor does is decided by what the constructor left in its object.
struct Spin {
  void Lock() { NdisAcquireSpinLock(&M); }
  void Unlock() { NdisReleaseSpinLock(&M); }
  void LockDpr() { NdisDprAcquireSpinLock(&M); }
  void UnlockDpr() { NdisDprReleaseSpinLock(&M); }
  NDIS_SPIN_LOCK M;
};

class MaybeLocked {
public:
  explicit MaybeLocked(Spin &L, bool Auto = true) : Object(L), Auto(Auto) {
    if (Auto)
      Object.Lock();
  }
  ~MaybeLocked() {
    if (Auto)
      Object.Unlock();
  }

protected:
  Spin &Object;
  bool Auto;
};

class DprLocked : MaybeLocked {
public:
  explicit DprLocked(Spin &L) : MaybeLocked(L, false) { Object.LockDpr(); }
  ~DprLocked() { Object.UnlockDpr(); }
};

void base_is_told_not_to_ok(Spin &S, ULONG *Count) {
  DprLocked Guard(S);
  ++*Count;
}

void released_under_the_guard_bad(Spin &S, ULONG *Count) {
  DprLocked Guard(S);
  ++*Count;
  S.UnlockDpr();
  // CHECK: [[#@LINE+1]]:1: warning: {{.*}}which is not held{{.*}} [ddi-spin-lock-release]
}
