// A missing header leaves names undeclared. They are declared so that Clang
// keeps the statements that use them, and they are named.
//
// RUN: %spinlint extract %s --dump=program | FileCheck %s
#include <ndis.h>
#include "generated-by-a-build.h"

// CHECK: unit "repair-names.c" missing ["generated-by-a-build.h"] repaired
// CHECK-SAME: "MAX_THINGS"
// CHECK-SAME: "PTHING"
// CHECK-SAME: "STATUS_NOBODY_KNOWS"
// CHECK-SAME: "THING_STATE"
// CHECK-SAME: "ThingRunning"
// CHECK-SAME: "_Nobodys_sal_"
// CHECK-SAME: "gThings"
// CHECK-NOT: errors

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  THING_STATE State;
  PTHING First;
} ADAPTER, *PADAPTER;

// CHECK-LABEL: function unknown_status
// CHECK-NOT: lost
// CHECK: api "NdisAcquireSpinLock"
// CHECK: api "NdisReleaseSpinLock"
// CHECK: return {{.*}}"STATUS_NOBODY_KNOWS"
// CHECK: api "NdisReleaseSpinLock"
_Nobodys_sal_(Adapter) NDIS_STATUS unknown_status(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  if (Adapter->First == NULL) {
    NdisReleaseSpinLock(&Adapter->Lock);
    return STATUS_NOBODY_KNOWS;
  }
  NdisReleaseSpinLock(&Adapter->Lock);
  return NDIS_STATUS_SUCCESS;
}

// CHECK-LABEL: function unknown_cases
// CHECK-NOT: lost
// CHECK: switch
int unknown_cases(PADAPTER Adapter) {
  switch (Adapter->State) {
  case ThingRunning:
    return 1;
  case ThingStopped:
    return 2;
  default:
    return 3;
  }
}

// CHECK-LABEL: function unknown_loop
// CHECK-NOT: lost
// CHECK: return
int unknown_loop(PADAPTER Adapter) {
  PTHING Thing = Adapter->First;
  int i, n = 0;
  for (i = 0; i < MAX_THINGS; i++)
    n += Thing->Items[i].Value;
  __try {
    ProbeThing(Thing->Buffer, sizeof(THING_HEADER));
  } __finally {
    NdisReleaseSpinLock(&Thing->Lock);
  }
  gThings.Count++;
  gList->Count++;
  return (int)((THING *)Thing)->Tail;
}

// The index of an initialiser is a name that nobody declared. Clang allocates
// all elements up to it, so it must be a small number.
// CHECK-LABEL: function unknown_index
// CHECK-NOT: lost
// CHECK: local Sizes type "int[{{[0-9]?[0-9]?[0-9]?[0-9]?[0-9]}}]"
int unknown_index(PADAPTER Adapter) {
  int Sizes[] = {[THING_FIRST] = 1, [THING_LAST] = 2};
  return Sizes[Adapter->State];
}

// A pointer by its name, and by its subscripts; the name of its own.
// CHECK-LABEL: function unknown_array
// CHECK-NOT: lost
// CHECK: return
int unknown_array(PADAPTER Adapter) {
  PTHING_VALUE Values = NULL;
  POOL_MODE Mode = 1;
  NdisAcquireSpinLock(&Adapter->Lock);
  if (Values != NULL && Values[0].Type == Mode)
    Values[0].Type = 0;
  NdisReleaseSpinLock(&Adapter->Lock);
  return Mode;
}
