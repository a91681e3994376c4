// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Locks, waits, DPCs, timers and threads of the kernel proper, with the IRQL
// that each may be called at.
#ifndef SPINLINT_KIT_KIT_WDM_KERNEL_FUNCTIONS_H
#define SPINLINT_KIT_KIT_WDM_KERNEL_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

PKTHREAD NTAPI KeGetCurrentThread(void);

extern volatile CCHAR KeNumberProcessors;

ULONG NTAPI KeGetCurrentProcessorIndex(void);
NTKERNELAPI void KeInitializeDpc(_Out_ PRKDPC Dpc,
    PKDEFERRED_ROUTINE DeferredRoutine, PVOID DeferredContext);
NTKERNELAPI void KeInitializeThreadedDpc(_Out_ PRKDPC Dpc,
    PKDEFERRED_ROUTINE DeferredRoutine, PVOID DeferredContext);
NTKERNELAPI BOOLEAN KeInsertQueueDpc(_Inout_ PRKDPC Dpc, PVOID SystemArgument1,
    PVOID SystemArgument2);
_IRQL_requires_max_(HIGH_LEVEL)
NTKERNELAPI BOOLEAN KeRemoveQueueDpc(_Inout_ PRKDPC Dpc);
NTKERNELAPI void KeSetImportanceDpc(_Inout_ PRKDPC Dpc,
    KDPC_IMPORTANCE Importance);
NTKERNELAPI void KeSetTargetProcessorDpc(_Inout_ PRKDPC Dpc, CCHAR Number);
_IRQL_requires_max_(APC_LEVEL) NTKERNELAPI void KeFlushQueuedDpcs(void);
_IRQL_requires_max_(HIGH_LEVEL)
NTKERNELAPI BOOLEAN KeSynchronizeExecution(_Inout_ PKINTERRUPT Interrupt,
    PKSYNCHRONIZE_ROUTINE SynchronizeRoutine, PVOID SynchronizeContext);

_Requires_lock_not_held_(*Interrupt->ActualLock)
_Acquires_lock_(*Interrupt->ActualLock) _IRQL_requires_max_(HIGH_LEVEL)
_IRQL_saves_ _IRQL_raises_(HIGH_LEVEL)
NTKERNELAPI KIRQL KeAcquireInterruptSpinLock(_Inout_ PKINTERRUPT Interrupt);

_Requires_lock_held_(*Interrupt->ActualLock)
_Releases_lock_(*Interrupt->ActualLock) _IRQL_requires_(HIGH_LEVEL)
NTKERNELAPI void KeReleaseInterruptSpinLock(_Inout_ PKINTERRUPT Interrupt,
    _IRQL_restores_ KIRQL OldIrql);

NTKERNELAPI void KeInitializeEvent(_Out_ PRKEVENT Event, EVENT_TYPE Type,
    BOOLEAN State);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void KeClearEvent(_Inout_ PRKEVENT Event);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI LONG KeReadStateEvent(PRKEVENT Event);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI LONG KeResetEvent(_Inout_ PRKEVENT Event);

_When_(Wait==0, _IRQL_requires_max_(DISPATCH_LEVEL))
_When_(Wait==1, _IRQL_requires_max_(APC_LEVEL))
NTKERNELAPI LONG KeSetEvent(_Inout_ PRKEVENT Event, KPRIORITY Increment,
    BOOLEAN Wait);

NTKERNELAPI void KeInitializeMutex(_Out_ PRKMUTEX Mutex, ULONG Level);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI LONG KeReadStateMutex(PRKMUTEX Mutex);
_When_(Wait==0, _IRQL_requires_max_(DISPATCH_LEVEL))
_When_(Wait==1, _IRQL_requires_max_(APC_LEVEL))
NTKERNELAPI LONG KeReleaseMutex(_Inout_ PRKMUTEX Mutex, BOOLEAN Wait);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void KeInitializeSemaphore(_Out_ PRKSEMAPHORE Semaphore, LONG Count,
    LONG Limit);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI LONG KeReadStateSemaphore(PRKSEMAPHORE Semaphore);

_When_(Wait==0, _IRQL_requires_max_(DISPATCH_LEVEL))
_When_(Wait==1, _IRQL_requires_max_(APC_LEVEL))
NTKERNELAPI LONG KeReleaseSemaphore(_Inout_ PRKSEMAPHORE Semaphore,
    KPRIORITY Increment, LONG Adjustment, BOOLEAN Wait);

_IRQL_requires_min_(PASSIVE_LEVEL) _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS KeDelayExecutionThread(KPROCESSOR_MODE WaitMode,
    BOOLEAN Alertable, PLARGE_INTEGER Interval);
NTKERNELAPI NTSTATUS KeSetTargetProcessorDpcEx(_Inout_ PKDPC Dpc,
    PPROCESSOR_NUMBER ProcNumber);
_IRQL_requires_min_(PASSIVE_LEVEL) _IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI KPRIORITY KeSetPriorityThread(_Inout_ PKTHREAD Thread,
    KPRIORITY Priority);
_Acquires_lock_(_Global_critical_region_) _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void KeEnterCriticalRegion(void);
_Releases_lock_(_Global_critical_region_) _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void KeLeaveCriticalRegion(void);
_Acquires_lock_(_Global_critical_region_) _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void KeEnterGuardedRegion(void);
_Releases_lock_(_Global_critical_region_) _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void KeLeaveGuardedRegion(void);
_IRQL_requires_min_(PASSIVE_LEVEL) _IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI BOOLEAN KeAreApcsDisabled(void);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void KeInitializeTimer(_Out_ PKTIMER Timer);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void KeInitializeTimerEx(_Out_ PKTIMER Timer, TIMER_TYPE Type);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI BOOLEAN KeCancelTimer(_Inout_ PKTIMER);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI BOOLEAN KeSetTimer(_Inout_ PKTIMER Timer, LARGE_INTEGER DueTime,
    PKDPC Dpc);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI BOOLEAN KeSetTimerEx(_Inout_ PKTIMER Timer, LARGE_INTEGER DueTime,
    LONG Period, PKDPC Dpc);

_IRQL_requires_min_(PASSIVE_LEVEL)
_When_((Timeout==NULL || Timeout->QuadPart!=0), _IRQL_requires_max_(APC_LEVEL))
_When_((Timeout!=NULL && Timeout->QuadPart==0),
_IRQL_requires_max_(DISPATCH_LEVEL))
NTKERNELAPI NTSTATUS KeWaitForMultipleObjects(ULONG Count, PVOID Object[],
    WAIT_TYPE WaitType, KWAIT_REASON WaitReason, KPROCESSOR_MODE WaitMode,
    BOOLEAN Alertable, PLARGE_INTEGER Timeout,
    _Out_opt_ PKWAIT_BLOCK WaitBlockArray);

_IRQL_requires_min_(PASSIVE_LEVEL)
_When_((Timeout==NULL || Timeout->QuadPart!=0), _IRQL_requires_max_(APC_LEVEL))
_When_((Timeout!=NULL && Timeout->QuadPart==0),
_IRQL_requires_max_(DISPATCH_LEVEL))
NTKERNELAPI NTSTATUS KeWaitForSingleObject(PVOID Object,
    KWAIT_REASON WaitReason, KPROCESSOR_MODE WaitMode, BOOLEAN Alertable,
    PLARGE_INTEGER Timeout);

_IRQL_requires_min_(PASSIVE_LEVEL) _IRQL_requires_max_(IPI_LEVEL-1)
NTKERNELAPI ULONG_PTR KeIpiGenericCall(
    PKIPI_BROADCAST_WORKER BroadcastFunction, ULONG_PTR Context);
NTKERNELAPI void NTAPI KeInitializeSpinLock(_Out_ PKSPIN_LOCK SpinLock);
NTKERNELAPI BOOLEAN FASTCALL KeTestSpinLock(PKSPIN_LOCK SpinLock);

_IRQL_requires_min_(DISPATCH_LEVEL)
NTKERNELAPI BOOLEAN FASTCALL KeTryToAcquireSpinLockAtDpcLevel(
    _Inout_ _Requires_lock_not_held_(*_Curr_) _When_(return!=0,
    _Acquires_lock_(*_Curr_)) PKSPIN_LOCK SpinLock);

_Requires_lock_not_held_(*SpinLock) _Acquires_lock_(*SpinLock)
_IRQL_requires_max_(DISPATCH_LEVEL) _IRQL_saves_
NTKERNELAPI KIRQL FASTCALL KeAcquireSpinLockForDpc(
    _Inout_ PKSPIN_LOCK SpinLock);

_Requires_lock_held_(*SpinLock) _Releases_lock_(*SpinLock)
_IRQL_requires_(DISPATCH_LEVEL)
NTKERNELAPI void FASTCALL KeReleaseSpinLockForDpc(_Inout_ PKSPIN_LOCK SpinLock,
    _IRQL_restores_ KIRQL OldIrql);

_Requires_lock_not_held_(*LockHandle) _Acquires_lock_(*LockHandle)
_Post_same_lock_(*SpinLock, *LockHandle) _IRQL_requires_max_(DISPATCH_LEVEL)
_IRQL_saves_global_(QueuedSpinLock,LockHandle) _IRQL_raises_(DISPATCH_LEVEL)
NTKERNELAPI void FASTCALL KeAcquireInStackQueuedSpinLock(
    _Inout_ PKSPIN_LOCK SpinLock, _Out_ PKLOCK_QUEUE_HANDLE LockHandle);

_Requires_lock_held_(*LockHandle) _Releases_lock_(*LockHandle)
_IRQL_requires_(DISPATCH_LEVEL)
_IRQL_restores_global_(QueuedSpinLock,LockHandle)
NTKERNELAPI void FASTCALL KeReleaseInStackQueuedSpinLock(
    PKLOCK_QUEUE_HANDLE LockHandle);

_Requires_lock_not_held_(*LockHandle) _Acquires_lock_(*LockHandle)
_Post_same_lock_(*SpinLock, *LockHandle) _IRQL_requires_min_(DISPATCH_LEVEL)
NTKERNELAPI void FASTCALL KeAcquireInStackQueuedSpinLockAtDpcLevel(
    _Inout_ PKSPIN_LOCK SpinLock, _Out_ PKLOCK_QUEUE_HANDLE LockHandle);

_Requires_lock_held_(*LockHandle) _Releases_lock_(*LockHandle)
_IRQL_requires_(DISPATCH_LEVEL)
NTKERNELAPI void FASTCALL KeReleaseInStackQueuedSpinLockFromDpcLevel(
    PKLOCK_QUEUE_HANDLE LockHandle);

_Requires_lock_not_held_(*LockHandle) _Acquires_lock_(*LockHandle)
_Post_same_lock_(*SpinLock, *LockHandle) _IRQL_requires_max_(DISPATCH_LEVEL)
_IRQL_saves_global_(QueuedSpinLock,LockHandle)
NTKERNELAPI void FASTCALL KeAcquireInStackQueuedSpinLockForDpc(
    _Inout_ PKSPIN_LOCK SpinLock, _Out_ PKLOCK_QUEUE_HANDLE LockHandle);

_Requires_lock_held_(*LockHandle) _Releases_lock_(*LockHandle)
_IRQL_requires_(DISPATCH_LEVEL)
_IRQL_restores_global_(QueuedSpinLock,LockHandle)
NTKERNELAPI void FASTCALL KeReleaseInStackQueuedSpinLockForDpc(
    PKLOCK_QUEUE_HANDLE LockHandle);

_IRQL_requires_min_(DISPATCH_LEVEL)
NTKERNELAPI NTSTATUS KeQueryDpcWatchdogInformation(
    _Out_ PKDPC_WATCHDOG_INFORMATION WatchdogInformation);

NTKERNELAPI BOOLEAN KeRegisterBugCheckCallback(
    _Out_ PKBUGCHECK_CALLBACK_RECORD CallbackRecord,
    PKBUGCHECK_CALLBACK_ROUTINE CallbackRoutine, PVOID Buffer, ULONG Length,
    PUCHAR Component);

NTKERNELAPI BOOLEAN KeRegisterBugCheckReasonCallback(
    _Out_ PKBUGCHECK_REASON_CALLBACK_RECORD CallbackRecord,
    PKBUGCHECK_REASON_CALLBACK_ROUTINE CallbackRoutine,
    KBUGCHECK_CALLBACK_REASON Reason, PUCHAR Component);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI PVOID KeRegisterNmiCallback(PNMI_CALLBACK CallbackRoutine,
    PVOID Context);
NTKERNELAPI void NTAPI KeBugCheckEx(ULONG BugCheckCode,
    ULONG_PTR BugCheckParameter1, ULONG_PTR BugCheckParameter2,
    ULONG_PTR BugCheckParameter3, ULONG_PTR BugCheckParameter4);
NTKERNELAPI ULONG KeQueryTimeIncrement(void);
NTKERNELAPI ULONG KeGetRecommendedSharedDataAlignment(void);
NTKERNELAPI KAFFINITY KeQueryActiveProcessors(void);
NTKERNELAPI ULONG KeQueryActiveProcessorCount(
    _Out_opt_ PKAFFINITY ActiveProcessors);
NTKERNELAPI ULONG KeQueryActiveProcessorCountEx(USHORT GroupNumber);
NTKERNELAPI ULONG KeQueryMaximumProcessorCountEx(USHORT GroupNumber);
NTKERNELAPI USHORT KeQueryActiveGroupCount(void);
NTKERNELAPI ULONG KeGetCurrentProcessorNumberEx(
    _Out_opt_ PPROCESSOR_NUMBER ProcNumber);
NTKERNELAPI void KeQueryNodeActiveAffinity(USHORT NodeNumber,
    _Out_opt_ PGROUP_AFFINITY Affinity, _Out_opt_ PUSHORT Count);
_IRQL_requires_min_(PASSIVE_LEVEL) _IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI BOOLEAN KeAreAllApcsDisabled(void);
_IRQL_requires_max_(APC_LEVEL) _IRQL_requires_min_(PASSIVE_LEVEL)
NTKERNELAPI void FASTCALL KeInitializeGuardedMutex(
    _Out_ PKGUARDED_MUTEX Mutex);

_Acquires_lock_(_Global_critical_region_) _Requires_lock_not_held_(*Mutex)
_Acquires_lock_(*Mutex) _IRQL_requires_max_(APC_LEVEL)
_IRQL_requires_min_(PASSIVE_LEVEL)
NTKERNELAPI void FASTCALL KeAcquireGuardedMutex(_Inout_ PKGUARDED_MUTEX Mutex);

_Releases_lock_(_Global_critical_region_) _Requires_lock_held_(*Mutex)
_Releases_lock_(*Mutex) _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FASTCALL KeReleaseGuardedMutex(_Inout_ PKGUARDED_MUTEX Mutex);

_Success_(return != FALSE) _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FASTCALL KeTryToAcquireGuardedMutex(_When_(return,
    _Acquires_exclusive_lock_(*_Curr_))
    _Acquires_lock_(_Global_critical_region_) _Inout_ PKGUARDED_MUTEX Mutex);

_Requires_lock_not_held_(*FastMutex) _Acquires_lock_(*FastMutex)
_IRQL_requires_max_(APC_LEVEL) _IRQL_requires_min_(PASSIVE_LEVEL)
NTKERNELAPI void FASTCALL KeAcquireGuardedMutexUnsafe(
    _Inout_ PKGUARDED_MUTEX FastMutex);

_Requires_lock_held_(*FastMutex) _Releases_lock_(*FastMutex)
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FASTCALL KeReleaseGuardedMutexUnsafe(
    _Inout_ PKGUARDED_MUTEX FastMutex);

NTSTATUS KeGetProcessorNumberFromIndex(ULONG ProcIndex,
    _Out_ PPROCESSOR_NUMBER ProcNumber);

extern PBOOLEAN KdDebuggerNotPresent;
extern PBOOLEAN KdDebuggerEnabled;

NTKERNELAPI BOOLEAN KdRefreshDebuggerNotPresent(void);
NTKERNELAPI LARGE_INTEGER KeQueryPerformanceCounter(
    _Out_opt_ PLARGE_INTEGER PerformanceFrequency);
NTKERNELAPI void KeStallExecutionProcessor(ULONG MicroSeconds);

#ifdef __cplusplus
}
#endif

#endif
