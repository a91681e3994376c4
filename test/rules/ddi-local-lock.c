// LocalLock: locks that nobody else can get at.
//
// RUN: sh -c '%spinlint check -checks=-*,ddi-local-lock %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
#include <ntddk.h>
#include <ndis.h>

ULONG Count;

void spin_lock_bad(void) {
  KSPIN_LOCK Lock;
  KIRQL Irql;
  KeInitializeSpinLock(&Lock);
  // CHECK: [[#@LINE+1]]:3: warning: '&Lock' is a local variable of 'spin_lock_bad', so that no other thread can meet it there: it protects nothing [ddi-local-lock]
  KeAcquireSpinLock(&Lock, &Irql);
  Count++;
  KeReleaseSpinLock(&Lock, Irql);
}

void mutex_bad(void) {
  KMUTEX Mutex;
  KeInitializeMutex(&Mutex, 0);
  // CHECK: [[#@LINE+1]]:3: warning: '&Mutex' is a local variable of 'mutex_bad'
  KeWaitForSingleObject(&Mutex, Executive, KernelMode, FALSE, NULL);
  Count++;
  KeReleaseMutex(&Mutex, FALSE);
}

struct guarded {
  ULONG Value;
  NDIS_SPIN_LOCK Lock;
};

void part_of_a_local_bad(void) {
  struct guarded G = {0};
  NdisAllocateSpinLock(&G.Lock);
  // CHECK: [[#@LINE+1]]:3: warning: '&G.Lock' is a local variable of 'part_of_a_local_bad'
  NdisAcquireSpinLock(&G.Lock);
  Count += G.Value;
  NdisReleaseSpinLock(&G.Lock);
}

void StartWorker(struct guarded *G);
void WaitForWorker(void);

void given_to_a_worker_ok(void) {
  struct guarded G = {0};
  NdisAllocateSpinLock(&G.Lock);
  StartWorker(&G);
  NdisAcquireSpinLock(&G.Lock);
  Count += G.Value;
  NdisReleaseSpinLock(&G.Lock);
  WaitForWorker();
}

struct guarded *Current;

void stored_ok(void) {
  struct guarded G = {0};
  NdisAllocateSpinLock(&G.Lock);
  Current = &G;
  NdisAcquireSpinLock(&G.Lock);
  Count += G.Value;
  NdisReleaseSpinLock(&G.Lock);
  WaitForWorker();
}

void static_ok(void) {
  static KSPIN_LOCK Lock;
  KIRQL Irql;
  KeAcquireSpinLock(&Lock, &Irql);
  Count++;
  KeReleaseSpinLock(&Lock, Irql);
}

// The handle is no lock, and an event is none.
void queued_ok(PKSPIN_LOCK Lock) {
  KLOCK_QUEUE_HANDLE Handle;
  KEVENT Event;
  KeInitializeEvent(&Event, NotificationEvent, TRUE);
  KeWaitForSingleObject(&Event, Executive, KernelMode, FALSE, NULL);
  KeAcquireInStackQueuedSpinLock(Lock, &Handle);
  Count++;
  KeReleaseInStackQueuedSpinLock(&Handle);
}

void pointer_ok(PKSPIN_LOCK Given) {
  PKSPIN_LOCK Lock = Given;
  KIRQL Irql;
  KeAcquireSpinLock(Lock, &Irql);
  Count++;
  KeReleaseSpinLock(Lock, Irql);
}
