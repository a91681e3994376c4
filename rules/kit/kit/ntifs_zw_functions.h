// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntifs.h, system services, and the information classes that they take: functions.
#ifndef SPINLINT_KIT_KIT_NTIFS_ZW_FUNCTIONS_H
#define SPINLINT_KIT_KIT_NTIFS_ZW_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

_Must_inspect_result_
NTKERNELAPI NTSTATUS NTAPI NtOpenProcessToken(_In_ HANDLE ProcessHandle,
    _In_ ACCESS_MASK DesiredAccess, _Out_ PHANDLE TokenHandle);

_Must_inspect_result_
NTKERNELAPI NTSTATUS NTAPI NtDuplicateToken(_In_ HANDLE ExistingTokenHandle,
    _In_ ACCESS_MASK DesiredAccess,
    _In_opt_ POBJECT_ATTRIBUTES ObjectAttributes, _In_ BOOLEAN EffectiveOnly,
    _In_ TOKEN_TYPE TokenType, _Out_ PHANDLE NewTokenHandle);

_Must_inspect_result_
NTKERNELAPI NTSTATUS NTAPI NtSetInformationToken(_In_ HANDLE TokenHandle,
    _In_ TOKEN_INFORMATION_CLASS TokenInformationClass, PVOID TokenInformation,
    _In_ ULONG TokenInformationLength);

_Must_inspect_result_
NTKERNELAPI NTSTATUS NTAPI NtAdjustPrivilegesToken(_In_ HANDLE TokenHandle,
    _In_ BOOLEAN DisableAllPrivileges, _In_opt_ PTOKEN_PRIVILEGES NewState,
    _In_ ULONG BufferLength, PTOKEN_PRIVILEGES PreviousState,
    _Out_ _When_(PreviousState == NULL, _Out_opt_) PULONG ReturnLength);

NTKERNELAPI NTSTATUS NTAPI NtSetInformationThread(_In_ HANDLE ThreadHandle,
    _In_ THREADINFOCLASS ThreadInformationClass,
    _When_((ThreadInformationClass != ThreadManageWritesToExecutableMemory),
    _In_reads_bytes_(ThreadInformationLength)) _When_((ThreadInformationClass == ThreadManageWritesToExecutableMemory),
    _Inout_updates_(ThreadInformationLength)) PVOID ThreadInformation,
    _In_ ULONG ThreadInformationLength);

NTKERNELAPI NTSTATUS NTAPI NtCreateFile(_Out_ PHANDLE FileHandle,
    _In_ ACCESS_MASK DesiredAccess, _In_ POBJECT_ATTRIBUTES ObjectAttributes,
    _Out_ PIO_STATUS_BLOCK IoStatusBlock,
    _In_opt_ PLARGE_INTEGER AllocationSize, _In_ ULONG FileAttributes,
    _In_ ULONG ShareAccess, _In_ ULONG CreateDisposition,
    _In_ ULONG CreateOptions, PVOID EaBuffer, _In_ ULONG EaLength);

NTKERNELAPI NTSTATUS NTAPI NtDeviceIoControlFile(_In_ HANDLE FileHandle,
    _In_opt_ HANDLE Event, _In_opt_ PIO_APC_ROUTINE ApcRoutine,
    _In_opt_ PVOID ApcContext, _Out_ PIO_STATUS_BLOCK IoStatusBlock,
    _In_ ULONG IoControlCode, PVOID InputBuffer, _In_ ULONG InputBufferLength,
    PVOID OutputBuffer, _In_ ULONG OutputBufferLength);

NTKERNELAPI NTSTATUS NTAPI NtFsControlFile(_In_ HANDLE FileHandle,
    _In_opt_ HANDLE Event, _In_opt_ PIO_APC_ROUTINE ApcRoutine,
    _In_opt_ PVOID ApcContext, _Out_ PIO_STATUS_BLOCK IoStatusBlock,
    _In_ ULONG FsControlCode, PVOID InputBuffer, _In_ ULONG InputBufferLength,
    PVOID OutputBuffer, _In_ ULONG OutputBufferLength);

NTKERNELAPI NTSTATUS NTAPI NtLockFile(_In_ HANDLE FileHandle,
    _In_opt_ HANDLE Event, _In_opt_ PIO_APC_ROUTINE ApcRoutine,
    _In_opt_ PVOID ApcContext, _Out_ PIO_STATUS_BLOCK IoStatusBlock,
    _In_ PLARGE_INTEGER ByteOffset, _In_ PLARGE_INTEGER Length, _In_ ULONG Key,
    _In_ BOOLEAN FailImmediately, _In_ BOOLEAN ExclusiveLock);

NTKERNELAPI NTSTATUS NTAPI NtOpenFile(_Out_ PHANDLE FileHandle,
    _In_ ACCESS_MASK DesiredAccess, _In_ POBJECT_ATTRIBUTES ObjectAttributes,
    _Out_ PIO_STATUS_BLOCK IoStatusBlock, _In_ ULONG ShareAccess,
    _In_ ULONG OpenOptions);

NTKERNELAPI NTSTATUS NTAPI NtQueryDirectoryFile(_In_ HANDLE FileHandle,
    _In_opt_ HANDLE Event, _In_opt_ PIO_APC_ROUTINE ApcRoutine,
    _In_opt_ PVOID ApcContext, _Out_ PIO_STATUS_BLOCK IoStatusBlock,
    PVOID FileInformation, _In_ ULONG Length,
    _In_ FILE_INFORMATION_CLASS FileInformationClass,
    _In_ BOOLEAN ReturnSingleEntry, _In_opt_ PUNICODE_STRING FileName,
    _In_ BOOLEAN RestartScan);

NTKERNELAPI NTSTATUS NTAPI NtQueryInformationFile(_In_ HANDLE FileHandle,
    _Out_ PIO_STATUS_BLOCK IoStatusBlock, PVOID FileInformation,
    _In_ ULONG Length, _In_ FILE_INFORMATION_CLASS FileInformationClass);

NTKERNELAPI NTSTATUS NTAPI NtQueryVolumeInformationFile(_In_ HANDLE FileHandle,
    _Out_ PIO_STATUS_BLOCK IoStatusBlock, PVOID FsInformation,
    _In_ ULONG Length, _In_ FS_INFORMATION_CLASS FsInformationClass);

NTKERNELAPI NTSTATUS NTAPI NtReadFile(_In_ HANDLE FileHandle,
    _In_opt_ HANDLE Event, _In_opt_ PIO_APC_ROUTINE ApcRoutine,
    _In_opt_ PVOID ApcContext, _Out_ PIO_STATUS_BLOCK IoStatusBlock,
    PVOID Buffer, _In_ ULONG Length, _In_opt_ PLARGE_INTEGER ByteOffset,
    _In_opt_ PULONG Key);

NTKERNELAPI NTSTATUS NTAPI NtSetInformationFile(_In_ HANDLE FileHandle,
    _Out_ PIO_STATUS_BLOCK IoStatusBlock, PVOID FileInformation,
    _In_ ULONG Length, _In_ FILE_INFORMATION_CLASS FileInformationClass);

NTKERNELAPI NTSTATUS NTAPI NtWriteFile(_In_ HANDLE FileHandle,
    _In_opt_ HANDLE Event, _In_opt_ PIO_APC_ROUTINE ApcRoutine,
    _In_opt_ PVOID ApcContext, _Out_ PIO_STATUS_BLOCK IoStatusBlock,
    PVOID Buffer, _In_ ULONG Length, _In_opt_ PLARGE_INTEGER ByteOffset,
    _In_opt_ PULONG Key);

NTKERNELAPI NTSTATUS NTAPI NtUnlockFile(_In_ HANDLE FileHandle,
    _Out_ PIO_STATUS_BLOCK IoStatusBlock, _In_ PLARGE_INTEGER ByteOffset,
    _In_ PLARGE_INTEGER Length, _In_ ULONG Key);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI NtQueryObject(_In_opt_ HANDLE Handle,
    _In_ OBJECT_INFORMATION_CLASS ObjectInformationClass,
    PVOID ObjectInformation, _In_ ULONG ObjectInformationLength,
    _Out_opt_ PULONG ReturnLength);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI NtSetSecurityObject(_In_ HANDLE Handle,
    _In_ SECURITY_INFORMATION SecurityInformation,
    _In_ PSECURITY_DESCRIPTOR SecurityDescriptor);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI NtQuerySecurityObject(_In_ HANDLE Handle,
    _In_ SECURITY_INFORMATION SecurityInformation,
    PSECURITY_DESCRIPTOR SecurityDescriptor, _In_ ULONG Length,
    _Out_ PULONG LengthNeeded);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI NtClose(_In_ HANDLE Handle);

_Must_inspect_result_
NTKERNELAPI NTSTATUS NTAPI NtCreateSection(_Out_ PHANDLE SectionHandle,
    _In_ ACCESS_MASK DesiredAccess,
    _In_opt_ POBJECT_ATTRIBUTES ObjectAttributes,
    _In_opt_ PLARGE_INTEGER MaximumSize, _In_ ULONG SectionPageProtection,
    _In_ ULONG AllocationAttributes, _In_opt_ HANDLE FileHandle);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI ZwNotifyChangeKey(_In_ HANDLE KeyHandle,
    _In_opt_ HANDLE Event, _In_opt_ PIO_APC_ROUTINE ApcRoutine,
    _In_opt_ PVOID ApcContext, _Out_ PIO_STATUS_BLOCK IoStatusBlock,
    _In_ ULONG CompletionFilter, _In_ BOOLEAN WatchTree, PVOID Buffer,
    _In_ ULONG BufferSize, _In_ BOOLEAN Asynchronous);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI ZwCreateEvent(_Out_ PHANDLE EventHandle,
    _In_ ACCESS_MASK DesiredAccess,
    _In_opt_ POBJECT_ATTRIBUTES ObjectAttributes, _In_ EVENT_TYPE EventType,
    _In_ BOOLEAN InitialState);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI ZwDeleteFile(_In_ POBJECT_ATTRIBUTES ObjectAttributes);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI ZwFsControlFile(_In_ HANDLE FileHandle,
    _In_opt_ HANDLE Event, _In_opt_ PIO_APC_ROUTINE ApcRoutine,
    _In_opt_ PVOID ApcContext, _Out_ PIO_STATUS_BLOCK IoStatusBlock,
    _In_ ULONG FsControlCode, PVOID InputBuffer, _In_ ULONG InputBufferLength,
    PVOID OutputBuffer, _In_ ULONG OutputBufferLength);

_When_(Timeout == NULL, _IRQL_requires_max_(APC_LEVEL)) _When_(Timeout->QuadPart != 0, _IRQL_requires_max_(APC_LEVEL)) _When_(Timeout->QuadPart == 0, _IRQL_requires_max_(DISPATCH_LEVEL))
NTKERNELAPI NTSTATUS NTAPI ZwWaitForSingleObject(_In_ HANDLE Handle,
    _In_ BOOLEAN Alertable, _In_opt_ PLARGE_INTEGER Timeout);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI ZwOpenProcessTokenEx(_In_ HANDLE ProcessHandle,
    _In_ ACCESS_MASK DesiredAccess, _In_ ULONG HandleAttributes,
    _Out_ PHANDLE TokenHandle);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI ZwQueryInformationToken(_In_ HANDLE TokenHandle,
    _In_ TOKEN_INFORMATION_CLASS TokenInformationClass, PVOID TokenInformation,
    _In_ ULONG TokenInformationLength, _Out_ PULONG ReturnLength);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI ZwSetInformationToken(_In_ HANDLE TokenHandle,
    _In_ TOKEN_INFORMATION_CLASS TokenInformationClass, PVOID TokenInformation,
    _In_ ULONG TokenInformationLength);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI ZwSetSecurityObject(_In_ HANDLE Handle,
    _In_ SECURITY_INFORMATION SecurityInformation,
    _In_ PSECURITY_DESCRIPTOR SecurityDescriptor);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI ZwQuerySecurityObject(_In_ HANDLE Handle,
    _In_ SECURITY_INFORMATION SecurityInformation,
    PSECURITY_DESCRIPTOR SecurityDescriptor, _In_ ULONG Length,
    _Out_ PULONG LengthNeeded);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS ZwFlushBuffersFile(_In_ HANDLE FileHandle,
    _Out_ PIO_STATUS_BLOCK IoStatusBlock);

#ifdef __cplusplus
}
#endif

#endif
