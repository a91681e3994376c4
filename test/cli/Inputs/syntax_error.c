#include <ndis.h>
void Send( {
  NdisAcquireSpinLock(
