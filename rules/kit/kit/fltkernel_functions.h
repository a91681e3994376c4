// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// What minifilters call; push locks of the filter manager among them.
#ifndef SPINLINT_KIT_KIT_FLTKERNEL_FUNCTIONS_H
#define SPINLINT_KIT_KIT_FLTKERNEL_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

void NTAPI FltSetCallbackDataDirty(_Inout_ PFLT_CALLBACK_DATA Data);

BOOLEAN NTAPI FltDoCompletionProcessingWhenSafe(PFLT_CALLBACK_DATA Data,
    PCFLT_RELATED_OBJECTS FltObjects, PVOID CompletionContext,
    FLT_POST_OPERATION_FLAGS Flags,
    PFLT_POST_OPERATION_CALLBACK SafePostCallback,
    _Out_ PFLT_POSTOP_CALLBACK_STATUS RetPostOperationStatus);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltCheckAndGrowNameControl(_Inout_ PFLT_NAME_CONTROL NameCtrl,
    USHORT NewSize);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FltCreateSectionForDataScan(PFLT_INSTANCE Instance,
    PFILE_OBJECT FileObject, PFLT_CONTEXT SectionContext,
    ACCESS_MASK DesiredAccess, POBJECT_ATTRIBUTES ObjectAttributes,
    PLARGE_INTEGER MaximumSize, ULONG SectionPageProtection,
    ULONG AllocationAttributes, ULONG Flags, _Out_ PHANDLE SectionHandle,
    PVOID *SectionObject, _Out_opt_ PLARGE_INTEGER SectionFileSize);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltRegisterFilter(PDRIVER_OBJECT Driver,
    const FLT_REGISTRATION *Registration, PFLT_FILTER *RetFilter);
_IRQL_requires_max_(APC_LEVEL)
void NTAPI FltUnregisterFilter(PFLT_FILTER Filter);
_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltStartFiltering(PFLT_FILTER Filter);
_IRQL_requires_max_(APC_LEVEL)
PVOID NTAPI FltGetRoutineAddress(PCSTR FltMgrRoutineName);

_When_(CallbackStatus==FLT_PREOP_COMPLETE, _IRQL_requires_max_(DISPATCH_LEVEL))
_When_(CallbackStatus!=FLT_PREOP_COMPLETE, _IRQL_requires_max_(APC_LEVEL))
void NTAPI FltCompletePendedPreOperation(PFLT_CALLBACK_DATA CallbackData,
    FLT_PREOP_CALLBACK_STATUS CallbackStatus, PVOID Context);

_When_((PoolType==NonPagedPoolNx), _IRQL_requires_max_(DISPATCH_LEVEL))
_When_((PoolType!=NonPagedPoolNx), _IRQL_requires_max_(APC_LEVEL))
PVOID NTAPI FltAllocatePoolAlignedWithTag(PFLT_INSTANCE Instance,
    POOL_TYPE PoolType, SIZE_T NumberOfBytes, ULONG Tag);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI FltFreePoolAlignedWithTag(PFLT_INSTANCE Instance, PVOID Buffer,
    ULONG Tag);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltGetFileNameInformation(PFLT_CALLBACK_DATA CallbackData,
    FLT_FILE_NAME_OPTIONS NameOptions,
    PFLT_FILE_NAME_INFORMATION *FileNameInformation);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltGetFileNameInformationUnsafe(PFILE_OBJECT FileObject,
    PFLT_INSTANCE Instance, FLT_FILE_NAME_OPTIONS NameOptions,
    PFLT_FILE_NAME_INFORMATION *FileNameInformation);

_IRQL_requires_max_(APC_LEVEL)
void NTAPI FltReleaseFileNameInformation(
    PFLT_FILE_NAME_INFORMATION FileNameInformation);
_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltParseFileNameInformation(
    _Inout_ PFLT_FILE_NAME_INFORMATION FileNameInformation);
_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltGetVolumeName(PFLT_VOLUME Volume,
    _Inout_opt_ PUNICODE_STRING VolumeName, _Out_opt_ PULONG BufferSizeNeeded);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltGetDestinationFileNameInformation(PFLT_INSTANCE Instance,
    PFILE_OBJECT FileObject, HANDLE RootDirectory, PWSTR FileName,
    ULONG FileNameLength, FLT_FILE_NAME_OPTIONS NameOptions,
    PFLT_FILE_NAME_INFORMATION *RetFileNameInformation);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltAllocateCallbackData(PFLT_INSTANCE Instance,
    PFILE_OBJECT FileObject, PFLT_CALLBACK_DATA *RetNewCallbackData);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI FltFreeCallbackData(PFLT_CALLBACK_DATA CallbackData);
_When_(FlagOn(CallbackData->Iopb->IrpFlags, IRP_PAGING_IO), _IRQL_requires_max_(APC_LEVEL))
_When_(!FlagOn(CallbackData->Iopb->IrpFlags, IRP_PAGING_IO), _IRQL_requires_max_(PASSIVE_LEVEL))
void NTAPI FltPerformSynchronousIo(_Inout_ PFLT_CALLBACK_DATA CallbackData);

_When_(FlagOn(CallbackData->Iopb->IrpFlags, IRP_PAGING_IO), _IRQL_requires_max_(APC_LEVEL))
_When_(!FlagOn(CallbackData->Iopb->IrpFlags, IRP_PAGING_IO), _IRQL_requires_max_(PASSIVE_LEVEL))
NTSTATUS NTAPI FltPerformAsynchronousIo(
    _Inout_ PFLT_CALLBACK_DATA CallbackData,
    PFLT_COMPLETED_ASYNC_IO_CALLBACK CallbackRoutine, PVOID CallbackContext);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FltCreateFileEx2(PFLT_FILTER Filter, PFLT_INSTANCE Instance,
    _Out_ PHANDLE FileHandle, PFILE_OBJECT *FileObject,
    ACCESS_MASK DesiredAccess, POBJECT_ATTRIBUTES ObjectAttributes,
    _Out_ PIO_STATUS_BLOCK IoStatusBlock, PLARGE_INTEGER AllocationSize,
    ULONG FileAttributes, ULONG ShareAccess, ULONG CreateDisposition,
    ULONG CreateOptions, PVOID EaBuffer, ULONG EaLength, ULONG Flags,
    PIO_DRIVER_CREATE_CONTEXT DriverContext);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FltCreateFile(PFLT_FILTER Filter, PFLT_INSTANCE Instance,
    _Out_ PHANDLE FileHandle, ACCESS_MASK DesiredAccess,
    POBJECT_ATTRIBUTES ObjectAttributes, _Out_ PIO_STATUS_BLOCK IoStatusBlock,
    PLARGE_INTEGER AllocationSize, ULONG FileAttributes, ULONG ShareAccess,
    ULONG CreateDisposition, ULONG CreateOptions, PVOID EaBuffer,
    ULONG EaLength, ULONG Flags);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FltQueryInformationFile(PFLT_INSTANCE Instance,
    PFILE_OBJECT FileObject, PVOID FileInformation, ULONG Length,
    FILE_INFORMATION_CLASS FileInformationClass,
    _Out_opt_ PULONG LengthReturned);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FltSetInformationFile(PFLT_INSTANCE Instance,
    PFILE_OBJECT FileObject, PVOID FileInformation, ULONG Length,
    FILE_INFORMATION_CLASS FileInformationClass);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FltQueryDirectoryFile(PFLT_INSTANCE Instance,
    PFILE_OBJECT FileObject, PVOID FileInformation, ULONG Length,
    FILE_INFORMATION_CLASS FileInformationClass, BOOLEAN ReturnSingleEntry,
    PUNICODE_STRING FileName, BOOLEAN RestartScan,
    _Out_opt_ PULONG LengthReturned);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FltFsControlFile(PFLT_INSTANCE Instance, PFILE_OBJECT FileObject,
    ULONG FsControlCode, PVOID InputBuffer, ULONG InputBufferLength,
    PVOID OutputBuffer, ULONG OutputBufferLength,
    _Out_opt_ PULONG LengthReturned);

_IRQL_requires_max_(PASSIVE_LEVEL) NTSTATUS NTAPI FltClose(HANDLE FileHandle);
_IRQL_requires_max_(PASSIVE_LEVEL)
void NTAPI FltCancelFileOpen(PFLT_INSTANCE Instance, PFILE_OBJECT FileObject);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltAllocateContext(PFLT_FILTER Filter,
    FLT_CONTEXT_TYPE ContextType, SIZE_T ContextSize, POOL_TYPE PoolType,
    PFLT_CONTEXT *ReturnedContext);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltSetInstanceContext(PFLT_INSTANCE Instance,
    FLT_SET_CONTEXT_OPERATION Operation, PFLT_CONTEXT NewContext,
    PFLT_CONTEXT *OldContext);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltSetFileContext(PFLT_INSTANCE Instance,
    PFILE_OBJECT FileObject, FLT_SET_CONTEXT_OPERATION Operation,
    PFLT_CONTEXT NewContext, PFLT_CONTEXT *OldContext);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltSetStreamContext(PFLT_INSTANCE Instance,
    PFILE_OBJECT FileObject, FLT_SET_CONTEXT_OPERATION Operation,
    PFLT_CONTEXT NewContext, PFLT_CONTEXT *OldContext);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltSetStreamHandleContext(PFLT_INSTANCE Instance,
    PFILE_OBJECT FileObject, FLT_SET_CONTEXT_OPERATION Operation,
    PFLT_CONTEXT NewContext, PFLT_CONTEXT *OldContext);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltSetTransactionContext(PFLT_INSTANCE Instance,
    PKTRANSACTION Transaction, FLT_SET_CONTEXT_OPERATION Operation,
    PFLT_CONTEXT NewContext, PFLT_CONTEXT *OldContext);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltGetInstanceContext(PFLT_INSTANCE Instance,
    PFLT_CONTEXT *Context);
_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltGetFileContext(PFLT_INSTANCE Instance,
    PFILE_OBJECT FileObject, PFLT_CONTEXT *Context);
_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltGetStreamContext(PFLT_INSTANCE Instance,
    PFILE_OBJECT FileObject, PFLT_CONTEXT *Context);
_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltGetStreamHandleContext(PFLT_INSTANCE Instance,
    PFILE_OBJECT FileObject, PFLT_CONTEXT *Context);
_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltGetTransactionContext(PFLT_INSTANCE Instance,
    PKTRANSACTION Transaction, PFLT_CONTEXT *Context);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI FltReferenceContext(PFLT_CONTEXT Context);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI FltReleaseContext(PFLT_CONTEXT Context);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI FltGetDiskDeviceObject(PFLT_VOLUME Volume,
    PDEVICE_OBJECT *DiskDeviceObject);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltGetVolumeProperties(PFLT_VOLUME Volume,
    PFLT_VOLUME_PROPERTIES VolumeProperties, ULONG VolumePropertiesLength,
    _Out_ PULONG LengthReturned);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI FltGetFileSystemType(PVOID FltObject,
    _Out_ PFLT_FILESYSTEM_TYPE FileSystemType);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI FltObjectDereference(_Inout_ PVOID FltObject);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FltCreateCommunicationPort(PFLT_FILTER Filter,
    PFLT_PORT *ServerPort, POBJECT_ATTRIBUTES ObjectAttributes,
    PVOID ServerPortCookie, PFLT_CONNECT_NOTIFY ConnectNotifyCallback,
    PFLT_DISCONNECT_NOTIFY DisconnectNotifyCallback,
    PFLT_MESSAGE_NOTIFY MessageNotifyCallback, LONG MaxConnections);

_IRQL_requires_max_(PASSIVE_LEVEL)
void NTAPI FltCloseCommunicationPort(PFLT_PORT ServerPort);
_IRQL_requires_max_(PASSIVE_LEVEL)
void NTAPI FltCloseClientPort(PFLT_FILTER Filter,
    _Inout_ PFLT_PORT *ClientPort);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltSendMessage(PFLT_FILTER Filter, PFLT_PORT *ClientPort,
    PVOID SenderBuffer, ULONG SenderBufferLength, PVOID ReplyBuffer,
    _Inout_opt_ PULONG ReplyLength, PLARGE_INTEGER Timeout);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltBuildDefaultSecurityDescriptor(
    PSECURITY_DESCRIPTOR *SecurityDescriptor, ACCESS_MASK DesiredAccess);
_IRQL_requires_max_(APC_LEVEL)
void NTAPI FltFreeSecurityDescriptor(PSECURITY_DESCRIPTOR SecurityDescriptor);
_IRQL_requires_max_(DISPATCH_LEVEL)
PFLT_GENERIC_WORKITEM NTAPI FltAllocateGenericWorkItem(void);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI FltFreeGenericWorkItem(PFLT_GENERIC_WORKITEM FltWorkItem);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI FltQueueGenericWorkItem(PFLT_GENERIC_WORKITEM FltWorkItem,
    PVOID FltObject, PFLT_GENERIC_WORKITEM_ROUTINE WorkerRoutine,
    WORK_QUEUE_TYPE QueueType, PVOID Context);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltLockUserBuffer(PFLT_CALLBACK_DATA CallbackData);
_Acquires_lock_(_Global_critical_region_) _IRQL_requires_max_(APC_LEVEL)
void NTAPI FltAcquireResourceExclusive(_Inout_ _Requires_lock_not_held_(*_Curr_)
    _Acquires_lock_(*_Curr_) PERESOURCE Resource);
_Acquires_lock_(_Global_critical_region_) _IRQL_requires_max_(APC_LEVEL)
void NTAPI FltAcquireResourceShared(_Inout_ _Requires_lock_not_held_(*_Curr_)
    _Acquires_lock_(*_Curr_) PERESOURCE Resource);
_Releases_lock_(_Global_critical_region_) _IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI FltReleaseResource(_Inout_ _Requires_lock_held_(*_Curr_)
    _Releases_lock_(*_Curr_) PERESOURCE Resource);
_IRQL_requires_max_(APC_LEVEL)
void NTAPI FltInitializePushLock(_Out_ PULONG_PTR PushLock);
_IRQL_requires_max_(APC_LEVEL)
void NTAPI FltDeletePushLock(PULONG_PTR PushLock);

_Acquires_lock_(_Global_critical_region_) _IRQL_requires_max_(APC_LEVEL)
void NTAPI FltAcquirePushLockExclusiveEx(_Inout_
    _Requires_lock_not_held_(*_Curr_) _Acquires_lock_(*_Curr_) PULONG_PTR
    PushLock, ULONG Flags);

_Acquires_lock_(_Global_critical_region_) _IRQL_requires_max_(APC_LEVEL)
void NTAPI FltAcquirePushLockSharedEx(_Inout_ _Requires_lock_not_held_(*_Curr_)
    _Acquires_lock_(*_Curr_) PULONG_PTR PushLock, ULONG Flags);
_Releases_lock_(_Global_critical_region_) _IRQL_requires_max_(APC_LEVEL)
void NTAPI FltReleasePushLockEx(_Inout_ _Requires_lock_held_(*_Curr_)
    _Releases_lock_(*_Curr_) PULONG_PTR PushLock, ULONG Flags);

_When_(((CallbackData!=NULL) && FLT_IS_IRP_OPERATION(CallbackData)),
_IRQL_requires_max_(PASSIVE_LEVEL))
_When_((!((CallbackData!=NULL) && FLT_IS_IRP_OPERATION(CallbackData))),
_IRQL_requires_max_(APC_LEVEL))
NTSTATUS NTAPI FltCancellableWaitForSingleObject(PVOID Object,
    PLARGE_INTEGER Timeout, PFLT_CALLBACK_DATA CallbackData);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltEnlistInTransaction(PFLT_INSTANCE Instance,
    PKTRANSACTION Transaction, PFLT_CONTEXT TransactionContext,
    NOTIFICATION_MASK NotificationMask);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltFindExtraCreateParameter(PFLT_FILTER Filter,
    PECP_LIST EcpList, LPCGUID EcpType, PVOID *EcpContext,
    _Out_opt_ ULONG *EcpContextSize);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltGetEcpListFromCallbackData(PFLT_FILTER Filter,
    PFLT_CALLBACK_DATA CallbackData, PECP_LIST *EcpList);
_IRQL_requires_max_(APC_LEVEL)
BOOLEAN NTAPI FltIsEcpFromUserMode(PFLT_FILTER Filter, PVOID EcpContext);

#ifdef __cplusplus
}
#endif

#endif
