#include <ntddk.h>
#include <wdf.h>

typedef struct _DEVICE_CONTEXT {
  WDFWAITLOCK Lock;
  ULONG Count;
} DEVICE_CONTEXT;

void cleanup_label_bad(DEVICE_CONTEXT *Context, BOOLEAN Ready) {
  if (!Ready)
    return; /* not acquired yet */
  WdfWaitLockAcquire(Context->Lock, NULL);
  Context->Count++;
Exit:
  WdfWaitLockRelease(Context->Lock);
}
