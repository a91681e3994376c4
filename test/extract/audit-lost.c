// What cannot be repaired is lost, and the function that lost it says so.
//
// RUN: %spinlint extract %s --dump=program | FileCheck %s
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  int Count;
} ADAPTER, *PADAPTER;

// CHECK-LABEL: function unknown_member
// CHECK: lost
int unknown_member(PADAPTER Adapter) {
  if (Adapter->NoSuchMember)
    return 1;
  return 0;
}

// CHECK-LABEL: function unknown_lock
// CHECK: lost {{.*}}NdisAcquireSpinLock
void unknown_lock(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->NoSuchLock);
  NdisReleaseSpinLock(&Adapter->NoSuchLock);
}

// CHECK-LABEL: function broken_assignment
// CHECK: lost
void broken_assignment(PADAPTER Adapter) {
  int locked = 0;
  locked = Adapter->;
  if (locked)
    NdisAcquireSpinLock(&Adapter->Lock);
}

// A loop made by a macro that nobody defines.
// CHECK-LABEL: function unknown_loop_macro
// CHECK: lost
void unknown_loop_macro(PADAPTER Adapter) {
  FOR_EACH_THING(Adapter) {
    NdisAcquireSpinLock(&Adapter->Lock);
  }
}

// CHECK-LABEL: function broken_return
// CHECK: lost "return statement"
int broken_return(PADAPTER Adapter) {
  if (Adapter->Count)
    return Adapter->;
  return 0;
}

// Its neighbours lose nothing.
// CHECK-LABEL: function whole
// CHECK-NOT: lost
// CHECK: return
int whole(PADAPTER Adapter) {
  int i;
  for (;;) {
    if (Adapter->Count) {
    } else
      break;
  }
  do {
    switch (Adapter->Count) {
    case 1:
    default:;
    }
  } while (0);
  for (i = 0; i < 3; i++)
    ;
  goto out;
out:
  return _Generic(i, int: 1, default: 2);
}

// The callee's name stays, as what it does to locks is lost with the call.
// CHECK-LABEL: function unknown_argument
// CHECK: lost "use of take"
int take(PADAPTER Adapter, int Count);
int unknown_argument(PADAPTER Adapter) {
  return take(Adapter, Adapter->NoSuchMember);
}

// A body that is lost with the head of its loop.
// CHECK-LABEL: function lost_body
// CHECK: lost "for loop"
// CHECK: lost "use of take"
int lost_body(PADAPTER Adapter, PADAPTER *All) {
  ADAPTER Struct;
  PADAPTER Next;
  for (;;)
    for (Next = All[Struct], Struct = 1; Next != (&All[Struct]); Next++) {
      if (Next)
        take(Adapter, 1);
    }
}

// What Clang refused may still have a type.
// CHECK-LABEL: function typed
// CHECK: lost "expression with an error"
int typed(PADAPTER Adapter) {
  return take(Adapter);
}
