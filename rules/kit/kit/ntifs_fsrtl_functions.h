// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntifs.h, file systems and the cache: functions.
#ifndef SPINLINT_KIT_KIT_NTIFS_FSRTL_FUNCTIONS_H
#define SPINLINT_KIT_KIT_NTIFS_FSRTL_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

NTKERNELAPI NTSTATUS FsRtlRegisterFileSystemFilterCallbacks(_In_ struct _DRIVER_OBJECT *FilterDriverObject,
    _In_ PFS_FILTER_CALLBACKS Callbacks);

_Must_inspect_result_ _IRQL_requires_max_(PASSIVE_LEVEL) _Function_class_(FAST_IO_READ)
NTKERNELAPI BOOLEAN FsRtlCopyRead(_In_ PFILE_OBJECT FileObject,
    _In_ PLARGE_INTEGER FileOffset, _In_ ULONG Length, _In_ BOOLEAN Wait,
    _In_ ULONG LockKey, PVOID Buffer, _Out_ PIO_STATUS_BLOCK IoStatus,
    _In_ PDEVICE_OBJECT DeviceObject);

_Must_inspect_result_ _IRQL_requires_max_(PASSIVE_LEVEL) _Function_class_(FAST_IO_WRITE)
NTKERNELAPI BOOLEAN FsRtlCopyWrite(_In_ PFILE_OBJECT FileObject,
    _In_ PLARGE_INTEGER FileOffset, _In_ ULONG Length, _In_ BOOLEAN Wait,
    _In_ ULONG LockKey, PVOID Buffer, _Out_ PIO_STATUS_BLOCK IoStatus,
    _In_ PDEVICE_OBJECT DeviceObject);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL) _Function_class_(FAST_IO_MDL_READ)
NTKERNELAPI BOOLEAN FsRtlMdlReadDev(_In_ PFILE_OBJECT FileObject,
    _In_ PLARGE_INTEGER FileOffset, _In_ ULONG Length, _In_ ULONG LockKey,
    PMDL *MdlChain, _Out_ PIO_STATUS_BLOCK IoStatus,
    _In_opt_ PDEVICE_OBJECT DeviceObject);

_IRQL_requires_max_(PASSIVE_LEVEL) _Function_class_(FAST_IO_MDL_READ_COMPLETE)
NTKERNELAPI BOOLEAN FsRtlMdlReadCompleteDev(_In_ PFILE_OBJECT FileObject,
    _In_ PMDL MdlChain, _In_opt_ PDEVICE_OBJECT DeviceObject);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL) _Function_class_(FAST_IO_PREPARE_MDL_WRITE)
NTKERNELAPI BOOLEAN FsRtlPrepareMdlWriteDev(_In_ PFILE_OBJECT FileObject,
    _In_ PLARGE_INTEGER FileOffset, _In_ ULONG Length, _In_ ULONG LockKey,
    PMDL *MdlChain, _Out_ PIO_STATUS_BLOCK IoStatus,
    _In_ PDEVICE_OBJECT DeviceObject);

_Must_inspect_result_ _IRQL_requires_max_(PASSIVE_LEVEL) _Function_class_(FAST_IO_MDL_WRITE_COMPLETE)
NTKERNELAPI BOOLEAN FsRtlMdlWriteCompleteDev(_In_ PFILE_OBJECT FileObject,
    _In_ PLARGE_INTEGER FileOffset, _In_ PMDL MdlChain,
    _In_opt_ PDEVICE_OBJECT DeviceObject);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI PFILE_LOCK FsRtlAllocateFileLock(_In_opt_ PCOMPLETE_LOCK_IRP_ROUTINE CompleteLockIrpRoutine,
    _In_opt_ PUNLOCK_ROUTINE UnlockRoutine);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlFreeFileLock(_In_ PFILE_LOCK FileLock);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlInitializeFileLock(_Out_ PFILE_LOCK FileLock,
    _In_opt_ PCOMPLETE_LOCK_IRP_ROUTINE CompleteLockIrpRoutine,
    _In_opt_ PUNLOCK_ROUTINE UnlockRoutine);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlUninitializeFileLock(_Inout_ PFILE_LOCK FileLock);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS FsRtlProcessFileLock(_In_ PFILE_LOCK FileLock,
    _In_ PIRP Irp, _In_opt_ PVOID Context);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlCheckLockForReadAccess(_In_ PFILE_LOCK FileLock,
    _In_ PIRP Irp);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlCheckLockForWriteAccess(_In_ PFILE_LOCK FileLock,
    _In_ PIRP Irp);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlCheckLockForOplockRequest(_In_ PFILE_LOCK FileLock,
    _In_ PLARGE_INTEGER AllocationSize);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlFastCheckLockForRead(_In_ PFILE_LOCK FileLock,
    _In_ PLARGE_INTEGER StartingByte, _In_ PLARGE_INTEGER Length,
    _In_ ULONG Key, _In_ PFILE_OBJECT FileObject, _In_ PVOID ProcessId);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlFastCheckLockForWrite(_In_ PFILE_LOCK FileLock,
    _In_ PLARGE_INTEGER StartingByte, _In_ PLARGE_INTEGER Length,
    _In_ ULONG Key, _In_ PVOID FileObject, _In_ PVOID ProcessId);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlAreThereWaitingFileLocks(_In_ PFILE_LOCK FileLock);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS FsRtlFastUnlockSingle(_In_ PFILE_LOCK FileLock,
    _In_ PFILE_OBJECT FileObject, _In_ LARGE_INTEGER *FileOffset,
    _In_ PLARGE_INTEGER Length, _In_ PEPROCESS ProcessId, _In_ ULONG Key,
    _In_opt_ PVOID Context, _In_ BOOLEAN AlreadySynchronized);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS FsRtlFastUnlockAll(_In_ PFILE_LOCK FileLock,
    _In_ PFILE_OBJECT FileObject, _In_ PEPROCESS ProcessId,
    _In_opt_ PVOID Context);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS FsRtlFastUnlockAllByKey(_In_ PFILE_LOCK FileLock,
    _In_ PFILE_OBJECT FileObject, _In_ PEPROCESS ProcessId, _In_ ULONG Key,
    _In_opt_ PVOID Context);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlPrivateLock(_In_ PFILE_LOCK FileLock,
    _In_ PFILE_OBJECT FileObject, _In_ PLARGE_INTEGER FileOffset,
    _In_ PLARGE_INTEGER Length, _In_ PEPROCESS ProcessId, _In_ ULONG Key,
    _In_ BOOLEAN FailImmediately, _In_ BOOLEAN ExclusiveLock,
    _Out_ PIO_STATUS_BLOCK Iosb, _In_opt_ PIRP Irp, _In_opt_ PVOID Context,
    _In_ BOOLEAN AlreadySynchronized);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlInitializeTunnelCache(_Out_ TUNNEL *Cache);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlAddToTunnelCache(_Inout_ TUNNEL *Cache,
    _In_ ULONGLONG DirectoryKey, _In_ UNICODE_STRING *ShortName,
    _In_ UNICODE_STRING *LongName, _In_ BOOLEAN KeyByShortName,
    _In_ ULONG DataLength, void *Data);

_At_(ShortName->MaximumLength, _In_range_(>=,8+1+3)) _When_(_Old_(LongName->Buffer) != LongName->Buffer, _At_(LongName->Buffer, __drv_allocatesMem(Mem))) _At_(LongName->Buffer, _Must_inspect_result_) _Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlFindInTunnelCache(_In_ TUNNEL *Cache,
    _In_ ULONGLONG DirectoryKey, _In_ UNICODE_STRING *Name,
    _Inout_ UNICODE_STRING *ShortName, _Inout_ UNICODE_STRING *LongName,
    _Inout_ ULONG *DataLength, void *Data);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlDeleteKeyFromTunnelCache(_Inout_ TUNNEL *Cache,
    _In_ ULONGLONG DirectoryKey);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlDeleteTunnelCache(_Inout_ TUNNEL *Cache);

extern const UCHAR *const *FsRtlLegalAnsiCharacterArray;
_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlIsDbcsInExpression(_In_ PANSI_STRING Expression,
    _In_ PANSI_STRING Name);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlIsFatDbcsLegal(_In_ ANSI_STRING DbcsName,
    _In_ BOOLEAN WildCardsPermissible, _In_ BOOLEAN PathNamePermissible,
    _In_ BOOLEAN LeadingBackslashPermissible);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlIsHpfsDbcsLegal(_In_ ANSI_STRING DbcsName,
    _In_ BOOLEAN WildCardsPermissible, _In_ BOOLEAN PathNamePermissible,
    _In_ BOOLEAN LeadingBackslashPermissible);

NTKERNELAPI NTSTATUS FsRtlNormalizeNtstatus(_In_ NTSTATUS Exception,
    _In_ NTSTATUS GenericException);

_Must_inspect_result_
NTKERNELAPI BOOLEAN FsRtlIsNtstatusExpected(_In_ NTSTATUS Exception);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlInitializeLargeMcb(_Out_ PLARGE_MCB Mcb,
    _In_ POOL_TYPE PoolType);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlUninitializeLargeMcb(_Inout_ PLARGE_MCB Mcb);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlTruncateLargeMcb(_Inout_ PLARGE_MCB Mcb,
    _In_ LONGLONG Vbn);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlAddLargeMcbEntry(_Inout_ PLARGE_MCB Mcb,
    _In_ LONGLONG Vbn, _In_ LONGLONG Lbn, _In_ LONGLONG SectorCount);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlRemoveLargeMcbEntry(_Inout_ PLARGE_MCB Mcb,
    _In_ LONGLONG Vbn, _In_ LONGLONG SectorCount);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlLookupLargeMcbEntry(_In_ PLARGE_MCB Mcb,
    _In_ LONGLONG Vbn, _Out_opt_ PLONGLONG Lbn,
    _Out_opt_ PLONGLONG SectorCountFromLbn, _Out_opt_ PLONGLONG StartingLbn,
    _Out_opt_ PLONGLONG SectorCountFromStartingLbn, _Out_opt_ PULONG Index);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlLookupLastLargeMcbEntryAndIndex(_In_ PLARGE_MCB OpaqueMcb,
    _Out_ PLONGLONG LargeVbn, _Out_ PLONGLONG LargeLbn, _Out_ PULONG Index);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI ULONG FsRtlNumberOfRunsInLargeMcb(_In_ PLARGE_MCB Mcb);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlGetNextLargeMcbEntry(_In_ PLARGE_MCB Mcb,
    _In_ ULONG RunIndex, _Out_ PLONGLONG Vbn, _Out_ PLONGLONG Lbn,
    _Out_ PLONGLONG SectorCount);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS FsRtlBalanceReads(_In_ PDEVICE_OBJECT TargetDevice);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlInitializeOplock(_Out_ POPLOCK Oplock);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlUninitializeOplock(_Inout_ POPLOCK Oplock);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS FsRtlOplockFsctrl(_In_ POPLOCK Oplock, _In_ PIRP Irp,
    _In_ ULONG OpenCount);

_When_(CompletionRoutine != NULL, _Must_inspect_result_) _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS FsRtlCheckOplock(_In_ POPLOCK Oplock, _In_ PIRP Irp,
    _In_opt_ PVOID Context,
    _In_opt_ POPLOCK_WAIT_COMPLETE_ROUTINE CompletionRoutine,
    _In_opt_ POPLOCK_FS_PREPOST_IRP PostIrpRoutine);

_When_(Flags | OPLOCK_FLAG_BACK_OUT_ATOMIC_OPLOCK, _Must_inspect_result_) _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS FsRtlCheckOplockEx(_In_ POPLOCK Oplock, _In_ PIRP Irp,
    _In_ ULONG Flags, _In_opt_ PVOID Context,
    _In_opt_ POPLOCK_WAIT_COMPLETE_ROUTINE CompletionRoutine,
    _In_opt_ POPLOCK_FS_PREPOST_IRP PostIrpRoutine);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlOplockIsFastIoPossible(_In_ POPLOCK Oplock);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlCurrentBatchOplock(_In_ POPLOCK Oplock);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlOplockIsSharedRequest(_In_ PIRP Irp);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS FsRtlOplockBreakH(_In_ POPLOCK Oplock, _In_ PIRP Irp,
    _In_ ULONG Flags, _In_opt_ PVOID Context,
    _In_opt_ POPLOCK_WAIT_COMPLETE_ROUTINE CompletionRoutine,
    _In_opt_ POPLOCK_FS_PREPOST_IRP PostIrpRoutine);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlCurrentOplockH(_In_ POPLOCK Oplock);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS FsRtlNotifyVolumeEvent(_In_ PFILE_OBJECT FileObject,
    _In_ ULONG EventCode);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlNotifyInitializeSync(PNOTIFY_SYNC *NotifySync);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlNotifyUninitializeSync(_Inout_ PNOTIFY_SYNC *NotifySync);

_IRQL_requires_max_(PASSIVE_LEVEL) _When_(NotifyIrp == NULL, _At_(FullDirectoryName, _In_opt_)) _When_(NotifyIrp != NULL, _At_(FullDirectoryName, _In_))
NTKERNELAPI void FsRtlNotifyFullChangeDirectory(_In_ PNOTIFY_SYNC NotifySync,
    _In_ PLIST_ENTRY NotifyList, _In_ PVOID FsContext,
    PSTRING FullDirectoryName, _In_ BOOLEAN WatchTree,
    _In_ BOOLEAN IgnoreBuffer, _In_ ULONG CompletionFilter,
    _In_opt_ PIRP NotifyIrp,
    _In_opt_ PCHECK_FOR_TRAVERSE_ACCESS TraverseCallback,
    _In_opt_ PSECURITY_SUBJECT_CONTEXT SubjectContext);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI void FsRtlNotifyFilterChangeDirectory(_In_ PNOTIFY_SYNC NotifySync,
    _In_ PLIST_ENTRY NotifyList, _In_ PVOID FsContext,
    _In_ PSTRING FullDirectoryName, _In_ BOOLEAN WatchTree,
    _In_ BOOLEAN IgnoreBuffer, _In_ ULONG CompletionFilter,
    _In_opt_ PIRP NotifyIrp,
    _In_opt_ PCHECK_FOR_TRAVERSE_ACCESS TraverseCallback,
    _In_opt_ PSECURITY_SUBJECT_CONTEXT SubjectContext,
    _In_opt_ PFILTER_REPORT_CHANGE FilterCallback);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI void FsRtlNotifyFilterReportChange(_In_ PNOTIFY_SYNC NotifySync,
    _In_ PLIST_ENTRY NotifyList, _In_ PSTRING FullTargetName,
    _In_ USHORT TargetNameOffset, _In_opt_ PSTRING StreamName,
    _In_opt_ PSTRING NormalizedParentName, _In_ ULONG FilterMatch,
    _In_ ULONG Action, _In_opt_ PVOID TargetContext,
    _In_opt_ PVOID FilterContext);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI void FsRtlNotifyFullReportChange(_In_ PNOTIFY_SYNC NotifySync,
    _In_ PLIST_ENTRY NotifyList, _In_ PSTRING FullTargetName,
    _In_ USHORT TargetNameOffset, _In_opt_ PSTRING StreamName,
    _In_opt_ PSTRING NormalizedParentName, _In_ ULONG FilterMatch,
    _In_ ULONG Action, _In_opt_ PVOID TargetContext);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlNotifyCleanup(_In_ PNOTIFY_SYNC NotifySync,
    _In_ PLIST_ENTRY NotifyList, _In_ PVOID FsContext);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlNotifyCleanupAll(_In_ PNOTIFY_SYNC NotifySync,
    _In_ PLIST_ENTRY NotifyList);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI void FsRtlDissectName(_In_ UNICODE_STRING Path,
    _Out_ PUNICODE_STRING FirstName, _Out_ PUNICODE_STRING RemainingName);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlDoesNameContainWildCards(_In_ PUNICODE_STRING Name);

_Must_inspect_result_ _IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI BOOLEAN FsRtlAreNamesEqual(_In_ PCUNICODE_STRING ConstantNameA,
    _In_ PCUNICODE_STRING ConstantNameB, _In_ BOOLEAN IgnoreCase,
    PCWCH UpcaseTable);

_Must_inspect_result_ _IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI BOOLEAN FsRtlIsNameInExpression(_In_ PUNICODE_STRING Expression,
    _In_ PUNICODE_STRING Name, _In_ BOOLEAN IgnoreCase,
    _In_opt_ PWCH UpcaseTable);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void FsRtlPostStackOverflow(_In_ PVOID Context, _In_ PKEVENT Event,
    _In_ PFSRTL_STACK_OVERFLOW_ROUTINE StackOverflowRoutine);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void FsRtlPostPagingFileStackOverflow(_In_ PVOID Context,
    _In_ PKEVENT Event,
    _In_ PFSRTL_STACK_OVERFLOW_ROUTINE StackOverflowRoutine);

_Must_inspect_result_ _IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS FsRtlRegisterUncProvider(_Out_ PHANDLE MupHandle,
    _In_ PCUNICODE_STRING RedirectorDeviceName,
    _In_ BOOLEAN MailslotsSupported);

_Must_inspect_result_ _IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS FsRtlRegisterUncProviderEx(_Out_ PHANDLE MupHandle,
    _In_ PCUNICODE_STRING RedirDevName, _In_ PDEVICE_OBJECT DeviceObject,
    _In_ FSRTL_UNC_PROVIDER_FLAGS Flags);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI void FsRtlDeregisterUncProvider(_In_ HANDLE Handle);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlTeardownPerStreamContexts(_In_ PFSRTL_ADVANCED_FCB_HEADER AdvancedHeader);

_Must_inspect_result_ _IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS FsRtlValidateReparsePointBuffer(_In_ ULONG BufferLength,
    PREPARSE_DATA_BUFFER ReparseBuffer);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS FsRtlFindExtraCreateParameter(_In_ PECP_LIST EcpList,
    _In_ LPCGUID EcpType, PVOID *EcpContext, _Out_opt_ ULONG *EcpContextSize);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS FsRtlGetEcpListFromIrp(_In_ PIRP Irp, PECP_LIST *EcpList);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS FsRtlGetNextExtraCreateParameter(_In_ PECP_LIST EcpList,
    _In_opt_ PVOID CurrentEcpContext, _Out_opt_ LPGUID NextEcpType,
    PVOID *NextEcpContext, _Out_opt_ ULONG *NextEcpContextSize);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlAcknowledgeEcp(_In_ PVOID EcpContext);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlIsEcpFromUserMode(_In_ PVOID EcpContext);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlAreVolumeStartupApplicationsComplete(void);

NTSTATUS FsRtlVolumeDeviceToCorrelationId(_In_ PDEVICE_OBJECT VolumeDeviceObject,
    _Out_ GUID *Guid);

NTSTATUS FsRtlGetSectorSizeInformation(_In_ PDEVICE_OBJECT DeviceObject,
    _Out_ PFILE_FS_SECTOR_SIZE_INFORMATION SectorSizeInfo);

void FsRtlUpdateDiskCounters(_In_ ULONG64 BytesRead, _In_ ULONG64 BytesWritten);

_IRQL_requires_max_(PASSIVE_LEVEL)
void FsRtlDismountComplete(_In_ PDEVICE_OBJECT DeviceObject,
    _In_ NTSTATUS DismountStatus);

NTKERNELAPI void CcInitializeCacheMap(_In_ PFILE_OBJECT FileObject,
    _In_ PCC_FILE_SIZES FileSizes, _In_ BOOLEAN PinAccess,
    _In_ PCACHE_MANAGER_CALLBACKS Callbacks, _In_ PVOID LazyWriteContext);

NTKERNELAPI BOOLEAN CcUninitializeCacheMap(_In_ PFILE_OBJECT FileObject,
    _In_opt_ PLARGE_INTEGER TruncateSize,
    _In_opt_ PCACHE_UNINITIALIZE_EVENT UninitializeEvent);

NTKERNELAPI void CcSetFileSizes(_In_ PFILE_OBJECT FileObject,
    _In_ PCC_FILE_SIZES FileSizes);

NTKERNELAPI BOOLEAN CcPurgeCacheSection(_In_ PSECTION_OBJECT_POINTERS SectionObjectPointer,
    _In_opt_ PLARGE_INTEGER FileOffset, _In_ ULONG Length, _In_ ULONG Flags);

NTKERNELAPI void CcCoherencyFlushAndPurgeCache(_In_ PSECTION_OBJECT_POINTERS SectionObjectPointer,
    _In_opt_ PLARGE_INTEGER FileOffset, _In_ ULONG Length,
    _Out_ PIO_STATUS_BLOCK IoStatus, _In_opt_ ULONG Flags);

NTKERNELAPI void CcSetDirtyPageThreshold(_In_ PFILE_OBJECT FileObject,
    _In_ ULONG DirtyPageThreshold);

NTKERNELAPI void CcFlushCache(_In_ PSECTION_OBJECT_POINTERS SectionObjectPointer,
    _In_opt_ PLARGE_INTEGER FileOffset, _In_ ULONG Length,
    _Out_opt_ PIO_STATUS_BLOCK IoStatus);

NTKERNELAPI BOOLEAN CcZeroData(_In_ PFILE_OBJECT FileObject,
    _In_ PLARGE_INTEGER StartOffset, _In_ PLARGE_INTEGER EndOffset,
    _In_ BOOLEAN Wait);

NTKERNELAPI void CcRepinBcb(_In_ PVOID Bcb);

NTKERNELAPI void CcUnpinRepinnedBcb(_In_ PVOID Bcb, _In_ BOOLEAN WriteThrough,
    _Out_ PIO_STATUS_BLOCK IoStatus);

NTKERNELAPI PFILE_OBJECT CcGetFileObjectFromSectionPtrs(_In_ PSECTION_OBJECT_POINTERS SectionObjectPointer);

NTKERNELAPI PFILE_OBJECT CcGetFileObjectFromSectionPtrsRef(_In_ PSECTION_OBJECT_POINTERS SectionObjectPointer);

NTKERNELAPI PFILE_OBJECT CcGetFileObjectFromBcb(_In_ PVOID Bcb);

NTKERNELAPI BOOLEAN CcCanIWrite(_In_opt_ PFILE_OBJECT FileObject,
    _In_ ULONG BytesToWrite, _In_ BOOLEAN Wait, _In_ UCHAR Retrying);

NTKERNELAPI void CcDeferWrite(_In_ PFILE_OBJECT FileObject,
    _In_ PCC_POST_DEFERRED_WRITE PostRoutine, _In_ PVOID Context1,
    _In_ PVOID Context2, _In_ ULONG BytesToWrite, _In_ BOOLEAN Retrying);

NTKERNELAPI BOOLEAN CcCopyRead(_In_ PFILE_OBJECT FileObject,
    _In_ PLARGE_INTEGER FileOffset, _In_ ULONG Length, _In_ BOOLEAN Wait,
    PVOID Buffer, _Out_ PIO_STATUS_BLOCK IoStatus);

NTKERNELAPI BOOLEAN CcCopyWrite(_In_ PFILE_OBJECT FileObject,
    _In_ PLARGE_INTEGER FileOffset, _In_ ULONG Length, _In_ BOOLEAN Wait,
    PVOID Buffer);

NTKERNELAPI void CcMdlRead(_In_ PFILE_OBJECT FileObject,
    _In_ PLARGE_INTEGER FileOffset, _In_ ULONG Length, _Out_ PMDL *MdlChain,
    _Out_ PIO_STATUS_BLOCK IoStatus);

NTKERNELAPI void CcMdlReadComplete(_In_ PFILE_OBJECT FileObject,
    _In_ PMDL MdlChain);

NTKERNELAPI void CcPrepareMdlWrite(_In_ PFILE_OBJECT FileObject,
    _In_ PLARGE_INTEGER FileOffset, _In_ ULONG Length, _Out_ PMDL *MdlChain,
    _Out_ PIO_STATUS_BLOCK IoStatus);

NTKERNELAPI void CcMdlWriteComplete(_In_ PFILE_OBJECT FileObject,
    _In_ PLARGE_INTEGER FileOffset, _In_ PMDL MdlChain);

NTKERNELAPI void CcMdlWriteAbort(_In_ PFILE_OBJECT FileObject,
    _In_ PMDL MdlChain);

NTKERNELAPI NTSTATUS CcWaitForCurrentLazyWriterActivity(void);

NTKERNELAPI void CcSetReadAheadGranularity(_In_ PFILE_OBJECT FileObject,
    _In_ ULONG Granularity);

NTKERNELAPI BOOLEAN CcCopyWriteEx(_In_ PFILE_OBJECT FileObject,
    _In_ PLARGE_INTEGER FileOffset, _In_ ULONG Length, _In_ BOOLEAN Wait,
    PVOID Buffer, _In_ PETHREAD IoIssuerThread);

NTKERNELAPI BOOLEAN CcCopyReadEx(_In_ PFILE_OBJECT FileObject,
    _In_ PLARGE_INTEGER FileOffset, _In_ ULONG Length, _In_ BOOLEAN Wait,
    PVOID Buffer, _Out_ PIO_STATUS_BLOCK IoStatus,
    _In_ PETHREAD IoIssuerThread);

NTKERNELAPI BOOLEAN CcPinRead(_In_ PFILE_OBJECT FileObject,
    _In_ PLARGE_INTEGER FileOffset, _In_ ULONG Length, _In_ ULONG Flags,
    PVOID *Bcb, PVOID *Buffer);

NTKERNELAPI BOOLEAN CcMapData(_In_ PFILE_OBJECT FileObject,
    _In_ PLARGE_INTEGER FileOffset, _In_ ULONG Length, _In_ ULONG Flags,
    PVOID *Bcb, PVOID *Buffer);

NTKERNELAPI BOOLEAN CcPinMappedData(_In_ PFILE_OBJECT FileObject,
    _In_ PLARGE_INTEGER FileOffset, _In_ ULONG Length, _In_ ULONG Flags,
    _Inout_ PVOID *Bcb);

NTKERNELAPI void CcSetDirtyPinnedData(_In_ PVOID BcbVoid,
    _In_opt_ PLARGE_INTEGER Lsn);

NTKERNELAPI void CcUnpinData(_In_ PVOID Bcb);

NTKERNELAPI void CcSetAdditionalCacheAttributes(_In_ PFILE_OBJECT FileObject,
    _In_ BOOLEAN DisableReadAhead, _In_ BOOLEAN DisableWriteBehind);

NTKERNELAPI void CcSetAdditionalCacheAttributesEx(_In_ PFILE_OBJECT FileObject,
    _In_ ULONG Flags);

NTKERNELAPI BOOLEAN CcIsThereDirtyData(_In_ PVPB Vpb);

#ifdef __cplusplus
}
#endif

#endif
