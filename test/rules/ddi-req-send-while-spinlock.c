// ReqSendWhileSpinlock: WdfRequestSend with a spin lock held.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
#include <ntddk.h>
#include <wdf.h>

typedef struct _DEVICE_CONTEXT {
  WDFSPINLOCK Lock;
  WDFWAITLOCK Wait;
  KSPIN_LOCK Spin;
  WDFREQUEST Request;
  WDFIOTARGET Target;
} DEVICE_CONTEXT, *PDEVICE_CONTEXT;

void framework_lock_bad(PDEVICE_CONTEXT C) {
  WdfSpinLockAcquire(C->Lock);
  // CHECK: [[#@LINE+1]]:3: warning: WdfRequestSend is called while 'C->Lock' is held; acquired by WdfSpinLockAcquire [ddi-req-send-while-spinlock]
  WdfRequestSend(C->Request, C->Target, WDF_NO_SEND_OPTIONS);
  WdfSpinLockRelease(C->Lock);
}

static NTSTATUS send(PDEVICE_CONTEXT C) {
  if (!WdfRequestSend(C->Request, C->Target, WDF_NO_SEND_OPTIONS))
    return WdfRequestGetStatus(C->Request);
  return STATUS_SUCCESS;
}

NTSTATUS kernel_lock_bad(PDEVICE_CONTEXT C) {
  KIRQL Irql;
  NTSTATUS Status;
  KeAcquireSpinLock(&C->Spin, &Irql);
  // CHECK: [[#@LINE+1]]:12: warning: send calls WdfRequestSend while '&C->Spin' is held; acquired by KeAcquireSpinLock [ddi-req-send-while-spinlock]
  Status = send(C);
  KeReleaseSpinLock(&C->Spin, Irql);
  return Status;
}

NTSTATUS released_ok(PDEVICE_CONTEXT C) {
  WdfSpinLockAcquire(C->Lock);
  WdfSpinLockRelease(C->Lock);
  return send(C);
}

NTSTATUS wait_lock_ok(PDEVICE_CONTEXT C) {
  NTSTATUS Status;
  WdfWaitLockAcquire(C->Wait, NULL);
  Status = send(C);
  WdfWaitLockRelease(C->Wait);
  return Status;
}
