#include <ntddk.h>

typedef struct _EXTENSION {
  FAST_MUTEX Mutex;
  LIST_ENTRY Queue;
  ULONG Count;
} EXTENSION;

NTSTATUS guarded_left_out_bad(EXTENSION *Extension) {
  KeEnterGuardedRegion();
  if (IsListEmpty(&Extension->Queue)) {
    KeLeaveGuardedRegion();
    return STATUS_NO_MORE_ENTRIES; /* still in the region */
  }
  ExAcquireFastMutexUnsafe(&Extension->Mutex);
  Extension->Count++;
  ExReleaseFastMutexUnsafe(&Extension->Mutex);
  KeLeaveGuardedRegion();
  return STATUS_SUCCESS;
}
