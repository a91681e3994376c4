// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// USB, all: functions.
#ifndef SPINLINT_KIT_KIT_USB_FUNCTIONS_H
#define SPINLINT_KIT_KIT_USB_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

EXTERN_C const GUID GUID_DEVINTERFACE_USB_HUB;
EXTERN_C const GUID GUID_DEVINTERFACE_USB_DEVICE;
EXTERN_C const GUID GUID_DEVINTERFACE_USB_HOST_CONTROLLER;
_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI PUSB_COMMON_DESCRIPTOR USBD_ParseDescriptors(_In_ PVOID DescriptorBuffer,
    _In_ ULONG TotalLength, _In_ PVOID StartPosition, _In_ LONG DescriptorType);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI PUSB_INTERFACE_DESCRIPTOR USBD_ParseConfigurationDescriptorEx(_In_ PUSB_CONFIGURATION_DESCRIPTOR ConfigurationDescriptor,
    _In_ PVOID StartPosition, _In_ LONG InterfaceNumber,
    _In_ LONG AlternateSetting, _In_ LONG InterfaceClass,
    _In_ LONG InterfaceSubClass, _In_ LONG InterfaceProtocol);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI USBD_STATUS USBD_ValidateConfigurationDescriptor(PUSB_CONFIGURATION_DESCRIPTOR ConfigDesc,
    _In_ ULONG BufferLength, _In_ USHORT Level, _Out_ PUCHAR *Offset,
    _In_opt_ ULONG Tag);

_Must_inspect_result_ _IRQL_requires_(PASSIVE_LEVEL)
NTSTATUS USBD_CreateHandle(_In_ PDEVICE_OBJECT DeviceObject,
    _In_ PDEVICE_OBJECT TargetDeviceObject,
    _In_ ULONG USBDClientContractVersion, _In_ ULONG PoolTag,
    _Out_ USBD_HANDLE *USBDHandle);

void USBD_CloseHandle(_In_ USBD_HANDLE USBDHandle);

_IRQL_requires_max_(DISPATCH_LEVEL) _Must_inspect_result_
NTSTATUS USBD_UrbAllocate(_In_ USBD_HANDLE USBDHandle, PURB *Urb);

_IRQL_requires_max_(DISPATCH_LEVEL)
void USBD_UrbFree(_In_ USBD_HANDLE USBDHandle, _In_ PURB Urb);

_Must_inspect_result_ _IRQL_requires_(PASSIVE_LEVEL)
NTSTATUS USBD_QueryUsbCapability(_In_ USBD_HANDLE USBDHandle,
    _In_ const GUID *CapabilityType, _In_ ULONG OutputBufferLength,
    _When_(OutputBufferLength == 0,
    _Pre_null_) _When_(OutputBufferLength != 0 && ResultLength == NULL,
    _Out_writes_bytes_(OutputBufferLength)) _When_(OutputBufferLength != 0 && ResultLength != NULL,
    _Out_writes_bytes_to_opt_(OutputBufferLength,
    *ResultLength)) PUCHAR OutputBuffer, _Out_opt_ _When_(ResultLength != NULL,
    _Deref_out_range_(<=,OutputBufferLength)) PULONG ResultLength);

EXTERN_C const GUID GUID_USB_CAPABILITY_STATIC_STREAMS;
EXTERN_C const GUID GUID_USB_CAPABILITY_DEVICE_CONNECTION_SUPER_SPEED_COMPATIBLE;

#ifdef __cplusplus
}
#endif

#endif
