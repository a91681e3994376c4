// Callbacks of KMDF drivers: each must leave with what it came with.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ntddk.h>
#include <wdf.h>

typedef struct _DEVICE_CONTEXT {
  WDFSPINLOCK Lock;
  WDFWAITLOCK Wait;
  WDFDEVICE Device;
  WDFINTERRUPT Interrupt;
  ULONG Count;
} DEVICE_CONTEXT, *PDEVICE_CONTEXT;
WDF_DECLARE_CONTEXT_TYPE_WITH_NAME(DEVICE_CONTEXT, GetContext)

//--- By role type -----------------------------------------------------------

EVT_WDF_IO_QUEUE_IO_READ read_bad;
VOID read_bad(WDFQUEUE Queue, WDFREQUEST Request, size_t Length) {
  PDEVICE_CONTEXT Context = GetContext(Queue);
  WdfSpinLockAcquire(Context->Lock);
  if (Length == 0) {
    WdfRequestComplete(Request, STATUS_INVALID_PARAMETER);
    // CHECK: [[#@LINE+1]]:5: warning: 'Context->Lock' is still held at this return
    return;
  }
  Context->Count++;
  WdfSpinLockRelease(Context->Lock);
}

EVT_WDF_DEVICE_D0_ENTRY d0_entry_ok;
NTSTATUS d0_entry_ok(WDFDEVICE Device, WDF_POWER_DEVICE_STATE State) {
  PDEVICE_CONTEXT Context = GetContext(Device);
  NTSTATUS Status = WdfWaitLockAcquire(Context->Wait, NULL);
  Context->Count = 0;
  WdfWaitLockRelease(Context->Wait);
  return Status;
}

// It may time out; then there is nothing to release.
EVT_WDF_DEVICE_D0_EXIT d0_exit_bad;
NTSTATUS d0_exit_bad(WDFDEVICE Device, WDF_POWER_DEVICE_STATE State) {
  PDEVICE_CONTEXT Context = GetContext(Device);
  LONGLONG Timeout = -10000;
  if (WdfWaitLockAcquire(Context->Wait, &Timeout) != STATUS_SUCCESS) {
    // CHECK: [[#@LINE+1]]:5: warning: WdfWaitLockRelease releases 'Context->Wait', which is not held
    WdfWaitLockRelease(Context->Wait);
    return STATUS_DEVICE_BUSY;
  }
  WdfWaitLockRelease(Context->Wait);
  return STATUS_SUCCESS;
}

//--- Interrupts -------------------------------------------------------------

EVT_WDF_INTERRUPT_ISR isr_ok;
BOOLEAN isr_ok(WDFINTERRUPT Interrupt, ULONG Message) {
  GetContext(WdfInterruptGetDevice(Interrupt))->Count++;
  return TRUE;
}

EVT_WDF_INTERRUPT_DPC dpc_ok;
VOID dpc_ok(WDFINTERRUPT Interrupt, WDFOBJECT Object) {
  PDEVICE_CONTEXT Context = GetContext(Object);
  WdfInterruptAcquireLock(Interrupt);
  Context->Count = 0;
  WdfInterruptReleaseLock(Interrupt);
}

EVT_WDF_INTERRUPT_DPC dpc_bad;
VOID dpc_bad(WDFINTERRUPT Interrupt, WDFOBJECT Object) {
  PDEVICE_CONTEXT Context = GetContext(Object);
  WdfInterruptAcquireLock(Interrupt);
  Context->Count = 0;
  // CHECK: [[#@LINE+1]]:1: warning: 'Interrupt' is still held at the end of 'dpc_bad'
}

//--- Object locks -----------------------------------------------------------

static VOID timer_ok(WDFTIMER Timer) {
  WDFOBJECT Parent = WdfTimerGetParentObject(Timer);
  WdfObjectAcquireLock(Parent);
  GetContext(Parent)->Count++;
  WdfObjectReleaseLock(Parent);
}

static VOID work_item_bad(WDFWORKITEM Item) {
  WDFOBJECT Parent = WdfWorkItemGetParentObject(Item);
  WdfObjectAcquireLock(Parent);
  GetContext(Parent)->Count++;
  // CHECK: [[#@LINE+1]]:1: warning: 'Parent' is still held at the end of 'work_item_bad'
}

//--- By configuration -------------------------------------------------------

static VOID control_bad(WDFQUEUE Queue, WDFREQUEST Request, size_t Out,
                        size_t In, ULONG Code) {
  PDEVICE_CONTEXT Context = GetContext(Queue);
  WdfSpinLockAcquire(Context->Lock);
  Context->Count++;
  // CHECK: [[#@LINE+1]]:1: warning: 'Context->Lock' is still held at the end of 'control_bad'
}

static VOID stop_ok(WDFQUEUE Queue, WDFREQUEST Request, ULONG Flags) {
  PDEVICE_CONTEXT Context = GetContext(Queue);
  WdfSpinLockAcquire(Context->Lock);
  Context->Count--;
  WdfSpinLockRelease(Context->Lock);
}

static VOID completion_bad(WDFREQUEST Request, WDFIOTARGET Target,
                           PWDF_REQUEST_COMPLETION_PARAMS Params,
                           WDFCONTEXT Context) {
  // CHECK: [[#@LINE+1]]:3: warning: WdfSpinLockRelease releases '((PDEVICE_CONTEXT)Context)->Lock', which is not held
  WdfSpinLockRelease(((PDEVICE_CONTEXT)Context)->Lock);
}

NTSTATUS set_up_ok(WDFDEVICE Device, WDFREQUEST Request, PDEVICE_CONTEXT Context) {
  WDF_IO_QUEUE_CONFIG Queue;
  WDF_TIMER_CONFIG Timer;
  WDF_WORKITEM_CONFIG Item;
  WDF_IO_QUEUE_CONFIG_INIT_DEFAULT_QUEUE(&Queue, WdfIoQueueDispatchParallel);
  Queue.EvtIoDeviceControl = control_bad;
  Queue.EvtIoStop = stop_ok;
  WDF_TIMER_CONFIG_INIT(&Timer, timer_ok);
  WDF_WORKITEM_CONFIG_INIT(&Item, work_item_bad);
  WdfRequestSetCompletionRoutine(Request, completion_bad, Context);
  return WdfIoQueueCreate(Device, &Queue, WDF_NO_OBJECT_ATTRIBUTES, NULL);
}
