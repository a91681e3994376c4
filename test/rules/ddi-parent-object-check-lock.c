// ParentObjectCheckLock: locks that live until the driver is unloaded. Only remarks,
// and only of a whole driver.
//
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: %spinlint extract device.c -o device.lockprog
// RUN: %spinlint check --quiet -checks=-*,ddi-parent-object-check-lock device.lockprog | FileCheck --implicit-check-not=remark: %s
// CHECK: device.c:{{[0-9]+}}:10: remark: WdfSpinLockCreate creates a lock without a parent object here, which lives until the driver is unloaded [ddi-parent-object-check-lock]
// CHECK: device.c:{{[0-9]+}}:10: remark: WdfWaitLockCreate creates a lock without a parent object here, which lives until the driver is unloaded [ddi-parent-object-check-lock]
// RUN: %spinlint check --quiet -checks=-*,ddi-parent-object-check-lock device.c | count 0

//--- device.c
#include <ntddk.h>
#include <wdf.h>

typedef struct _DEVICE_CONTEXT {
  WDFSPINLOCK None, Child, Shared, Deleted, Given, Later;
  WDFWAITLOCK Unset;
} DEVICE_CONTEXT, *PDEVICE_CONTEXT;
WDF_DECLARE_CONTEXT_TYPE_WITH_NAME(DEVICE_CONTEXT,
                                   GetContext)

WDFWAITLOCK Global;
PDEVICE_CONTEXT Driver;
VOID Register(WDFSPINLOCK Lock);

EVT_WDF_DEVICE_PREPARE_HARDWARE none_bad;
NTSTATUS none_bad(WDFDEVICE Device, WDFCMRESLIST Raw, WDFCMRESLIST List) {
  return WdfSpinLockCreate(WDF_NO_OBJECT_ATTRIBUTES,
                           &GetContext(Device)->None);
}

static NTSTATUS Make(PDEVICE_CONTEXT Context) {
  WDF_OBJECT_ATTRIBUTES Attributes;
  WDF_OBJECT_ATTRIBUTES_INIT(&Attributes);
  return WdfWaitLockCreate(&Attributes, &Context->Unset);
}
EVT_WDF_DEVICE_D0_ENTRY unset_bad;
NTSTATUS unset_bad(WDFDEVICE Device, WDF_POWER_DEVICE_STATE From) {
  return Make(GetContext(Device));
}

EVT_WDF_DEVICE_RELEASE_HARDWARE child_ok;
NTSTATUS child_ok(WDFDEVICE Device, WDFCMRESLIST List) {
  WDF_OBJECT_ATTRIBUTES Attributes;
  WDF_OBJECT_ATTRIBUTES_INIT(&Attributes);
  Attributes.ParentObject = Device;
  return WdfSpinLockCreate(&Attributes, &GetContext(Device)->Child);
}

// The attributes are set elsewhere.
static VOID SetParent(PWDF_OBJECT_ATTRIBUTES Attributes, WDFDEVICE Device) {
  Attributes->ParentObject = Device;
}
EVT_WDF_DEVICE_D0_EXIT shared_ok;
NTSTATUS shared_ok(WDFDEVICE Device, WDF_POWER_DEVICE_STATE To) {
  WDF_OBJECT_ATTRIBUTES Attributes;
  WDF_OBJECT_ATTRIBUTES_INIT(&Attributes);
  SetParent(&Attributes, Device);
  return WdfSpinLockCreate(&Attributes, &GetContext(Device)->Shared);
}

// Deleted by hand, or given to somebody who may.
EVT_WDF_DEVICE_SELF_MANAGED_IO_INIT deleted_ok;
NTSTATUS deleted_ok(WDFDEVICE Device) {
  PDEVICE_CONTEXT Context = GetContext(Device);
  NTSTATUS Status =
      WdfSpinLockCreate(WDF_NO_OBJECT_ATTRIBUTES, &Context->Deleted);
  if (NT_SUCCESS(Status))
    Status = WdfSpinLockCreate(WDF_NO_OBJECT_ATTRIBUTES, &Context->Given);
  if (NT_SUCCESS(Status))
    Register(Context->Given);
  return Status;
}
EVT_WDF_DEVICE_SELF_MANAGED_IO_CLEANUP cleanup_ok;
VOID cleanup_ok(WDFDEVICE Device) {
  WdfObjectDelete(GetContext(Device)->Deleted);
}

// One for the driver.
EVT_WDF_DRIVER_DEVICE_ADD add_ok;
NTSTATUS add_ok(WDFDRIVER Of, PWDFDEVICE_INIT Init) {
  return WdfWaitLockCreate(WDF_NO_OBJECT_ATTRIBUTES, &Global);
}
static NTSTATUS AtStart(VOID) {
  return WdfSpinLockCreate(WDF_NO_OBJECT_ATTRIBUTES, &Driver->Later);
}
DRIVER_INITIALIZE DriverEntry;
NTSTATUS DriverEntry(PDRIVER_OBJECT Object, PUNICODE_STRING Path) {
  return AtStart();
}
