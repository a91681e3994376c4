// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntifs.h, what fits no other subject: functions.
#ifndef SPINLINT_KIT_KIT_NTIFS_MISC_FUNCTIONS_H
#define SPINLINT_KIT_KIT_NTIFS_MISC_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

_IRQL_requires_same_ _IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI LsaRegisterLogonProcess(_In_ PLSA_STRING LogonProcessName,
    _Out_ PHANDLE LsaHandle, _Out_ PLSA_OPERATIONAL_MODE SecurityMode);

_IRQL_requires_same_ _IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI LsaLogonUser(_In_ HANDLE LsaHandle, _In_ PLSA_STRING OriginName,
    _In_ SECURITY_LOGON_TYPE LogonType, _In_ ULONG AuthenticationPackage,
    PVOID AuthenticationInformation, _In_ ULONG AuthenticationInformationLength,
    _In_opt_ PTOKEN_GROUPS LocalGroups, _In_ PTOKEN_SOURCE SourceContext,
    _Out_ PVOID *ProfileBuffer, _Out_ PULONG ProfileBufferLength,
    _Inout_ PLUID LogonId, _Out_ PHANDLE Token, _Out_ PQUOTA_LIMITS Quotas,
    _Out_ PNTSTATUS SubStatus);

_IRQL_requires_same_
NTSTATUS NTAPI LsaFreeReturnBuffer(_In_ PVOID Buffer);

NTKERNELAPI SECURITY_STATUS NTAPI AcquireCredentialsHandleW(_In_opt_ PSECURITY_STRING pPrincipal,
    _In_ PSECURITY_STRING pPackage, _In_ unsigned long fCredentialUse,
    _In_opt_ void *pvLogonId, _In_opt_ void *pAuthData,
    _In_opt_ SEC_GET_KEY_FN pGetKeyFn, _In_opt_ void *pvGetKeyArgument,
    _Out_ PCredHandle phCredential, _Out_opt_ PTimeStamp ptsExpiry);

NTKERNELAPI SECURITY_STATUS NTAPI FreeCredentialsHandle(_In_ PCredHandle phCredential);

NTKERNELAPI SECURITY_STATUS NTAPI InitializeSecurityContextW(_In_opt_ PCredHandle phCredential,
    _In_opt_ PCtxtHandle phContext, _In_opt_ PSECURITY_STRING pTargetName,
    _In_ unsigned long fContextReq, _In_ unsigned long Reserved1,
    _In_ unsigned long TargetDataRep, _In_opt_ PSecBufferDesc pInput,
    _In_ unsigned long Reserved2, _Inout_opt_ PCtxtHandle phNewContext,
    _Inout_opt_ PSecBufferDesc pOutput, _Out_ unsigned long *pfContextAttr,
    _Out_opt_ PTimeStamp ptsExpiry);

NTKERNELAPI SECURITY_STATUS NTAPI AcceptSecurityContext(_In_opt_ PCredHandle phCredential,
    _In_opt_ PCtxtHandle phContext, _In_opt_ PSecBufferDesc pInput,
    _In_ unsigned long fContextReq, _In_ unsigned long TargetDataRep,
    _Inout_opt_ PCtxtHandle phNewContext, _Inout_opt_ PSecBufferDesc pOutput,
    _Out_ unsigned long *pfContextAttr, _Out_opt_ PTimeStamp ptsExpiry);

SECURITY_STATUS NTAPI CompleteAuthToken(_In_ PCtxtHandle phContext,
    _In_ PSecBufferDesc pToken);

NTKERNELAPI SECURITY_STATUS NTAPI ImpersonateSecurityContext(_In_ PCtxtHandle phContext);

NTKERNELAPI SECURITY_STATUS NTAPI RevertSecurityContext(_In_ PCtxtHandle phContext);

NTKERNELAPI SECURITY_STATUS NTAPI QuerySecurityContextToken(_In_ PCtxtHandle phContext,
    _Out_ void **Token);

NTKERNELAPI SECURITY_STATUS NTAPI DeleteSecurityContext(_In_ PCtxtHandle phContext);

NTKERNELAPI SECURITY_STATUS NTAPI QueryContextAttributesW(_In_ PCtxtHandle phContext,
    _In_ unsigned long ulAttribute, _Out_ void *pBuffer);

SECURITY_STATUS NTAPI FreeContextBuffer(_Inout_ PVOID pvContextBuffer);

#ifdef __cplusplus
}
#endif

#endif
