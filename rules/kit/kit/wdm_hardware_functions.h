// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// wdm.h, hardware, buses, DMA, power: functions.
#ifndef SPINLINT_KIT_KIT_WDM_HARDWARE_FUNCTIONS_H
#define SPINLINT_KIT_KIT_WDM_HARDWARE_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

EXTERN_C const GUID GUID_MAX_POWER_SAVINGS;
EXTERN_C const GUID GUID_MIN_POWER_SAVINGS;
EXTERN_C const GUID GUID_TYPICAL_POWER_SAVINGS;
EXTERN_C const GUID GUID_ACTIVE_POWERSCHEME;
UCHAR NTAPI READ_REGISTER_UCHAR(_In_ volatile UCHAR *Register);

USHORT NTAPI READ_REGISTER_USHORT(_In_ volatile USHORT *Register);

ULONG NTAPI READ_REGISTER_ULONG(_In_ volatile ULONG *Register);

ULONG64 READ_REGISTER_ULONG64(_In_ volatile ULONG64 *Register);

void NTAPI WRITE_REGISTER_UCHAR(_In_ volatile UCHAR *Register,
    _In_ UCHAR Value);

void NTAPI WRITE_REGISTER_USHORT(_In_ volatile USHORT *Register,
    _In_ USHORT Value);

void NTAPI WRITE_REGISTER_ULONG(_In_ volatile ULONG *Register,
    _In_ ULONG Value);

void WRITE_REGISTER_ULONG64(_In_ volatile ULONG64 *Register,
    _In_ ULONG64 Value);

void NTAPI WRITE_REGISTER_BUFFER_ULONG(volatile ULONG *Register, PULONG Buffer,
    _In_ ULONG Count);

UCHAR NTAPI READ_PORT_UCHAR(_In_ PUCHAR Port);

USHORT NTAPI READ_PORT_USHORT(_In_ PUSHORT Port);

ULONG NTAPI READ_PORT_ULONG(_In_ PULONG Port);

void NTAPI WRITE_PORT_UCHAR(_In_ PUCHAR Port, _In_ UCHAR Value);

void NTAPI WRITE_PORT_USHORT(_In_ PUSHORT Port, _In_ USHORT Value);

void NTAPI WRITE_PORT_ULONG(_In_ PULONG Port, _In_ ULONG Value);

void NTAPI WRITE_PORT_BUFFER_UCHAR(_In_ PUCHAR Port, PUCHAR Buffer,
    _In_ ULONG Count);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS CmRegisterCallback(_In_ PEX_CALLBACK_FUNCTION Function,
    _In_opt_ PVOID Context, _Out_ PLARGE_INTEGER Cookie);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS CmUnRegisterCallback(_In_ LARGE_INTEGER Cookie);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS CmRegisterCallbackEx(_In_ PEX_CALLBACK_FUNCTION Function,
    _In_ PCUNICODE_STRING Altitude, _In_ PVOID Driver, _In_opt_ PVOID Context,
    _Out_ PLARGE_INTEGER Cookie, PVOID Reserved);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void CmGetCallbackVersion(_Out_opt_ PULONG Major,
    _Out_opt_ PULONG Minor);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS CmSetCallbackObjectContext(_Inout_ PVOID Object,
    _In_ PLARGE_INTEGER Cookie, _In_ PVOID NewContext,
    _Out_opt_ PVOID *OldContext);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS CmCallbackGetKeyObjectID(_In_ PLARGE_INTEGER Cookie,
    _In_ PVOID Object, _Out_opt_ PULONG_PTR ObjectID,
    PCUNICODE_STRING *ObjectName);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI PVOID CmGetBoundTransaction(_In_ PLARGE_INTEGER Cookie,
    _In_ PVOID Object);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS CmCallbackGetKeyObjectIDEx(_In_ PLARGE_INTEGER Cookie,
    _In_ PVOID Object, _Out_opt_ PULONG_PTR ObjectID,
    PCUNICODE_STRING *ObjectName, _In_ ULONG Flags);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void CmCallbackReleaseKeyObjectIDEx(_In_ PCUNICODE_STRING ObjectName);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI NTSTATUS PoRequestPowerIrp(_In_ PDEVICE_OBJECT DeviceObject,
    _In_ UCHAR MinorFunction, _In_ POWER_STATE PowerState,
    _In_opt_ PREQUEST_POWER_COMPLETE CompletionFunction, _In_opt_ PVOID Context,
    PIRP *Irp);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI POWER_STATE PoSetPowerState(_In_ PDEVICE_OBJECT DeviceObject,
    _In_ POWER_STATE_TYPE Type, _In_ POWER_STATE State);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI NTSTATUS PoCallDriver(_In_ PDEVICE_OBJECT DeviceObject,
    _Inout_ PIRP Irp);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void PoStartNextPowerIrp(_Inout_ PIRP Irp);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI BOOLEAN PoQueryWatchdogTime(_In_ PDEVICE_OBJECT Pdo,
    _Out_ PULONG SecondsRemaining);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS PoRegisterPowerSettingCallback(_In_opt_ PDEVICE_OBJECT DeviceObject,
    _In_ LPCGUID SettingGuid, _In_ PPOWER_SETTING_CALLBACK Callback,
    _In_opt_ PVOID Context, PVOID *Handle);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS PoUnregisterPowerSettingCallback(_Inout_ PVOID Handle);

#ifdef __cplusplus
}
#endif

#endif
