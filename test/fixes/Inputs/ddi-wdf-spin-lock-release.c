#include <ntddk.h>
#include <wdf.h>

typedef struct _DEVICE_CONTEXT {
  WDFSPINLOCK Lock;
  ULONG Count;
} DEVICE_CONTEXT;

void cleanup_label_bad(DEVICE_CONTEXT *Context, BOOLEAN Ready) {
  if (!Ready)
    return; /* not acquired yet */
  WdfSpinLockAcquire(Context->Lock);
  Context->Count++;
Exit:
  WdfSpinLockRelease(Context->Lock);
}
