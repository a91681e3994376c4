#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  BOOLEAN Ready;
  ULONG Count;
} ADAPTER;

NDIS_STATUS wrong_cleanup_label_bad(ADAPTER *Adapter) {
  NDIS_STATUS Status = NDIS_STATUS_FAILURE;
  if (!Adapter->Ready)
    return Status; /* the lock is not held yet */
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Count++;
  Status = NDIS_STATUS_SUCCESS;
Exit:
  NdisReleaseSpinLock(&Adapter->Lock);
  return Status;
}
