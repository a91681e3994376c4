#include "device.h"

int conf_get(struct device *d) {
  int conf;
  read_lock(&d->conf_lock);
  conf = d->conf;
  read_unlock(&d->conf_lock);
  return conf;
}

int conf_is(struct device *d, int conf) {
  int is;
  read_lock(&d->conf_lock);
  is = d->conf == conf;
  read_unlock(&d->conf_lock);
  return is;
}

int conf_any(struct device *d) {
  int any;
  read_lock(&d->conf_lock);
  any = d->conf != 0;
  read_unlock(&d->conf_lock);
  return any;
}

void conf_set(struct device *d, int conf) {
  write_lock(&d->conf_lock);
  d->conf = conf;
  write_unlock(&d->conf_lock);
}

void conf_clear(struct device *d) {
  write_lock(&d->conf_lock);
  d->conf = 0;
  write_unlock(&d->conf_lock);
}

void conf_add(struct device *d) {
  write_lock(&d->conf_lock);
  d->conf++;
  write_unlock(&d->conf_lock);
}

int peer_state(struct device *d) {
  KIRQL flags = rcu_read_lock();
  int state = d->state;
  rcu_read_unlock(flags);
  return state;
}

int peer_conf(struct device *d) {
  KIRQL flags;
  int conf;
  flags = rcu_read_lock();
  conf = d->conf;
  rcu_read_unlock(flags);
  return conf;
}

int peer_users(struct device *d) {
  int users;
  KIRQL flags = rcu_read_lock();
  if (!d->queue) {
    rcu_read_unlock(flags);
    return 0;
  }
  users = d->users;
  rcu_read_unlock(flags);
  return users;
}
