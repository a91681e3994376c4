// Shapes of C++ drivers: locks behind guards, a lambda that acquires, guards
// that can be emptied, moved or turned off.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ndis.h>

class CLock {
public:
  CLock() { NdisAllocateSpinLock(&m_Lock); }
  ~CLock() { NdisFreeSpinLock(&m_Lock); }
  void Lock() { NdisAcquireSpinLock(&m_Lock); }
  void Unlock() { NdisReleaseSpinLock(&m_Lock); }
  void LockDPC() { NdisDprAcquireSpinLock(&m_Lock); }
  void UnlockDPC() { NdisDprReleaseSpinLock(&m_Lock); }

private:
  NDIS_SPIN_LOCK m_Lock;
};

template <typename T, void (T::*Enter)(), void (T::*Leave)()>
class CLockedContext {
public:
  explicit CLockedContext(T &Object) : m_Object(Object) {
    (m_Object.*Enter)();
  }
  ~CLockedContext() { (m_Object.*Leave)(); }

private:
  T &m_Object;
};

using TSpinLocker = CLockedContext<CLock, &CLock::Lock, &CLock::Unlock>;
using TDPCSpinLocker =
    CLockedContext<CLock, &CLock::LockDPC, &CLock::UnlockDPC>;

// Row 19: locks behind guards.
struct CTx {
  CLock m_Lock;
  ULONG m_Count;
  bool m_Stopped;

  bool Send_ok() {
    TSpinLocker Guard(m_Lock);
    if (m_Stopped)
      return false;
    m_Count++;
    return true;
  }

  void DoPendingTasks_ok(bool Dpc) {
    if (Dpc) {
      TDPCSpinLocker Guard(m_Lock);
      m_Count++;
    } else {
      TSpinLocker Guard(m_Lock);
      m_Count++;
    }
  }

  // The guard is over before the second one begins.
  void Flush_ok() {
    for (;;) {
      TDPCSpinLocker Guard(m_Lock);
      if (m_Count == 0)
        break;
      m_Count--;
    }
    TDPCSpinLocker Guard(m_Lock);
    m_Stopped = true;
  }

  void Nested_bad() {
    TSpinLocker Guard(m_Lock);
    // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}}already held{{.*}} [ddi-spin-lock-dpr]
    TDPCSpinLocker Inner(m_Lock);
    m_Count++;
  }

  void UnlockUnderGuard_bad() {
    TSpinLocker Guard(m_Lock);
    m_Count++;
    m_Lock.Unlock();
    // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}}not held{{.*}} [ddi-spin-lock-release]
  }

  bool Plain_bad() {
    m_Lock.Lock();
    if (m_Stopped)
      // CHECK: [[#@LINE+1]]:7: warning: {{.*}} is still held at this return{{.*}} [ddi-spin-lock]
      return false;
    m_Lock.Unlock();
    return true;
  }
};

// Row 19: the lambda acquires; who calls it releases.
void lambda_acquires_ok(CTx &Tx, bool Dpc) {
  auto Enter = [&] {
    if (Dpc)
      Tx.m_Lock.LockDPC();
    else
      Tx.m_Lock.Lock();
  };
  Enter();
  Tx.m_Count++;
  if (Dpc)
    Tx.m_Lock.UnlockDPC();
  else
    Tx.m_Lock.Unlock();
}

bool lambda_acquires_bad(CTx &Tx) {
  auto Enter = [&] { Tx.m_Lock.Lock(); };
  Enter();
  if (Tx.m_Stopped)
    // CHECK: [[#@LINE+1]]:5: warning: {{.*}} is still held at this return{{.*}} [ddi-spin-lock]
    return false;
  Tx.m_Lock.Unlock();
  return true;
}

// Row 19: a guard that can be emptied and filled again.
class CUniqueLock {
public:
  explicit CUniqueLock(CLock &Lock) : m_Lock(&Lock) { m_Lock->Lock(); }
  ~CUniqueLock() { release(); }
  void release() {
    if (m_Lock) {
      m_Lock->Unlock();
      m_Lock = nullptr;
    }
  }

private:
  CLock *m_Lock;
};

void emptied_twice_ok(CTx &Tx) {
  CUniqueLock Guard(Tx.m_Lock);
  if (Tx.m_Stopped) {
    Guard.release();
    Tx.m_Count = 0;
  }
  Guard.release();
}

void taken_after_it_was_emptied_ok(CTx &Tx) {
  CUniqueLock Guard(Tx.m_Lock);
  Guard.release();
  TSpinLocker Again(Tx.m_Lock);
  Tx.m_Count++;
}

void taken_before_it_is_emptied_bad(CTx &Tx) {
  CUniqueLock Guard(Tx.m_Lock);
  if (Tx.m_Stopped)
    Guard.release();
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}}already held{{.*}} [ddi-spin-lock]
  TSpinLocker Again(Tx.m_Lock);
  Tx.m_Count++;
}

void all_members(CTx &Tx) {
  Tx.Send_ok();
  Tx.DoPendingTasks_ok(true);
  Tx.Flush_ok();
  Tx.Nested_bad();
  Tx.UnlockUnderGuard_bad();
  Tx.Plain_bad();
}

// Emptied in one step: what is in the guard is nobody else's.
template <typename T> class CHandleLock {
public:
  explicit CHandleLock(T Lock) : m_Lock(Lock) { NdisAcquireSpinLock(m_Lock); }
  ~CHandleLock() { Release(); }
  void Release() {
    if (auto Lock = static_cast<T>(InterlockedExchangePointer(
            reinterpret_cast<PVOID *>(&m_Lock), nullptr)))
      NdisReleaseSpinLock(Lock);
  }

private:
  T m_Lock = nullptr;
};

struct CQueue {
  PNDIS_SPIN_LOCK m_Lock;
  ULONG m_Count;

  ULONG Next_ok(ULONG Max) {
    CHandleLock<PNDIS_SPIN_LOCK> Guard(m_Lock);
    if (m_Count >= Max)
      return 0;
    return ++m_Count;
  }

  ULONG Early_ok(ULONG Max) {
    CHandleLock<PNDIS_SPIN_LOCK> Guard(m_Lock);
    ULONG Count = m_Count;
    Guard.Release();
    return Count < Max ? Count : Max;
  }

  void Twice_bad() {
    CHandleLock<PNDIS_SPIN_LOCK> Guard(m_Lock);
    m_Count++;
    // CHECK: [[#@LINE+1]]:34: warning: {{.*}}acquires {{.*}}which is already held
    CHandleLock<PNDIS_SPIN_LOCK> Again(m_Lock);
    m_Count++;
  }
};

ULONG UseQueue(CQueue *Queue) {
  Queue->Twice_bad();
  return Queue->Next_ok(10) + Queue->Early_ok(5);
}
