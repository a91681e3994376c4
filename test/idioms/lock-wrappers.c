// A record that does nothing but to be a lock is in many others: each of those
// is a lock of its own.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
#include <ntddk.h>

typedef struct _spinlock_t {
  KSPIN_LOCK Spin;
  KIRQL Old;
} spinlock_t;

typedef struct _RESOURCE {
  spinlock_t ReqLock;
  ULONG Requests;
} RESOURCE;

typedef struct _QUEUE {
  LIST_ENTRY Items;
  spinlock_t QueueLock;
} QUEUE;

typedef struct _CONNECTION {
  QUEUE Work;
  QUEUE *Sender;
  RESOURCE *Resource;
} CONNECTION;

EX_SPIN_LOCK Rcu;

static void raw_lock(KSPIN_LOCK *Lock, KIRQL *Old) { KeAcquireSpinLock(Lock, Old); }
static void spin_lock(spinlock_t *L) {
  KIRQL Old;
  raw_lock(&L->Spin, &Old);
  L->Old = Old;
}
static void spin_unlock(spinlock_t *L) { KeReleaseSpinLock(&L->Spin, L->Old); }

static void queue_work(QUEUE *Q) {
  spin_lock(&Q->QueueLock);
  spin_unlock(&Q->QueueLock);
}

// wdrbd, drbd_unregister_connection: the lock of the resource before that of the
// readers, and elsewhere the readers' before that of a queue.
void resource_then_rcu_ok(RESOURCE *R) {
  spin_lock(&R->ReqLock);
  ExAcquireSpinLockExclusiveAtDpcLevel(&Rcu);
  R->Requests++;
  ExReleaseSpinLockExclusiveFromDpcLevel(&Rcu);
  spin_unlock(&R->ReqLock);
}
void rcu_then_queue_ok(CONNECTION *C) {
  KIRQL Old = ExAcquireSpinLockShared(&Rcu);
  queue_work(&C->Work);
  queue_work(C->Sender);
  ExReleaseSpinLockShared(&Rcu, Old);
}

// And if it is the lock of the resource in both, that is told.
typedef struct _DEVICE {
  spinlock_t StateLock;
  spinlock_t LogLock;
  ULONG State;
} DEVICE;

void state_then_log_bad(DEVICE *D) {
  spin_lock(&D->StateLock);
  // CHECK: [[#@LINE+1]]:3: warning: 'DEVICE.LogLock' is acquired while 'DEVICE.StateLock' is held, and elsewhere 'DEVICE.StateLock' while 'DEVICE.LogLock' is [ddi-lock-order]
  spin_lock(&D->LogLock);
  D->State++;
  spin_unlock(&D->LogLock);
  spin_unlock(&D->StateLock);
}
void log_then_state(DEVICE *D) {
  spin_lock(&D->LogLock);
  spin_lock(&D->StateLock);
  D->State++;
  spin_unlock(&D->StateLock);
  spin_unlock(&D->LogLock);
}
