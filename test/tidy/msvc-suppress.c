// Pragmas for Microsoft's tools count in clang-tidy too.
//
// REQUIRES: plugin
// RUN: %clang_tidy '-checks=-*,ddi-*' %s -- --target=x86_64-pc-windows-msvc -fms-extensions -fms-compatibility -nostdinc -isystem %kit 2>/dev/null | FileCheck --implicit-check-not=warning: %s
#include <ntddk.h>

KSPIN_LOCK Lock;
int Busy(void);

void suppressed_ok(void) {
  KIRQL Old;
  KeAcquireSpinLock(&Lock, &Old);
  if (Busy())
#pragma warning(suppress: 26115)
    return;
  KeReleaseSpinLock(&Lock, Old);
}

void other_bad(void) {
  KIRQL Old;
  KeAcquireSpinLock(&Lock, &Old);
  if (Busy())
    // CHECK: [[@LINE+1]]:5: warning: '&Lock' is still held at this return
    return;
  KeReleaseSpinLock(&Lock, Old);
}
