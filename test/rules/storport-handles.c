// In a whole driver: a lock that one function acquires, by a handle of its caller, is
// released by another one that is given the handle only. Nothing there names the DPC
// whose lock it is.
//
// RUN: %spinlint extract %s -o %t.lockprog
// RUN: sh -c '%spinlint check %t.lockprog > %t.out; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
#include <storport.h>

typedef struct _ADAPTER {
  STOR_DPC Dpc[4];
  ULONG Queues;
  BOOLEAN Messages;
} ADAPTER, *PADAPTER;

ULONG Work(PADAPTER Adapter);

#define FOUR(X) X X X X

VOID lock_queue_ok(PVOID Extension, ULONG Queue, PSTOR_LOCK_HANDLE Handle, BOOLEAN Isr) {
  PADAPTER Adapter = (PADAPTER)Extension;
  FOUR(FOUR(FOUR(Work(Adapter);)))
  if (!Isr) {
    if (Adapter->Messages) {
      if (Queue >= Adapter->Queues)
        Queue %= Adapter->Queues;
      StorPortAcquireSpinLock(Extension, DpcLock, &Adapter->Dpc[Queue], Handle);
    } else {
      StorPortAcquireSpinLock(Extension, InterruptLock, NULL, Handle);
    }
  }
}

VOID unlock_queue_ok(PVOID Extension, PSTOR_LOCK_HANDLE Handle, BOOLEAN Isr) {
  if (!Isr)
    StorPortReleaseSpinLock(Extension, Handle);
}

HW_DPC_ROUTINE dpc_ok;
VOID dpc_ok(PSTOR_DPC Dpc, PVOID Extension, PVOID First, PVOID Second) {
  STOR_LOCK_HANDLE Handle = {0};
  lock_queue_ok(Extension, 1, &Handle, FALSE);
  Work((PADAPTER)Extension);
  unlock_queue_ok(Extension, &Handle, FALSE);
}

// Nobody else knows this handle.
HW_DPC_ROUTINE dpc_bad;
VOID dpc_bad(PSTOR_DPC Dpc, PVOID Extension, PVOID First, PVOID Second) {
  PADAPTER Adapter = (PADAPTER)Extension;
  STOR_LOCK_HANDLE Handle = {0};
  StorPortAcquireSpinLock(Extension, DpcLock, &Adapter->Dpc[0], &Handle);
  if (Work(Adapter) == 0)
    // CHECK: [[#@LINE+1]]:5: warning: '&Adapter->Dpc[0]' is still held at this return{{.*}} [ddi-storport-spin-lock]
    return;
  StorPortReleaseSpinLock(Extension, &Handle);
}
