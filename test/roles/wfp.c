// Callouts of the Windows Filtering Platform: each must leave with what it came
// with.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#define NDIS630 1
#include <ntddk.h>
#include <ndis.h>
#include <fwpsk.h>

typedef struct _FLOWS {
  KSPIN_LOCK Lock;
  LIST_ENTRY List;
  ULONG Count;
} FLOWS;
static FLOWS Flows;

static VOID NTAPI classify_bad(const FWPS_INCOMING_VALUES0 *Values,
                               const FWPS_INCOMING_METADATA_VALUES0 *Meta,
                               void *Data, const void *Context,
                               const FWPS_FILTER3 *Filter, UINT64 Flow,
                               FWPS_CLASSIFY_OUT0 *Out) {
  KLOCK_QUEUE_HANDLE Handle;
  KeAcquireInStackQueuedSpinLock(&Flows.Lock, &Handle);
  if (Flow == 0)
    // CHECK: [[#@LINE+1]]:5: warning: '&Flows.Lock' is still held at this return
    return;
  Flows.Count++;
  KeReleaseInStackQueuedSpinLock(&Handle);
}

static NTSTATUS NTAPI notify_ok(FWPS_CALLOUT_NOTIFY_TYPE Type, const GUID *Key,
                                FWPS_FILTER3 *Filter) {
  KIRQL OldIrql;
  KeAcquireSpinLock(&Flows.Lock, &OldIrql);
  Flows.Count = 0;
  KeReleaseSpinLock(&Flows.Lock, OldIrql);
  return STATUS_SUCCESS;
}

static VOID NTAPI flow_delete_bad(UINT16 Layer, UINT32 Callout, UINT64 Flow) {
  KIRQL OldIrql;
  KeAcquireSpinLock(&Flows.Lock, &OldIrql);
  Flows.Count--;
  // CHECK: [[#@LINE+1]]:1: warning: '&Flows.Lock' is still held at the end of 'flow_delete_bad'
}

NTSTATUS register_ok(PDEVICE_OBJECT Device) {
  FWPS_CALLOUT Callout = {0};
  UINT32 Id;
  Callout.classifyFn = classify_bad;
  Callout.notifyFn = notify_ok;
  Callout.flowDeleteFn = flow_delete_bad;
  return FwpsCalloutRegister3(Device, &Callout, &Id);
}
