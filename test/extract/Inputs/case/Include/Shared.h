#pragma once
#include <NDIS.H>
typedef struct _SHARED {
  NDIS_SPIN_LOCK Lock;
} SHARED, *PSHARED;
