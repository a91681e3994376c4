// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// KMDF devices.
#ifndef SPINLINT_KIT_KIT_WDF_DEVICE_FUNCTIONS_H
#define SPINLINT_KIT_KIT_WDF_DEVICE_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfDeviceSetDeviceState(WDFDEVICE Device,
    PWDF_DEVICE_STATE DeviceState);
_IRQL_requires_max_(DISPATCH_LEVEL)
WDFDEVICE NTAPI WdfWdmDeviceGetWdfDeviceHandle(PDEVICE_OBJECT DeviceObject);
_IRQL_requires_max_(DISPATCH_LEVEL)
PDEVICE_OBJECT NTAPI WdfDeviceWdmGetDeviceObject(WDFDEVICE Device);
_IRQL_requires_max_(DISPATCH_LEVEL)
PDEVICE_OBJECT NTAPI WdfDeviceWdmGetAttachedDevice(WDFDEVICE Device);
_IRQL_requires_max_(DISPATCH_LEVEL)
PDEVICE_OBJECT NTAPI WdfDeviceWdmGetPhysicalDevice(WDFDEVICE Device);
_IRQL_requires_max_(DISPATCH_LEVEL)
WDFDRIVER NTAPI WdfDeviceGetDriver(WDFDEVICE Device);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI WdfDeviceAssignMofResourceName(WDFDEVICE Device,
    PCUNICODE_STRING MofResourceName);
_IRQL_requires_max_(DISPATCH_LEVEL)
WDFIOTARGET NTAPI WdfDeviceGetIoTarget(WDFDEVICE Device);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfDeviceAssignS0IdleSettings(WDFDEVICE Device,
    PWDF_DEVICE_POWER_POLICY_IDLE_SETTINGS Settings);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfDeviceAssignSxWakeSettings(WDFDEVICE Device,
    PWDF_DEVICE_POWER_POLICY_WAKE_SETTINGS Settings);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI WdfDeviceOpenRegistryKey(WDFDEVICE Device,
    ULONG DeviceInstanceKeyType, ACCESS_MASK DesiredAccess,
    PWDF_OBJECT_ATTRIBUTES KeyAttributes, _Out_ WDFKEY *Key);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfDeviceSetAlignmentRequirement(WDFDEVICE Device,
    ULONG AlignmentRequirement);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfDeviceInitFree(PWDFDEVICE_INIT DeviceInit);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfDeviceInitSetPnpPowerEventCallbacks(PWDFDEVICE_INIT DeviceInit,
    PWDF_PNPPOWER_EVENT_CALLBACKS PnpPowerEventCallbacks);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfDeviceInitSetPowerPolicyEventCallbacks(
    PWDFDEVICE_INIT DeviceInit,
    PWDF_POWER_POLICY_EVENT_CALLBACKS PowerPolicyEventCallbacks);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI WdfDeviceInitRegisterPnpStateChangeCallback(
    PWDFDEVICE_INIT DeviceInit, WDF_DEVICE_PNP_STATE PnpState,
    PFN_WDF_DEVICE_PNP_STATE_CHANGE_NOTIFICATION EvtDevicePnpStateChange,
    ULONG CallbackTypes);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI WdfDeviceInitRegisterPowerStateChangeCallback(
    PWDFDEVICE_INIT DeviceInit, WDF_DEVICE_POWER_STATE PowerState,
    PFN_WDF_DEVICE_POWER_STATE_CHANGE_NOTIFICATION EvtDevicePowerStateChange,
    ULONG CallbackTypes);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI WdfDeviceInitRegisterPowerPolicyStateChangeCallback(
    PWDFDEVICE_INIT DeviceInit, WDF_DEVICE_POWER_POLICY_STATE PowerPolicyState,
    PFN_WDF_DEVICE_POWER_POLICY_STATE_CHANGE_NOTIFICATION
    EvtDevicePowerPolicyStateChange, ULONG CallbackTypes);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfDeviceInitSetExclusive(PWDFDEVICE_INIT DeviceInit,
    BOOLEAN IsExclusive);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfDeviceInitSetIoType(PWDFDEVICE_INIT DeviceInit,
    WDF_DEVICE_IO_TYPE IoType);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfDeviceInitSetDeviceType(PWDFDEVICE_INIT DeviceInit,
    ULONG DeviceType);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI WdfDeviceInitAssignName(PWDFDEVICE_INIT DeviceInit,
    PCUNICODE_STRING DeviceName);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI WdfDeviceInitAssignSDDLString(PWDFDEVICE_INIT DeviceInit,
    PCUNICODE_STRING SDDLString);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfDeviceInitSetCharacteristics(PWDFDEVICE_INIT DeviceInit,
    ULONG DeviceCharacteristics, BOOLEAN OrInValues);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfDeviceInitSetFileObjectConfig(PWDFDEVICE_INIT DeviceInit,
    PWDF_FILEOBJECT_CONFIG FileObjectConfig,
    PWDF_OBJECT_ATTRIBUTES FileObjectAttributes);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfDeviceInitSetRequestAttributes(PWDFDEVICE_INIT DeviceInit,
    PWDF_OBJECT_ATTRIBUTES RequestAttributes);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfDeviceInitAssignWdmIrpPreprocessCallback(
    PWDFDEVICE_INIT DeviceInit,
    PFN_WDFDEVICE_WDM_IRP_PREPROCESS EvtDeviceWdmIrpPreprocess,
    UCHAR MajorFunction, PUCHAR MinorFunctions, ULONG NumMinorFunctions);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfDeviceInitSetIoInCallerContextCallback(
    PWDFDEVICE_INIT DeviceInit,
    PFN_WDF_IO_IN_CALLER_CONTEXT EvtIoInCallerContext);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI WdfDeviceCreate(_Inout_ PWDFDEVICE_INIT *DeviceInit,
    PWDF_OBJECT_ATTRIBUTES DeviceAttributes, _Out_ WDFDEVICE *Device);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI WdfDeviceCreateDeviceInterface(WDFDEVICE Device,
    const GUID *InterfaceClassGUID, PCUNICODE_STRING ReferenceString);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI WdfDeviceCreateSymbolicLink(WDFDEVICE Device,
    PCUNICODE_STRING SymbolicLinkName);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI WdfDeviceQueryProperty(WDFDEVICE Device,
    DEVICE_REGISTRY_PROPERTY DeviceProperty, ULONG BufferLength,
    PVOID PropertyBuffer, _Out_ PULONG ResultLength);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI WdfDeviceAllocAndQueryProperty(WDFDEVICE Device,
    DEVICE_REGISTRY_PROPERTY DeviceProperty, POOL_TYPE PoolType,
    PWDF_OBJECT_ATTRIBUTES PropertyMemoryAttributes,
    _Out_ WDFMEMORY *PropertyMemory);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfDeviceSetPnpCapabilities(WDFDEVICE Device,
    PWDF_DEVICE_PNP_CAPABILITIES PnpCapabilities);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfDeviceSetPowerCapabilities(WDFDEVICE Device,
    PWDF_DEVICE_POWER_CAPABILITIES PowerCapabilities);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfDeviceSetBusInformationForChildren(WDFDEVICE Device,
    PPNP_BUS_INFORMATION BusInformation);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfDeviceSetFailed(WDFDEVICE Device,
    WDF_DEVICE_FAILED_ACTION FailedAction);

_When_(WaitForD0 == 0, _IRQL_requires_max_(DISPATCH_LEVEL))
_When_(WaitForD0 != 0, _IRQL_requires_max_(PASSIVE_LEVEL))
NTSTATUS NTAPI WdfDeviceStopIdleActual(WDFDEVICE Device, BOOLEAN WaitForD0,
    PVOID Tag, LONG Line, PCHAR File);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfDeviceResumeIdleActual(WDFDEVICE Device, PVOID Tag, LONG Line,
    PCHAR File);
_IRQL_requires_max_(DISPATCH_LEVEL)
WDFQUEUE NTAPI WdfDeviceGetDefaultQueue(WDFDEVICE Device);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfDeviceConfigureRequestDispatching(WDFDEVICE Device,
    WDFQUEUE Queue, WDF_REQUEST_TYPE RequestType);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfDeviceConfigureWdmIrpDispatchCallback(WDFDEVICE Device,
    WDFDRIVER Driver, UCHAR MajorFunction,
    PFN_WDFDEVICE_WDM_IRP_DISPATCH EvtDeviceWdmIrpDisptach,
    WDFCONTEXT DriverContext);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI WdfFdoInitOpenRegistryKey(PWDFDEVICE_INIT DeviceInit,
    ULONG DeviceInstanceKeyType, ACCESS_MASK DesiredAccess,
    PWDF_OBJECT_ATTRIBUTES KeyAttributes, _Out_ WDFKEY *Key);

_IRQL_requires_max_(PASSIVE_LEVEL)
void NTAPI WdfFdoInitSetFilter(PWDFDEVICE_INIT DeviceInit);

_IRQL_requires_max_(PASSIVE_LEVEL)
void NTAPI WdfFdoInitSetDefaultChildListConfig(
    _Inout_ PWDFDEVICE_INIT DeviceInit, PWDF_CHILD_LIST_CONFIG Config,
    PWDF_OBJECT_ATTRIBUTES DefaultChildListAttributes);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI WdfFdoQueryForInterface(WDFDEVICE Fdo, LPCGUID InterfaceType,
    _Out_ PINTERFACE Interface, USHORT Size, USHORT Version,
    PVOID InterfaceSpecificData);

_IRQL_requires_max_(DISPATCH_LEVEL)
WDFCHILDLIST NTAPI WdfFdoGetDefaultChildList(WDFDEVICE Fdo);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfFdoAddStaticChild(WDFDEVICE Fdo, WDFDEVICE Child);
_IRQL_requires_max_(PASSIVE_LEVEL)
PWDFDEVICE_INIT NTAPI WdfPdoInitAllocate(WDFDEVICE ParentDevice);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI WdfPdoInitAssignDeviceID(PWDFDEVICE_INIT DeviceInit,
    PCUNICODE_STRING DeviceID);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI WdfPdoInitAssignInstanceID(PWDFDEVICE_INIT DeviceInit,
    PCUNICODE_STRING InstanceID);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI WdfPdoInitAddHardwareID(PWDFDEVICE_INIT DeviceInit,
    PCUNICODE_STRING HardwareID);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI WdfPdoInitAddCompatibleID(PWDFDEVICE_INIT DeviceInit,
    PCUNICODE_STRING CompatibleID);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI WdfPdoInitAddDeviceText(PWDFDEVICE_INIT DeviceInit,
    PCUNICODE_STRING DeviceDescription, PCUNICODE_STRING DeviceLocation,
    LCID LocaleId);

_IRQL_requires_max_(PASSIVE_LEVEL)
void NTAPI WdfPdoInitSetDefaultLocale(PWDFDEVICE_INIT DeviceInit,
    LCID LocaleId);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI WdfPdoInitAssignRawDevice(PWDFDEVICE_INIT DeviceInit,
    const GUID *DeviceClassGuid);
_IRQL_requires_max_(PASSIVE_LEVEL)
PWDFDEVICE_INIT NTAPI WdfControlDeviceInitAllocate(WDFDRIVER Driver,
    const UNICODE_STRING *SDDLString);

_IRQL_requires_max_(PASSIVE_LEVEL)
void NTAPI WdfControlDeviceInitSetShutdownNotification(
    PWDFDEVICE_INIT DeviceInit,
    PFN_WDF_DEVICE_SHUTDOWN_NOTIFICATION Notification, UCHAR Flags);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfControlFinishInitializing(WDFDEVICE Device);

#ifdef __cplusplus
}
#endif

#endif
