// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntifs.h, the executive: resources, pools, lookaside lists, processes, work items: functions.
#ifndef SPINLINT_KIT_KIT_NTIFS_EXECUTIVE_FUNCTIONS_H
#define SPINLINT_KIT_KIT_NTIFS_EXECUTIVE_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void ExDisableResourceBoostLite(_In_ PERESOURCE Resource);

void ExInitializePushLock(_Out_ PULONG_PTR PushLock);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI PACCESS_TOKEN PsReferencePrimaryToken(_Inout_ PEPROCESS Process);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI void PsDereferencePrimaryToken(_In_ PACCESS_TOKEN PrimaryToken);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI void PsDereferenceImpersonationToken(_In_ PACCESS_TOKEN ImpersonationToken);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI PACCESS_TOKEN PsReferenceImpersonationToken(_Inout_ PETHREAD Thread,
    _Out_ PBOOLEAN CopyOnOpen, _Out_ PBOOLEAN EffectiveOnly,
    _Out_ PSECURITY_IMPERSONATION_LEVEL ImpersonationLevel);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI void PsRevertToSelf(void);

NTKERNELAPI PEPROCESS PsGetThreadProcess(_In_ PETHREAD Thread);

NTKERNELAPI void PsUpdateDiskCounters(_Inout_ PEPROCESS Process,
    _In_ ULONG64 BytesRead, _In_ ULONG64 BytesWritten,
    _In_ ULONG ReadOperationCount, _In_ ULONG WriteOperationCount,
    _In_ ULONG FlushOperationCount);

NTKERNELAPI BOOLEAN PsIsDiskCountersEnabled(void);

#ifdef __cplusplus
}
#endif

#endif
