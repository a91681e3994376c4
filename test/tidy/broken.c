// The plugin cannot parse again with repaired declarations: a function that
// lost a statement to an error is not analysed, the others are.
//
// REQUIRES: plugin
// RUN: not %clang_tidy -checks='-*,ddi-*' %s -- --target=x86_64-pc-windows-msvc -fms-extensions -nostdinc -isystem %kit 2>/dev/null | FileCheck --implicit-check-not='[ddi-' %s
#include <ndis.h>
#include "no-such-header.h"

NDIS_SPIN_LOCK Lock;
int Busy(void);

int lost_return_ok(int Status) {
  NdisAcquireSpinLock(&Lock);
  if (Status) {
    NdisReleaseSpinLock(&Lock);
    return STATUS_OF_NO_HEADER;
  }
  NdisReleaseSpinLock(&Lock);
  return 0;
}

void whole_bad(void) {
  NdisAcquireSpinLock(&Lock);
  if (Busy())
    return;
  NdisReleaseSpinLock(&Lock);
}
// CHECK: broken.c:[[#@LINE-3]]:5: warning: {{.*}}is still held{{.*}} [ddi-spin-lock]
