#include <ntddk.h>
#include <ks.h>

NTSTATUS left_on_error_bad(PVOID Context, PKSDEVICE Object) {
  KsAcquireDevice(Object);
  if (Context == NULL) {
    KsReleaseDevice(Object);
    return STATUS_INVALID_PARAMETER; /* the mutex is still held */
  }
  KsReleaseDevice(Object);
  return STATUS_SUCCESS;
}
