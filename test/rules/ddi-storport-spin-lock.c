// StorportSpinLock: the locks of StorPort taken twice or left held.
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

BOOLEAN early_return_bad(PADAPTER Adapter) {
  STOR_LOCK_HANDLE Handle = {0};
  StorPortAcquireSpinLock(Adapter, StartIoLock, NULL, &Handle);
  if (Adapter->Count == 0)
    // CHECK: [[#@LINE+1]]:5: warning: {{.*}}is still held at this return; acquired by StorPortAcquireSpinLock [ddi-storport-spin-lock]
    return FALSE;
  Adapter->Count--;
  StorPortReleaseSpinLock(Adapter, &Handle);
  return TRUE;
}

void twice_bad(PADAPTER Adapter) {
  STOR_LOCK_HANDLE First = {0}, Second = {0};
  StorPortAcquireSpinLock(Adapter, DpcLock, &Adapter->Dpc, &First);
  // CHECK: [[#@LINE+1]]:3: warning: StorPortAcquireSpinLock acquires {{.*}}, which is already held{{.*}} [ddi-storport-spin-lock]
  StorPortAcquireSpinLock(Adapter, DpcLock, &Adapter->Dpc, &Second);
  Adapter->Count++;
  StorPortReleaseSpinLock(Adapter, &Second);
  StorPortReleaseSpinLock(Adapter, &First);
}

// Locks of two kinds, and of two DPCs.
void nested_ok(PADAPTER Adapter) {
  STOR_LOCK_HANDLE First = {0}, Second = {0}, Third = {0};
  StorPortAcquireSpinLock(Adapter, DpcLock, &Adapter->Dpc, &First);
  StorPortAcquireSpinLock(Adapter, DpcLock, &Adapter->OtherDpc, &Second);
  StorPortAcquireSpinLock(Adapter, InterruptLock, NULL, &Third);
  Adapter->Count++;
  StorPortReleaseSpinLock(Adapter, &Third);
  StorPortReleaseSpinLock(Adapter, &Second);
  StorPortReleaseSpinLock(Adapter, &First);
}

HW_INTERRUPT interrupt_takes_it_again_bad;
BOOLEAN interrupt_takes_it_again_bad(PVOID Extension) {
  STOR_LOCK_HANDLE Handle = {0};
  // CHECK: [[#@LINE+1]]:3: warning: StorPortAcquireSpinLock acquires {{.*}}, which is already held{{.*}} [ddi-storport-spin-lock]
  StorPortAcquireSpinLock(Extension, InterruptLock, NULL, &Handle);
  StorPortReleaseSpinLock(Extension, &Handle);
  return TRUE;
}
