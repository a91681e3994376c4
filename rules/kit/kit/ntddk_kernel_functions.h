// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntddk.h, the kernel proper: dispatcher objects, DPCs, timers, waits: functions.
#ifndef SPINLINT_KIT_KIT_NTDDK_KERNEL_FUNCTIONS_H
#define SPINLINT_KIT_KIT_NTDDK_KERNEL_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

ULONG NTAPI KeGetCurrentProcessorNumber(void);

_Must_inspect_result_ _IRQL_requires_min_(PASSIVE_LEVEL) _IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI NTSTATUS NTAPI KeExpandKernelStackAndCalloutEx(_In_ PEXPAND_STACK_CALLOUT Callout,
    _In_opt_ PVOID Parameter, _In_ SIZE_T Size, _In_ BOOLEAN Wait,
    _In_opt_ PVOID Context);

_IRQL_requires_min_(PASSIVE_LEVEL) _IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI LONG KeSetBasePriorityThread(_Inout_ PKTHREAD Thread,
    _In_ LONG Increment);

NTKERNELAPI void NTAPI KeBugCheck(_In_ ULONG BugCheckCode);

#ifdef __cplusplus
}
#endif

#endif
