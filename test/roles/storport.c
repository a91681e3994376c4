// Entry points of StorPort miniports: each must leave with what it came with.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ntddk.h>
#include <storport.h>

typedef struct _EXTENSION {
  STOR_DPC Dpc;
  ULONG Count;
} EXTENSION, *PEXTENSION;

//--- By role type, and by the initialization data -----------------------------------------------------------

static BOOLEAN build_io_ok(PVOID DeviceExtension, PSCSI_REQUEST_BLOCK Srb) {
  STOR_LOCK_HANDLE Handle = {0};
  StorPortAcquireSpinLock(DeviceExtension, StartIoLock, NULL, &Handle);
  ((PEXTENSION)DeviceExtension)->Count++;
  StorPortReleaseSpinLock(DeviceExtension, &Handle);
  return TRUE;
}

static BOOLEAN build_io_bad(PVOID DeviceExtension, PSCSI_REQUEST_BLOCK Srb) {
  STOR_LOCK_HANDLE Handle = {0};
  StorPortAcquireSpinLock(DeviceExtension, StartIoLock, NULL, &Handle);
  if (((PEXTENSION)DeviceExtension)->Count == 0)
    // CHECK: [[#@LINE+1]]:5: warning: {{.*}} is still held at this return
    return FALSE;
  StorPortReleaseSpinLock(DeviceExtension, &Handle);
  return TRUE;
}

HW_INTERRUPT interrupt_ok;
BOOLEAN interrupt_ok(PVOID DeviceExtension) {
  ((PEXTENSION)DeviceExtension)->Count++;
  return TRUE;
}

//--- By a registration call -------------------------------------------------

static VOID dpc_ok(PSTOR_DPC Dpc, PVOID DeviceExtension, PVOID One, PVOID Two) {
  STOR_LOCK_HANDLE Handle = {0};
  StorPortAcquireSpinLock(DeviceExtension, DpcLock, Dpc, &Handle);
  ((PEXTENSION)DeviceExtension)->Count--;
  StorPortReleaseSpinLock(DeviceExtension, &Handle);
}

static VOID dpc_bad(PSTOR_DPC Dpc, PVOID DeviceExtension, PVOID One,
                    PVOID Two) {
  STOR_LOCK_HANDLE Handle = {0};
  StorPortAcquireSpinLock(DeviceExtension, InterruptLock, NULL, &Handle);
  ((PEXTENSION)DeviceExtension)->Count--;
  // CHECK: [[#@LINE+1]]:1: warning: {{.*}} is still held at the end of 'dpc_bad'
}

static BOOLEAN synchronized_ok(PVOID DeviceExtension, PVOID Context) {
  ((PEXTENSION)DeviceExtension)->Count = 0;
  return TRUE;
}

static VOID state_change_bad(PVOID DeviceExtension, PVOID Context,
                             SHORT AddressType, PVOID Address, ULONG Status) {
  STOR_LOCK_HANDLE Handle = {0};
  StorPortAcquireSpinLock(DeviceExtension, InterruptLock, NULL, &Handle);
  ((PEXTENSION)DeviceExtension)->Count = Status;
  // CHECK: [[#@LINE+1]]:1: warning: {{.*}} is still held at the end of 'state_change_bad'
}

//--- By the initialization data ---------------------------------------------

static BOOLEAN reset_bus_bad(PVOID DeviceExtension, ULONG PathId) {
  STOR_LOCK_HANDLE Handle = {0};
  StorPortAcquireSpinLock(DeviceExtension, InterruptLock, NULL, &Handle);
  ((PEXTENSION)DeviceExtension)->Count = 0;
  // CHECK: [[#@LINE+1]]:3: warning: {{.*}} is still held at this return
  return TRUE;
}

ULONG set_up_ok(PVOID Driver, PVOID Registry, PEXTENSION Extension) {
  HW_INITIALIZATION_DATA Data = {0};
  Data.HwResetBus = reset_bus_bad;
  Data.HwBuildIo = Extension->Count ? build_io_ok : build_io_bad;
  StorPortInitializeDpc(Extension, &Extension->Dpc, dpc_ok);
  StorPortInitializeDpc(Extension, &Extension->Dpc, dpc_bad);
  StorPortSynchronizeAccess(Extension, synchronized_ok, NULL);
  StorPortStateChangeDetected(Extension, 1, NULL, 0, state_change_bad, NULL);
  return StorPortInitialize(Driver, Registry, &Data, NULL);
}
