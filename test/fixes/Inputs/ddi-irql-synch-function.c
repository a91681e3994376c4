#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  BOOLEAN Paused;
} ADAPTER;

MINIPORT_PAUSE dpr_acquire_at_passive_bad;

NDIS_STATUS dpr_acquire_at_passive_bad(
    NDIS_HANDLE Context, PNDIS_MINIPORT_PAUSE_PARAMETERS Parameters) {
  ADAPTER *Adapter = (ADAPTER *)Context;
  (void)Parameters;
  NdisAcquireSpinLock(&Adapter->Lock); /* a pause handler is at PASSIVE */
  Adapter->Paused = TRUE;
  NdisReleaseSpinLock(&Adapter->Lock);
  return NDIS_STATUS_SUCCESS;
}
