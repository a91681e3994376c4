#include <ntddk.h>
#include <wdf.h>

typedef struct _DEVICE_CONTEXT {
  WDFINTERRUPT Lock;
  ULONG Count;
} DEVICE_CONTEXT;

NTSTATUS left_on_error_bad(DEVICE_CONTEXT *Context) {
  WdfInterruptAcquireLock(Context->Lock);
  if (Context->Count == 0) {
    WdfInterruptReleaseLock(Context->Lock);
    return STATUS_NOT_FOUND; /* the lock is still held */
  }
  Context->Count--;
  WdfInterruptReleaseLock(Context->Lock);
  return STATUS_SUCCESS;
}
