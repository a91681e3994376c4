// SAL macros of the kit become annotations, with their arguments as written,
// on functions, parameters and behind a typedef; the analysis assumptions
// become marks that leave no call behind.
//
// RUN: %spinlint extract %s --dump=program | FileCheck %s
#include <ntddk.h>

typedef struct _BOX {
  KSPIN_LOCK Lock;
  int Count;
} BOX, *PBOX;

// CHECK-LABEL: function needs_lock
// CHECK-DAG: sal {{.*}}_Requires_lock_held_{{.*}}Box->Lock
// CHECK-DAG: sal {{.*}}_IRQL_requires_max_{{.*}}DISPATCH_LEVEL
_IRQL_requires_max_(DISPATCH_LEVEL)
_Requires_lock_held_(Box->Lock)
VOID needs_lock(_In_ PBOX Box) { Box->Count++; }

// CHECK-LABEL: function saves
// CHECK: sal {{.*}}_IRQL_saves_
VOID saves(_Out_ _IRQL_saves_ PKIRQL Old) { *Old = 0; }

// Nothing of an annotation is code: no error and no loss.
// CHECK-LABEL: function assumes
// CHECK-NOT: lost
// CHECK: return
VOID assumes(PBOX Box) {
  _Analysis_assume_lock_held_(Box->Lock);
  _Analysis_assume_lock_held_(_Global_nobody_declares_this_);
  _Analysis_assume_(Box != NULL);
  Box->Count++;
}

// An assumption about a pointer does not change it.
// CHECK-LABEL: function through_a_handle
// CHECK-NOT: escapes
// CHECK: return
VOID through_a_handle(PKLOCK_QUEUE_HANDLE Handle) {
  _Analysis_assume_lock_held_(Handle);
  KeReleaseInStackQueuedSpinLock(Handle);
}
