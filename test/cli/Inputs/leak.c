#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER;

NDIS_STATUS Send(ADAPTER *Adapter, NDIS_STATUS Status) {
	NdisAcquireSpinLock(&Adapter->Lock);
	if (Status < 0)
		return Status;
	Adapter->Sent++;
	NdisReleaseSpinLock(&Adapter->Lock);
	return Status;
}
