// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// FsRtl and the cache manager: file locks, oplocks, notification, cached I/O.
// Many of them take or wait for locks of the file.
#ifndef SPINLINT_KIT_KIT_NTIFS_FSRTL_FUNCTIONS_H
#define SPINLINT_KIT_KIT_NTIFS_FSRTL_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

NTKERNELAPI NTSTATUS FsRtlRegisterFileSystemFilterCallbacks(
    struct _DRIVER_OBJECT *FilterDriverObject, PFS_FILTER_CALLBACKS Callbacks);

_IRQL_requires_max_(PASSIVE_LEVEL) _Function_class_(FAST_IO_READ)
NTKERNELAPI BOOLEAN FsRtlCopyRead(PFILE_OBJECT FileObject,
    PLARGE_INTEGER FileOffset, ULONG Length, BOOLEAN Wait, ULONG LockKey,
    PVOID Buffer, _Out_ PIO_STATUS_BLOCK IoStatus, PDEVICE_OBJECT DeviceObject);

_IRQL_requires_max_(PASSIVE_LEVEL) _Function_class_(FAST_IO_WRITE)
NTKERNELAPI BOOLEAN FsRtlCopyWrite(PFILE_OBJECT FileObject,
    PLARGE_INTEGER FileOffset, ULONG Length, BOOLEAN Wait, ULONG LockKey,
    PVOID Buffer, _Out_ PIO_STATUS_BLOCK IoStatus, PDEVICE_OBJECT DeviceObject);

_IRQL_requires_max_(APC_LEVEL) _Function_class_(FAST_IO_MDL_READ)
NTKERNELAPI BOOLEAN FsRtlMdlReadDev(PFILE_OBJECT FileObject,
    PLARGE_INTEGER FileOffset, ULONG Length, ULONG LockKey, PMDL *MdlChain,
    _Out_ PIO_STATUS_BLOCK IoStatus, PDEVICE_OBJECT DeviceObject);

_IRQL_requires_max_(PASSIVE_LEVEL) _Function_class_(FAST_IO_MDL_READ_COMPLETE)
NTKERNELAPI BOOLEAN FsRtlMdlReadCompleteDev(PFILE_OBJECT FileObject,
    PMDL MdlChain, PDEVICE_OBJECT DeviceObject);

_IRQL_requires_max_(APC_LEVEL) _Function_class_(FAST_IO_PREPARE_MDL_WRITE)
NTKERNELAPI BOOLEAN FsRtlPrepareMdlWriteDev(PFILE_OBJECT FileObject,
    PLARGE_INTEGER FileOffset, ULONG Length, ULONG LockKey, PMDL *MdlChain,
    _Out_ PIO_STATUS_BLOCK IoStatus, PDEVICE_OBJECT DeviceObject);

_IRQL_requires_max_(PASSIVE_LEVEL) _Function_class_(FAST_IO_MDL_WRITE_COMPLETE)
NTKERNELAPI BOOLEAN FsRtlMdlWriteCompleteDev(PFILE_OBJECT FileObject,
    PLARGE_INTEGER FileOffset, PMDL MdlChain, PDEVICE_OBJECT DeviceObject);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI PFILE_LOCK FsRtlAllocateFileLock(
    PCOMPLETE_LOCK_IRP_ROUTINE CompleteLockIrpRoutine,
    PUNLOCK_ROUTINE UnlockRoutine);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlFreeFileLock(PFILE_LOCK FileLock);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlInitializeFileLock(_Out_ PFILE_LOCK FileLock,
    PCOMPLETE_LOCK_IRP_ROUTINE CompleteLockIrpRoutine,
    PUNLOCK_ROUTINE UnlockRoutine);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlUninitializeFileLock(_Inout_ PFILE_LOCK FileLock);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS FsRtlProcessFileLock(PFILE_LOCK FileLock, PIRP Irp,
    PVOID Context);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlCheckLockForReadAccess(PFILE_LOCK FileLock, PIRP Irp);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlCheckLockForWriteAccess(PFILE_LOCK FileLock, PIRP Irp);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlCheckLockForOplockRequest(PFILE_LOCK FileLock,
    PLARGE_INTEGER AllocationSize);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlFastCheckLockForRead(PFILE_LOCK FileLock,
    PLARGE_INTEGER StartingByte, PLARGE_INTEGER Length, ULONG Key,
    PFILE_OBJECT FileObject, PVOID ProcessId);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlFastCheckLockForWrite(PFILE_LOCK FileLock,
    PLARGE_INTEGER StartingByte, PLARGE_INTEGER Length, ULONG Key,
    PVOID FileObject, PVOID ProcessId);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlAreThereWaitingFileLocks(PFILE_LOCK FileLock);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS FsRtlFastUnlockSingle(PFILE_LOCK FileLock,
    PFILE_OBJECT FileObject, LARGE_INTEGER *FileOffset, PLARGE_INTEGER Length,
    PEPROCESS ProcessId, ULONG Key, PVOID Context, BOOLEAN AlreadySynchronized);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS FsRtlFastUnlockAll(PFILE_LOCK FileLock,
    PFILE_OBJECT FileObject, PEPROCESS ProcessId, PVOID Context);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS FsRtlFastUnlockAllByKey(PFILE_LOCK FileLock,
    PFILE_OBJECT FileObject, PEPROCESS ProcessId, ULONG Key, PVOID Context);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlPrivateLock(PFILE_LOCK FileLock,
    PFILE_OBJECT FileObject, PLARGE_INTEGER FileOffset, PLARGE_INTEGER Length,
    PEPROCESS ProcessId, ULONG Key, BOOLEAN FailImmediately,
    BOOLEAN ExclusiveLock, _Out_ PIO_STATUS_BLOCK Iosb, PIRP Irp, PVOID Context,
    BOOLEAN AlreadySynchronized);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlInitializeTunnelCache(_Out_ TUNNEL *Cache);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlAddToTunnelCache(_Inout_ TUNNEL *Cache,
    ULONGLONG DirectoryKey, UNICODE_STRING *ShortName, UNICODE_STRING *LongName,
    BOOLEAN KeyByShortName, ULONG DataLength, void *Data);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlFindInTunnelCache(TUNNEL *Cache,
    ULONGLONG DirectoryKey, UNICODE_STRING *Name,
    _Inout_ UNICODE_STRING *ShortName, _Inout_ UNICODE_STRING *LongName,
    _Inout_ ULONG *DataLength, void *Data);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlDeleteKeyFromTunnelCache(_Inout_ TUNNEL *Cache,
    ULONGLONG DirectoryKey);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlDeleteTunnelCache(_Inout_ TUNNEL *Cache);

extern const UCHAR *const *FsRtlLegalAnsiCharacterArray;

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlIsDbcsInExpression(PANSI_STRING Expression,
    PANSI_STRING Name);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlIsFatDbcsLegal(ANSI_STRING DbcsName,
    BOOLEAN WildCardsPermissible, BOOLEAN PathNamePermissible,
    BOOLEAN LeadingBackslashPermissible);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlIsHpfsDbcsLegal(ANSI_STRING DbcsName,
    BOOLEAN WildCardsPermissible, BOOLEAN PathNamePermissible,
    BOOLEAN LeadingBackslashPermissible);

NTKERNELAPI NTSTATUS FsRtlNormalizeNtstatus(NTSTATUS Exception,
    NTSTATUS GenericException);
NTKERNELAPI BOOLEAN FsRtlIsNtstatusExpected(NTSTATUS Exception);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlInitializeLargeMcb(_Out_ PLARGE_MCB Mcb,
    POOL_TYPE PoolType);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlUninitializeLargeMcb(_Inout_ PLARGE_MCB Mcb);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlTruncateLargeMcb(_Inout_ PLARGE_MCB Mcb, LONGLONG Vbn);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlAddLargeMcbEntry(_Inout_ PLARGE_MCB Mcb, LONGLONG Vbn,
    LONGLONG Lbn, LONGLONG SectorCount);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlRemoveLargeMcbEntry(_Inout_ PLARGE_MCB Mcb, LONGLONG Vbn,
    LONGLONG SectorCount);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlLookupLargeMcbEntry(PLARGE_MCB Mcb, LONGLONG Vbn,
    _Out_opt_ PLONGLONG Lbn, _Out_opt_ PLONGLONG SectorCountFromLbn,
    _Out_opt_ PLONGLONG StartingLbn,
    _Out_opt_ PLONGLONG SectorCountFromStartingLbn, _Out_opt_ PULONG Index);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlLookupLastLargeMcbEntryAndIndex(PLARGE_MCB OpaqueMcb,
    _Out_ PLONGLONG LargeVbn, _Out_ PLONGLONG LargeLbn, _Out_ PULONG Index);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI ULONG FsRtlNumberOfRunsInLargeMcb(PLARGE_MCB Mcb);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlGetNextLargeMcbEntry(PLARGE_MCB Mcb, ULONG RunIndex,
    _Out_ PLONGLONG Vbn, _Out_ PLONGLONG Lbn, _Out_ PLONGLONG SectorCount);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS FsRtlBalanceReads(PDEVICE_OBJECT TargetDevice);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlInitializeOplock(_Out_ POPLOCK Oplock);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlUninitializeOplock(_Inout_ POPLOCK Oplock);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS FsRtlOplockFsctrl(POPLOCK Oplock, PIRP Irp,
    ULONG OpenCount);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS FsRtlCheckOplock(POPLOCK Oplock, PIRP Irp, PVOID Context,
    POPLOCK_WAIT_COMPLETE_ROUTINE CompletionRoutine,
    POPLOCK_FS_PREPOST_IRP PostIrpRoutine);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS FsRtlCheckOplockEx(POPLOCK Oplock, PIRP Irp, ULONG Flags,
    PVOID Context, POPLOCK_WAIT_COMPLETE_ROUTINE CompletionRoutine,
    POPLOCK_FS_PREPOST_IRP PostIrpRoutine);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlOplockIsFastIoPossible(POPLOCK Oplock);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlCurrentBatchOplock(POPLOCK Oplock);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlOplockIsSharedRequest(PIRP Irp);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS FsRtlOplockBreakH(POPLOCK Oplock, PIRP Irp, ULONG Flags,
    PVOID Context, POPLOCK_WAIT_COMPLETE_ROUTINE CompletionRoutine,
    POPLOCK_FS_PREPOST_IRP PostIrpRoutine);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlCurrentOplockH(POPLOCK Oplock);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS FsRtlNotifyVolumeEvent(PFILE_OBJECT FileObject,
    ULONG EventCode);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlNotifyInitializeSync(PNOTIFY_SYNC *NotifySync);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlNotifyUninitializeSync(_Inout_ PNOTIFY_SYNC *NotifySync);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI void FsRtlNotifyFullChangeDirectory(PNOTIFY_SYNC NotifySync,
    PLIST_ENTRY NotifyList, PVOID FsContext, PSTRING FullDirectoryName,
    BOOLEAN WatchTree, BOOLEAN IgnoreBuffer, ULONG CompletionFilter,
    PIRP NotifyIrp, PCHECK_FOR_TRAVERSE_ACCESS TraverseCallback,
    PSECURITY_SUBJECT_CONTEXT SubjectContext);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI void FsRtlNotifyFilterChangeDirectory(PNOTIFY_SYNC NotifySync,
    PLIST_ENTRY NotifyList, PVOID FsContext, PSTRING FullDirectoryName,
    BOOLEAN WatchTree, BOOLEAN IgnoreBuffer, ULONG CompletionFilter,
    PIRP NotifyIrp, PCHECK_FOR_TRAVERSE_ACCESS TraverseCallback,
    PSECURITY_SUBJECT_CONTEXT SubjectContext,
    PFILTER_REPORT_CHANGE FilterCallback);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI void FsRtlNotifyFilterReportChange(PNOTIFY_SYNC NotifySync,
    PLIST_ENTRY NotifyList, PSTRING FullTargetName, USHORT TargetNameOffset,
    PSTRING StreamName, PSTRING NormalizedParentName, ULONG FilterMatch,
    ULONG Action, PVOID TargetContext, PVOID FilterContext);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI void FsRtlNotifyFullReportChange(PNOTIFY_SYNC NotifySync,
    PLIST_ENTRY NotifyList, PSTRING FullTargetName, USHORT TargetNameOffset,
    PSTRING StreamName, PSTRING NormalizedParentName, ULONG FilterMatch,
    ULONG Action, PVOID TargetContext);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlNotifyCleanup(PNOTIFY_SYNC NotifySync,
    PLIST_ENTRY NotifyList, PVOID FsContext);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlNotifyCleanupAll(PNOTIFY_SYNC NotifySync,
    PLIST_ENTRY NotifyList);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI void FsRtlDissectName(UNICODE_STRING Path,
    _Out_ PUNICODE_STRING FirstName, _Out_ PUNICODE_STRING RemainingName);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlDoesNameContainWildCards(PUNICODE_STRING Name);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI BOOLEAN FsRtlAreNamesEqual(PCUNICODE_STRING ConstantNameA,
    PCUNICODE_STRING ConstantNameB, BOOLEAN IgnoreCase, PCWCH UpcaseTable);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI BOOLEAN FsRtlIsNameInExpression(PUNICODE_STRING Expression,
    PUNICODE_STRING Name, BOOLEAN IgnoreCase, PWCH UpcaseTable);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void FsRtlPostStackOverflow(PVOID Context, PKEVENT Event,
    PFSRTL_STACK_OVERFLOW_ROUTINE StackOverflowRoutine);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void FsRtlPostPagingFileStackOverflow(PVOID Context, PKEVENT Event,
    PFSRTL_STACK_OVERFLOW_ROUTINE StackOverflowRoutine);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS FsRtlRegisterUncProvider(_Out_ PHANDLE MupHandle,
    PCUNICODE_STRING RedirectorDeviceName, BOOLEAN MailslotsSupported);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI void FsRtlDeregisterUncProvider(HANDLE Handle);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlTeardownPerStreamContexts(
    PFSRTL_ADVANCED_FCB_HEADER AdvancedHeader);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS FsRtlValidateReparsePointBuffer(ULONG BufferLength,
    PREPARSE_DATA_BUFFER ReparseBuffer);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS FsRtlGetEcpListFromIrp(PIRP Irp, PECP_LIST *EcpList);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS FsRtlGetNextExtraCreateParameter(PECP_LIST EcpList,
    PVOID CurrentEcpContext, _Out_opt_ LPGUID NextEcpType,
    PVOID *NextEcpContext, _Out_opt_ ULONG *NextEcpContextSize);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FsRtlAcknowledgeEcp(PVOID EcpContext);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FsRtlAreVolumeStartupApplicationsComplete(void);
NTSTATUS FsRtlVolumeDeviceToCorrelationId(PDEVICE_OBJECT VolumeDeviceObject,
    _Out_ GUID *Guid);
NTSTATUS FsRtlGetSectorSizeInformation(PDEVICE_OBJECT DeviceObject,
    _Out_ PFILE_FS_SECTOR_SIZE_INFORMATION SectorSizeInfo);
void FsRtlUpdateDiskCounters(ULONG64 BytesRead, ULONG64 BytesWritten);
_IRQL_requires_max_(PASSIVE_LEVEL)
void FsRtlDismountComplete(PDEVICE_OBJECT DeviceObject,
    NTSTATUS DismountStatus);
NTKERNELAPI void CcInitializeCacheMap(PFILE_OBJECT FileObject,
    PCC_FILE_SIZES FileSizes, BOOLEAN PinAccess,
    PCACHE_MANAGER_CALLBACKS Callbacks, PVOID LazyWriteContext);
NTKERNELAPI BOOLEAN CcUninitializeCacheMap(PFILE_OBJECT FileObject,
    PLARGE_INTEGER TruncateSize, PCACHE_UNINITIALIZE_EVENT UninitializeEvent);
NTKERNELAPI void CcSetFileSizes(PFILE_OBJECT FileObject,
    PCC_FILE_SIZES FileSizes);
NTKERNELAPI BOOLEAN CcPurgeCacheSection(
    PSECTION_OBJECT_POINTERS SectionObjectPointer, PLARGE_INTEGER FileOffset,
    ULONG Length, ULONG Flags);
NTKERNELAPI void CcCoherencyFlushAndPurgeCache(
    PSECTION_OBJECT_POINTERS SectionObjectPointer, PLARGE_INTEGER FileOffset,
    ULONG Length, _Out_ PIO_STATUS_BLOCK IoStatus, ULONG Flags);
NTKERNELAPI void CcSetDirtyPageThreshold(PFILE_OBJECT FileObject,
    ULONG DirtyPageThreshold);
NTKERNELAPI void CcFlushCache(PSECTION_OBJECT_POINTERS SectionObjectPointer,
    PLARGE_INTEGER FileOffset, ULONG Length,
    _Out_opt_ PIO_STATUS_BLOCK IoStatus);
NTKERNELAPI BOOLEAN CcZeroData(PFILE_OBJECT FileObject,
    PLARGE_INTEGER StartOffset, PLARGE_INTEGER EndOffset, BOOLEAN Wait);
NTKERNELAPI void CcRepinBcb(PVOID Bcb);
NTKERNELAPI void CcUnpinRepinnedBcb(PVOID Bcb, BOOLEAN WriteThrough,
    _Out_ PIO_STATUS_BLOCK IoStatus);
NTKERNELAPI PFILE_OBJECT CcGetFileObjectFromSectionPtrs(
    PSECTION_OBJECT_POINTERS SectionObjectPointer);
NTKERNELAPI PFILE_OBJECT CcGetFileObjectFromSectionPtrsRef(
    PSECTION_OBJECT_POINTERS SectionObjectPointer);
NTKERNELAPI PFILE_OBJECT CcGetFileObjectFromBcb(PVOID Bcb);
NTKERNELAPI BOOLEAN CcCanIWrite(PFILE_OBJECT FileObject, ULONG BytesToWrite,
    BOOLEAN Wait, UCHAR Retrying);
NTKERNELAPI void CcDeferWrite(PFILE_OBJECT FileObject,
    PCC_POST_DEFERRED_WRITE PostRoutine, PVOID Context1, PVOID Context2,
    ULONG BytesToWrite, BOOLEAN Retrying);
NTKERNELAPI BOOLEAN CcCopyRead(PFILE_OBJECT FileObject,
    PLARGE_INTEGER FileOffset, ULONG Length, BOOLEAN Wait, PVOID Buffer,
    _Out_ PIO_STATUS_BLOCK IoStatus);
NTKERNELAPI BOOLEAN CcCopyWrite(PFILE_OBJECT FileObject,
    PLARGE_INTEGER FileOffset, ULONG Length, BOOLEAN Wait, PVOID Buffer);
NTKERNELAPI void CcMdlRead(PFILE_OBJECT FileObject, PLARGE_INTEGER FileOffset,
    ULONG Length, _Out_ PMDL *MdlChain, _Out_ PIO_STATUS_BLOCK IoStatus);
NTKERNELAPI void CcMdlReadComplete(PFILE_OBJECT FileObject, PMDL MdlChain);
NTKERNELAPI void CcPrepareMdlWrite(PFILE_OBJECT FileObject,
    PLARGE_INTEGER FileOffset, ULONG Length, _Out_ PMDL *MdlChain,
    _Out_ PIO_STATUS_BLOCK IoStatus);
NTKERNELAPI void CcMdlWriteComplete(PFILE_OBJECT FileObject,
    PLARGE_INTEGER FileOffset, PMDL MdlChain);
NTKERNELAPI void CcMdlWriteAbort(PFILE_OBJECT FileObject, PMDL MdlChain);
NTKERNELAPI NTSTATUS CcWaitForCurrentLazyWriterActivity(void);
NTKERNELAPI void CcSetReadAheadGranularity(PFILE_OBJECT FileObject,
    ULONG Granularity);
NTKERNELAPI BOOLEAN CcCopyWriteEx(PFILE_OBJECT FileObject,
    PLARGE_INTEGER FileOffset, ULONG Length, BOOLEAN Wait, PVOID Buffer,
    PETHREAD IoIssuerThread);
NTKERNELAPI BOOLEAN CcCopyReadEx(PFILE_OBJECT FileObject,
    PLARGE_INTEGER FileOffset, ULONG Length, BOOLEAN Wait, PVOID Buffer,
    _Out_ PIO_STATUS_BLOCK IoStatus, PETHREAD IoIssuerThread);
NTKERNELAPI BOOLEAN CcPinRead(PFILE_OBJECT FileObject,
    PLARGE_INTEGER FileOffset, ULONG Length, ULONG Flags, PVOID *Bcb,
    PVOID *Buffer);
NTKERNELAPI BOOLEAN CcMapData(PFILE_OBJECT FileObject,
    PLARGE_INTEGER FileOffset, ULONG Length, ULONG Flags, PVOID *Bcb,
    PVOID *Buffer);
NTKERNELAPI BOOLEAN CcPinMappedData(PFILE_OBJECT FileObject,
    PLARGE_INTEGER FileOffset, ULONG Length, ULONG Flags, _Inout_ PVOID *Bcb);
NTKERNELAPI void CcSetDirtyPinnedData(PVOID BcbVoid, PLARGE_INTEGER Lsn);
NTKERNELAPI void CcUnpinData(PVOID Bcb);
NTKERNELAPI void CcSetAdditionalCacheAttributes(PFILE_OBJECT FileObject,
    BOOLEAN DisableReadAhead, BOOLEAN DisableWriteBehind);
NTKERNELAPI void CcSetAdditionalCacheAttributesEx(PFILE_OBJECT FileObject,
    ULONG Flags);
NTKERNELAPI BOOLEAN CcIsThereDirtyData(PVPB Vpb);

#ifdef __cplusplus
}
#endif

#endif
