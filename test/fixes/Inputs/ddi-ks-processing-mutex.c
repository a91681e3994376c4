#include <ntddk.h>
#include <ks.h>

NTSTATUS left_on_error_bad(PVOID Context, PKSPIN Object) {
  KsPinAcquireProcessingMutex(Object);
  if (Context == NULL) {
    KsPinReleaseProcessingMutex(Object);
    return STATUS_INVALID_PARAMETER; /* the mutex is still held */
  }
  KsPinReleaseProcessingMutex(Object);
  return STATUS_SUCCESS;
}
