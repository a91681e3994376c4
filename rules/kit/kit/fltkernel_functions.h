// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// fltKernel.h (file system minifilters), all: functions.
#ifndef SPINLINT_KIT_KIT_FLTKERNEL_FUNCTIONS_H
#define SPINLINT_KIT_KIT_FLTKERNEL_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

void NTAPI FltSetCallbackDataDirty(_Inout_ PFLT_CALLBACK_DATA Data);

_Must_inspect_result_
BOOLEAN NTAPI FltDoCompletionProcessingWhenSafe(_In_ PFLT_CALLBACK_DATA Data,
    _In_ PCFLT_RELATED_OBJECTS FltObjects, _In_opt_ PVOID CompletionContext,
    _In_ FLT_POST_OPERATION_FLAGS Flags,
    _In_ PFLT_POST_OPERATION_CALLBACK SafePostCallback,
    _Out_ PFLT_POSTOP_CALLBACK_STATUS RetPostOperationStatus);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltCheckAndGrowNameControl(_Inout_ PFLT_NAME_CONTROL NameCtrl,
    _In_ USHORT NewSize);

_Must_inspect_result_ _IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FltRegisterForDataScan(_In_ PFLT_INSTANCE Instance);

_Must_inspect_result_ _IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FltCreateSectionForDataScan(_In_ PFLT_INSTANCE Instance,
    _In_ PFILE_OBJECT FileObject, _In_ PFLT_CONTEXT SectionContext,
    _In_ ACCESS_MASK DesiredAccess,
    _In_opt_ POBJECT_ATTRIBUTES ObjectAttributes,
    _In_opt_ PLARGE_INTEGER MaximumSize, _In_ ULONG SectionPageProtection,
    _In_ ULONG AllocationAttributes, _In_ ULONG Flags,
    _Out_ PHANDLE SectionHandle, PVOID *SectionObject,
    _Out_opt_ PLARGE_INTEGER SectionFileSize);

_Must_inspect_result_ _IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FltCloseSectionForDataScan(_In_ PFLT_CONTEXT SectionContext);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltRegisterFilter(_In_ PDRIVER_OBJECT Driver,
    _In_ const FLT_REGISTRATION *Registration, PFLT_FILTER *RetFilter);

_IRQL_requires_max_(APC_LEVEL)
void NTAPI FltUnregisterFilter(_In_ PFLT_FILTER Filter);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltStartFiltering(_In_ PFLT_FILTER Filter);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
PVOID NTAPI FltGetRoutineAddress(_In_ PCSTR FltMgrRoutineName);

_When_(CallbackStatus==FLT_PREOP_COMPLETE, _IRQL_requires_max_(DISPATCH_LEVEL)) _When_(CallbackStatus!=FLT_PREOP_COMPLETE, _IRQL_requires_max_(APC_LEVEL))
void NTAPI FltCompletePendedPreOperation(_In_ PFLT_CALLBACK_DATA CallbackData,
    _In_ FLT_PREOP_CALLBACK_STATUS CallbackStatus, _In_opt_ PVOID Context);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI FltCompletePendedPostOperation(_In_ PFLT_CALLBACK_DATA CallbackData);

_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI FltRequestOperationStatusCallback(_In_ PFLT_CALLBACK_DATA Data,
    _In_ PFLT_GET_OPERATION_STATUS_CALLBACK CallbackRoutine,
    _In_opt_ PVOID RequesterContext);

_When_((PoolType==NonPagedPoolNx), _IRQL_requires_max_(DISPATCH_LEVEL)) _When_((PoolType!=NonPagedPoolNx), _IRQL_requires_max_(APC_LEVEL))
PVOID NTAPI FltAllocatePoolAlignedWithTag(_In_ PFLT_INSTANCE Instance,
    _In_ POOL_TYPE PoolType, _In_ SIZE_T NumberOfBytes, _In_ ULONG Tag);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI FltFreePoolAlignedWithTag(_In_ PFLT_INSTANCE Instance,
    _In_ PVOID Buffer, _In_ ULONG Tag);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltGetFileNameInformation(_In_ PFLT_CALLBACK_DATA CallbackData,
    _In_ FLT_FILE_NAME_OPTIONS NameOptions,
    PFLT_FILE_NAME_INFORMATION *FileNameInformation);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltGetFileNameInformationUnsafe(_In_ PFILE_OBJECT FileObject,
    _In_opt_ PFLT_INSTANCE Instance, _In_ FLT_FILE_NAME_OPTIONS NameOptions,
    PFLT_FILE_NAME_INFORMATION *FileNameInformation);

_IRQL_requires_max_(APC_LEVEL)
void NTAPI FltReleaseFileNameInformation(_In_ PFLT_FILE_NAME_INFORMATION FileNameInformation);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltParseFileNameInformation(_Inout_ PFLT_FILE_NAME_INFORMATION FileNameInformation);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltGetVolumeName(_In_ PFLT_VOLUME Volume,
    _Inout_opt_ PUNICODE_STRING VolumeName, _Out_opt_ PULONG BufferSizeNeeded);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltGetDestinationFileNameInformation(_In_ PFLT_INSTANCE Instance,
    _In_ PFILE_OBJECT FileObject, _In_opt_ HANDLE RootDirectory, PWSTR FileName,
    _In_ ULONG FileNameLength, _In_ FLT_FILE_NAME_OPTIONS NameOptions,
    PFLT_FILE_NAME_INFORMATION *RetFileNameInformation);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltIsDirectory(_In_ PFILE_OBJECT FileObject,
    _In_ PFLT_INSTANCE Instance, _Out_ PBOOLEAN IsDirectory);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltDetachVolume(_Inout_ PFLT_FILTER Filter,
    _Inout_ PFLT_VOLUME Volume, _In_opt_ PCUNICODE_STRING InstanceName);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltAllocateCallbackData(_In_ PFLT_INSTANCE Instance,
    _In_opt_ PFILE_OBJECT FileObject, PFLT_CALLBACK_DATA *RetNewCallbackData);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI FltFreeCallbackData(_In_ PFLT_CALLBACK_DATA CallbackData);

_IRQL_requires_max_(APC_LEVEL)
void NTAPI FltReuseCallbackData(_Inout_ PFLT_CALLBACK_DATA CallbackData);

_When_(FlagOn(CallbackData->Iopb->IrpFlags, IRP_PAGING_IO), _IRQL_requires_max_(APC_LEVEL)) _When_(!FlagOn(CallbackData->Iopb->IrpFlags, IRP_PAGING_IO), _IRQL_requires_max_(PASSIVE_LEVEL))
void NTAPI FltPerformSynchronousIo(_Inout_ PFLT_CALLBACK_DATA CallbackData);

_Must_inspect_result_ _When_(FlagOn(CallbackData->Iopb->IrpFlags, IRP_PAGING_IO), _IRQL_requires_max_(APC_LEVEL)) _When_(!FlagOn(CallbackData->Iopb->IrpFlags, IRP_PAGING_IO), _IRQL_requires_max_(PASSIVE_LEVEL))
NTSTATUS NTAPI FltPerformAsynchronousIo(_Inout_ PFLT_CALLBACK_DATA CallbackData,
    _In_ PFLT_COMPLETED_ASYNC_IO_CALLBACK CallbackRoutine,
    _In_ PVOID CallbackContext);

_Must_inspect_result_ _IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FltCreateFileEx2(_In_ PFLT_FILTER Filter,
    _In_opt_ PFLT_INSTANCE Instance, _Out_ PHANDLE FileHandle,
    PFILE_OBJECT *FileObject, _In_ ACCESS_MASK DesiredAccess,
    _In_ POBJECT_ATTRIBUTES ObjectAttributes,
    _Out_ PIO_STATUS_BLOCK IoStatusBlock,
    _In_opt_ PLARGE_INTEGER AllocationSize, _In_ ULONG FileAttributes,
    _In_ ULONG ShareAccess, _In_ ULONG CreateDisposition,
    _In_ ULONG CreateOptions, PVOID EaBuffer, _In_ ULONG EaLength,
    _In_ ULONG Flags, _In_opt_ PIO_DRIVER_CREATE_CONTEXT DriverContext);

_Must_inspect_result_ _IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FltCreateFileEx(_In_ PFLT_FILTER Filter,
    _In_opt_ PFLT_INSTANCE Instance, _Out_ PHANDLE FileHandle,
    PFILE_OBJECT *FileObject, _In_ ACCESS_MASK DesiredAccess,
    _In_ POBJECT_ATTRIBUTES ObjectAttributes,
    _Out_ PIO_STATUS_BLOCK IoStatusBlock,
    _In_opt_ PLARGE_INTEGER AllocationSize, _In_ ULONG FileAttributes,
    _In_ ULONG ShareAccess, _In_ ULONG CreateDisposition,
    _In_ ULONG CreateOptions, PVOID EaBuffer, _In_ ULONG EaLength,
    _In_ ULONG Flags);

_Must_inspect_result_ _IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FltCreateFile(_In_ PFLT_FILTER Filter,
    _In_opt_ PFLT_INSTANCE Instance, _Out_ PHANDLE FileHandle,
    _In_ ACCESS_MASK DesiredAccess, _In_ POBJECT_ATTRIBUTES ObjectAttributes,
    _Out_ PIO_STATUS_BLOCK IoStatusBlock,
    _In_opt_ PLARGE_INTEGER AllocationSize, _In_ ULONG FileAttributes,
    _In_ ULONG ShareAccess, _In_ ULONG CreateDisposition,
    _In_ ULONG CreateOptions, PVOID EaBuffer, _In_ ULONG EaLength,
    _In_ ULONG Flags);

_Must_inspect_result_ _IRQL_requires_max_(PASSIVE_LEVEL) _When_((Flags|FLTFL_IO_OPERATION_PAGING|FLTFL_IO_OPERATION_SYNCHRONOUS_PAGING),_IRQL_requires_max_(APC_LEVEL))
NTSTATUS NTAPI FltReadFile(_In_ PFLT_INSTANCE InitiatingInstance,
    _In_ PFILE_OBJECT FileObject, _In_opt_ PLARGE_INTEGER ByteOffset,
    _In_ ULONG Length, PVOID Buffer, _In_ FLT_IO_OPERATION_FLAGS Flags,
    _Out_opt_ PULONG BytesRead,
    _In_opt_ PFLT_COMPLETED_ASYNC_IO_CALLBACK CallbackRoutine,
    _In_opt_ PVOID CallbackContext);

_Must_inspect_result_ _IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FltQueryInformationFile(_In_ PFLT_INSTANCE Instance,
    _In_ PFILE_OBJECT FileObject, PVOID FileInformation, _In_ ULONG Length,
    _In_ FILE_INFORMATION_CLASS FileInformationClass,
    _Out_opt_ PULONG LengthReturned);

_Must_inspect_result_ _IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FltSetInformationFile(_In_ PFLT_INSTANCE Instance,
    _In_ PFILE_OBJECT FileObject, PVOID FileInformation, _In_ ULONG Length,
    _In_ FILE_INFORMATION_CLASS FileInformationClass);

_Must_inspect_result_ _IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FltQueryDirectoryFile(_In_ PFLT_INSTANCE Instance,
    _In_ PFILE_OBJECT FileObject, PVOID FileInformation, _In_ ULONG Length,
    _In_ FILE_INFORMATION_CLASS FileInformationClass,
    _In_ BOOLEAN ReturnSingleEntry, _In_opt_ PUNICODE_STRING FileName,
    _In_ BOOLEAN RestartScan, _Out_opt_ PULONG LengthReturned);

_Must_inspect_result_ _IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FltFsControlFile(_In_ PFLT_INSTANCE Instance,
    _In_ PFILE_OBJECT FileObject, _In_ ULONG FsControlCode, PVOID InputBuffer,
    _In_ ULONG InputBufferLength, PVOID OutputBuffer,
    _In_ ULONG OutputBufferLength, _Out_opt_ PULONG LengthReturned);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FltClose(_In_ HANDLE FileHandle);

_IRQL_requires_max_(PASSIVE_LEVEL)
void NTAPI FltCancelFileOpen(_In_ PFLT_INSTANCE Instance,
    _In_ PFILE_OBJECT FileObject);

_Must_inspect_result_ _IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FltCreateSystemVolumeInformationFolder(_In_ PFLT_INSTANCE Instance);

_IRQL_requires_max_(APC_LEVEL)
BOOLEAN NTAPI FltSupportsStreamHandleContexts(_In_ PFILE_OBJECT FileObject);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltAllocateContext(_In_ PFLT_FILTER Filter,
    _In_ FLT_CONTEXT_TYPE ContextType, _In_ SIZE_T ContextSize,
    _In_ POOL_TYPE PoolType, PFLT_CONTEXT *ReturnedContext);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltSetVolumeContext(_In_ PFLT_VOLUME Volume,
    _In_ FLT_SET_CONTEXT_OPERATION Operation, _In_ PFLT_CONTEXT NewContext,
    PFLT_CONTEXT *OldContext);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltSetInstanceContext(_In_ PFLT_INSTANCE Instance,
    _In_ FLT_SET_CONTEXT_OPERATION Operation, _In_ PFLT_CONTEXT NewContext,
    PFLT_CONTEXT *OldContext);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltSetFileContext(_In_ PFLT_INSTANCE Instance,
    _In_ PFILE_OBJECT FileObject, _In_ FLT_SET_CONTEXT_OPERATION Operation,
    _In_ PFLT_CONTEXT NewContext, PFLT_CONTEXT *OldContext);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltSetStreamContext(_In_ PFLT_INSTANCE Instance,
    _In_ PFILE_OBJECT FileObject, _In_ FLT_SET_CONTEXT_OPERATION Operation,
    _In_ PFLT_CONTEXT NewContext, PFLT_CONTEXT *OldContext);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltSetStreamHandleContext(_In_ PFLT_INSTANCE Instance,
    _In_ PFILE_OBJECT FileObject, _In_ FLT_SET_CONTEXT_OPERATION Operation,
    _In_ PFLT_CONTEXT NewContext, PFLT_CONTEXT *OldContext);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltSetTransactionContext(_In_ PFLT_INSTANCE Instance,
    _In_ PKTRANSACTION Transaction, _In_ FLT_SET_CONTEXT_OPERATION Operation,
    _In_ PFLT_CONTEXT NewContext, PFLT_CONTEXT *OldContext);

_IRQL_requires_max_(APC_LEVEL)
void NTAPI FltDeleteContext(_In_ PFLT_CONTEXT Context);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltDeleteInstanceContext(_In_ PFLT_INSTANCE Instance,
    PFLT_CONTEXT *OldContext);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltDeleteStreamHandleContext(_In_ PFLT_INSTANCE Instance,
    _In_ PFILE_OBJECT FileObject, PFLT_CONTEXT *OldContext);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltGetVolumeContext(_In_ PFLT_FILTER Filter,
    _In_ PFLT_VOLUME Volume, PFLT_CONTEXT *Context);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltGetInstanceContext(_In_ PFLT_INSTANCE Instance,
    PFLT_CONTEXT *Context);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltGetFileContext(_In_ PFLT_INSTANCE Instance,
    _In_ PFILE_OBJECT FileObject, PFLT_CONTEXT *Context);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltGetStreamContext(_In_ PFLT_INSTANCE Instance,
    _In_ PFILE_OBJECT FileObject, PFLT_CONTEXT *Context);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltGetStreamHandleContext(_In_ PFLT_INSTANCE Instance,
    _In_ PFILE_OBJECT FileObject, PFLT_CONTEXT *Context);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltGetTransactionContext(_In_ PFLT_INSTANCE Instance,
    _In_ PKTRANSACTION Transaction, PFLT_CONTEXT *Context);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI FltReferenceContext(_In_ PFLT_CONTEXT Context);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI FltReleaseContext(_In_ PFLT_CONTEXT Context);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FltGetVolumeFromName(_In_ PFLT_FILTER Filter,
    _In_ PCUNICODE_STRING VolumeName, PFLT_VOLUME *RetVolume);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltGetVolumeFromInstance(_In_ PFLT_INSTANCE Instance,
    PFLT_VOLUME *RetVolume);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltGetVolumeFromFileObject(_In_ PFLT_FILTER Filter,
    _In_ PFILE_OBJECT FileObject, PFLT_VOLUME *RetVolume);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI FltGetDeviceObject(_In_ PFLT_VOLUME Volume,
    PDEVICE_OBJECT *DeviceObject);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI FltGetDiskDeviceObject(_In_ PFLT_VOLUME Volume,
    PDEVICE_OBJECT *DiskDeviceObject);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltGetVolumeProperties(_In_ PFLT_VOLUME Volume,
    PFLT_VOLUME_PROPERTIES VolumeProperties, _In_ ULONG VolumePropertiesLength,
    _Out_ PULONG LengthReturned);

_Must_inspect_result_ _IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FltIsVolumeWritable(_In_ PVOID FltObject,
    _Out_ PBOOLEAN IsWritable);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI FltGetFileSystemType(_In_ PVOID FltObject,
    _Out_ PFLT_FILESYSTEM_TYPE FileSystemType);

_Must_inspect_result_ _IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FltGetVolumeGuidName(_In_ PFLT_VOLUME Volume,
    _Inout_opt_ PUNICODE_STRING VolumeGuidName,
    _Out_opt_ PULONG BufferSizeNeeded);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltEnumerateInstances(_In_opt_ PFLT_VOLUME Volume,
    _In_opt_ PFLT_FILTER Filter, PFLT_INSTANCE *InstanceList,
    _In_ ULONG InstanceListSize, _Out_ PULONG NumberInstancesReturned);

_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI FltObjectReference(_Inout_ PVOID FltObject);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI FltObjectDereference(_Inout_ PVOID FltObject);

_Must_inspect_result_ _IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FltCreateCommunicationPort(_In_ PFLT_FILTER Filter,
    PFLT_PORT *ServerPort, _In_ POBJECT_ATTRIBUTES ObjectAttributes,
    _In_opt_ PVOID ServerPortCookie,
    _In_ PFLT_CONNECT_NOTIFY ConnectNotifyCallback,
    _In_ PFLT_DISCONNECT_NOTIFY DisconnectNotifyCallback,
    _In_opt_ PFLT_MESSAGE_NOTIFY MessageNotifyCallback,
    _In_ LONG MaxConnections);

_IRQL_requires_max_(PASSIVE_LEVEL)
void NTAPI FltCloseCommunicationPort(_In_ PFLT_PORT ServerPort);

_IRQL_requires_max_(PASSIVE_LEVEL)
void NTAPI FltCloseClientPort(_In_ PFLT_FILTER Filter,
    _Inout_ PFLT_PORT *ClientPort);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltSendMessage(_In_ PFLT_FILTER Filter,
    _In_ PFLT_PORT *ClientPort, PVOID SenderBuffer,
    _In_ ULONG SenderBufferLength, PVOID ReplyBuffer,
    _Inout_opt_ PULONG ReplyLength, _In_opt_ PLARGE_INTEGER Timeout);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltBuildDefaultSecurityDescriptor(PSECURITY_DESCRIPTOR *SecurityDescriptor,
    _In_ ACCESS_MASK DesiredAccess);

_IRQL_requires_max_(APC_LEVEL)
void NTAPI FltFreeSecurityDescriptor(_In_ PSECURITY_DESCRIPTOR SecurityDescriptor);

_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
BOOLEAN NTAPI FltCancelIo(_In_ PFLT_CALLBACK_DATA CallbackData);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI FltSetCancelCompletion(_In_ PFLT_CALLBACK_DATA CallbackData,
    _In_ PFLT_COMPLETE_CANCELED_CALLBACK CanceledCallback);

_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI FltClearCancelCompletion(_In_ PFLT_CALLBACK_DATA CallbackData);

BOOLEAN NTAPI FltIsIoCanceled(_In_ PFLT_CALLBACK_DATA CallbackData);

_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
PFLT_GENERIC_WORKITEM NTAPI FltAllocateGenericWorkItem(void);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI FltFreeGenericWorkItem(_In_ PFLT_GENERIC_WORKITEM FltWorkItem);

_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI FltQueueGenericWorkItem(_In_ PFLT_GENERIC_WORKITEM FltWorkItem,
    _In_ PVOID FltObject, _In_ PFLT_GENERIC_WORKITEM_ROUTINE WorkerRoutine,
    _In_ WORK_QUEUE_TYPE QueueType, _In_opt_ PVOID Context);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltLockUserBuffer(_In_ PFLT_CALLBACK_DATA CallbackData);

_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
PVOID NTAPI FltGetNewSystemBufferAddress(_In_ PFLT_CALLBACK_DATA CallbackData);

NTSTATUS NTAPI FltCbdqInitialize(_In_ PFLT_INSTANCE Instance,
    _Inout_ PFLT_CALLBACK_DATA_QUEUE Cbdq,
    _In_ PFLT_CALLBACK_DATA_QUEUE_INSERT_IO CbdqInsertIo,
    _In_ PFLT_CALLBACK_DATA_QUEUE_REMOVE_IO CbdqRemoveIo,
    _In_ PFLT_CALLBACK_DATA_QUEUE_PEEK_NEXT_IO CbdqPeekNextIo,
    _In_ PFLT_CALLBACK_DATA_QUEUE_ACQUIRE CbdqAcquire,
    _In_ PFLT_CALLBACK_DATA_QUEUE_RELEASE CbdqRelease,
    _In_ PFLT_CALLBACK_DATA_QUEUE_COMPLETE_CANCELED_IO CbdqCompleteCanceledIo);

void NTAPI FltCbdqDisable(_Inout_ PFLT_CALLBACK_DATA_QUEUE Cbdq);

_Must_inspect_result_
NTSTATUS NTAPI FltCbdqInsertIo(_Inout_ PFLT_CALLBACK_DATA_QUEUE Cbdq,
    _In_ PFLT_CALLBACK_DATA Cbd,
    _In_opt_ PFLT_CALLBACK_DATA_QUEUE_IO_CONTEXT Context,
    _In_opt_ PVOID InsertContext);

_Must_inspect_result_
PFLT_CALLBACK_DATA NTAPI FltCbdqRemoveNextIo(_Inout_ PFLT_CALLBACK_DATA_QUEUE Cbdq,
    _In_opt_ PVOID PeekContext);

_Acquires_lock_(_Global_critical_region_) _IRQL_requires_max_(APC_LEVEL)
void NTAPI FltAcquireResourceExclusive(_Inout_ _Requires_lock_not_held_(*_Curr_) _Acquires_lock_(*_Curr_) PERESOURCE Resource);

_Acquires_lock_(_Global_critical_region_) _IRQL_requires_max_(APC_LEVEL)
void NTAPI FltAcquireResourceShared(_Inout_ _Requires_lock_not_held_(*_Curr_) _Acquires_lock_(*_Curr_) PERESOURCE Resource);

_Releases_lock_(_Global_critical_region_) _IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI FltReleaseResource(_Inout_ _Requires_lock_held_(*_Curr_) _Releases_lock_(*_Curr_) PERESOURCE Resource);

_IRQL_requires_max_(APC_LEVEL)
void NTAPI FltInitializePushLock(_Out_ PULONG_PTR PushLock);

_IRQL_requires_max_(APC_LEVEL)
void NTAPI FltDeletePushLock(_In_ PULONG_PTR PushLock);

_Acquires_lock_(_Global_critical_region_) _IRQL_requires_max_(APC_LEVEL)
void NTAPI FltAcquirePushLockExclusiveEx(_Inout_ _Requires_lock_not_held_(*_Curr_) _Acquires_lock_(*_Curr_) PULONG_PTR PushLock,
    _In_ ULONG Flags);

_Acquires_lock_(_Global_critical_region_) _IRQL_requires_max_(APC_LEVEL)
void NTAPI FltAcquirePushLockSharedEx(_Inout_ _Requires_lock_not_held_(*_Curr_) _Acquires_lock_(*_Curr_) PULONG_PTR PushLock,
    _In_ ULONG Flags);

_Releases_lock_(_Global_critical_region_) _IRQL_requires_max_(APC_LEVEL)
void NTAPI FltReleasePushLockEx(_Inout_ _Requires_lock_held_(*_Curr_) _Releases_lock_(*_Curr_) PULONG_PTR PushLock,
    _In_ ULONG Flags);

_Must_inspect_result_ _When_(((CallbackData!=NULL) && FLT_IS_IRP_OPERATION(CallbackData)), _IRQL_requires_max_(PASSIVE_LEVEL)) _When_((!((CallbackData!=NULL) && FLT_IS_IRP_OPERATION(CallbackData))), _IRQL_requires_max_(APC_LEVEL))
NTSTATUS NTAPI FltCancellableWaitForSingleObject(_In_ PVOID Object,
    _In_opt_ PLARGE_INTEGER Timeout, _In_opt_ PFLT_CALLBACK_DATA CallbackData);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltEnlistInTransaction(_In_ PFLT_INSTANCE Instance,
    _In_ PKTRANSACTION Transaction, _In_ PFLT_CONTEXT TransactionContext,
    _In_ NOTIFICATION_MASK NotificationMask);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltAllocateExtraCreateParameterList(_In_ PFLT_FILTER Filter,
    _In_ FSRTL_ALLOCATE_ECPLIST_FLAGS Flags, PECP_LIST *EcpList);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltAllocateExtraCreateParameter(_In_ PFLT_FILTER Filter,
    _In_ LPCGUID EcpType, ULONG SizeOfContext,
    _In_ FSRTL_ALLOCATE_ECP_FLAGS Flags,
    _In_opt_ PFSRTL_EXTRA_CREATE_PARAMETER_CLEANUP_CALLBACK CleanupCallback,
    _In_ ULONG PoolTag, PVOID *EcpContext);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltAllocateExtraCreateParameterFromLookasideList(_In_ PFLT_FILTER Filter,
    _In_ LPCGUID EcpType, _In_ ULONG SizeOfContext,
    _In_ FSRTL_ALLOCATE_ECP_FLAGS Flags,
    _In_opt_ PFSRTL_EXTRA_CREATE_PARAMETER_CLEANUP_CALLBACK CleanupCallback,
    _Inout_ PVOID LookasideList, PVOID *EcpContext);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltInsertExtraCreateParameter(_In_ PFLT_FILTER Filter,
    _Inout_ PECP_LIST EcpList, _Inout_ PVOID EcpContext);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltFindExtraCreateParameter(_In_ PFLT_FILTER Filter,
    _In_ PECP_LIST EcpList, _In_ LPCGUID EcpType, PVOID *EcpContext,
    _Out_opt_ ULONG *EcpContextSize);

_IRQL_requires_max_(APC_LEVEL)
void NTAPI FltFreeExtraCreateParameterList(_In_ PFLT_FILTER Filter,
    _In_ PECP_LIST EcpList);

_IRQL_requires_max_(APC_LEVEL)
void NTAPI FltFreeExtraCreateParameter(_In_ PFLT_FILTER Filter,
    _In_ PVOID EcpContext);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltGetEcpListFromCallbackData(_In_ PFLT_FILTER Filter,
    _In_ PFLT_CALLBACK_DATA CallbackData, PECP_LIST *EcpList);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltSetEcpListIntoCallbackData(_In_ PFLT_FILTER Filter,
    _In_ PFLT_CALLBACK_DATA CallbackData, _In_ PECP_LIST EcpList);

_IRQL_requires_max_(APC_LEVEL)
NTSTATUS NTAPI FltGetNextExtraCreateParameter(_In_ PFLT_FILTER Filter,
    _In_ PECP_LIST EcpList, _In_opt_ PVOID CurrentEcpContext,
    _Out_opt_ LPGUID NextEcpType, PVOID *NextEcpContext,
    _Out_opt_ ULONG *NextEcpContextSize);

_IRQL_requires_max_(APC_LEVEL)
BOOLEAN NTAPI FltIsEcpAcknowledged(_In_ PFLT_FILTER Filter,
    _In_ PVOID EcpContext);

_IRQL_requires_max_(APC_LEVEL)
BOOLEAN NTAPI FltIsEcpFromUserMode(_In_ PFLT_FILTER Filter,
    _In_ PVOID EcpContext);

PCHAR NTAPI FltGetIrpName(_In_ UCHAR IrpMajorCode);

#ifdef __cplusplus
}
#endif

#endif
