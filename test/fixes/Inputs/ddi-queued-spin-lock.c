#include <ntddk.h>

typedef struct _EXTENSION {
  KSPIN_LOCK Lock;
  LIST_ENTRY Queue;
  ULONG Count;
} EXTENSION;

void left_when_empty_bad(EXTENSION *Extension) {
  KLOCK_QUEUE_HANDLE Handle;
  KeAcquireInStackQueuedSpinLock(&Extension->Lock, &Handle);
  if (IsListEmpty(&Extension->Queue)) {
    KeReleaseInStackQueuedSpinLock(&Handle);
    return; /* the lock is still held */
  }
  Extension->Count++;
  KeReleaseInStackQueuedSpinLock(&Handle);
}
