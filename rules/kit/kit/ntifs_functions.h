// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// What only file systems and their filters may call, but for FsRtl and the
// cache.
#ifndef SPINLINT_KIT_KIT_NTIFS_FUNCTIONS_H
#define SPINLINT_KIT_KIT_NTIFS_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

// The run-time library.

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI ULONG NTAPI RtlRandomEx(_Inout_ PULONG Seed);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlUnicodeStringToOemString(POEM_STRING
    DestinationString, PCUNICODE_STRING SourceString,
    BOOLEAN AllocateDestinationString);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlOemStringToCountedUnicodeString(PUNICODE_STRING
    DestinationString, PCOEM_STRING SourceString,
    BOOLEAN AllocateDestinationString);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlUnicodeStringToCountedOemString(POEM_STRING
    DestinationString, PCUNICODE_STRING SourceString,
    BOOLEAN AllocateDestinationString);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlUpcaseUnicodeStringToCountedOemString(POEM_STRING
    DestinationString, PCUNICODE_STRING SourceString,
    BOOLEAN AllocateDestinationString);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlDuplicateUnicodeString(ULONG Flags,
    PCUNICODE_STRING StringIn, _Out_ PUNICODE_STRING StringOut);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlDowncaseUnicodeString(PUNICODE_STRING
    DestinationString, PCUNICODE_STRING SourceString,
    BOOLEAN AllocateDestinationString);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI void NTAPI RtlFreeOemString(_Inout_ POEM_STRING OemString);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlOemToUnicodeN(PWCH UnicodeString,
    ULONG MaxBytesInUnicodeString, _Out_opt_ PULONG BytesInUnicodeString,
    PCCH OemString, ULONG BytesInOemString);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlGenerate8dot3Name(PCUNICODE_STRING Name,
    BOOLEAN AllowExtendedCharacters, _Inout_ PGENERATE_NAME_CONTEXT Context,
    _Inout_ PUNICODE_STRING Name8dot3);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI BOOLEAN NTAPI RtlIsNameLegalDOS8Dot3(PCUNICODE_STRING Name,
    _Inout_opt_ POEM_STRING OemName, _Out_opt_ PBOOLEAN NameContainsSpaces);
void NTAPI RtlFillMemoryUlong(PVOID Destination, SIZE_T Length, ULONG Pattern);
NTKERNELAPI BOOLEAN NTAPI RtlEqualSid(PSID Sid1, PSID Sid2);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI ULONG NTAPI RtlLengthRequiredSid(ULONG SubAuthorityCount);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlInitializeSid(_Out_ PSID Sid,
    PSID_IDENTIFIER_AUTHORITY IdentifierAuthority, UCHAR SubAuthorityCount);
NTKERNELAPI PULONG NTAPI RtlSubAuthoritySid(PSID Sid, ULONG SubAuthority);
NTKERNELAPI ULONG NTAPI RtlLengthSid(PSID Sid);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlCopySid(ULONG DestinationSidLength,
    PSID DestinationSid, PSID SourceSid);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlCreateAcl(PACL Acl, ULONG AclLength,
    ULONG AclRevision);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlAddAce(_Inout_ PACL Acl, ULONG AceRevision,
    ULONG StartingAceIndex, PVOID AceList, ULONG AceListLength);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlSetOwnerSecurityDescriptor(
    _Inout_ PSECURITY_DESCRIPTOR SecurityDescriptor, PSID Owner,
    BOOLEAN OwnerDefaulted);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlSetGroupSecurityDescriptor(
    _Inout_ PSECURITY_DESCRIPTOR SecurityDescriptor, PSID Group,
    BOOLEAN GroupDefaulted);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlGetGroupSecurityDescriptor(
    PSECURITY_DESCRIPTOR SecurityDescriptor, PSID *Group,
    PBOOLEAN GroupDefaulted);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlAbsoluteToSelfRelativeSD(
    PSECURITY_DESCRIPTOR AbsoluteSecurityDescriptor,
    PSECURITY_DESCRIPTOR SelfRelativeSecurityDescriptor,
    _Inout_ PULONG BufferLength);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlSelfRelativeToAbsoluteSD(
    PSECURITY_DESCRIPTOR SelfRelativeSecurityDescriptor,
    PSECURITY_DESCRIPTOR AbsoluteSecurityDescriptor,
    _Inout_ PULONG AbsoluteSecurityDescriptorSize, PACL Dacl,
    _Inout_ PULONG DaclSize, PACL Sacl, _Inout_ PULONG SaclSize, PSID Owner,
    _Inout_ PULONG OwnerSize, PSID PrimaryGroup,
    _Inout_ PULONG PrimaryGroupSize);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlGetOwnerSecurityDescriptor(
    PSECURITY_DESCRIPTOR SecurityDescriptor, PSID *Owner,
    PBOOLEAN OwnerDefaulted);

_Success_(return != 0)
NTKERNELAPI USHORT NTAPI RtlCaptureStackBackTrace(ULONG FramesToSkip,
    ULONG FramesToCapture, PVOID *BackTrace, _Out_opt_ PULONG BackTraceHash);

EXTERN_C const GUID GUID_ECP_PREFETCH_OPEN;
EXTERN_C const GUID GUID_ECP_CREATE_REDIRECTION;
EXTERN_C const GUID GUID_ECP_ATOMIC_CREATE;

// Security.

NTKERNELAPI BOOLEAN SePrivilegeCheck(_Inout_ PPRIVILEGE_SET RequiredPrivileges,
    PSECURITY_SUBJECT_CONTEXT SubjectSecurityContext,
    KPROCESSOR_MODE AccessMode);
NTKERNELAPI TOKEN_TYPE SeTokenType(PACCESS_TOKEN Token);
NTKERNELAPI NTSTATUS SeFilterToken(PACCESS_TOKEN ExistingToken, ULONG Flags,
    PTOKEN_GROUPS SidsToDisable, PTOKEN_PRIVILEGES PrivilegesToDelete,
    PTOKEN_GROUPS RestrictedSids, PACCESS_TOKEN *FilteredToken);
NTKERNELAPI NTSTATUS SeCreateClientSecurity(PETHREAD ClientThread,
    PSECURITY_QUALITY_OF_SERVICE ClientSecurityQos, BOOLEAN RemoteSession,
    _Out_ PSECURITY_CLIENT_CONTEXT ClientContext);

NTKERNELAPI NTSTATUS SeQuerySecurityDescriptorInfo(
    PSECURITY_INFORMATION SecurityInformation,
    PSECURITY_DESCRIPTOR SecurityDescriptor, _Inout_ PULONG Length,
    _Inout_ PSECURITY_DESCRIPTOR *ObjectsSecurityDescriptor);

NTKERNELAPI NTSTATUS SeSetSecurityDescriptorInfo(PVOID Object,
    PSECURITY_INFORMATION SecurityInformation,
    PSECURITY_DESCRIPTOR ModificationDescriptor,
    _Inout_ PSECURITY_DESCRIPTOR *ObjectsSecurityDescriptor, POOL_TYPE PoolType,
    PGENERIC_MAPPING GenericMapping);

NTKERNELAPI NTSTATUS SeQueryInformationToken(PACCESS_TOKEN Token,
    TOKEN_INFORMATION_CLASS TokenInformationClass, PVOID *TokenInformation);

extern PSE_EXPORTS SeExports;

NTKERNELAPI NTSTATUS ObOpenObjectByPointer(PVOID Object, ULONG HandleAttributes,
    PACCESS_STATE PassedAccessState, ACCESS_MASK DesiredAccess,
    POBJECT_TYPE ObjectType, KPROCESSOR_MODE AccessMode, _Out_ PHANDLE Handle);
NTKERNELAPI NTSTATUS ObQueryNameString(PVOID Object,
    POBJECT_NAME_INFORMATION ObjectNameInfo, ULONG Length,
    _Out_ PULONG ReturnLength);

// The kernel proper.

NTKERNELAPI void KeInitializeQueue(_Out_ PRKQUEUE Queue, ULONG Count);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void KeStackAttachProcess(_Inout_ PRKPROCESS PROCESS,
    _Out_ PRKAPC_STATE ApcState);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void KeUnstackDetachProcess(PRKAPC_STATE ApcState);

_Requires_lock_not_held_(Number) _Acquires_lock_(Number)
_IRQL_raises_(DISPATCH_LEVEL)
NTKERNELAPI KIRQL FASTCALL KeAcquireQueuedSpinLock(
    KSPIN_LOCK_QUEUE_NUMBER Number);

_Requires_lock_held_(Number) _Releases_lock_(Number)
NTKERNELAPI void FASTCALL KeReleaseQueuedSpinLock(
    KSPIN_LOCK_QUEUE_NUMBER Number, KIRQL OldIrql);
NTKERNELAPI LOGICAL FASTCALL KeTryToAcquireQueuedSpinLock(
    KSPIN_LOCK_QUEUE_NUMBER Number, _Out_ _At_(*OldIrql,
    _IRQL_saves_) PKIRQL OldIrql);

_Requires_lock_not_held_(*SpinLock) _Acquires_lock_(*SpinLock)
_IRQL_raises_(SYNCH_LEVEL) _IRQL_saves_
NTKERNELAPI KIRQL FASTCALL KeAcquireSpinLockRaiseToSynch(
    _Inout_ PKSPIN_LOCK SpinLock);

// The executive.

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void ExDisableResourceBoostLite(PERESOURCE Resource);
void ExInitializePushLock(_Out_ PULONG_PTR PushLock);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI PACCESS_TOKEN PsReferencePrimaryToken(_Inout_ PEPROCESS Process);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI void PsDereferencePrimaryToken(PACCESS_TOKEN PrimaryToken);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI void PsDereferenceImpersonationToken(
    PACCESS_TOKEN ImpersonationToken);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI PACCESS_TOKEN PsReferenceImpersonationToken(
    _Inout_ PETHREAD Thread, _Out_ PBOOLEAN CopyOnOpen,
    _Out_ PBOOLEAN EffectiveOnly,
    _Out_ PSECURITY_IMPERSONATION_LEVEL ImpersonationLevel);

_IRQL_requires_max_(PASSIVE_LEVEL) NTKERNELAPI void PsRevertToSelf(void);
NTKERNELAPI PEPROCESS PsGetThreadProcess(PETHREAD Thread);
NTKERNELAPI void PsUpdateDiskCounters(_Inout_ PEPROCESS Process,
    ULONG64 BytesRead, ULONG64 BytesWritten, ULONG ReadOperationCount,
    ULONG WriteOperationCount, ULONG FlushOperationCount);
NTKERNELAPI BOOLEAN PsIsDiskCountersEnabled(void);

// Memory.

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN MmForceSectionClosed(
    PSECTION_OBJECT_POINTERS SectionObjectPointer, BOOLEAN DelayClose);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN MmFlushImageSection(
    PSECTION_OBJECT_POINTERS SectionObjectPointer, MMFLUSH_TYPE FlushType);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN MmCanFileBeTruncated(
    PSECTION_OBJECT_POINTERS SectionPointer, PLARGE_INTEGER NewFileSize);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS MmPrefetchPages(ULONG NumberOfLists,
    PREAD_LIST *ReadLists);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI ULONG MmDoesFileHaveUserWritableReferences(
    PSECTION_OBJECT_POINTERS SectionPointer);

// The I/O manager.

NTKERNELAPI void IoAcquireVpbSpinLock(_Out_ PKIRQL Irql);
NTKERNELAPI NTSTATUS IoCheckEaBufferValidity(
    PFILE_FULL_EA_INFORMATION EaBuffer, ULONG EaLength,
    _Out_ PULONG ErrorOffset);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI PFILE_OBJECT IoCreateStreamFileObject(PFILE_OBJECT FileObject,
    PDEVICE_OBJECT DeviceObject);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI PFILE_OBJECT IoCreateStreamFileObjectLite(PFILE_OBJECT FileObject,
    PDEVICE_OBJECT DeviceObject);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI PDEVICE_OBJECT IoGetDeviceToVerify(PETHREAD Thread);
NTKERNELAPI ULONG IoGetRequestorProcessId(PIRP Irp);
NTKERNELAPI PEPROCESS IoGetRequestorProcess(PIRP Irp);
NTKERNELAPI BOOLEAN IoIsOperationSynchronous(PIRP Irp);
NTKERNELAPI BOOLEAN IoIsSystemThread(PETHREAD Thread);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void IoRegisterFileSystem(PDEVICE_OBJECT DeviceObject);
NTKERNELAPI NTSTATUS IoRegisterFsRegistrationChange(
    PDRIVER_OBJECT DriverObject,
    PDRIVER_FS_NOTIFICATION DriverNotificationRoutine);
NTKERNELAPI NTSTATUS IoReplaceFileObjectName(PFILE_OBJECT FileObject,
    PWSTR NewFileName, USHORT FileNameLength);
NTKERNELAPI void IoReleaseVpbSpinLock(KIRQL Irql);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void IoSetDeviceToVerify(PETHREAD Thread,
    PDEVICE_OBJECT DeviceObject);
NTKERNELAPI void IoUnregisterFileSystem(PDEVICE_OBJECT DeviceObject);
NTKERNELAPI void IoUnregisterFsRegistrationChange(PDRIVER_OBJECT DriverObject,
    PDRIVER_FS_NOTIFICATION DriverNotificationRoutine);
NTKERNELAPI NTSTATUS IoVerifyVolume(PDEVICE_OBJECT DeviceObject,
    BOOLEAN AllowRawMount);
NTKERNELAPI PDEVICE_OBJECT IoGetLowerDeviceObject(PDEVICE_OBJECT DeviceObject);
NTKERNELAPI PDEVICE_OBJECT IoGetDeviceAttachmentBaseRef(
    PDEVICE_OBJECT DeviceObject);
void IoInitializePriorityInfo(_Out_ PIO_PRIORITY_INFO PriorityInfo);
NTSTATUS IoRetrievePriorityInfo(PIRP Irp, PFILE_OBJECT FileObject,
    PETHREAD Thread, _Inout_ PIO_PRIORITY_INFO PriorityInfo);

// System services.

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI ZwCreateEvent(_Out_ PHANDLE EventHandle,
    ACCESS_MASK DesiredAccess, POBJECT_ATTRIBUTES ObjectAttributes,
    EVENT_TYPE EventType, BOOLEAN InitialState);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI ZwDeleteFile(POBJECT_ATTRIBUTES ObjectAttributes);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI ZwFsControlFile(HANDLE FileHandle, HANDLE Event,
    PIO_APC_ROUTINE ApcRoutine, PVOID ApcContext,
    _Out_ PIO_STATUS_BLOCK IoStatusBlock, ULONG FsControlCode,
    PVOID InputBuffer, ULONG InputBufferLength, PVOID OutputBuffer,
    ULONG OutputBufferLength);

_When_(Timeout == NULL, _IRQL_requires_max_(APC_LEVEL))
_When_(Timeout->QuadPart != 0, _IRQL_requires_max_(APC_LEVEL))
_When_(Timeout->QuadPart == 0, _IRQL_requires_max_(DISPATCH_LEVEL))
NTKERNELAPI NTSTATUS NTAPI ZwWaitForSingleObject(HANDLE Handle,
    BOOLEAN Alertable, PLARGE_INTEGER Timeout);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI ZwSetSecurityObject(HANDLE Handle,
    SECURITY_INFORMATION SecurityInformation,
    PSECURITY_DESCRIPTOR SecurityDescriptor);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI ZwQuerySecurityObject(HANDLE Handle,
    SECURITY_INFORMATION SecurityInformation,
    PSECURITY_DESCRIPTOR SecurityDescriptor, ULONG Length,
    _Out_ PULONG LengthNeeded);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS ZwFlushBuffersFile(HANDLE FileHandle,
    _Out_ PIO_STATUS_BLOCK IoStatusBlock);

#ifdef __cplusplus
}
#endif

#endif
