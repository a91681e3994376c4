#include <ndis.h>
void leak_bad(PNDIS_SPIN_LOCK L, int x) {
  NdisAcquireSpinLock(L);
  if (x) return;
  NdisReleaseSpinLock(L);
}
