// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// KMDF, child lists, resources, WMI and interfaces: functions.
#ifndef SPINLINT_KIT_KIT_WDF_BUS_FUNCTIONS_H
#define SPINLINT_KIT_KIT_WDF_BUS_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

void WDF_QUERY_INTERFACE_CONFIG_INIT(_Out_ PWDF_QUERY_INTERFACE_CONFIG InterfaceConfig,
    _In_opt_ PINTERFACE Interface, _In_ const GUID *InterfaceType,
    _In_opt_ PFN_WDF_DEVICE_PROCESS_QUERY_INTERFACE_REQUEST EvtDeviceProcessQueryInterfaceRequest);

typedef NTSTATUS (NTAPI *PFN_WDFDEVICEADDQUERYINTERFACE)(PWDF_DRIVER_GLOBALS DriverGlobals,
    WDFDEVICE Device, PWDF_QUERY_INTERFACE_CONFIG InterfaceConfig);
_Must_inspect_result_ _IRQL_requires_max_(PASSIVE_LEVEL)
FORCEINLINE NTSTATUS WdfDeviceAddQueryInterface(_In_ WDFDEVICE Device,
    _In_ PWDF_QUERY_INTERFACE_CONFIG InterfaceConfig) {
  return ((PFN_WDFDEVICEADDQUERYINTERFACE)WdfFunctions[WdfDeviceAddQueryInterfaceTableIndex])(WdfDriverGlobals,
    Device, InterfaceConfig);
}

void WdfDeviceInterfaceReferenceNoOp(_In_ PVOID Context);

void WdfDeviceInterfaceDereferenceNoOp(_In_ PVOID Context);

void WDF_CHILD_IDENTIFICATION_DESCRIPTION_HEADER_INIT(_Out_ PWDF_CHILD_IDENTIFICATION_DESCRIPTION_HEADER Header,
    _In_ ULONG IdentificationDescriptionSize);

void WDF_CHILD_RETRIEVE_INFO_INIT(_Out_ PWDF_CHILD_RETRIEVE_INFO Info,
    _In_ PWDF_CHILD_IDENTIFICATION_DESCRIPTION_HEADER IdentificationDescription);

void WDF_CHILD_LIST_CONFIG_INIT(_Out_ PWDF_CHILD_LIST_CONFIG Config,
    _In_ ULONG IdentificationDescriptionSize,
    _In_ PFN_WDF_CHILD_LIST_CREATE_DEVICE EvtChildListCreateDevice);

void WDF_CHILD_LIST_ITERATOR_INIT(_Out_ PWDF_CHILD_LIST_ITERATOR Iterator,
    _In_ ULONG Flags);

typedef NTSTATUS (NTAPI *PFN_WDFCHILDLISTCREATE)(PWDF_DRIVER_GLOBALS DriverGlobals,
    WDFDEVICE Device, PWDF_CHILD_LIST_CONFIG Config,
    PWDF_OBJECT_ATTRIBUTES ChildListAttributes, WDFCHILDLIST *ChildList);
_Must_inspect_result_ _IRQL_requires_max_(PASSIVE_LEVEL)
FORCEINLINE NTSTATUS WdfChildListCreate(_In_ WDFDEVICE Device,
    _In_ PWDF_CHILD_LIST_CONFIG Config,
    _In_opt_ PWDF_OBJECT_ATTRIBUTES ChildListAttributes,
    _Out_ WDFCHILDLIST *ChildList) {
  return ((PFN_WDFCHILDLISTCREATE)WdfFunctions[WdfChildListCreateTableIndex])(WdfDriverGlobals,
    Device, Config, ChildListAttributes, ChildList);
}

typedef WDFDEVICE (NTAPI *PFN_WDFCHILDLISTGETDEVICE)(PWDF_DRIVER_GLOBALS DriverGlobals,
    WDFCHILDLIST ChildList);
_IRQL_requires_max_(DISPATCH_LEVEL)
FORCEINLINE WDFDEVICE WdfChildListGetDevice(_In_ WDFCHILDLIST ChildList) {
  return ((PFN_WDFCHILDLISTGETDEVICE)WdfFunctions[WdfChildListGetDeviceTableIndex])(WdfDriverGlobals,
    ChildList);
}

typedef WDFDEVICE (NTAPI *PFN_WDFCHILDLISTRETRIEVEPDO)(PWDF_DRIVER_GLOBALS DriverGlobals,
    WDFCHILDLIST ChildList, PWDF_CHILD_RETRIEVE_INFO RetrieveInfo);
_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
FORCEINLINE WDFDEVICE WdfChildListRetrievePdo(_In_ WDFCHILDLIST ChildList,
    _Inout_ PWDF_CHILD_RETRIEVE_INFO RetrieveInfo) {
  return ((PFN_WDFCHILDLISTRETRIEVEPDO)WdfFunctions[WdfChildListRetrievePdoTableIndex])(WdfDriverGlobals,
    ChildList, RetrieveInfo);
}

typedef void (NTAPI *PFN_WDFCHILDLISTBEGINSCAN)(PWDF_DRIVER_GLOBALS DriverGlobals,
    WDFCHILDLIST ChildList);
_IRQL_requires_max_(DISPATCH_LEVEL)
FORCEINLINE void WdfChildListBeginScan(_In_ WDFCHILDLIST ChildList) {
  ((PFN_WDFCHILDLISTBEGINSCAN)WdfFunctions[WdfChildListBeginScanTableIndex])(WdfDriverGlobals,
    ChildList);
}

typedef void (NTAPI *PFN_WDFCHILDLISTENDSCAN)(PWDF_DRIVER_GLOBALS DriverGlobals,
    WDFCHILDLIST ChildList);
_IRQL_requires_max_(DISPATCH_LEVEL)
FORCEINLINE void WdfChildListEndScan(_In_ WDFCHILDLIST ChildList) {
  ((PFN_WDFCHILDLISTENDSCAN)WdfFunctions[WdfChildListEndScanTableIndex])(WdfDriverGlobals,
    ChildList);
}

typedef void (NTAPI *PFN_WDFCHILDLISTBEGINITERATION)(PWDF_DRIVER_GLOBALS DriverGlobals,
    WDFCHILDLIST ChildList, PWDF_CHILD_LIST_ITERATOR Iterator);
_IRQL_requires_max_(DISPATCH_LEVEL)
FORCEINLINE void WdfChildListBeginIteration(_In_ WDFCHILDLIST ChildList,
    _In_ PWDF_CHILD_LIST_ITERATOR Iterator) {
  ((PFN_WDFCHILDLISTBEGINITERATION)WdfFunctions[WdfChildListBeginIterationTableIndex])(WdfDriverGlobals,
    ChildList, Iterator);
}

typedef NTSTATUS (NTAPI *PFN_WDFCHILDLISTRETRIEVENEXTDEVICE)(PWDF_DRIVER_GLOBALS DriverGlobals,
    WDFCHILDLIST ChildList, PWDF_CHILD_LIST_ITERATOR Iterator,
    WDFDEVICE *Device, PWDF_CHILD_RETRIEVE_INFO Info);
_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
FORCEINLINE NTSTATUS WdfChildListRetrieveNextDevice(_In_ WDFCHILDLIST ChildList,
    _In_ PWDF_CHILD_LIST_ITERATOR Iterator, _Out_ WDFDEVICE *Device,
    _Inout_opt_ PWDF_CHILD_RETRIEVE_INFO Info) {
  return ((PFN_WDFCHILDLISTRETRIEVENEXTDEVICE)WdfFunctions[WdfChildListRetrieveNextDeviceTableIndex])(WdfDriverGlobals,
    ChildList, Iterator, Device, Info);
}

typedef void (NTAPI *PFN_WDFCHILDLISTENDITERATION)(PWDF_DRIVER_GLOBALS DriverGlobals,
    WDFCHILDLIST ChildList, PWDF_CHILD_LIST_ITERATOR Iterator);
_IRQL_requires_max_(DISPATCH_LEVEL)
FORCEINLINE void WdfChildListEndIteration(_In_ WDFCHILDLIST ChildList,
    _In_ PWDF_CHILD_LIST_ITERATOR Iterator) {
  ((PFN_WDFCHILDLISTENDITERATION)WdfFunctions[WdfChildListEndIterationTableIndex])(WdfDriverGlobals,
    ChildList, Iterator);
}

typedef NTSTATUS (NTAPI *PFN_WDFCHILDLISTADDORUPDATECHILDDESCRIPTIONASPRESENT)(PWDF_DRIVER_GLOBALS DriverGlobals,
    WDFCHILDLIST ChildList,
    PWDF_CHILD_IDENTIFICATION_DESCRIPTION_HEADER IdentificationDescription,
    PWDF_CHILD_ADDRESS_DESCRIPTION_HEADER AddressDescription);
_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
FORCEINLINE NTSTATUS WdfChildListAddOrUpdateChildDescriptionAsPresent(_In_ WDFCHILDLIST ChildList,
    _In_ PWDF_CHILD_IDENTIFICATION_DESCRIPTION_HEADER IdentificationDescription,
    _In_opt_ PWDF_CHILD_ADDRESS_DESCRIPTION_HEADER AddressDescription) {
  return ((PFN_WDFCHILDLISTADDORUPDATECHILDDESCRIPTIONASPRESENT)WdfFunctions[WdfChildListAddOrUpdateChildDescriptionAsPresentTableIndex])(WdfDriverGlobals,
    ChildList, IdentificationDescription, AddressDescription);
}

typedef NTSTATUS (NTAPI *PFN_WDFCHILDLISTUPDATECHILDDESCRIPTIONASMISSING)(PWDF_DRIVER_GLOBALS DriverGlobals,
    WDFCHILDLIST ChildList,
    PWDF_CHILD_IDENTIFICATION_DESCRIPTION_HEADER IdentificationDescription);
_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
FORCEINLINE NTSTATUS WdfChildListUpdateChildDescriptionAsMissing(_In_ WDFCHILDLIST ChildList,
    _In_ PWDF_CHILD_IDENTIFICATION_DESCRIPTION_HEADER IdentificationDescription) {
  return ((PFN_WDFCHILDLISTUPDATECHILDDESCRIPTIONASMISSING)WdfFunctions[WdfChildListUpdateChildDescriptionAsMissingTableIndex])(WdfDriverGlobals,
    ChildList, IdentificationDescription);
}

typedef BOOLEAN (NTAPI *PFN_WDFCHILDLISTREQUESTCHILDEJECT)(PWDF_DRIVER_GLOBALS DriverGlobals,
    WDFCHILDLIST ChildList,
    PWDF_CHILD_IDENTIFICATION_DESCRIPTION_HEADER IdentificationDescription);
_IRQL_requires_max_(DISPATCH_LEVEL)
FORCEINLINE BOOLEAN WdfChildListRequestChildEject(_In_ WDFCHILDLIST ChildList,
    _In_ PWDF_CHILD_IDENTIFICATION_DESCRIPTION_HEADER IdentificationDescription) {
  return ((PFN_WDFCHILDLISTREQUESTCHILDEJECT)WdfFunctions[WdfChildListRequestChildEjectTableIndex])(WdfDriverGlobals,
    ChildList, IdentificationDescription);
}

typedef ULONG (NTAPI *PFN_WDFCMRESOURCELISTGETCOUNT)(PWDF_DRIVER_GLOBALS DriverGlobals,
    WDFCMRESLIST List);
_IRQL_requires_max_(DISPATCH_LEVEL)
FORCEINLINE ULONG WdfCmResourceListGetCount(_In_ WDFCMRESLIST List) {
  return ((PFN_WDFCMRESOURCELISTGETCOUNT)WdfFunctions[WdfCmResourceListGetCountTableIndex])(WdfDriverGlobals,
    List);
}

typedef PCM_PARTIAL_RESOURCE_DESCRIPTOR (NTAPI *PFN_WDFCMRESOURCELISTGETDESCRIPTOR)(PWDF_DRIVER_GLOBALS DriverGlobals,
    WDFCMRESLIST List, ULONG Index);
_IRQL_requires_max_(DISPATCH_LEVEL)
FORCEINLINE PCM_PARTIAL_RESOURCE_DESCRIPTOR WdfCmResourceListGetDescriptor(_In_ WDFCMRESLIST List,
    _In_ ULONG Index) {
  return ((PFN_WDFCMRESOURCELISTGETDESCRIPTOR)WdfFunctions[WdfCmResourceListGetDescriptorTableIndex])(WdfDriverGlobals,
    List, Index);
}

void WDF_WMI_PROVIDER_CONFIG_INIT(_Out_ PWDF_WMI_PROVIDER_CONFIG Config,
    _In_ const GUID *Guid);

void WDF_WMI_INSTANCE_CONFIG_INIT_PROVIDER_CONFIG(_Out_ PWDF_WMI_INSTANCE_CONFIG Config,
    _In_ PWDF_WMI_PROVIDER_CONFIG ProviderConfig);

NTSTATUS WDF_WMI_BUFFER_APPEND_STRING(PVOID Buffer, _In_ ULONG BufferLength,
    _In_ PCUNICODE_STRING String, _Out_ PULONG RequiredSize);

typedef NTSTATUS (NTAPI *PFN_WDFWMIPROVIDERCREATE)(PWDF_DRIVER_GLOBALS DriverGlobals,
    WDFDEVICE Device, PWDF_WMI_PROVIDER_CONFIG WmiProviderConfig,
    PWDF_OBJECT_ATTRIBUTES ProviderAttributes, WDFWMIPROVIDER *WmiProvider);
_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
FORCEINLINE NTSTATUS WdfWmiProviderCreate(_In_ WDFDEVICE Device,
    _In_ PWDF_WMI_PROVIDER_CONFIG WmiProviderConfig,
    _In_opt_ PWDF_OBJECT_ATTRIBUTES ProviderAttributes,
    _Out_ WDFWMIPROVIDER *WmiProvider) {
  return ((PFN_WDFWMIPROVIDERCREATE)WdfFunctions[WdfWmiProviderCreateTableIndex])(WdfDriverGlobals,
    Device, WmiProviderConfig, ProviderAttributes, WmiProvider);
}

typedef NTSTATUS (NTAPI *PFN_WDFWMIINSTANCECREATE)(PWDF_DRIVER_GLOBALS DriverGlobals,
    WDFDEVICE Device, PWDF_WMI_INSTANCE_CONFIG InstanceConfig,
    PWDF_OBJECT_ATTRIBUTES InstanceAttributes, WDFWMIINSTANCE *Instance);
_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
FORCEINLINE NTSTATUS WdfWmiInstanceCreate(_In_ WDFDEVICE Device,
    _In_ PWDF_WMI_INSTANCE_CONFIG InstanceConfig,
    _In_opt_ PWDF_OBJECT_ATTRIBUTES InstanceAttributes,
    _Out_opt_ WDFWMIINSTANCE *Instance) {
  return ((PFN_WDFWMIINSTANCECREATE)WdfFunctions[WdfWmiInstanceCreateTableIndex])(WdfDriverGlobals,
    Device, InstanceConfig, InstanceAttributes, Instance);
}

typedef WDFDEVICE (NTAPI *PFN_WDFWMIINSTANCEGETDEVICE)(PWDF_DRIVER_GLOBALS DriverGlobals,
    WDFWMIINSTANCE WmiInstance);
_IRQL_requires_max_(DISPATCH_LEVEL)
FORCEINLINE WDFDEVICE WdfWmiInstanceGetDevice(_In_ WDFWMIINSTANCE WmiInstance) {
  return ((PFN_WDFWMIINSTANCEGETDEVICE)WdfFunctions[WdfWmiInstanceGetDeviceTableIndex])(WdfDriverGlobals,
    WmiInstance);
}

#ifdef __cplusplus
}
#endif

#endif
