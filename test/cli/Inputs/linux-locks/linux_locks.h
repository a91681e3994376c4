/* Locks by their Linux names. The bodies are in a library of which the driver
   has no source. */
#pragma once
#include <ntddk.h>

typedef struct {
  KSPIN_LOCK Lock;
  KIRQL Saved;
} spinlock_t;
void spin_lock_init(spinlock_t *lock);
void spin_lock(spinlock_t *lock);
void spin_unlock(spinlock_t *lock);
void spin_lock_bh(spinlock_t *lock);
void spin_unlock_bh(spinlock_t *lock);
void spin_lock_irq(spinlock_t *lock);
void spin_unlock_irq(spinlock_t *lock);
long _spin_lock_irqsave(spinlock_t *lock);
#define spin_lock_irqsave(lock, flags) flags = _spin_lock_irqsave(lock)
void spin_unlock_irqrestore(spinlock_t *lock, long flags);

typedef struct {
  EX_SPIN_LOCK Lock;
} rwlock_t;
void read_lock(rwlock_t *lock);
void read_unlock(rwlock_t *lock);
void write_lock(rwlock_t *lock);
void write_unlock(rwlock_t *lock);

struct mutex {
  KMUTEX Mutex;
};
void mutex_init(struct mutex *m);
void mutex_lock(struct mutex *m);
int mutex_lock_interruptible(struct mutex *m); /* 0: it is ours */
int mutex_trylock(struct mutex *m);            /* 0: it is not */
void mutex_unlock(struct mutex *m);

struct semaphore {
  KSEMAPHORE Sema;
};
void sema_init(struct semaphore *s, int limit);
void down(struct semaphore *s);
int down_trylock(struct semaphore *s);
void up(struct semaphore *s);

KIRQL rcu_read_lock(void);
void rcu_read_unlock(KIRQL flags);

typedef long atomic_t;
#define atomic_inc(v) InterlockedIncrement(v)
void atomic_set(atomic_t *v, int i);
int atomic_read(const atomic_t *v);
int atomic_dec_and_test(atomic_t *v);
