#include <ntddk.h>

typedef struct _EXTENSION {
  FAST_MUTEX Lock;
  LIST_ENTRY Queue;
} EXTENSION;

NTSTATUS leak_when_empty_bad(EXTENSION *Extension, PLIST_ENTRY *Entry) {
    ExAcquireFastMutex(&Extension->Lock);
  if (IsListEmpty(&Extension->Queue)) {
    ExReleaseFastMutex(&Extension->Lock);
    return STATUS_NO_MORE_ENTRIES; /* the lock is still held */
  }
  *Entry = RemoveHeadList(&Extension->Queue);
  ExReleaseFastMutex(&Extension->Lock);
  return STATUS_SUCCESS;
}
