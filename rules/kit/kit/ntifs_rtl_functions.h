// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntifs.h, the run-time library: strings, bitmaps, tables, versions, time: functions.
#ifndef SPINLINT_KIT_KIT_NTIFS_RTL_FUNCTIONS_H
#define SPINLINT_KIT_KIT_NTIFS_RTL_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI ULONG NTAPI RtlRandomEx(_Inout_ PULONG Seed);

_IRQL_requires_max_(PASSIVE_LEVEL) _Must_inspect_result_ _When_(AllocateDestinationString, _At_(DestinationString->Buffer, _Post_notnull_ __drv_allocatesMem(Mem)))
NTKERNELAPI NTSTATUS NTAPI RtlUnicodeStringToOemString(_When_(AllocateDestinationString,
    _Out_) _When_(!AllocateDestinationString,
    _Inout_) POEM_STRING DestinationString, _In_ PCUNICODE_STRING SourceString,
    _In_ BOOLEAN AllocateDestinationString);

_IRQL_requires_max_(PASSIVE_LEVEL) _Must_inspect_result_
NTKERNELAPI NTSTATUS NTAPI RtlOemStringToCountedUnicodeString(_When_(AllocateDestinationString,
    _Out_ _At_(DestinationString->Buffer,
    __drv_allocatesMem(Mem))) _When_(!AllocateDestinationString,
    _Inout_) PUNICODE_STRING DestinationString, _In_ PCOEM_STRING SourceString,
    _In_ BOOLEAN AllocateDestinationString);

_IRQL_requires_max_(PASSIVE_LEVEL) _Must_inspect_result_
NTKERNELAPI NTSTATUS NTAPI RtlUnicodeStringToCountedOemString(_When_(AllocateDestinationString,
    _Out_ _At_(DestinationString->Buffer,
    __drv_allocatesMem(Mem))) _When_(!AllocateDestinationString,
    _Inout_) POEM_STRING DestinationString, _In_ PCUNICODE_STRING SourceString,
    _In_ BOOLEAN AllocateDestinationString);

_IRQL_requires_max_(PASSIVE_LEVEL) _Must_inspect_result_
NTKERNELAPI NTSTATUS NTAPI RtlUpcaseUnicodeStringToCountedOemString(_When_(AllocateDestinationString,
    _Out_ _At_(DestinationString->Buffer,
    __drv_allocatesMem(Mem))) _When_(!AllocateDestinationString,
    _Inout_) POEM_STRING DestinationString, _In_ PCUNICODE_STRING SourceString,
    _In_ BOOLEAN AllocateDestinationString);

_IRQL_requires_max_(PASSIVE_LEVEL) _Must_inspect_result_
NTKERNELAPI NTSTATUS NTAPI RtlDuplicateUnicodeString(_In_ ULONG Flags,
    _In_ PCUNICODE_STRING StringIn, _Out_ _At_(StringOut->Buffer,
    __drv_allocatesMem(Mem)) PUNICODE_STRING StringOut);

_IRQL_requires_max_(PASSIVE_LEVEL) _When_(AllocateDestinationString, _Must_inspect_result_)
NTKERNELAPI NTSTATUS NTAPI RtlDowncaseUnicodeString(_When_(AllocateDestinationString,
    _Out_ _At_(DestinationString->Buffer,
    __drv_allocatesMem(Mem))) _When_(!AllocateDestinationString,
    _Inout_) PUNICODE_STRING DestinationString,
    _In_ PCUNICODE_STRING SourceString, _In_ BOOLEAN AllocateDestinationString);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI void NTAPI RtlFreeOemString(_Inout_ _At_(OemString->Buffer,
    _Frees_ptr_opt_) POEM_STRING OemString);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlUnicodeToMultiByteN(PCHAR MultiByteString,
    _In_ ULONG MaxBytesInMultiByteString,
    _Out_opt_ PULONG BytesInMultiByteString, PCWCH UnicodeString,
    _In_ ULONG BytesInUnicodeString);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlOemToUnicodeN(PWCH UnicodeString,
    _In_ ULONG MaxBytesInUnicodeString, _Out_opt_ PULONG BytesInUnicodeString,
    PCCH OemString, _In_ ULONG BytesInOemString);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlGenerate8dot3Name(_In_ PCUNICODE_STRING Name,
    _In_ BOOLEAN AllowExtendedCharacters,
    _Inout_ PGENERATE_NAME_CONTEXT Context, _Inout_ PUNICODE_STRING Name8dot3);

_IRQL_requires_max_(PASSIVE_LEVEL) _Must_inspect_result_
NTKERNELAPI BOOLEAN NTAPI RtlIsNameLegalDOS8Dot3(_In_ PCUNICODE_STRING Name,
    _Inout_opt_ POEM_STRING OemName, _Out_opt_ PBOOLEAN NameContainsSpaces);

void NTAPI RtlFillMemoryUlong(PVOID Destination, _In_ SIZE_T Length,
    _In_ ULONG Pattern);

_IRQL_requires_max_(APC_LEVEL) _Must_inspect_result_
NTKERNELAPI BOOLEAN NTAPI RtlValidSid(_In_ PSID Sid);

_Must_inspect_result_
NTKERNELAPI BOOLEAN NTAPI RtlEqualSid(_In_ PSID Sid1, _In_ PSID Sid2);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI ULONG NTAPI RtlLengthRequiredSid(_In_ ULONG SubAuthorityCount);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlInitializeSid(_Out_ PSID Sid,
    _In_ PSID_IDENTIFIER_AUTHORITY IdentifierAuthority,
    _In_ UCHAR SubAuthorityCount);

NTKERNELAPI PULONG NTAPI RtlSubAuthoritySid(_In_ PSID Sid,
    _In_ ULONG SubAuthority);

NTKERNELAPI ULONG NTAPI RtlLengthSid(_In_ PSID Sid);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlCopySid(_In_ ULONG DestinationSidLength,
    PSID DestinationSid, _In_ PSID SourceSid);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlConvertSidToUnicodeString(_Inout_ PUNICODE_STRING UnicodeString,
    _In_ PSID Sid, _In_ BOOLEAN AllocateDestinationString);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlCreateAcl(PACL Acl, _In_ ULONG AclLength,
    _In_ ULONG AclRevision);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlAddAce(_Inout_ PACL Acl, _In_ ULONG AceRevision,
    _In_ ULONG StartingAceIndex, PVOID AceList, _In_ ULONG AceListLength);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlSetOwnerSecurityDescriptor(_Inout_ PSECURITY_DESCRIPTOR SecurityDescriptor,
    _In_opt_ PSID Owner, _In_ BOOLEAN OwnerDefaulted);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlSetGroupSecurityDescriptor(_Inout_ PSECURITY_DESCRIPTOR SecurityDescriptor,
    _In_opt_ PSID Group, _In_ BOOLEAN GroupDefaulted);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlGetGroupSecurityDescriptor(_In_ PSECURITY_DESCRIPTOR SecurityDescriptor,
    PSID *Group, _When_(*Group == NULL, _Post_invalid_) _When_(*Group != NULL,
    _Post_valid_) PBOOLEAN GroupDefaulted);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlAbsoluteToSelfRelativeSD(_In_ PSECURITY_DESCRIPTOR AbsoluteSecurityDescriptor,
    PSECURITY_DESCRIPTOR SelfRelativeSecurityDescriptor,
    _Inout_ PULONG BufferLength);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlSelfRelativeToAbsoluteSD(_In_ PSECURITY_DESCRIPTOR SelfRelativeSecurityDescriptor,
    PSECURITY_DESCRIPTOR AbsoluteSecurityDescriptor,
    _Inout_ PULONG AbsoluteSecurityDescriptorSize, PACL Dacl,
    _Inout_ PULONG DaclSize, PACL Sacl, _Inout_ PULONG SaclSize, PSID Owner,
    _Inout_ PULONG OwnerSize, PSID PrimaryGroup,
    _Inout_ PULONG PrimaryGroupSize);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlGetOwnerSecurityDescriptor(_In_ PSECURITY_DESCRIPTOR SecurityDescriptor,
    PSID *Owner, _When_(*Owner == NULL, _Post_invalid_) _When_(*Owner != NULL,
    _Post_valid_) PBOOLEAN OwnerDefaulted);

_IRQL_requires_max_(APC_LEVEL) _When_(Status < 0, _Out_range_(>, 0)) _When_(Status >= 0, _Out_range_(==, 0))
NTKERNELAPI ULONG NTAPI RtlNtStatusToDosError(_In_ NTSTATUS Status);

_Success_(return != 0)
NTKERNELAPI USHORT NTAPI RtlCaptureStackBackTrace(_In_ ULONG FramesToSkip,
    _In_ ULONG FramesToCapture, PVOID *BackTrace,
    _Out_opt_ PULONG BackTraceHash);

NTKERNELAPI void NTAPI RtlCaptureContext(_Out_ PCONTEXT ContextRecord);

EXTERN_C const GUID GUID_ECP_OPLOCK_KEY;
EXTERN_C const GUID GUID_ECP_PREFETCH_OPEN;
EXTERN_C const GUID GUID_ECP_NFS_OPEN;
EXTERN_C const GUID GUID_ECP_SRV_OPEN;
EXTERN_C const GUID GUID_ECP_CSV_DOWN_LEVEL_OPEN;
EXTERN_C const GUID GUID_ECP_CSV_QUERY_FILE_REVISION;
EXTERN_C const GUID GUID_ECP_CREATE_REDIRECTION;
EXTERN_C const GUID GUID_ECP_ATOMIC_CREATE;

#ifdef __cplusplus
}
#endif

#endif
