// StorportSpinLock4: a release through a StorPort lock handle that holds nothing.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <storport.h>

typedef struct _ADAPTER {
  STOR_DPC Dpc, OtherDpc;
  ULONG Count;
} ADAPTER, *PADAPTER;

void twice_bad(PADAPTER Adapter) {
  STOR_LOCK_HANDLE Handle = {0};
  StorPortAcquireSpinLock(Adapter, InterruptLock, NULL, &Handle);
  Adapter->Count++;
  StorPortReleaseSpinLock(Adapter, &Handle);
  if (Adapter->Count > 8)
    // CHECK: [[#@LINE+1]]:5: warning: StorPortReleaseSpinLock releases {{.*}}, which is not held{{.*}} [ddi-storport-spin-lock4]
    StorPortReleaseSpinLock(Adapter, &Handle);
}

void other_handle_bad(PADAPTER Adapter) {
  STOR_LOCK_HANDLE Handle = {0}, Other = {0};
  StorPortAcquireSpinLock(Adapter, StartIoLock, NULL, &Handle);
  Adapter->Count++;
  StorPortReleaseSpinLock(Adapter, &Handle);
  // CHECK: [[#@LINE+1]]:3: warning: StorPortReleaseSpinLock releases {{.*}}, which is not held{{.*}} [ddi-storport-spin-lock4]
  StorPortReleaseSpinLock(Adapter, &Other);
}

void once_ok(PADAPTER Adapter) {
  STOR_LOCK_HANDLE Handle = {0};
  StorPortAcquireSpinLock(Adapter, StartIoLock, NULL, &Handle);
  Adapter->Count++;
  StorPortReleaseSpinLock(Adapter, &Handle);
}
