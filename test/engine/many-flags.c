// Elements of an array that constants name are locks of their own: sixteen of
// them with sixteen flags are sixteen small questions.
//
// RUN: not %spinlint check --quiet %s > %t.out
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: not %spinlint check %s 2>&1 | FileCheck --check-prefix=SUMMARY %s
// SUMMARY: 3 functions with locks: 1 verified, 2 defect, 0 inconclusive

#include <ntddk.h>

typedef struct _DEV {
  KSPIN_LOCK Locks[16];
} DEV, *PDEV;

#define TAKE(I)                                                                \
  if (Flags[I])                                                                \
    KeAcquireSpinLock(&Dev->Locks[I], &Irql[I]);
#define GIVE(I)                                                                \
  if (Flags[I])                                                                \
    KeReleaseSpinLock(&Dev->Locks[I], Irql[I]);

int all_flags_ok(PDEV Dev, int *Flags) {
  KIRQL Irql[16];
  TAKE(0) TAKE(1) TAKE(2) TAKE(3) TAKE(4) TAKE(5) TAKE(6) TAKE(7)
  TAKE(8) TAKE(9) TAKE(10) TAKE(11) TAKE(12) TAKE(13) TAKE(14) TAKE(15)
  GIVE(15) GIVE(14) GIVE(13) GIVE(12) GIVE(11) GIVE(10) GIVE(9) GIVE(8)
  GIVE(7) GIVE(6) GIVE(5) GIVE(4) GIVE(3) GIVE(2) GIVE(1) GIVE(0)
  return 0;
}

int one_flag_bad(PDEV Dev, int *Flags) {
  KIRQL Irql[16];
  TAKE(0) TAKE(1) TAKE(2)
  GIVE(2) GIVE(1)
  if (Flags[3])
    KeReleaseSpinLock(&Dev->Locks[0], Irql[0]);
  return 0;
}
// CHECK: :[[#@LINE-3]]:5: warning: KeReleaseSpinLock releases '&Dev->Locks[0]', which is not held
// CHECK: :[[#@LINE-3]]:3: warning: {{.*}}'&Dev->Locks[0]' is still held

// One that a variable names may be any of them.
int by_variable_bad(PDEV Dev, int I) {
  KIRQL First, Second;
  KeAcquireSpinLock(&Dev->Locks[0], &First);
  I = 0;
  KeAcquireSpinLock(&Dev->Locks[I], &Second);
  KeReleaseSpinLock(&Dev->Locks[I], Second);
  KeReleaseSpinLock(&Dev->Locks[0], First);
  return 0;
}
// CHECK: :[[#@LINE-5]]:3: warning: {{.*}} already held
