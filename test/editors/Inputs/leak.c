#include <ndis.h>
typedef struct _ADAPTER { NDIS_SPIN_LOCK Lock; int Count; } ADAPTER;
void Count(ADAPTER *Adapter, int n) {
  NdisAcquireSpinLock(&Adapter->Lock);
  if (n) {
    NdisReleaseSpinLock(&Adapter->Lock);
    return;
  }
  Adapter->Count++;
  NdisReleaseSpinLock(&Adapter->Lock);
}
