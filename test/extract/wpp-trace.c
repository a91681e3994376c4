// A .tmh file is made by a preprocessor of the WDK. Its trace functions are
// supplied: those of the default configuration and of the block below.
//
// RUN: %spinlint extract %s --dump=program | FileCheck %s
#include <ndis.h>

// begin_wpp config
// FUNC TraceFailed{LEVEL=TRACE_LEVEL_ERROR}(FLAGS, MSG, ...);
// FUNC TraceAndReturn{LEVEL=TRACE_LEVEL_ERROR}(RET, MSG, ...);
// DbgPrint{FLAG=TRACE_ALL}(LEVEL, (MSG, ...));
// USEPREFIX(DbgPrint, "%!STDPREFIX! MSG");
// end_wpp
// NotTraced(MSG)
#define WPP_LEVEL_RET_POST(LEVEL, RET) ; return RET
#include "wpp-trace.tmh"

// CHECK-NOT: missing
// CHECK-NOT: repaired
// CHECK-LABEL: function traces
// CHECK-NOT: call
// CHECK-NOT: lost
// CHECK: return
void traces(PNDIS_SPIN_LOCK Lock) {
  TraceEvents(TRACE_LEVEL_ERROR, DBG_INIT, "%d", Lock->undeclared);
  DoTraceMessage(DBG_INIT, "hello");
  TraceFailed(DBG_INIT, "%s", nobody);
  DbgPrint(TRACE_LEVEL_ERROR, ("%s", nobody));
  WPP_CLEANUP(nothing);
}

// CHECK-LABEL: function returns
// CHECK: api "NdisAcquireSpinLock"
// CHECK: return 5
int returns(PNDIS_SPIN_LOCK Lock, int k) {
  NdisAcquireSpinLock(Lock);
  if (k) {
    TraceAndReturn(5, "leaves");
  }
  NdisReleaseSpinLock(Lock);
  return 0;
}
