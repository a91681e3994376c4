#include "device.h"

int state_get(struct device *d) {
  int state;
  mutex_lock(&d->own_state);
  state = d->state;
  mutex_unlock(&d->own_state);
  return state;
}

void state_set(struct device *d, int state) {
  mutex_lock(&d->own_state);
  if (d->state == state)
    goto out;
  d->state = state;
out:
  mutex_unlock(&d->own_state);
}

void state_clear(struct device *d) {
  mutex_lock(&d->own_state);
  d->state = 0;
  mutex_unlock(&d->own_state);
}

int state_try(struct device *d) {
  if (!mutex_trylock(&d->own_state))
    return 0;
  d->state++;
  mutex_unlock(&d->own_state);
  return 1;
}

int state_try_twice(struct device *d) {
  int got = mutex_trylock(&d->own_state);
  if (!got)
    got = mutex_trylock(&d->own_state);
  if (got)
    mutex_unlock(&d->own_state);
  return got;
}

void state_if_free(struct device *d) {
  if (mutex_trylock(&d->own_state)) {
    d->state = 0;
    mutex_unlock(&d->own_state);
  }
}

int state_wait(struct device *d) {
  if (mutex_lock_interruptible(&d->own_state))
    return -1;
  d->state++;
  mutex_unlock(&d->own_state);
  return 0;
}

int state_wait_for(struct device *d, int state) {
  int err = mutex_lock_interruptible(&d->own_state);
  if (err)
    return err;
  err = d->state == state ? 0 : -1;
  mutex_unlock(&d->own_state);
  return err;
}

int state_swap(struct device *d, int state) {
  int old, err;
  err = mutex_lock_interruptible(&d->own_state);
  if (err != 0)
    return err;
  old = d->state;
  d->state = state;
  mutex_unlock(&d->own_state);
  return old;
}

int slot_use(struct device *d) {
  down(&d->slots);
  d->users++;
  up(&d->slots);
  return d->users;
}

int slot_try(struct device *d) {
  if (down_trylock(&d->slots))
    return 0;
  d->users++;
  up(&d->slots);
  return 1;
}

void slot_clear(struct device *d) {
  down(&d->slots);
  d->users = 0;
  up(&d->slots);
}

void slot_end(struct device *d) {
  down(&d->slots);
  d->users--;
  up(&d->slots);
}
