// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntddk.h, the executive: resources, pools, lookaside lists, processes, work items: functions.
#ifndef SPINLINT_KIT_KIT_NTDDK_EXECUTIVE_FUNCTIONS_H
#define SPINLINT_KIT_KIT_NTDDK_EXECUTIVE_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS ExUuidCreate(_Out_ UUID *Uuid);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS PsSetCreateProcessNotifyRoutine(_In_ PCREATE_PROCESS_NOTIFY_ROUTINE NotifyRoutine,
    _In_ BOOLEAN Remove);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS PsSetCreateProcessNotifyRoutineEx(_In_ PCREATE_PROCESS_NOTIFY_ROUTINE_EX NotifyRoutine,
    _In_ BOOLEAN Remove);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS PsSetCreateThreadNotifyRoutine(_In_ PCREATE_THREAD_NOTIFY_ROUTINE NotifyRoutine);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS PsSetLoadImageNotifyRoutine(_In_ PLOAD_IMAGE_NOTIFY_ROUTINE NotifyRoutine);

NTKERNELAPI HANDLE PsGetCurrentProcessId(void);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI HANDLE PsGetCurrentThreadId(void);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI HANDLE PsGetThreadId(_In_ PETHREAD Thread);

NTKERNELAPI HANDLE PsGetThreadProcessId(_In_ PETHREAD Thread);

#ifdef __cplusplus
}
#endif

#endif
