#include <ntddk.h>
#include <wdf.h>

typedef struct _DEVICE_CONTEXT {
  WDFSPINLOCK Lock;
  ULONG Count;
} DEVICE_CONTEXT;

NTSTATUS left_on_error_bad(DEVICE_CONTEXT *Context) {
  WdfSpinLockAcquire(Context->Lock);
  if (Context->Count == 0) {
    WdfSpinLockRelease(Context->Lock);
    return STATUS_NOT_FOUND; /* the lock is still held */
  }
  Context->Count--;
  WdfSpinLockRelease(Context->Lock);
  return STATUS_SUCCESS;
}
