#include <ndis.h>

#define MY_LOCK(Lock) NdisAcquireSpinLock(Lock)

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER;

void Flush(ADAPTER *Adapter) {
  MY_LOCK(&Adapter->Lock);
  NdisDprReleaseSpinLock(&Adapter->Lock);
}
