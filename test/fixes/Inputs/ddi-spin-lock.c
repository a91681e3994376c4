#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Pending;
} ADAPTER;

NDIS_STATUS leak_on_error_bad(ADAPTER *Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  if (Adapter->Pending != 0) {
    NdisReleaseSpinLock(&Adapter->Lock);
    return NDIS_STATUS_FAILURE; /* the lock is still held */
  }
  Adapter->Pending = 1;
  NdisReleaseSpinLock(&Adapter->Lock);
  return NDIS_STATUS_SUCCESS;
}
