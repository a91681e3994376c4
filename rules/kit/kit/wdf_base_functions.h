// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Objects, drivers, collections, child lists and registry of KMDF.
#ifndef SPINLINT_KIT_KIT_WDF_BASE_FUNCTIONS_H
#define SPINLINT_KIT_KIT_WDF_BASE_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

extern const WDFFUNC *WdfFunctions_01015;
extern PWDF_DRIVER_GLOBALS WdfDriverGlobals;

void NTAPI WdfVerifierDbgBreakPoint(void);
void * NTAPI WdfGetTriageInfo(void);
PVOID NTAPI WdfObjectGetTypedContextWorker(WDFOBJECT Handle,
    PCWDF_OBJECT_CONTEXT_TYPE_INFO TypeInfo);
NTSTATUS NTAPI WdfObjectAllocateContext(WDFOBJECT Handle,
    PWDF_OBJECT_ATTRIBUTES ContextAttributes, PVOID *Context);
WDFOBJECT NTAPI WdfObjectContextGetObject(PVOID ContextPointer);
void NTAPI WdfObjectReferenceActual(WDFOBJECT Handle, PVOID Tag, LONG Line,
    PCHAR File);
void NTAPI WdfObjectDereferenceActual(WDFOBJECT Handle, PVOID Tag, LONG Line,
    PCHAR File);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfObjectDelete(WDFOBJECT Object);

WDFDRIVER WdfGetDriver(void);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI WdfDriverCreate(PDRIVER_OBJECT DriverObject,
    PCUNICODE_STRING RegistryPath, PWDF_OBJECT_ATTRIBUTES DriverAttributes,
    PWDF_DRIVER_CONFIG DriverConfig, _Out_opt_ WDFDRIVER *Driver);

_IRQL_requires_max_(DISPATCH_LEVEL)
PDRIVER_OBJECT NTAPI WdfDriverWdmGetDriverObject(WDFDRIVER Driver);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI WdfDriverOpenParametersRegistryKey(WDFDRIVER Driver,
    ACCESS_MASK DesiredAccess, PWDF_OBJECT_ATTRIBUTES KeyAttributes,
    _Out_ WDFKEY *Key);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI WdfDriverRetrieveVersionString(WDFDRIVER Driver,
    WDFSTRING String);
_IRQL_requires_max_(PASSIVE_LEVEL)
BOOLEAN NTAPI WdfDriverIsVersionAvailable(WDFDRIVER Driver,
    PWDF_DRIVER_VERSION_AVAILABLE_PARAMS VersionAvailableParams);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfCollectionCreate(PWDF_OBJECT_ATTRIBUTES CollectionAttributes,
    _Out_ WDFCOLLECTION *Collection);
_IRQL_requires_max_(DISPATCH_LEVEL)
ULONG NTAPI WdfCollectionGetCount(WDFCOLLECTION Collection);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfCollectionAdd(WDFCOLLECTION Collection, WDFOBJECT Object);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfCollectionRemove(WDFCOLLECTION Collection, WDFOBJECT Item);
_IRQL_requires_max_(DISPATCH_LEVEL)
WDFOBJECT NTAPI WdfCollectionGetItem(WDFCOLLECTION Collection, ULONG Index);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI WdfStringCreate(PCUNICODE_STRING UnicodeString,
    PWDF_OBJECT_ATTRIBUTES StringAttributes, _Out_ WDFSTRING *String);
_IRQL_requires_max_(PASSIVE_LEVEL)
void NTAPI WdfStringGetUnicodeString(WDFSTRING String,
    _Out_ PUNICODE_STRING UnicodeString);
_IRQL_requires_max_(PASSIVE_LEVEL) void NTAPI WdfRegistryClose(WDFKEY Key);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI WdfRegistryQueryUnicodeString(WDFKEY Key,
    PCUNICODE_STRING ValueName, _Out_opt_ PUSHORT ValueByteLength,
    _Inout_opt_ PUNICODE_STRING Value);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI WdfRegistryQueryULong(WDFKEY Key, PCUNICODE_STRING ValueName,
    _Out_ PULONG Value);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI WdfRegistryAssignULong(WDFKEY Key, PCUNICODE_STRING ValueName,
    ULONG Value);

// Child lists, resources, interfaces.

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI WdfDeviceAddQueryInterface(WDFDEVICE Device,
    PWDF_QUERY_INTERFACE_CONFIG InterfaceConfig);

void WdfDeviceInterfaceReferenceNoOp(PVOID Context);
void WdfDeviceInterfaceDereferenceNoOp(PVOID Context);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfChildListBeginScan(WDFCHILDLIST ChildList);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfChildListEndScan(WDFCHILDLIST ChildList);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfChildListAddOrUpdateChildDescriptionAsPresent(
    WDFCHILDLIST ChildList,
    PWDF_CHILD_IDENTIFICATION_DESCRIPTION_HEADER IdentificationDescription,
    PWDF_CHILD_ADDRESS_DESCRIPTION_HEADER AddressDescription);

_IRQL_requires_max_(DISPATCH_LEVEL)
ULONG NTAPI WdfCmResourceListGetCount(WDFCMRESLIST List);
_IRQL_requires_max_(DISPATCH_LEVEL)
PCM_PARTIAL_RESOURCE_DESCRIPTOR NTAPI WdfCmResourceListGetDescriptor(
    WDFCMRESLIST List, ULONG Index);

NTSTATUS WDF_WMI_BUFFER_APPEND_STRING(PVOID Buffer, ULONG BufferLength,
    PCUNICODE_STRING String, _Out_ PULONG RequiredSize);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfWmiInstanceCreate(WDFDEVICE Device,
    PWDF_WMI_INSTANCE_CONFIG InstanceConfig,
    PWDF_OBJECT_ATTRIBUTES InstanceAttributes,
    _Out_opt_ WDFWMIINSTANCE *Instance);

_IRQL_requires_max_(DISPATCH_LEVEL)
WDFDEVICE NTAPI WdfWmiInstanceGetDevice(WDFWMIINSTANCE WmiInstance);

#ifdef __cplusplus
}
#endif

#endif
