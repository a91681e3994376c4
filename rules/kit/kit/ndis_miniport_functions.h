// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ndis.h, miniport drivers: functions.
#ifndef SPINLINT_KIT_KIT_NDIS_MINIPORT_FUNCTIONS_H
#define SPINLINT_KIT_KIT_NDIS_MINIPORT_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

_IRQL_requires_(PASSIVE_LEVEL)
NDIS_STATUS NdisAllocateSharedMemory(_In_ NDIS_HANDLE NdisHandle,
    _Inout_ PNDIS_SHARED_MEMORY_PARAMETERS SharedMemoryParameters,
    _Out_ PNDIS_HANDLE pAllocationHandle);

_Must_inspect_result_ _IRQL_requires_(PASSIVE_LEVEL)
NDIS_STATUS NdisMRegisterInterruptEx(_In_ NDIS_HANDLE MiniportAdapterHandle,
    _In_ NDIS_HANDLE MiniportInterruptContext,
    _In_ PNDIS_MINIPORT_INTERRUPT_CHARACTERISTICS MiniportInterruptCharacteristics,
    _Out_ PNDIS_HANDLE NdisInterruptHandle);

_IRQL_requires_(PASSIVE_LEVEL)
void NdisMDeregisterInterruptEx(_In_ NDIS_HANDLE NdisInterruptHandle);

BOOLEAN NdisMSynchronizeWithInterruptEx(_In_ NDIS_HANDLE NdisInterruptHandle,
    _In_ ULONG MessageId,
    _In_ MINIPORT_SYNCHRONIZE_INTERRUPT_HANDLER SynchronizeFunction,
    _In_ PVOID SynchronizeContext);

_Must_inspect_result_ _IRQL_requires_(PASSIVE_LEVEL)
NDIS_STATUS NdisMSetMiniportAttributes(_In_ NDIS_HANDLE NdisMiniportHandle,
    PNDIS_MINIPORT_ADAPTER_ATTRIBUTES MiniportAttributes);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisMIndicateStatusEx(_In_ NDIS_HANDLE MiniportAdapterHandle,
    _In_ PNDIS_STATUS_INDICATION StatusIndication);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisMInitializeTimer(_In_ PNDIS_MINIPORT_TIMER Timer,
    _In_ NDIS_HANDLE MiniportAdapterHandle,
    _In_ PNDIS_TIMER_FUNCTION TimerFunction, _In_ PVOID FunctionContext);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisMCancelTimer(_In_ PNDIS_MINIPORT_TIMER Timer,
    _Out_ _At_(*TimerCancelled, _Must_inspect_result_) PBOOLEAN TimerCancelled);

_IRQL_requires_max_(APC_LEVEL)
void NdisMSleep(_In_ ULONG MicrosecondsToSleep);

_IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_STATUS NdisMRemoveMiniport(_In_ NDIS_HANDLE MiniportHandle);

_IRQL_requires_(PASSIVE_LEVEL)
void NdisMGetDeviceProperty(_In_ NDIS_HANDLE MiniportAdapterHandle,
    PDEVICE_OBJECT *PhysicalDeviceObject,
    PDEVICE_OBJECT *FunctionalDeviceObject, PDEVICE_OBJECT *NextDeviceObject,
    PCM_RESOURCE_LIST *AllocatedResources,
    PCM_RESOURCE_LIST *AllocatedResourcesTranslated);

_Must_inspect_result_ _IRQL_requires_(PASSIVE_LEVEL)
NDIS_STATUS NdisMRegisterScatterGatherDma(_In_ NDIS_HANDLE MiniportAdapterHandle,
    _Inout_ PNDIS_SG_DMA_DESCRIPTION DmaDescription,
    _Out_ PNDIS_HANDLE NdisMiniportDmaHandle);

_Must_inspect_result_ _IRQL_requires_(PASSIVE_LEVEL)
NDIS_STATUS NdisMRegisterMiniportDriver(_In_ PDRIVER_OBJECT DriverObject,
    _In_ PUNICODE_STRING RegistryPath,
    _In_opt_ NDIS_HANDLE MiniportDriverContext,
    _In_ PNDIS_MINIPORT_DRIVER_CHARACTERISTICS MiniportDriverCharacteristics,
    _Out_ PNDIS_HANDLE NdisMiniportDriverHandle);

_IRQL_requires_(PASSIVE_LEVEL)
void NdisMDeregisterMiniportDriver(_In_ NDIS_HANDLE NdisMiniportDriverHandle);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisMPauseComplete(_In_ NDIS_HANDLE MiniportAdapterHandle);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisMOidRequestComplete(_In_ NDIS_HANDLE MiniportAdapterHandle,
    _In_ PNDIS_OID_REQUEST OidRequest, _In_ NDIS_STATUS Status);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisMSendNetBufferListsComplete(_In_ NDIS_HANDLE MiniportAdapterHandle,
    _In_ PNET_BUFFER_LIST NetBufferList, _In_ ULONG SendCompleteFlags);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisMIndicateReceiveNetBufferLists(_In_ NDIS_HANDLE MiniportAdapterHandle,
    _In_ PNET_BUFFER_LIST NetBufferList, _In_ NDIS_PORT_NUMBER PortNumber,
    _In_ ULONG NumberOfNetBufferLists, _In_ ULONG ReceiveFlags);

_Must_inspect_result_ _IRQL_requires_(PASSIVE_LEVEL)
NDIS_STATUS NdisMNetPnPEvent(_In_ NDIS_HANDLE MiniportAdapterHandle,
    _In_ PNET_PNP_EVENT_NOTIFICATION NetPnPEventNotification);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisMResetComplete(_In_ NDIS_HANDLE MiniportAdapterHandle,
    _In_ NDIS_STATUS Status, _In_ BOOLEAN AddressingReset);

_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_STATUS NdisMAllocatePort(_In_ NDIS_HANDLE NdisMiniportHandle,
    _Inout_ PNDIS_PORT_CHARACTERISTICS PortCharacteristics);

_IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_STATUS NdisMFreePort(_In_ NDIS_HANDLE NdisMiniportHandle,
    _In_ NDIS_PORT_NUMBER PortNumber);

#ifdef __cplusplus
}
#endif

#endif
