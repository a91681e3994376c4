// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntifs.h, security and objects: functions.
#ifndef SPINLINT_KIT_KIT_NTIFS_SECURITY_FUNCTIONS_H
#define SPINLINT_KIT_KIT_NTIFS_SECURITY_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

NTKERNELAPI BOOLEAN SePrivilegeCheck(_Inout_ PPRIVILEGE_SET RequiredPrivileges,
    _In_ PSECURITY_SUBJECT_CONTEXT SubjectSecurityContext,
    _In_ KPROCESSOR_MODE AccessMode);

NTKERNELAPI TOKEN_TYPE SeTokenType(_In_ PACCESS_TOKEN Token);

NTKERNELAPI NTSTATUS SeFilterToken(_In_ PACCESS_TOKEN ExistingToken,
    _In_ ULONG Flags, _In_opt_ PTOKEN_GROUPS SidsToDisable,
    _In_opt_ PTOKEN_PRIVILEGES PrivilegesToDelete,
    _In_opt_ PTOKEN_GROUPS RestrictedSids, PACCESS_TOKEN *FilteredToken);

NTKERNELAPI NTSTATUS SeCreateClientSecurity(_In_ PETHREAD ClientThread,
    _In_ PSECURITY_QUALITY_OF_SERVICE ClientSecurityQos,
    _In_ BOOLEAN RemoteSession, _Out_ PSECURITY_CLIENT_CONTEXT ClientContext);

NTKERNELAPI NTSTATUS SeQuerySecurityDescriptorInfo(_In_ PSECURITY_INFORMATION SecurityInformation,
    PSECURITY_DESCRIPTOR SecurityDescriptor, _Inout_ PULONG Length,
    _Inout_ PSECURITY_DESCRIPTOR *ObjectsSecurityDescriptor);

NTKERNELAPI NTSTATUS SeSetSecurityDescriptorInfo(_In_opt_ PVOID Object,
    _In_ PSECURITY_INFORMATION SecurityInformation,
    _In_ PSECURITY_DESCRIPTOR ModificationDescriptor,
    _Inout_ PSECURITY_DESCRIPTOR *ObjectsSecurityDescriptor,
    _In_ POOL_TYPE PoolType, _In_ PGENERIC_MAPPING GenericMapping);

_When_(QUERY_TYPE_ULONG(TokenInformationClass), _At_((PULONG)TokenInformation, _Out_)) _When_(!QUERY_TYPE_ULONG(TokenInformationClass), _At_(TokenInformation, _Outptr_result_buffer_(_Inexpressible_(token-dependent))))
NTKERNELAPI NTSTATUS SeQueryInformationToken(_In_ PACCESS_TOKEN Token,
    _In_ TOKEN_INFORMATION_CLASS TokenInformationClass,
    PVOID *TokenInformation);

extern PSE_EXPORTS SeExports;
NTKERNELAPI NTSTATUS ObOpenObjectByPointer(_In_ PVOID Object,
    _In_ ULONG HandleAttributes, _In_opt_ PACCESS_STATE PassedAccessState,
    _In_ ACCESS_MASK DesiredAccess, _In_opt_ POBJECT_TYPE ObjectType,
    _In_ KPROCESSOR_MODE AccessMode, _Out_ PHANDLE Handle);

NTKERNELAPI NTSTATUS ObQueryNameString(_In_ PVOID Object,
    POBJECT_NAME_INFORMATION ObjectNameInfo, _In_ ULONG Length,
    _Out_ PULONG ReturnLength);

#ifdef __cplusplus
}
#endif

#endif
