#include <ntddk.h>
#include <ks.h>

NTSTATUS left_on_error_bad(PVOID Context, PKSFILTER Object) {
  KsFilterAcquireControl(Object);
  if (Context == NULL) {
    KsFilterReleaseControl(Object);
    return STATUS_INVALID_PARAMETER; /* the mutex is still held */
  }
  KsFilterReleaseControl(Object);
  return STATUS_SUCCESS;
}
