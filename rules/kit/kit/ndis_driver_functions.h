// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// What miniports, filters and protocols call.
#ifndef SPINLINT_KIT_KIT_NDIS_DRIVER_FUNCTIONS_H
#define SPINLINT_KIT_KIT_NDIS_DRIVER_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

// Miniports.

_IRQL_requires_(PASSIVE_LEVEL)
NDIS_STATUS NdisAllocateSharedMemory(NDIS_HANDLE NdisHandle,
    _Inout_ PNDIS_SHARED_MEMORY_PARAMETERS SharedMemoryParameters,
    _Out_ PNDIS_HANDLE pAllocationHandle);

_IRQL_requires_(PASSIVE_LEVEL)
NDIS_STATUS NdisMRegisterInterruptEx(NDIS_HANDLE MiniportAdapterHandle,
    NDIS_HANDLE MiniportInterruptContext,
    PNDIS_MINIPORT_INTERRUPT_CHARACTERISTICS MiniportInterruptCharacteristics,
    _Out_ PNDIS_HANDLE NdisInterruptHandle);

_IRQL_requires_(PASSIVE_LEVEL)
void NdisMDeregisterInterruptEx(NDIS_HANDLE NdisInterruptHandle);
BOOLEAN NdisMSynchronizeWithInterruptEx(NDIS_HANDLE NdisInterruptHandle,
    ULONG MessageId, MINIPORT_SYNCHRONIZE_INTERRUPT_HANDLER SynchronizeFunction,
    PVOID SynchronizeContext);
_IRQL_requires_(PASSIVE_LEVEL)
NDIS_STATUS NdisMSetMiniportAttributes(NDIS_HANDLE NdisMiniportHandle,
    PNDIS_MINIPORT_ADAPTER_ATTRIBUTES MiniportAttributes);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisMIndicateStatusEx(NDIS_HANDLE MiniportAdapterHandle,
    PNDIS_STATUS_INDICATION StatusIndication);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisMInitializeTimer(PNDIS_MINIPORT_TIMER Timer,
    NDIS_HANDLE MiniportAdapterHandle, PNDIS_TIMER_FUNCTION TimerFunction,
    PVOID FunctionContext);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisMCancelTimer(PNDIS_MINIPORT_TIMER Timer,
    _Out_ PBOOLEAN TimerCancelled);
_IRQL_requires_max_(APC_LEVEL) void NdisMSleep(ULONG MicrosecondsToSleep);
_IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_STATUS NdisMRemoveMiniport(NDIS_HANDLE MiniportHandle);

_IRQL_requires_(PASSIVE_LEVEL)
void NdisMGetDeviceProperty(NDIS_HANDLE MiniportAdapterHandle,
    PDEVICE_OBJECT *PhysicalDeviceObject,
    PDEVICE_OBJECT *FunctionalDeviceObject, PDEVICE_OBJECT *NextDeviceObject,
    PCM_RESOURCE_LIST *AllocatedResources,
    PCM_RESOURCE_LIST *AllocatedResourcesTranslated);

_IRQL_requires_(PASSIVE_LEVEL)
NDIS_STATUS NdisMRegisterScatterGatherDma(NDIS_HANDLE MiniportAdapterHandle,
    _Inout_ PNDIS_SG_DMA_DESCRIPTION DmaDescription,
    _Out_ PNDIS_HANDLE NdisMiniportDmaHandle);

_IRQL_requires_(PASSIVE_LEVEL)
NDIS_STATUS NdisMRegisterMiniportDriver(PDRIVER_OBJECT DriverObject,
    PUNICODE_STRING RegistryPath, NDIS_HANDLE MiniportDriverContext,
    PNDIS_MINIPORT_DRIVER_CHARACTERISTICS MiniportDriverCharacteristics,
    _Out_ PNDIS_HANDLE NdisMiniportDriverHandle);

_IRQL_requires_(PASSIVE_LEVEL)
void NdisMDeregisterMiniportDriver(NDIS_HANDLE NdisMiniportDriverHandle);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisMPauseComplete(NDIS_HANDLE MiniportAdapterHandle);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisMOidRequestComplete(NDIS_HANDLE MiniportAdapterHandle,
    PNDIS_OID_REQUEST OidRequest, NDIS_STATUS Status);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisMSendNetBufferListsComplete(NDIS_HANDLE MiniportAdapterHandle,
    PNET_BUFFER_LIST NetBufferList, ULONG SendCompleteFlags);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisMIndicateReceiveNetBufferLists(NDIS_HANDLE MiniportAdapterHandle,
    PNET_BUFFER_LIST NetBufferList, NDIS_PORT_NUMBER PortNumber,
    ULONG NumberOfNetBufferLists, ULONG ReceiveFlags);

_IRQL_requires_(PASSIVE_LEVEL)
NDIS_STATUS NdisMNetPnPEvent(NDIS_HANDLE MiniportAdapterHandle,
    PNET_PNP_EVENT_NOTIFICATION NetPnPEventNotification);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisMResetComplete(NDIS_HANDLE MiniportAdapterHandle, NDIS_STATUS Status,
    BOOLEAN AddressingReset);
_IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_STATUS NdisMAllocatePort(NDIS_HANDLE NdisMiniportHandle,
    _Inout_ PNDIS_PORT_CHARACTERISTICS PortCharacteristics);
_IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_STATUS NdisMFreePort(NDIS_HANDLE NdisMiniportHandle,
    NDIS_PORT_NUMBER PortNumber);

// Filters.

_IRQL_requires_max_(PASSIVE_LEVEL)
NDIS_STATUS NdisFRegisterFilterDriver(PDRIVER_OBJECT DriverObject,
    NDIS_HANDLE FilterDriverContext,
    PNDIS_FILTER_DRIVER_CHARACTERISTICS FilterDriverCharacteristics,
    _Out_ PNDIS_HANDLE NdisFilterDriverHandle);

_IRQL_requires_max_(PASSIVE_LEVEL)
void NdisFDeregisterFilterDriver(NDIS_HANDLE NdisFilterDriverHandle);
_IRQL_requires_max_(PASSIVE_LEVEL)
NDIS_STATUS NdisFSetAttributes(NDIS_HANDLE NdisFilterHandle,
    NDIS_HANDLE FilterModuleContext, PNDIS_FILTER_ATTRIBUTES FilterAttributes);
_IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_STATUS NdisFRestartFilter(NDIS_HANDLE NdisFilterHandle);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFSendNetBufferLists(NDIS_HANDLE NdisFilterHandle,
    PNET_BUFFER_LIST NetBufferList, NDIS_PORT_NUMBER PortNumber,
    ULONG SendFlags);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFReturnNetBufferLists(NDIS_HANDLE NdisFilterHandle,
    PNET_BUFFER_LIST NetBufferLists, ULONG ReturnFlags);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFSendNetBufferListsComplete(NDIS_HANDLE NdisFilterHandle,
    PNET_BUFFER_LIST NetBufferList, ULONG SendCompleteFlags);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFIndicateReceiveNetBufferLists(NDIS_HANDLE NdisFilterHandle,
    PNET_BUFFER_LIST NetBufferLists, NDIS_PORT_NUMBER PortNumber,
    ULONG NumberOfNetBufferLists, ULONG ReceiveFlags);

_IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_STATUS NdisFOidRequest(NDIS_HANDLE NdisFilterHandle,
    PNDIS_OID_REQUEST OidRequest);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFOidRequestComplete(NDIS_HANDLE NdisFilterHandle,
    PNDIS_OID_REQUEST OidRequest, NDIS_STATUS Status);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFIndicateStatus(NDIS_HANDLE NdisFilterHandle,
    PNDIS_STATUS_INDICATION StatusIndication);
_IRQL_requires_max_(PASSIVE_LEVEL)
void NdisFDevicePnPEventNotify(NDIS_HANDLE NdisFilterHandle,
    PNET_DEVICE_PNP_EVENT NetDevicePnPEvent);
_IRQL_requires_max_(PASSIVE_LEVEL)
NDIS_STATUS NdisFNetPnPEvent(NDIS_HANDLE NdisFilterHandle,
    PNET_PNP_EVENT_NOTIFICATION NetPnPEventNotification);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFCancelSendNetBufferLists(NDIS_HANDLE NdisFilterHandle,
    PVOID CancelId);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFCancelOidRequest(NDIS_HANDLE NdisFilterHandle, PVOID RequestId);

_IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_STATUS NdisFGetOptionalSwitchHandlers(NDIS_HANDLE NdisFilterHandle,
    _Out_ PNDIS_SWITCH_CONTEXT NdisSwitchContext,
    _Inout_ PNDIS_SWITCH_OPTIONAL_HANDLERS NdisSwitchHandlers);

// Protocols.

_IRQL_requires_(PASSIVE_LEVEL)
void NdisCloseConfiguration(NDIS_HANDLE ConfigurationHandle);
_IRQL_requires_(PASSIVE_LEVEL)
NDIS_STATUS NdisOpenConfigurationEx(PNDIS_CONFIGURATION_OBJECT ConfigObject,
    _Out_ PNDIS_HANDLE ConfigurationHandle);

_IRQL_requires_(PASSIVE_LEVEL)
NDIS_STATUS NdisRegisterDeviceEx(NDIS_HANDLE NdisHandle,
    PNDIS_DEVICE_OBJECT_ATTRIBUTES DeviceObjectAttributes,
    _Out_ PDEVICE_OBJECT *pDeviceObject, _Out_ PNDIS_HANDLE NdisDeviceHandle);

_IRQL_requires_(PASSIVE_LEVEL)
void NdisDeregisterDeviceEx(NDIS_HANDLE NdisDeviceHandle);
_IRQL_requires_(PASSIVE_LEVEL)
void NdisDeregisterProtocolDriver(NDIS_HANDLE NdisProtocolHandle);

_IRQL_requires_(PASSIVE_LEVEL)
NDIS_STATUS NdisRegisterProtocolDriver(NDIS_HANDLE ProtocolDriverContext,
    PNDIS_PROTOCOL_DRIVER_CHARACTERISTICS ProtocolCharacteristics,
    _Out_ PNDIS_HANDLE NdisProtocolHandle);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisSendNetBufferLists(NDIS_HANDLE NdisBindingHandle,
    PNET_BUFFER_LIST NetBufferLists, NDIS_PORT_NUMBER PortNumber,
    ULONG SendFlags);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisReturnNetBufferLists(NDIS_HANDLE NdisBindingHandle,
    PNET_BUFFER_LIST NetBufferLists, ULONG ReturnFlags);

_IRQL_requires_(PASSIVE_LEVEL)
NDIS_STATUS NdisOpenAdapterEx(NDIS_HANDLE NdisProtocolHandle,
    NDIS_HANDLE ProtocolBindingContext, PNDIS_OPEN_PARAMETERS OpenParameters,
    NDIS_HANDLE BindContext, _Out_ PNDIS_HANDLE NdisBindingHandle);

_IRQL_requires_(PASSIVE_LEVEL)
NDIS_STATUS NdisCloseAdapterEx(NDIS_HANDLE NdisBindingHandle);

#ifdef __cplusplus
}
#endif

#endif
