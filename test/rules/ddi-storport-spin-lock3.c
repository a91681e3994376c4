// StorportSpinLock3: the order of StorPort's locks, and who may acquire them.
//
// RUN: sh -c '%spinlint check -checks=-*,ddi-storport-spin-lock3 %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
#include <ntddk.h>
#include <storport.h>

typedef struct _ADAPTER {
  STOR_DPC Dpc;
  STOR_LOCK_HANDLE Kept;
  BOOLEAN Polling;
  ULONG Count;
} ADAPTER, *PADAPTER;

//--- The order --------------------------------------------------------------

VOID interrupt_then_start_io_bad(PADAPTER Adapter) {
  STOR_LOCK_HANDLE Interrupt = {0}, StartIo = {0};
  // CHECK: [[#@LINE+3]]:3: warning: StorPortAcquireSpinLock acquires 'StartIoLock' while 'InterruptLock' is held, which has to be acquired after it [ddi-storport-spin-lock3]
  // CHECK: [[#@LINE+1]]:3: note: acquired here
  StorPortAcquireSpinLock(Adapter, InterruptLock, NULL, &Interrupt);
  StorPortAcquireSpinLock(Adapter, StartIoLock, NULL, &StartIo);
  Adapter->Count++;
  StorPortReleaseSpinLock(Adapter, &StartIo);
  StorPortReleaseSpinLock(Adapter, &Interrupt);
}

VOID start_io_then_interrupt_ok(PADAPTER Adapter) {
  STOR_LOCK_HANDLE Interrupt = {0}, StartIo = {0};
  StorPortAcquireSpinLock(Adapter, StartIoLock, NULL, &StartIo);
  StorPortAcquireSpinLock(Adapter, InterruptLock, NULL, &Interrupt);
  Adapter->Count++;
  StorPortReleaseSpinLock(Adapter, &Interrupt);
  StorPortReleaseSpinLock(Adapter, &StartIo);
}

// One after the other. The release names the handle only.
VOID released_between_ok(PADAPTER Adapter) {
  STOR_LOCK_HANDLE Handle = {0}, Other = {0};
  StorPortAcquireSpinLock(Adapter, InterruptLock, NULL, &Handle);
  Adapter->Count++;
  StorPortReleaseSpinLock(Adapter, &Handle);
  StorPortAcquireSpinLock(Adapter, DpcLock, &Adapter->Dpc, &Other);
  Adapter->Count++;
  StorPortReleaseSpinLock(Adapter, &Other);
}

// The other handle is given back.
VOID other_released_bad(PADAPTER Adapter) {
  STOR_LOCK_HANDLE Interrupt = {0}, StartIo = {0}, Dpc = {0};
  StorPortAcquireSpinLock(Adapter, StartIoLock, NULL, &StartIo);
  StorPortAcquireSpinLock(Adapter, InterruptLock, NULL, &Interrupt);
  StorPortReleaseSpinLock(Adapter, &StartIo);
  // CHECK: [[#@LINE+1]]:3: warning: StorPortAcquireSpinLock acquires 'DpcLock' while 'InterruptLock' is held
  StorPortAcquireSpinLock(Adapter, DpcLock, &Adapter->Dpc, &Dpc);
  StorPortReleaseSpinLock(Adapter, &Dpc);
  StorPortReleaseSpinLock(Adapter, &Interrupt);
}

// Held on one path only: perhaps not on this one.
VOID sometimes_held_ok(PADAPTER Adapter, BOOLEAN FromIsr) {
  STOR_LOCK_HANDLE Interrupt = {0}, StartIo = {0};
  if (!FromIsr)
    StorPortAcquireSpinLock(Adapter, InterruptLock, NULL, &Interrupt);
  Adapter->Count++;
  if (FromIsr)
    StorPortAcquireSpinLock(Adapter, StartIoLock, NULL, &StartIo);
  Adapter->Count++;
  if (FromIsr)
    StorPortReleaseSpinLock(Adapter, &StartIo);
  else
    StorPortReleaseSpinLock(Adapter, &Interrupt);
}

//--- Through callees --------------------------------------------------------

static VOID Lock(PADAPTER Adapter, PSTOR_LOCK_HANDLE Handle) {
  StorPortAcquireSpinLock(Adapter, InterruptLock, NULL, Handle);
}
static VOID Unlock(PADAPTER Adapter, PSTOR_LOCK_HANDLE Handle) {
  StorPortReleaseSpinLock(Adapter, Handle);
}
static VOID Complete(PADAPTER Adapter) {
  STOR_LOCK_HANDLE Dpc = {0};
  StorPortAcquireSpinLock(Adapter, DpcLock, &Adapter->Dpc, &Dpc);
  Adapter->Count++;
  StorPortReleaseSpinLock(Adapter, &Dpc);
}
static VOID CompleteUnless(PADAPTER Adapter, BOOLEAN FromIsr) {
  STOR_LOCK_HANDLE Dpc = {0};
  if (!FromIsr)
    StorPortAcquireSpinLock(Adapter, DpcLock, &Adapter->Dpc, &Dpc);
  Adapter->Count++;
  if (!FromIsr)
    StorPortReleaseSpinLock(Adapter, &Dpc);
}

VOID wrapped_bad(PADAPTER Adapter) {
  STOR_LOCK_HANDLE Interrupt = {0};
  Lock(Adapter, &Interrupt);
  // CHECK: [[#@LINE+1]]:3: warning: Complete acquires 'DpcLock' while 'InterruptLock' is held
  Complete(Adapter);
  Unlock(Adapter, &Interrupt);
}

VOID wrapped_ok(PADAPTER Adapter) {
  STOR_LOCK_HANDLE Interrupt = {0};
  Lock(Adapter, &Interrupt);
  CompleteUnless(Adapter, TRUE);
  Unlock(Adapter, &Interrupt);
  Complete(Adapter);
}

VOID kept_in_extension_ok(PADAPTER Adapter) {
  Lock(Adapter, &Adapter->Kept);
  Unlock(Adapter, &Adapter->Kept);
  Complete(Adapter);
}

//--- What StorPort holds ----------------------------------------------------

HW_INTERRUPT interrupt_bad;
BOOLEAN interrupt_bad(PVOID DeviceExtension) {
  STOR_LOCK_HANDLE StartIo = {0};
  // CHECK: [[#@LINE+1]]:3: warning: StorPortAcquireSpinLock acquires 'StartIoLock' while 'InterruptLock' is held
  StorPortAcquireSpinLock(DeviceExtension, StartIoLock, NULL, &StartIo);
  StorPortReleaseSpinLock(DeviceExtension, &StartIo);
  return TRUE;
}

HW_INTERRUPT interrupt_ok;
BOOLEAN interrupt_ok(PVOID DeviceExtension) {
  CompleteUnless((PADAPTER)DeviceExtension, TRUE);
  return TRUE;
}

// Called by the driver itself, too, which passes what it is to do.
HW_INTERRUPT polled_ok;
BOOLEAN polled_ok(PVOID DeviceExtension) {
  PADAPTER Adapter = (PADAPTER)DeviceExtension;
  if (Adapter->Polling)
    Complete(Adapter);
  return TRUE;
}
VOID poll_ok(PADAPTER Adapter) { polled_ok(Adapter); }

HW_MESSAGE_SIGNALED_INTERRUPT_ROUTINE message_bad;
BOOLEAN message_bad(PVOID DeviceExtension, ULONG MessageId) {
  // CHECK: [[#@LINE+1]]:3: warning: Complete acquires 'DpcLock' in 'message_bad', which must not: it is a HW_MESSAGE_SIGNALED_INTERRUPT_ROUTINE
  Complete((PADAPTER)DeviceExtension);
  return TRUE;
}

// With one lock for each message, this one is free.
HW_MESSAGE_SIGNALED_INTERRUPT_ROUTINE message_ok;
BOOLEAN message_ok(PVOID DeviceExtension, ULONG MessageId) {
  STOR_LOCK_HANDLE Interrupt = {0};
  StorPortAcquireSpinLock(DeviceExtension, InterruptLock, NULL, &Interrupt);
  StorPortReleaseSpinLock(DeviceExtension, &Interrupt);
  return TRUE;
}

//--- Routines that must acquire nothing -------------------------------------

HW_FIND_ADAPTER find_adapter_bad;
ULONG find_adapter_bad(PVOID DeviceExtension, PVOID Context, PVOID Bus,
                       PCHAR Arguments, PPORT_CONFIGURATION_INFORMATION Config,
                       PBOOLEAN Again) {
  STOR_LOCK_HANDLE StartIo = {0};
  // CHECK: [[#@LINE+1]]:3: warning: StorPortAcquireSpinLock acquires 'StartIoLock' in 'find_adapter_bad', which must not: it is a HW_FIND_ADAPTER
  StorPortAcquireSpinLock(DeviceExtension, StartIoLock, NULL, &StartIo);
  StorPortReleaseSpinLock(DeviceExtension, &StartIo);
  return SP_RETURN_FOUND;
}

// Physical and of one channel, it would hold StartIoLock: not known.
HW_STARTIO start_io_ok;
BOOLEAN start_io_ok(PVOID DeviceExtension, PSCSI_REQUEST_BLOCK Srb) {
  STOR_LOCK_HANDLE StartIo = {0};
  StorPortAcquireSpinLock(DeviceExtension, StartIoLock, NULL, &StartIo);
  StorPortReleaseSpinLock(DeviceExtension, &StartIo);
  return TRUE;
}

// What is acquired decides a caller.
static VOID Acquire(PADAPTER Adapter, STOR_SPINLOCK Which,
                    PSTOR_LOCK_HANDLE Handle) {
  StorPortAcquireSpinLock(Adapter, Which, NULL, Handle);
}
VOID FN_kind_is_passed(PADAPTER Adapter) {
  STOR_LOCK_HANDLE Interrupt = {0}, StartIo = {0};
  Acquire(Adapter, InterruptLock, &Interrupt);
  Acquire(Adapter, StartIoLock, &StartIo);
  StorPortReleaseSpinLock(Adapter, &StartIo);
  StorPortReleaseSpinLock(Adapter, &Interrupt);
}
