// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The ..._INIT functions of KMDF store the callbacks that they are given.
// RUN: %clang_kit -Werror -S -emit-llvm -O1 -fno-discard-value-names -o - %s | FileCheck %s
#include <ntddk.h>
#include <wdf.h>

EVT_WDF_TIMER OnTimer;
EVT_WDF_DPC OnDpc;
EVT_WDF_WORKITEM OnWorkItem;
EVT_WDF_INTERRUPT_ISR OnInterrupt;
EVT_WDF_INTERRUPT_DPC OnInterruptDpc;
EVT_WDF_DRIVER_DEVICE_ADD OnDeviceAdd;
EVT_WDF_FILE_CLEANUP OnCleanup;

// CHECK-LABEL: define {{.*}}@timers(
void timers(WDF_TIMER_CONFIG *T, WDF_DPC_CONFIG *D, WDF_WORKITEM_CONFIG *W) {
  // CHECK: store ptr @OnTimer, ptr %EvtTimerFunc
  WDF_TIMER_CONFIG_INIT_PERIODIC(T, OnTimer, 10);
  // CHECK: store ptr @OnDpc, ptr %EvtDpcFunc
  WDF_DPC_CONFIG_INIT(D, OnDpc);
  // CHECK: store ptr @OnWorkItem, ptr %EvtWorkItemFunc
  WDF_WORKITEM_CONFIG_INIT(W, OnWorkItem);
}

// CHECK-LABEL: define {{.*}}@devices(
void devices(WDF_INTERRUPT_CONFIG *I, WDF_DRIVER_CONFIG *C,
             WDF_FILEOBJECT_CONFIG *F) {
  // CHECK: store ptr @OnInterrupt, ptr %EvtInterruptIsr
  // CHECK: store ptr @OnInterruptDpc, ptr %EvtInterruptDpc
  WDF_INTERRUPT_CONFIG_INIT(I, OnInterrupt, OnInterruptDpc);
  // CHECK: store ptr @OnDeviceAdd, ptr %EvtDriverDeviceAdd
  WDF_DRIVER_CONFIG_INIT(C, OnDeviceAdd);
  // CHECK: store ptr @OnCleanup, ptr %EvtFileCleanup
  WDF_FILEOBJECT_CONFIG_INIT(F, NULL, NULL, OnCleanup);
}
