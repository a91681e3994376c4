// NOLINT comments work as in clang-tidy.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=COUNT %s < %t.err
// COUNT: 2 findings and 5 suppressed
#include <ndis.h>

NDIS_SPIN_LOCK Lock;
int Busy(void);

void same_line_ok(void) {
  NdisAcquireSpinLock(&Lock);
  if (Busy())
    return; // NOLINT
  NdisReleaseSpinLock(&Lock);
}

void same_line_named_ok(void) {
  NdisAcquireSpinLock(&Lock);
  if (Busy())
    return; // NOLINT(ddi-spin-lock)
  NdisReleaseSpinLock(&Lock);
}

void next_line_ok(void) {
  NdisAcquireSpinLock(&Lock);
  if (Busy())
    // NOLINTNEXTLINE(bugprone-*,ddi-*)
    return;
  NdisReleaseSpinLock(&Lock);
}

// NOLINTBEGIN(ddi-spin-lock)
void block_ok(void) {
  NdisAcquireSpinLock(&Lock);
  if (Busy())
    return;
  NdisReleaseSpinLock(&Lock);
}

void block_dpr_bad(void) {
  NdisDprAcquireSpinLock(&Lock);
  if (Busy())
    return;
  NdisDprReleaseSpinLock(&Lock);
}
// CHECK: nolint.c:[[#@LINE-3]]:5: warning: {{.*}} [ddi-spin-lock-dpr]

void block_too_ok(void) {
  NdisAcquireSpinLock(&Lock);
  if (Busy())
    return;
  NdisReleaseSpinLock(&Lock);
}
// NOLINTEND(ddi-spin-lock)

void other_check_bad(void) {
  NdisAcquireSpinLock(&Lock);
  if (Busy())
    return; // NOLINT(ddi-lock-balance)
  NdisReleaseSpinLock(&Lock);
}
// CHECK: nolint.c:[[#@LINE-3]]:5: warning: {{.*}} [ddi-spin-lock]
