// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntifs.h, the kernel proper: dispatcher objects, DPCs, timers, waits: functions.
#ifndef SPINLINT_KIT_KIT_NTIFS_KERNEL_FUNCTIONS_H
#define SPINLINT_KIT_KIT_NTIFS_KERNEL_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

NTKERNELAPI void KeInitializeQueue(_Out_ PRKQUEUE Queue, _In_ ULONG Count);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI LONG KeReadStateQueue(_In_ PRKQUEUE Queue);

_IRQL_requires_min_(PASSIVE_LEVEL) _IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI LONG KeInsertQueue(_Inout_ PRKQUEUE Queue,
    _Inout_ PLIST_ENTRY Entry);

_IRQL_requires_min_(PASSIVE_LEVEL) _When_((Timeout==NULL || Timeout->QuadPart!=0), _IRQL_requires_max_(APC_LEVEL)) _When_((Timeout!=NULL && Timeout->QuadPart==0), _IRQL_requires_max_(DISPATCH_LEVEL))
NTKERNELAPI ULONG KeRemoveQueueEx(_Inout_ PKQUEUE Queue,
    _In_ KPROCESSOR_MODE WaitMode, _In_ BOOLEAN Alertable,
    _In_opt_ PLARGE_INTEGER Timeout, PLIST_ENTRY *EntryArray, _In_ ULONG Count);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI PLIST_ENTRY KeRundownQueue(_Inout_ PRKQUEUE Queue);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void KeStackAttachProcess(_Inout_ PRKPROCESS PROCESS,
    _Out_ PRKAPC_STATE ApcState);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void KeUnstackDetachProcess(_In_ PRKAPC_STATE ApcState);

_Requires_lock_not_held_(Number) _Acquires_lock_(Number) _IRQL_raises_(DISPATCH_LEVEL)
NTKERNELAPI KIRQL FASTCALL KeAcquireQueuedSpinLock(_In_ KSPIN_LOCK_QUEUE_NUMBER Number);

_Requires_lock_held_(Number) _Releases_lock_(Number)
NTKERNELAPI void FASTCALL KeReleaseQueuedSpinLock(_In_ KSPIN_LOCK_QUEUE_NUMBER Number,
    _In_ KIRQL OldIrql);

_Must_inspect_result_
NTKERNELAPI LOGICAL FASTCALL KeTryToAcquireQueuedSpinLock(_In_ KSPIN_LOCK_QUEUE_NUMBER Number,
    _Out_ _At_(*OldIrql, _IRQL_saves_) PKIRQL OldIrql);

_Requires_lock_not_held_(*SpinLock) _Acquires_lock_(*SpinLock) _IRQL_raises_(SYNCH_LEVEL) _IRQL_saves_
NTKERNELAPI KIRQL FASTCALL KeAcquireSpinLockRaiseToSynch(_Inout_ PKSPIN_LOCK SpinLock);

#ifdef __cplusplus
}
#endif

#endif
