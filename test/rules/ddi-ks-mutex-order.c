// KsMutexOrder: device mutex, filter control mutex, processing mutex.
//
// RUN: sh -c '%spinlint check -checks=-*,ddi-ks-mutex-order %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
#include <ntddk.h>
#include <ks.h>

VOID Work(ULONG *Count);
PKSFILTER FilterOf(PKSPIN Pin);

VOID processing_control_bad(PKSPIN Pin, ULONG *Count) {
  PKSFILTER Filter = FilterOf(Pin);
  KsFilterAcquireProcessingMutex(Filter);
  // CHECK: [[#@LINE+1]]:3: warning: KsPinAcquireControl acquires the KS control mutex while the KS processing mutex is held, which has to be acquired after it [ddi-ks-mutex-order]
  KsPinAcquireControl(Pin);
  Work(Count);
  KsPinReleaseControl(Pin);
  KsFilterReleaseProcessingMutex(Filter);
}

VOID control_device_bad(PKSDEVICE Device, PKSFILTER Filter, ULONG *Count) {
  KsFilterAcquireControl(Filter);
  // CHECK: [[#@LINE+1]]:3: warning: KsAcquireDevice acquires the KS device mutex while the KS control mutex is held
  KsAcquireDevice(Device);
  Work(Count);
  KsReleaseDevice(Device);
  KsFilterReleaseControl(Filter);
}

VOID in_order_ok(PKSDEVICE Device, PKSFILTER Filter, PKSPIN Pin,
                 ULONG *Count) {
  KsAcquireDevice(Device);
  KsFilterAcquireControl(Filter);
  KsPinAcquireProcessingMutex(Pin);
  Work(Count);
  KsPinReleaseProcessingMutex(Pin);
  KsFilterReleaseControl(Filter);
  KsReleaseDevice(Device);
}

VOID one_after_the_other_ok(PKSDEVICE Device, PKSPIN Pin, ULONG *Count) {
  KsPinAcquireProcessingMutex(Pin);
  Work(Count);
  KsPinReleaseProcessingMutex(Pin);
  KsAcquireDevice(Device);
  Work(Count);
  KsReleaseDevice(Device);
}

// Two of a rank are not compared.
VOID both_processing_ok(PKSFILTER Filter, PKSPIN Pin, ULONG *Count) {
  KsPinAcquireProcessingMutex(Pin);
  KsFilterAcquireProcessingMutex(Filter);
  Work(Count);
  KsFilterReleaseProcessingMutex(Filter);
  KsPinReleaseProcessingMutex(Pin);
}
