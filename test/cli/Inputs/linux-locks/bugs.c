#include "device.h"

void leak(struct device *d) {
  long flags;
  spin_lock_irqsave(&d->req_lock, flags);
  if (!d->queue)
    return;
  d->queue = d->queue->next;
  spin_unlock_irqrestore(&d->req_lock, flags);
}

void wait_under_lock(struct device *d) {
  long flags;
  spin_lock_irqsave(&d->req_lock, flags);
  mutex_lock(&d->own_state);
  d->state++;
  mutex_unlock(&d->own_state);
  spin_unlock_irqrestore(&d->req_lock, flags);
}

int unheld(struct device *d) {
  int err = mutex_lock_interruptible(&d->own_state);
  if (err)
    goto out;
  err = d->state;
out:
  mutex_unlock(&d->own_state);
  return err;
}

void wrong_release(struct device *d) {
  long flags;
  spin_lock_irqsave(&d->req_lock, flags);
  d->users++;
  spin_unlock(&d->req_lock);
}
