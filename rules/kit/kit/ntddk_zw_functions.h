// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntddk.h, system services, and the information classes that they take: functions.
#ifndef SPINLINT_KIT_KIT_NTDDK_ZW_FUNCTIONS_H
#define SPINLINT_KIT_KIT_NTDDK_ZW_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI ZwDeviceIoControlFile(_In_ HANDLE FileHandle,
    _In_opt_ HANDLE Event, _In_opt_ PIO_APC_ROUTINE ApcRoutine,
    _In_opt_ PVOID ApcContext, _Out_ PIO_STATUS_BLOCK IoStatusBlock,
    _In_ ULONG IoControlCode, PVOID InputBuffer, _In_ ULONG InputBufferLength,
    PVOID OutputBuffer, _In_ ULONG OutputBufferLength);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI ZwOpenProcess(_Out_ PHANDLE ProcessHandle,
    _In_ ACCESS_MASK DesiredAccess, _In_ POBJECT_ATTRIBUTES ObjectAttributes,
    _In_opt_ PCLIENT_ID ClientId);

#ifdef __cplusplus
}
#endif

#endif
