#include <ntddk.h>
#include <wdf.h>

typedef struct _DEVICE_CONTEXT {
  WDFINTERRUPT Lock;
  ULONG Count;
} DEVICE_CONTEXT;

void cleanup_label_bad(DEVICE_CONTEXT *Context, BOOLEAN Ready) {
  if (!Ready)
    return; /* not acquired yet */
  WdfInterruptAcquireLock(Context->Lock);
  Context->Count++;
Exit:
  WdfInterruptReleaseLock(Context->Lock);
}
