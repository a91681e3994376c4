// A loop with a known number of turns cannot be left after one of them, and a
// witness need not show them all.
//
// RUN: not %spinlint check --quiet %s | FileCheck --implicit-check-not=warning: %s

#include <ntddk.h>

typedef struct _BUCKET {
  LIST_ENTRY Head;
  int Used;
} BUCKET;
typedef struct _TABLE {
  KSPIN_LOCK Lock;
  BUCKET Buckets[1024];
} TABLE, *PTABLE;

void Free(PLIST_ENTRY Entry);

int up_bad(PTABLE Table) {
  KIRQL Irql;
  int i;
  KeAcquireSpinLock(&Table->Lock, &Irql);
  for (i = 0; i < 1024; i++)
    while (!IsListEmpty(&Table->Buckets[i].Head))
      Free(RemoveHeadList(&Table->Buckets[i].Head));
  if (!Table->Buckets[0].Used)
    return 0;
  KeReleaseSpinLock(&Table->Lock, Irql);
  return 0;
}
// CHECK: :[[#@LINE-4]]:5: warning: '&Table->Lock' is still held

int down_bad(PTABLE Table) {
  KIRQL Irql;
  int i = 1022;
  KeAcquireSpinLock(&Table->Lock, &Irql);
  do {
    Free(&Table->Buckets[i].Head);
    i -= 2;
  } while (i >= 0);
  for (i = 1023; i > 5; i -= 3)
    Free(&Table->Buckets[i].Head);
  for (i = 0; i != 512; i++)
    Free(&Table->Buckets[i].Head);
  if (!Table->Buckets[0].Used)
    return 0;
  KeReleaseSpinLock(&Table->Lock, Irql);
  return 0;
}
// CHECK: :[[#@LINE-4]]:5: warning: '&Table->Lock' is still held

// Left by its counter, it has never found one.
int found_ok(PTABLE Table) {
  KIRQL Irql;
  int i;
  KeAcquireSpinLock(&Table->Lock, &Irql);
  for (i = 0; i < 1024; i++)
    if (Table->Buckets[i].Used)
      break;
  if (i == 1024) {
    KeReleaseSpinLock(&Table->Lock, Irql);
    return 0;
  }
  Table->Buckets[i].Used = 0;
  if (i < 1024)
    KeReleaseSpinLock(&Table->Lock, Irql);
  return 0;
}

// The last value of the counter, exactly.
int last_ok(PTABLE Table) {
  KIRQL Irql;
  int i;
  KeAcquireSpinLock(&Table->Lock, &Irql);
  for (i = 0; i < 1024; i += 3)
    Free(&Table->Buckets[i].Head);
  if (i != 1026)
    return 0;
  KeReleaseSpinLock(&Table->Lock, Irql);
  return 0;
}

// What else a loop carries along is not known after the last turn: here the
// number of turns that found something.
int count_ok(PTABLE Table) {
  KIRQL Irql;
  int i, n = 0;
  KeAcquireSpinLock(&Table->Lock, &Irql);
  for (i = 0; i < 1024; i++)
    n++;
  if (n < 1000)
    return 0;
  KeReleaseSpinLock(&Table->Lock, Irql);
  return 0;
}
