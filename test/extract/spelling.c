// The API of a lock event is the outermost name that the catalog knows, with
// the driver's own macros before it; the operands are those of the call that is
// really made.
//
// RUN: %spinlint extract %s --dump=program | FileCheck %s
#include <ndis.h>

typedef struct _ADAPTER {
  ULONG Id;
  NDIS_SPIN_LOCK Lock;
  KSPIN_LOCK Raw;
} ADAPTER, *PADAPTER;

#define ACQUIRE(_Lock, _AtDispatch)                                            \
  {                                                                            \
    if (_AtDispatch) {                                                         \
      NdisDprAcquireSpinLock(_Lock);                                           \
    } else {                                                                   \
      NdisAcquireSpinLock(_Lock);                                              \
    }                                                                          \
  }
#define LOCK_ADAPTER(a) NdisAcquireSpinLock(&(a)->Lock)
#define TAKE NdisAcquireSpinLock
#define TRACED(x) x

// CHECK-LABEL: function direct
// CHECK: [[F:%[0-9]+]] = field %{{[0-9]+}} + 8 "struct _ADAPTER" "Lock"
// CHECK: [[S:%[0-9]+]] = field [[F]] + 0 "struct _NDIS_SPIN_LOCK" "SpinLock"
// CHECK: acquire ndis_spin_lock [[S]] irql_returned api "NdisAcquireSpinLock" "&A->Lock" api_at
void direct(PADAPTER A) {
  NdisAcquireSpinLock(&A->Lock);
}

// CHECK-LABEL: function by_flag
// CHECK: br %{{[0-9]+}} ? {{.*}} if "Flag"
// CHECK: acquire ndis_spin_lock %{{[0-9]+}} level dpr api "NdisDprAcquireSpinLock" via ["ACQUIRE", "NdisDprAcquireSpinLock"] "&A->Lock" at
// CHECK: acquire ndis_spin_lock %{{[0-9]+}} irql_returned api "NdisAcquireSpinLock" via ["ACQUIRE", "NdisAcquireSpinLock"] "&A->Lock" at
void by_flag(PADAPTER A, BOOLEAN Flag) {
  ACQUIRE(&A->Lock, Flag);
}

// CHECK-LABEL: function member_in_macro
// CHECK: acquire ndis_spin_lock {{.*}} via ["LOCK_ADAPTER", "NdisAcquireSpinLock"] "&(Adapter)->Lock"
void member_in_macro(PADAPTER Adapter) {
  LOCK_ADAPTER(Adapter);
}

// CHECK-LABEL: function renamed
// CHECK: acquire ndis_spin_lock {{.*}} via ["TAKE", "NdisAcquireSpinLock"] "&A->Lock"
void renamed(PADAPTER A) {
  TAKE(&A->Lock);
}

// What stands in an argument was written there.
// CHECK-LABEL: function in_argument
// CHECK: acquire ndis_spin_lock {{.*}} api "NdisAcquireSpinLock" "&A->Lock"
void in_argument(PADAPTER A) {
  TRACED(NdisAcquireSpinLock(&A->Lock));
}

// CHECK-LABEL: function old_irql
// CHECK: [[R:%[0-9]+]] = acquire spin_lock {{.*}} irql_returned api "KeAcquireSpinLock" "&A->Raw" irql_text "&Irql"
// CHECK: store &Irql, [[R]]
// CHECK: [[I:%[0-9]+]] = load &Irql
// CHECK: release spin_lock {{.*}} irql_in [[I]] api "KeReleaseSpinLock" "&A->Raw" irql_text "Irql"
void old_irql(PADAPTER A) {
  KIRQL Irql;
  KeAcquireSpinLock(&A->Raw, &Irql);
  KeReleaseSpinLock(&A->Raw, Irql);
}
