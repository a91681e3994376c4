#include <ntddk.h>

typedef struct _EXTENSION {
  KSPIN_LOCK Lock;
  ULONG Count;
} EXTENSION;

DRIVER_UNLOAD at_dpc_level_in_unload_bad;

EXTENSION g_Extension;

void at_dpc_level_in_unload_bad(PDRIVER_OBJECT Driver) {
  KIRQL oldIrql;
  (void)Driver;
  KeAcquireSpinLock(&g_Extension.Lock, &oldIrql); /* unload is at PASSIVE */
  g_Extension.Count = 0;
  KeReleaseSpinLock(&g_Extension.Lock, oldIrql);
}
