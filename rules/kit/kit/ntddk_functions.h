// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// What drivers that are not pure WDM may call too.
#ifndef SPINLINT_KIT_KIT_NTDDK_FUNCTIONS_H
#define SPINLINT_KIT_KIT_NTDDK_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

// The run-time library.

NTKERNELAPI PRTL_SPLAY_LINKS NTAPI RtlSplay(_Inout_ PRTL_SPLAY_LINKS Links);
NTKERNELAPI PRTL_SPLAY_LINKS NTAPI RtlDelete(PRTL_SPLAY_LINKS Links);

NTKERNELAPI void NTAPI RtlInitializeGenericTable(
    _Out_ PRTL_GENERIC_TABLE Table, PRTL_GENERIC_COMPARE_ROUTINE CompareRoutine,
    PRTL_GENERIC_ALLOCATE_ROUTINE AllocateRoutine,
    PRTL_GENERIC_FREE_ROUTINE FreeRoutine, PVOID TableContext);

NTKERNELAPI PVOID NTAPI RtlInsertElementGenericTable(PRTL_GENERIC_TABLE Table,
    PVOID Buffer, CLONG BufferSize, _Out_opt_ PBOOLEAN NewElement);
NTKERNELAPI BOOLEAN NTAPI RtlDeleteElementGenericTable(
    PRTL_GENERIC_TABLE Table, PVOID Buffer);
NTKERNELAPI PVOID NTAPI RtlLookupElementGenericTable(PRTL_GENERIC_TABLE Table,
    PVOID Buffer);
NTKERNELAPI PVOID NTAPI RtlEnumerateGenericTableWithoutSplaying(
    PRTL_GENERIC_TABLE Table, _Inout_ PVOID *RestartKey);
NTKERNELAPI BOOLEAN NTAPI RtlIsGenericTableEmpty(PRTL_GENERIC_TABLE Table);
NTKERNELAPI ULONG NTAPI RtlWalkFrameChain(PVOID *Callers, ULONG Count,
    ULONG Flags);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI LONG NTAPI RtlCompareString(const STRING *String1,
    const STRING *String2, BOOLEAN CaseInSensitive);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI BOOLEAN NTAPI RtlEqualString(const STRING *String1,
    const STRING *String2, BOOLEAN CaseInSensitive);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI void NTAPI RtlUpperString(_Inout_ PSTRING DestinationString,
    const STRING *SourceString);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI BOOLEAN NTAPI RtlPrefixUnicodeString(PCUNICODE_STRING String1,
    PCUNICODE_STRING String2, BOOLEAN CaseInSensitive);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlUpcaseUnicodeString(PUNICODE_STRING
    DestinationString, PCUNICODE_STRING SourceString,
    BOOLEAN AllocateDestinationString);

LUID NTAPI RtlConvertLongToLuid(LONG Long);

// Security.

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI BOOLEAN SeSinglePrivilegeCheck(LUID PrivilegeValue,
    KPROCESSOR_MODE PreviousMode);

// The kernel proper.

ULONG NTAPI KeGetCurrentProcessorNumber(void);

_IRQL_requires_min_(PASSIVE_LEVEL) _IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI NTSTATUS NTAPI KeExpandKernelStackAndCalloutEx(
    PEXPAND_STACK_CALLOUT Callout, PVOID Parameter, SIZE_T Size, BOOLEAN Wait,
    PVOID Context);

NTKERNELAPI void NTAPI KeBugCheck(ULONG BugCheckCode);

// The executive.

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS PsSetCreateProcessNotifyRoutine(
    PCREATE_PROCESS_NOTIFY_ROUTINE NotifyRoutine, BOOLEAN Remove);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS PsSetCreateThreadNotifyRoutine(
    PCREATE_THREAD_NOTIFY_ROUTINE NotifyRoutine);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS PsSetLoadImageNotifyRoutine(
    PLOAD_IMAGE_NOTIFY_ROUTINE NotifyRoutine);
NTKERNELAPI HANDLE PsGetCurrentProcessId(void);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI HANDLE PsGetCurrentThreadId(void);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI HANDLE PsGetThreadId(PETHREAD Thread);

// The I/O manager.

_IRQL_requires_max_(DISPATCH_LEVEL) _IRQL_requires_min_(DISPATCH_LEVEL)
NTKERNELAPI void IoAllocateController(PCONTROLLER_OBJECT ControllerObject,
    PDEVICE_OBJECT DeviceObject, PDRIVER_CONTROL ExecutionRoutine,
    PVOID Context);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI PCONFIGURATION_INFORMATION IoGetConfigurationInformation(void);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI PGENERIC_MAPPING IoGetFileObjectGenericMapping(void);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI PIRP IoMakeAssociatedIrp(PIRP Irp, CCHAR StackSize);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void IoRaiseHardError(PIRP Irp, PVPB Vpb,
    PDEVICE_OBJECT RealDeviceObject);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN IoRaiseInformationalHardError(NTSTATUS ErrorStatus,
    PUNICODE_STRING String, PKTHREAD Thread);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void IoSetHardErrorOrVerifyDevice(PIRP Irp,
    PDEVICE_OBJECT DeviceObject);
NTKERNELAPI NTSTATUS IoVolumeDeviceToDosName(PVOID VolumeDeviceObject,
    _Out_ PUNICODE_STRING DosName);
NTKERNELAPI NTSTATUS IoVolumeDeviceToGuidPath(PVOID VolumeDeviceObject,
    _Out_ PUNICODE_STRING GuidPath);
NTKERNELAPI NTSTATUS IoVolumeDeviceToGuid(PVOID VolumeDeviceObject,
    _Out_ GUID *Guid);
PTXN_PARAMETER_BLOCK IoGetTransactionParameterBlock(PFILE_OBJECT FileObject);
void IoInitializeDriverCreateContext(PIO_DRIVER_CREATE_CONTEXT DriverContext);
NTKERNELAPI IO_PAGING_PRIORITY FASTCALL IoGetPagingIoPriority(PIRP Irp);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS IoReportDetectedDevice(PDRIVER_OBJECT DriverObject,
    INTERFACE_TYPE LegacyBusType, ULONG BusNumber, ULONG SlotNumber,
    PCM_RESOURCE_LIST ResourceList,
    PIO_RESOURCE_REQUIREMENTS_LIST ResourceRequirements,
    BOOLEAN ResourceAssigned, _Inout_ PDEVICE_OBJECT *DeviceObject);

// System services.

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI ZwDeviceIoControlFile(HANDLE FileHandle,
    HANDLE Event, PIO_APC_ROUTINE ApcRoutine, PVOID ApcContext,
    _Out_ PIO_STATUS_BLOCK IoStatusBlock, ULONG IoControlCode,
    PVOID InputBuffer, ULONG InputBufferLength, PVOID OutputBuffer,
    ULONG OutputBufferLength);

// File systems.

NTKERNELAPI BOOLEAN FsRtlIsTotalDeviceFailure(NTSTATUS Status);

#ifdef __cplusplus
}
#endif

#endif
