// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ndis.h, protocol drivers: functions.
#ifndef SPINLINT_KIT_KIT_NDIS_PROTOCOL_FUNCTIONS_H
#define SPINLINT_KIT_KIT_NDIS_PROTOCOL_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

_IRQL_requires_(PASSIVE_LEVEL)
void NdisCloseConfiguration(_In_ NDIS_HANDLE ConfigurationHandle);

_Must_inspect_result_ _IRQL_requires_(PASSIVE_LEVEL)
NDIS_STATUS NdisOpenConfigurationEx(_In_ PNDIS_CONFIGURATION_OBJECT ConfigObject,
    _Out_ _When_(return==NDIS_STATUS_SUCCESS, _At_(*ConfigurationHandle,
    __drv_allocatesMem(mem))) PNDIS_HANDLE ConfigurationHandle);

_IRQL_requires_(PASSIVE_LEVEL)
NDIS_STATUS NdisRegisterDeviceEx(_In_ NDIS_HANDLE NdisHandle,
    _In_ PNDIS_DEVICE_OBJECT_ATTRIBUTES DeviceObjectAttributes,
    _Out_ PDEVICE_OBJECT *pDeviceObject, _Out_ PNDIS_HANDLE NdisDeviceHandle);

_IRQL_requires_(PASSIVE_LEVEL)
void NdisDeregisterDeviceEx(_In_ NDIS_HANDLE NdisDeviceHandle);

_IRQL_requires_(PASSIVE_LEVEL)
void NdisDeregisterProtocolDriver(_In_ NDIS_HANDLE NdisProtocolHandle);

_Must_inspect_result_ _IRQL_requires_(PASSIVE_LEVEL)
NDIS_STATUS NdisRegisterProtocolDriver(_In_opt_ NDIS_HANDLE ProtocolDriverContext,
    _In_ PNDIS_PROTOCOL_DRIVER_CHARACTERISTICS ProtocolCharacteristics,
    _Out_ PNDIS_HANDLE NdisProtocolHandle);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisSendNetBufferLists(_In_ NDIS_HANDLE NdisBindingHandle,
    _In_ PNET_BUFFER_LIST NetBufferLists, _In_ NDIS_PORT_NUMBER PortNumber,
    _In_ ULONG SendFlags);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisReturnNetBufferLists(_In_ NDIS_HANDLE NdisBindingHandle,
    _In_ PNET_BUFFER_LIST NetBufferLists, _In_ ULONG ReturnFlags);

_At_(ProtocolBindingContext, __drv_aliasesMem) _Must_inspect_result_ _IRQL_requires_(PASSIVE_LEVEL)
NDIS_STATUS NdisOpenAdapterEx(_In_ NDIS_HANDLE NdisProtocolHandle,
    _In_ NDIS_HANDLE ProtocolBindingContext,
    _In_ PNDIS_OPEN_PARAMETERS OpenParameters, _In_ NDIS_HANDLE BindContext,
    _Out_ PNDIS_HANDLE NdisBindingHandle);

_Must_inspect_result_ _IRQL_requires_(PASSIVE_LEVEL)
NDIS_STATUS NdisCloseAdapterEx(_In_ NDIS_HANDLE NdisBindingHandle);

#ifdef __cplusplus
}
#endif

#endif
