// Pragmas that silence a warning of Microsoft's tools silence the same defect
// here, with the reason that they give; those that silence nothing are told.
//
// RUN: sh -c '%spinlint check %s --verbose > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: --implicit-check-not=remark: %s < %t.out
// RUN: FileCheck --check-prefix=COUNT %s < %t.err
// COUNT: 2 findings and 8 suppressed
// COUNT-NEXT: 1 pragma for Microsoft's tools suppresses nothing here (--verbose)
// RUN: not %spinlint check %s 2>/dev/null | FileCheck --check-prefix=BRIEF %s
// BRIEF-NOT: suppresses nothing
//
// RUN: sh -c '%spinlint check %s --quiet --source-root %S --format=sarif > %t.sarif; test $? -eq 1'
// RUN: %python %S/../reports/Inputs/sarif.py %t.sarif %S | FileCheck --check-prefix=SARIF %s
// SARIF: notification: idle-suppression #pragma warning(suppress: 26117) suppresses nothing here; Microsoft's tools may need it
// SARIF: inSource (#pragma warning(suppress: 26115): the caller gives it back)
// SARIF: inSource (#pragma prefast(suppress: 28103): handed over)
// SARIF: inSource (#pragma prefast(suppress: 28167): raised on purpose)
//
// A rule that is off would need its suppressions: nothing is said of them.
// RUN: not %spinlint check '-checks=-*,ddi-spin-lock' %s 2>/dev/null | FileCheck --check-prefix=OFF --allow-empty %s
// OFF-NOT: suppresses nothing
#include <ntddk.h>

KSPIN_LOCK Lock;
int Busy(void);

void next_line_ok(void) {
  KIRQL Old;
  KeAcquireSpinLock(&Lock, &Old);
  if (Busy())
#pragma warning(suppress: 26115) // the caller gives it back
    return;
  KeReleaseSpinLock(&Lock, Old);
}

void justified_ok(void) {
  KIRQL Old;
  KeAcquireSpinLock(&Lock, &Old);
  if (Busy())
#pragma prefast(suppress: 28158 28103, "handed over")

    // The next line with code counts.
    return;
  KeReleaseSpinLock(&Lock, Old);
}

void
#pragma prefast(suppress: 28167, "raised on purpose")
whole_function_ok(
  int Level) {
  KIRQL Old;
  KeAcquireSpinLock(&Lock, &Old);
  if (Level)
    return;
  KeReleaseSpinLock(&Lock, Old);
}

void same_line_ok(void) {
  KIRQL Old;
  KeAcquireSpinLock(&Lock, &Old);
  if (Busy())
    __pragma(warning(suppress: 26165)) return;
  KeReleaseSpinLock(&Lock, Old);
}

void line_before_ok(void) {
  KIRQL Old;
  KeAcquireSpinLock(&Lock, &Old);
  if (Busy())
    __pragma(warning(suppress : 26165))
    return;
  KeReleaseSpinLock(&Lock, Old);
}

#pragma warning(push)
#pragma warning(disable: 4100 26167; once: 4385)
void region_ok(void) {
  KIRQL Old;
  KeAcquireSpinLock(&Lock, &Old);
  KeReleaseSpinLock(&Lock, Old);
  KeReleaseSpinLock(&Lock, Old);
}
#pragma warning(pop)

#pragma prefast(disable: 26117, "until it is enabled")
void enabled_ok(void) {
  KIRQL Old;
  KeAcquireSpinLock(&Lock, &Old);
  KeReleaseSpinLock(&Lock, Old);
  KeReleaseSpinLock(&Lock, Old);
}
#pragma prefast(enable: 26117)

void after_pop_bad(void) {
  KIRQL Old;
  KeAcquireSpinLock(&Lock, &Old);
  KeReleaseSpinLock(&Lock, Old);
  // CHECK: [[@LINE+1]]:3: warning: KeReleaseSpinLock releases '&Lock', which is not held
  KeReleaseSpinLock(&Lock, Old);
}

void other_number_bad(void) {
  KIRQL Old;
  KeAcquireSpinLock(&Lock, &Old);
  if (Busy())
#pragma warning(suppress: 26117 6031)
    // CHECK: [[@LINE+1]]:5: warning: '&Lock' is still held at this return
    return;
  KeReleaseSpinLock(&Lock, Old);
}

// A number that means nothing here is not our business: #pragma warning(suppress: 26115)
const char *Text = "\n#pragma warning(disable: 26115)\n"; /*
#pragma warning(disable: 26115)
*/
#pragma warning(suppress: 28159)
void continued_ok(void) {
  KIRQL Old;
  KeAcquireSpinLock(&Lock, &Old);
  if (Busy())
#pragma \
  warning(suppress \
          : 26115)
    return;
  KeReleaseSpinLock(&Lock, Old);
}

// CHECK: [[@LINE-22]]:1: remark: #pragma warning(suppress: 26117) suppresses nothing
