#pragma once
#include "linux_locks.h"

struct request {
  struct request *next;
  int sector;
};

struct device {
  spinlock_t req_lock;
  rwlock_t conf_lock;
  struct mutex own_state;
  struct semaphore slots;
  struct request *queue;
  atomic_t pending;
  int state, conf, users;
};
