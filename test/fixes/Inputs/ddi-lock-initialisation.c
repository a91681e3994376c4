#include <ntddk.h>

typedef struct _REQUEST {
  KSPIN_LOCK Lock;
  ULONG State;
} REQUEST;

void freed_while_held_bad(REQUEST *Request) {
  KIRQL OldIrql;
  KeAcquireSpinLock(&Request->Lock, &OldIrql);
  Request->State = 0;
  KeReleaseSpinLock(&Request->Lock, OldIrql);
  ExFreePoolWithTag(Request, 'tseR'); /* the lock goes with it */
  KeLowerIrql(OldIrql);
}
