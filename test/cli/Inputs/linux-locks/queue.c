#include "device.h"

void queue_init(struct device *d) {
  spin_lock_init(&d->req_lock);
  mutex_init(&d->own_state);
  sema_init(&d->slots, 8);
  atomic_set(&d->pending, 0);
}

void queue_push(struct device *d, struct request *r) {
  long flags;
  spin_lock_irqsave(&d->req_lock, flags);
  r->next = d->queue;
  d->queue = r;
  atomic_inc(&d->pending);
  spin_unlock_irqrestore(&d->req_lock, flags);
}

struct request *queue_pop(struct device *d) {
  long flags;
  struct request *r;
  spin_lock_irqsave(&d->req_lock, flags);
  r = d->queue;
  if (!r) {
    spin_unlock_irqrestore(&d->req_lock, flags);
    return NULL;
  }
  d->queue = r->next;
  spin_unlock_irqrestore(&d->req_lock, flags);
  atomic_dec_and_test(&d->pending);
  return r;
}

int queue_empty(struct device *d) {
  long flags;
  int empty;
  spin_lock_irqsave(&d->req_lock, flags);
  empty = d->queue == NULL;
  spin_unlock_irqrestore(&d->req_lock, flags);
  return empty;
}

void queue_drop(struct device *d) {
  spin_lock_irq(&d->req_lock);
  d->queue = NULL;
  spin_unlock_irq(&d->req_lock);
}

int queue_first(struct device *d) {
  int sector = -1;
  spin_lock_irq(&d->req_lock);
  if (d->queue)
    sector = d->queue->sector;
  spin_unlock_irq(&d->req_lock);
  return sector;
}

void queue_skip(struct device *d) {
  spin_lock_irq(&d->req_lock);
  if (d->queue)
    d->queue = d->queue->next;
  spin_unlock_irq(&d->req_lock);
}

/* These three run in a DPC. */
void dpc_push(struct device *d, struct request *r) {
  spin_lock(&d->req_lock);
  r->next = d->queue;
  d->queue = r;
  spin_unlock(&d->req_lock);
}

void dpc_drop(struct device *d) {
  spin_lock(&d->req_lock);
  d->queue = NULL;
  spin_unlock(&d->req_lock);
}

void dpc_count(struct device *d) {
  struct request *r;
  spin_lock(&d->req_lock);
  for (r = d->queue; r; r = r->next)
    d->users++;
  spin_unlock(&d->req_lock);
}
