#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Count;
} ADAPTER;

MINIPORT_INTERRUPT_DPC plain_form_bad;

VOID plain_form_bad(NDIS_HANDLE Context, PVOID DpcContext, PVOID Reserved1,
                    PVOID Reserved2) {
  ADAPTER *Adapter = (ADAPTER *)Context;
  NdisDprAcquireSpinLock(&Adapter->Lock); /* raises what is raised already */
  Adapter->Count++;
  NdisDprReleaseSpinLock(&Adapter->Lock);
}
