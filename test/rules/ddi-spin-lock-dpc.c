// SpinLockDpc: listed with what SpinLock finds in a KSPIN_LOCK, and finds it itself
// where that rule is off.
//
// RUN: not %spinlint check %s 2>/dev/null | FileCheck --check-prefix=LISTED %s
// RUN: not %spinlint check -checks=-*,ddi-spin-lock-dpc %s 2>/dev/null | FileCheck --implicit-check-not=warning: %s
#include <ntddk.h>

typedef struct _EXTENSION {
  KSPIN_LOCK Lock, Other;
  ULONG Count;
} EXTENSION, *PEXTENSION;

KDEFERRED_ROUTINE dpc_takes_it_twice_bad;
VOID dpc_takes_it_twice_bad(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second) {
  PEXTENSION Extension = (PEXTENSION)Context;
  KIRQL Irql = KeAcquireSpinLockRaiseToDpc(&Extension->Lock);
  // LISTED: [[#@LINE+4]]:3: warning: {{.*}}already held{{.*}} [ddi-spin-lock]
  // LISTED: note: this also breaks SpinLockDpc
  // CHECK: [[#@LINE+2]]:3: warning: {{.*}}already held{{.*}} [ddi-spin-lock-dpc]
  // CHECK: note: this also breaks SpinLock
  KeAcquireSpinLockAtDpcLevel(&Extension->Lock);
  Extension->Count++;
  KeReleaseSpinLockFromDpcLevel(&Extension->Lock);
  KeReleaseSpinLock(&Extension->Lock, Irql);
}

DRIVER_DISPATCH dispatch_keeps_it_bad;
NTSTATUS dispatch_keeps_it_bad(PDEVICE_OBJECT Device, PIRP Irp) {
  PEXTENSION Extension = (PEXTENSION)Device->DeviceExtension;
  KIRQL Irql;
  KeAcquireSpinLock(&Extension->Lock, &Irql);
  if (Irp->Cancel)
    // CHECK: [[#@LINE+1]]:5: warning: '&Extension->Lock' is still held at this return{{.*}} [ddi-spin-lock-dpc]
    return STATUS_CANCELLED;
  KeReleaseSpinLock(&Extension->Lock, Irql);
  return STATUS_SUCCESS;
}

// Different locks may nest.
void nested_ok(PEXTENSION Extension) {
  KIRQL Irql = KeAcquireSpinLockRaiseToDpc(&Extension->Lock);
  KeAcquireSpinLockAtDpcLevel(&Extension->Other);
  Extension->Count++;
  KeReleaseSpinLockFromDpcLevel(&Extension->Other);
  KeReleaseSpinLock(&Extension->Lock, Irql);
}
