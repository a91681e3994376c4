#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER;

void Count(ADAPTER *Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Sent++;
  NdisReleaseSpinLock(&Adapter->Lock);
}
