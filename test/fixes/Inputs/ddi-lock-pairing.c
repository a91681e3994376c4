#include <ntddk.h>

typedef struct _TABLE {
  EX_SPIN_LOCK Lock;
  ULONG Count;
} TABLE;

ULONG shared_acquire_exclusive_release_bad(TABLE *Table) {
  ULONG Count;
  KIRQL OldIrql = ExAcquireSpinLockShared(&Table->Lock);
  Count = Table->Count;
  ExReleaseSpinLockShared(&Table->Lock, OldIrql);
  return Count;
}
