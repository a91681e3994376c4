#include <ntddk.h>

typedef struct _EXTENSION {
  FAST_MUTEX Mutex;
  LIST_ENTRY Queue;
  ULONG Count;
} EXTENSION;

NTSTATUS critical_left_out_bad(EXTENSION *Extension) {
  KeEnterCriticalRegion();
  if (IsListEmpty(&Extension->Queue)) {
    KeLeaveCriticalRegion();
    return STATUS_NO_MORE_ENTRIES; /* still in the region */
  }
  ExAcquireFastMutexUnsafe(&Extension->Mutex);
  Extension->Count++;
  ExReleaseFastMutexUnsafe(&Extension->Mutex);
  KeLeaveCriticalRegion();
  return STATUS_SUCCESS;
}
