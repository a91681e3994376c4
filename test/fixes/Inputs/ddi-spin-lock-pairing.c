#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Count;
} ADAPTER;

void dpr_acquire_plain_release_bad(ADAPTER *Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  Adapter->Count++;
  NdisDprReleaseSpinLock(&Adapter->Lock);
}
