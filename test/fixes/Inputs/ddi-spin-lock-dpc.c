#include <ntddk.h>

typedef struct _EXTENSION {
  KSPIN_LOCK Lock;
  LIST_ENTRY Queue;
  ULONG Count;
} EXTENSION;

void acquired_twice_bad(EXTENSION *Extension) {
  KIRQL Irql = KeAcquireSpinLockRaiseToDpc(&Extension->Lock);
  /* the path holds it */
  Extension->Count++;
  KeReleaseSpinLock(&Extension->Lock, Irql);
}
