#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  LIST_ENTRY Pending;
  ULONG Sent;
  BOOLEAN Halting;
} ADAPTER;

NDIS_STATUS QueueRequest(ADAPTER *Adapter, LIST_ENTRY *Request) {
  NdisAcquireSpinLock(&Adapter->Lock);
  if (Adapter->Halting)
    return NDIS_STATUS_FAILURE;
  InsertTailList(&Adapter->Pending, Request);
  NdisReleaseSpinLock(&Adapter->Lock);
  return NDIS_STATUS_SUCCESS;
}

void CompleteAll(ADAPTER *Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  while (!IsListEmpty(&Adapter->Pending)) {
    LIST_ENTRY *Entry = RemoveHeadList(&Adapter->Pending);
    NdisReleaseSpinLock(&Adapter->Lock);
    Complete(Entry);
    NdisAcquireSpinLock(&Adapter->Lock);
    Adapter->Sent++;
  }
  NdisReleaseSpinLock(&Adapter->Lock);
}
