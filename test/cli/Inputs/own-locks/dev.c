#include <ntddk.h>

typedef struct {
  KEVENT Event;
  int Owner;
} mutex_t;

void mutex_lock(mutex_t *M);
void mutex_unlock(mutex_t *M);
int mutex_trylock(mutex_t *M);
void spin_lock_irqsave(PKSPIN_LOCK Lock, PKIRQL Flags);
void spin_unlock_irqrestore(PKSPIN_LOCK Lock, KIRQL Flags);

typedef struct {
  mutex_t Mutex;
  KSPIN_LOCK Lock;
  int Count;
} device;

void leak(device *D) {
  mutex_lock(&D->Mutex);
  if (D->Count)
    return;
  mutex_unlock(&D->Mutex);
}

int try_and_give_back(device *D) {
  if (!mutex_trylock(&D->Mutex))
    return 0;
  mutex_unlock(&D->Mutex);
  return 1;
}

void wait_under_lock(device *D) {
  KIRQL Flags;
  spin_lock_irqsave(&D->Lock, &Flags);
  mutex_lock(&D->Mutex);
  mutex_unlock(&D->Mutex);
  spin_unlock_irqrestore(&D->Lock, Flags);
}

void other_order(device *D) {
  KIRQL Flags;
  mutex_lock(&D->Mutex);
  spin_lock_irqsave(&D->Lock, &Flags);
  D->Count++;
  spin_unlock_irqrestore(&D->Lock, Flags);
  mutex_unlock(&D->Mutex);
}
