#include <ntddk.h>
#include <wdf.h>

typedef struct _DEVICE_CONTEXT {
  WDFWAITLOCK Lock;
  ULONG Count;
} DEVICE_CONTEXT;

NTSTATUS left_on_error_bad(DEVICE_CONTEXT *Context) {
  WdfWaitLockAcquire(Context->Lock, NULL);
  if (Context->Count == 0) {
    WdfWaitLockRelease(Context->Lock);
    return STATUS_NOT_FOUND; /* the lock is still held */
  }
  Context->Count--;
  WdfWaitLockRelease(Context->Lock);
  return STATUS_SUCCESS;
}
