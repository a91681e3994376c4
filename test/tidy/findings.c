// The plugin gives the findings of the command line: same places, messages,
// notes and check names; each finding under one check only.
//
// REQUIRES: plugin
// DEFINE: %{flags} = --target=x86_64-pc-windows-msvc -fms-extensions -nostdinc -isystem %kit
// RUN: %clang_tidy -checks='-*,ddi-*' %s -- %{flags} 2>/dev/null | FileCheck --implicit-check-not=warning: %s
//
// RUN: %clang_tidy -checks='-*,ddi-*' %s -- %{flags} 2>/dev/null | grep -E '(warning|note):' > %t.tidy
// RUN: not %spinlint check --quiet %s -- %{flags} | grep -E '[0-9]: (warning|note):' | grep -v 'note: fix-it:' > %t.cli
// RUN: diff %t.tidy %t.cli
//
// A defect goes to the next rule that is enabled.
// RUN: %clang_tidy -checks='-*,ddi-spin-lock-balanced' %s -- %{flags} 2>/dev/null | FileCheck --check-prefix=BALANCED --implicit-check-not=warning: %s
// BALANCED: warning: '&Adapter->Lock' is still held at this return; acquired by NdisAcquireSpinLock [ddi-spin-lock-balanced]
// BALANCED: warning: {{.*}}is not held{{.*}} [ddi-spin-lock-balanced]
// The comment at that one names another check.
// BALANCED: warning: {{.*}}is still held{{.*}} [ddi-spin-lock-balanced]
#include <ndis.h>

#define MY_LOCK(Lock) NdisAcquireSpinLock(Lock)

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER;

int Busy(void);

NDIS_STATUS leak_bad(ADAPTER *Adapter, NDIS_STATUS Status) {
  NdisAcquireSpinLock(&Adapter->Lock);
  if (Status < 0)
    return Status;
  NdisReleaseSpinLock(&Adapter->Lock);
  return 0;
}
// CHECK: findings.c:[[#@LINE-4]]:5: warning: '&Adapter->Lock' is still held at this return; acquired by NdisAcquireSpinLock [ddi-spin-lock]
// CHECK: findings.c:[[#@LINE-7]]:3: note: acquired here by NdisAcquireSpinLock
// CHECK: findings.c:[[#@LINE-7]]:7: note: 'Status < 0' is true here, taking the branch

void release_twice_bad(ADAPTER *Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  NdisReleaseSpinLock(&Adapter->Lock);
  NdisReleaseSpinLock(&Adapter->Lock);
}
// CHECK: findings.c:[[#@LINE-2]]:3: warning: {{.*}}is not held{{.*}} [ddi-spin-lock-release]

void pairing_bad(ADAPTER *Adapter) {
  MY_LOCK(&Adapter->Lock);
  NdisDprReleaseSpinLock(&Adapter->Lock);
}
// CHECK: findings.c:[[#@LINE-2]]:3: warning: NdisDprReleaseSpinLock releases {{.*}} [ddi-spin-lock-pairing]
// CHECK: findings.c:[[#@LINE-4]]:3: note: acquired here by NdisAcquireSpinLock, expanded from macro MY_LOCK

void suppressed_ok(ADAPTER *Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  if (Busy())
    return; // NOLINT(ddi-spin-lock)
  NdisReleaseSpinLock(&Adapter->Lock);
}

void suppressed_next_ok(ADAPTER *Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  if (Busy())
    // NOLINTNEXTLINE(ddi-*)
    return;
  NdisReleaseSpinLock(&Adapter->Lock);
}

void clean_ok(ADAPTER *Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  NdisReleaseSpinLock(&Adapter->Lock);
}
