// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ndis.h, filter drivers: functions.
#ifndef SPINLINT_KIT_KIT_NDIS_FILTER_FUNCTIONS_H
#define SPINLINT_KIT_KIT_NDIS_FILTER_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

_IRQL_requires_max_(PASSIVE_LEVEL)
NDIS_STATUS NdisFRegisterFilterDriver(_In_ PDRIVER_OBJECT DriverObject,
    _In_opt_ NDIS_HANDLE FilterDriverContext,
    _In_ PNDIS_FILTER_DRIVER_CHARACTERISTICS FilterDriverCharacteristics,
    _Out_ PNDIS_HANDLE NdisFilterDriverHandle);

_IRQL_requires_max_(PASSIVE_LEVEL)
void NdisFDeregisterFilterDriver(_In_ NDIS_HANDLE NdisFilterDriverHandle);

_IRQL_requires_max_(PASSIVE_LEVEL)
NDIS_STATUS NdisFSetAttributes(_In_ NDIS_HANDLE NdisFilterHandle,
    _In_ NDIS_HANDLE FilterModuleContext,
    _In_ PNDIS_FILTER_ATTRIBUTES FilterAttributes);

_IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_STATUS NdisFRestartFilter(_In_ NDIS_HANDLE NdisFilterHandle);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFSendNetBufferLists(_In_ NDIS_HANDLE NdisFilterHandle,
    _In_ PNET_BUFFER_LIST NetBufferList, _In_ NDIS_PORT_NUMBER PortNumber,
    _In_ ULONG SendFlags);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFReturnNetBufferLists(_In_ NDIS_HANDLE NdisFilterHandle,
    _In_ PNET_BUFFER_LIST NetBufferLists, _In_ ULONG ReturnFlags);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFSendNetBufferListsComplete(_In_ NDIS_HANDLE NdisFilterHandle,
    _In_ PNET_BUFFER_LIST NetBufferList, _In_ ULONG SendCompleteFlags);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFIndicateReceiveNetBufferLists(_In_ NDIS_HANDLE NdisFilterHandle,
    _In_ PNET_BUFFER_LIST NetBufferLists, _In_ NDIS_PORT_NUMBER PortNumber,
    _In_ ULONG NumberOfNetBufferLists, _In_ ULONG ReceiveFlags);

_IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_STATUS NdisFOidRequest(_In_ NDIS_HANDLE NdisFilterHandle,
    _In_ PNDIS_OID_REQUEST OidRequest);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFOidRequestComplete(_In_ NDIS_HANDLE NdisFilterHandle,
    _In_ PNDIS_OID_REQUEST OidRequest, _In_ NDIS_STATUS Status);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFIndicateStatus(_In_ NDIS_HANDLE NdisFilterHandle,
    _In_ PNDIS_STATUS_INDICATION StatusIndication);

_IRQL_requires_max_(PASSIVE_LEVEL)
void NdisFDevicePnPEventNotify(_In_ NDIS_HANDLE NdisFilterHandle,
    _In_ PNET_DEVICE_PNP_EVENT NetDevicePnPEvent);

_IRQL_requires_max_(PASSIVE_LEVEL)
NDIS_STATUS NdisFNetPnPEvent(_In_ NDIS_HANDLE NdisFilterHandle,
    _In_ PNET_PNP_EVENT_NOTIFICATION NetPnPEventNotification);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFCancelSendNetBufferLists(_In_ NDIS_HANDLE NdisFilterHandle,
    _In_ PVOID CancelId);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFCancelOidRequest(_In_ NDIS_HANDLE NdisFilterHandle,
    _In_ PVOID RequestId);

_IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_STATUS NdisFGetOptionalSwitchHandlers(_In_ NDIS_HANDLE NdisFilterHandle,
    _Out_ PNDIS_SWITCH_CONTEXT NdisSwitchContext,
    _Inout_ PNDIS_SWITCH_OPTIONAL_HANDLERS NdisSwitchHandlers);

#ifdef __cplusplus
}
#endif

#endif
