// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// wdm.h, the kernel proper: dispatcher objects, DPCs, timers, waits: functions.
#ifndef SPINLINT_KIT_KIT_WDM_KERNEL_FUNCTIONS_H
#define SPINLINT_KIT_KIT_WDM_KERNEL_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

PKTHREAD NTAPI KeGetCurrentThread(void);

extern volatile CCHAR KeNumberProcessors;
ULONG NTAPI KeGetCurrentProcessorIndex(void);

_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL) _When_(return>=0, _Kernel_float_saved_) _At_(*FloatSave, _When_(return>=0, _Kernel_acquires_resource_(FloatState)))
NTSTATUS NTAPI KeSaveFloatingPointState(_Out_ PKFLOATING_SAVE FloatSave);

_Success_(1) _IRQL_requires_max_(DISPATCH_LEVEL) _At_(*FloatSave, _Kernel_requires_resource_held_(FloatState) _Kernel_releases_resource_(FloatState))
NTSTATUS NTAPI KeRestoreFloatingPointState(_In_ PKFLOATING_SAVE FloatSave);

NTKERNELAPI void KeInitializeDpc(_Out_ PRKDPC Dpc,
    _In_ PKDEFERRED_ROUTINE DeferredRoutine, _In_opt_ PVOID DeferredContext);

NTKERNELAPI void KeInitializeThreadedDpc(_Out_ PRKDPC Dpc,
    _In_ PKDEFERRED_ROUTINE DeferredRoutine, _In_opt_ PVOID DeferredContext);

NTKERNELAPI BOOLEAN KeInsertQueueDpc(_Inout_ PRKDPC Dpc,
    _In_opt_ PVOID SystemArgument1, _In_opt_ PVOID SystemArgument2);

_IRQL_requires_max_(HIGH_LEVEL)
NTKERNELAPI BOOLEAN KeRemoveQueueDpc(_Inout_ PRKDPC Dpc);

NTKERNELAPI void KeSetImportanceDpc(_Inout_ PRKDPC Dpc,
    _In_ KDPC_IMPORTANCE Importance);

NTKERNELAPI void KeSetTargetProcessorDpc(_Inout_ PRKDPC Dpc, _In_ CCHAR Number);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void KeFlushQueuedDpcs(void);

_IRQL_requires_max_(HIGH_LEVEL)
NTKERNELAPI BOOLEAN KeSynchronizeExecution(_Inout_ PKINTERRUPT Interrupt,
    _In_ PKSYNCHRONIZE_ROUTINE SynchronizeRoutine,
    _In_opt_ PVOID SynchronizeContext);

_Requires_lock_not_held_(*Interrupt->ActualLock) _Acquires_lock_(*Interrupt->ActualLock) _IRQL_requires_max_(HIGH_LEVEL) _IRQL_saves_ _IRQL_raises_(HIGH_LEVEL)
NTKERNELAPI KIRQL KeAcquireInterruptSpinLock(_Inout_ PKINTERRUPT Interrupt);

_Requires_lock_held_(*Interrupt->ActualLock) _Releases_lock_(*Interrupt->ActualLock) _IRQL_requires_(HIGH_LEVEL)
NTKERNELAPI void KeReleaseInterruptSpinLock(_Inout_ PKINTERRUPT Interrupt,
    _In_ _IRQL_restores_ KIRQL OldIrql);

NTKERNELAPI void KeInitializeEvent(_Out_ PRKEVENT Event, _In_ EVENT_TYPE Type,
    _In_ BOOLEAN State);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void KeClearEvent(_Inout_ PRKEVENT Event);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI LONG KeReadStateEvent(_In_ PRKEVENT Event);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI LONG KeResetEvent(_Inout_ PRKEVENT Event);

_When_(Wait==0, _IRQL_requires_max_(DISPATCH_LEVEL)) _When_(Wait==1, _IRQL_requires_max_(APC_LEVEL)) _When_(Wait==1, __drv_reportError("Caution: 'Wait' argument does not provide" " any synchronization guarantees, only a hint" " to the system that the thread will immediately" " issue a wait operation"))
NTKERNELAPI LONG KeSetEvent(_Inout_ PRKEVENT Event, _In_ KPRIORITY Increment,
    _In_ BOOLEAN Wait);

NTKERNELAPI void KeInitializeMutex(_Out_ PRKMUTEX Mutex, _In_ ULONG Level);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI LONG KeReadStateMutex(_In_ PRKMUTEX Mutex);

_When_(Wait==0, _IRQL_requires_max_(DISPATCH_LEVEL)) _When_(Wait==1, _IRQL_requires_max_(APC_LEVEL)) _When_(Wait==1, __drv_reportError("Caution: 'Wait' argument does not provide" " any synchronization guarantees, only a hint" " to the system that the thread will immediately" " issue a wait operation"))
NTKERNELAPI LONG KeReleaseMutex(_Inout_ PRKMUTEX Mutex, _In_ BOOLEAN Wait);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void KeInitializeSemaphore(_Out_ PRKSEMAPHORE Semaphore,
    _In_ LONG Count, _In_ LONG Limit);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI LONG KeReadStateSemaphore(_In_ PRKSEMAPHORE Semaphore);

_When_(Wait==0, _IRQL_requires_max_(DISPATCH_LEVEL)) _When_(Wait==1, _IRQL_requires_max_(APC_LEVEL)) _When_(Wait==1, __drv_reportError("Caution: 'Wait' argument does not provide" " any synchronization guarantees, only a hint" " to the system that the thread will immediately" " issue a wait operation"))
NTKERNELAPI LONG KeReleaseSemaphore(_Inout_ PRKSEMAPHORE Semaphore,
    _In_ KPRIORITY Increment, _In_ LONG Adjustment, _In_ BOOLEAN Wait);

_IRQL_requires_min_(PASSIVE_LEVEL) _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS KeDelayExecutionThread(_In_ KPROCESSOR_MODE WaitMode,
    _In_ BOOLEAN Alertable, _In_ PLARGE_INTEGER Interval);

_Must_inspect_result_
NTKERNELAPI NTSTATUS KeSetTargetProcessorDpcEx(_Inout_ PKDPC Dpc,
    _In_ PPROCESSOR_NUMBER ProcNumber);

_IRQL_requires_min_(PASSIVE_LEVEL) _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void KeSetSystemAffinityThread(_In_ KAFFINITY Affinity);

_IRQL_requires_min_(PASSIVE_LEVEL) _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void KeSetSystemGroupAffinityThread(_In_ PGROUP_AFFINITY Affinity,
    _Out_opt_ PGROUP_AFFINITY PreviousAffinity);

_IRQL_requires_min_(PASSIVE_LEVEL) _IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI KPRIORITY KeSetPriorityThread(_Inout_ PKTHREAD Thread,
    _In_ KPRIORITY Priority);

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
NTKERNELAPI void KeInitializeTimerEx(_Out_ PKTIMER Timer, _In_ TIMER_TYPE Type);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI BOOLEAN KeCancelTimer(_Inout_ PKTIMER);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI BOOLEAN KeSetTimer(_Inout_ PKTIMER Timer,
    _In_ LARGE_INTEGER DueTime, _In_opt_ PKDPC Dpc);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI BOOLEAN KeSetTimerEx(_Inout_ PKTIMER Timer,
    _In_ LARGE_INTEGER DueTime, _In_ LONG Period, _In_opt_ PKDPC Dpc);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI BOOLEAN KeSetCoalescableTimer(_Inout_ PKTIMER Timer,
    _In_ LARGE_INTEGER DueTime, _In_ ULONG Period, _In_ ULONG TolerableDelay,
    _In_opt_ PKDPC Dpc);

_IRQL_requires_min_(PASSIVE_LEVEL) _When_((Timeout==NULL || Timeout->QuadPart!=0), _IRQL_requires_max_(APC_LEVEL)) _When_((Timeout!=NULL && Timeout->QuadPart==0), _IRQL_requires_max_(DISPATCH_LEVEL))
NTKERNELAPI NTSTATUS KeWaitForMultipleObjects(_In_ ULONG Count, PVOID Object[],
    _In_ WAIT_TYPE WaitType, _In_ KWAIT_REASON WaitReason,
    _In_ KPROCESSOR_MODE WaitMode, _In_ BOOLEAN Alertable,
    _In_opt_ PLARGE_INTEGER Timeout, _Out_opt_ PKWAIT_BLOCK WaitBlockArray);

_IRQL_requires_min_(PASSIVE_LEVEL) _When_((Timeout==NULL || Timeout->QuadPart!=0), _IRQL_requires_max_(APC_LEVEL)) _When_((Timeout!=NULL && Timeout->QuadPart==0), _IRQL_requires_max_(DISPATCH_LEVEL))
NTKERNELAPI NTSTATUS KeWaitForSingleObject(_In_ PVOID Object,
    _In_ KWAIT_REASON WaitReason, _In_ KPROCESSOR_MODE WaitMode,
    _In_ BOOLEAN Alertable, _In_opt_ PLARGE_INTEGER Timeout);

_IRQL_requires_min_(PASSIVE_LEVEL) _IRQL_requires_max_(IPI_LEVEL-1)
NTKERNELAPI ULONG_PTR KeIpiGenericCall(_In_ PKIPI_BROADCAST_WORKER BroadcastFunction,
    _In_ ULONG_PTR Context);

NTKERNELAPI void NTAPI KeInitializeSpinLock(_Out_ PKSPIN_LOCK SpinLock);

_Must_inspect_result_
NTKERNELAPI BOOLEAN FASTCALL KeTestSpinLock(_In_ PKSPIN_LOCK SpinLock);

_Must_inspect_result_ _IRQL_requires_min_(DISPATCH_LEVEL)
NTKERNELAPI BOOLEAN FASTCALL KeTryToAcquireSpinLockAtDpcLevel(_Inout_ _Requires_lock_not_held_(*_Curr_) _When_(return!=0,
    _Acquires_lock_(*_Curr_)) PKSPIN_LOCK SpinLock);

_Requires_lock_not_held_(*SpinLock) _Acquires_lock_(*SpinLock) _IRQL_requires_max_(DISPATCH_LEVEL) _IRQL_saves_
NTKERNELAPI KIRQL FASTCALL KeAcquireSpinLockForDpc(_Inout_ PKSPIN_LOCK SpinLock);

_Requires_lock_held_(*SpinLock) _Releases_lock_(*SpinLock) _IRQL_requires_(DISPATCH_LEVEL)
NTKERNELAPI void FASTCALL KeReleaseSpinLockForDpc(_Inout_ PKSPIN_LOCK SpinLock,
    _In_ _IRQL_restores_ KIRQL OldIrql);

_Requires_lock_not_held_(*LockHandle) _Acquires_lock_(*LockHandle) _Post_same_lock_(*SpinLock, *LockHandle) _IRQL_requires_max_(DISPATCH_LEVEL) _IRQL_saves_global_(QueuedSpinLock,LockHandle) _IRQL_raises_(DISPATCH_LEVEL)
NTKERNELAPI void FASTCALL KeAcquireInStackQueuedSpinLock(_Inout_ PKSPIN_LOCK SpinLock,
    _Out_ PKLOCK_QUEUE_HANDLE LockHandle);

_Requires_lock_held_(*LockHandle) _Releases_lock_(*LockHandle) _IRQL_requires_(DISPATCH_LEVEL) _IRQL_restores_global_(QueuedSpinLock,LockHandle)
NTKERNELAPI void FASTCALL KeReleaseInStackQueuedSpinLock(_In_ PKLOCK_QUEUE_HANDLE LockHandle);

_Requires_lock_not_held_(*LockHandle) _Acquires_lock_(*LockHandle) _Post_same_lock_(*SpinLock, *LockHandle) _IRQL_requires_min_(DISPATCH_LEVEL)
NTKERNELAPI void FASTCALL KeAcquireInStackQueuedSpinLockAtDpcLevel(_Inout_ PKSPIN_LOCK SpinLock,
    _Out_ PKLOCK_QUEUE_HANDLE LockHandle);

_Requires_lock_held_(*LockHandle) _Releases_lock_(*LockHandle) _IRQL_requires_(DISPATCH_LEVEL)
NTKERNELAPI void FASTCALL KeReleaseInStackQueuedSpinLockFromDpcLevel(_In_ PKLOCK_QUEUE_HANDLE LockHandle);

_Requires_lock_not_held_(*LockHandle) _Acquires_lock_(*LockHandle) _Post_same_lock_(*SpinLock, *LockHandle) _IRQL_requires_max_(DISPATCH_LEVEL) _IRQL_saves_global_(QueuedSpinLock,LockHandle)
NTKERNELAPI void FASTCALL KeAcquireInStackQueuedSpinLockForDpc(_Inout_ PKSPIN_LOCK SpinLock,
    _Out_ PKLOCK_QUEUE_HANDLE LockHandle);

_Requires_lock_held_(*LockHandle) _Releases_lock_(*LockHandle) _IRQL_requires_(DISPATCH_LEVEL) _IRQL_restores_global_(QueuedSpinLock,LockHandle)
NTKERNELAPI void FASTCALL KeReleaseInStackQueuedSpinLockForDpc(_In_ PKLOCK_QUEUE_HANDLE LockHandle);

_IRQL_requires_min_(DISPATCH_LEVEL)
NTKERNELAPI NTSTATUS KeQueryDpcWatchdogInformation(_Out_ PKDPC_WATCHDOG_INFORMATION WatchdogInformation);

_Must_inspect_result_
NTKERNELAPI BOOLEAN KeRegisterBugCheckCallback(_Out_ PKBUGCHECK_CALLBACK_RECORD CallbackRecord,
    _In_ PKBUGCHECK_CALLBACK_ROUTINE CallbackRoutine, PVOID Buffer,
    _In_ ULONG Length, _In_ PUCHAR Component);

_Must_inspect_result_
NTKERNELAPI BOOLEAN KeRegisterBugCheckReasonCallback(_Out_ PKBUGCHECK_REASON_CALLBACK_RECORD CallbackRecord,
    _In_ PKBUGCHECK_REASON_CALLBACK_ROUTINE CallbackRoutine,
    _In_ KBUGCHECK_CALLBACK_REASON Reason, _In_ PUCHAR Component);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI PVOID KeRegisterNmiCallback(_In_ PNMI_CALLBACK CallbackRoutine,
    _In_opt_ PVOID Context);

NTKERNELAPI void NTAPI KeBugCheckEx(_In_ ULONG BugCheckCode,
    _In_ ULONG_PTR BugCheckParameter1, _In_ ULONG_PTR BugCheckParameter2,
    _In_ ULONG_PTR BugCheckParameter3, _In_ ULONG_PTR BugCheckParameter4);

_IRQL_requires_same_
ULONG64 KeQueryUnbiasedInterruptTimePrecise(_Out_ PULONG64 QpcTimeStamp);

NTKERNELAPI ULONG KeQueryTimeIncrement(void);

NTKERNELAPI ULONG KeGetRecommendedSharedDataAlignment(void);

NTKERNELAPI KAFFINITY KeQueryActiveProcessors(void);

NTKERNELAPI ULONG KeQueryActiveProcessorCount(_Out_opt_ PKAFFINITY ActiveProcessors);

NTKERNELAPI ULONG KeQueryActiveProcessorCountEx(_In_ USHORT GroupNumber);

NTKERNELAPI ULONG KeQueryMaximumProcessorCountEx(_In_ USHORT GroupNumber);

NTKERNELAPI USHORT KeQueryActiveGroupCount(void);

NTKERNELAPI KAFFINITY KeQueryGroupAffinity(_In_ USHORT GroupNumber);

NTKERNELAPI ULONG KeGetCurrentProcessorNumberEx(_Out_opt_ PPROCESSOR_NUMBER ProcNumber);

NTKERNELAPI void KeQueryNodeActiveAffinity(_In_ USHORT NodeNumber,
    _Out_opt_ PGROUP_AFFINITY Affinity, _Out_opt_ PUSHORT Count);

NTKERNELAPI USHORT KeQueryHighestNodeNumber(void);

NTKERNELAPI USHORT KeGetCurrentNodeNumber(void);

_IRQL_requires_min_(PASSIVE_LEVEL) _IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI BOOLEAN KeAreAllApcsDisabled(void);

_IRQL_requires_max_(APC_LEVEL) _IRQL_requires_min_(PASSIVE_LEVEL)
NTKERNELAPI void FASTCALL KeInitializeGuardedMutex(_Out_ PKGUARDED_MUTEX Mutex);

_Acquires_lock_(_Global_critical_region_) _Requires_lock_not_held_(*Mutex) _Acquires_lock_(*Mutex) _IRQL_requires_max_(APC_LEVEL) _IRQL_requires_min_(PASSIVE_LEVEL)
NTKERNELAPI void FASTCALL KeAcquireGuardedMutex(_Inout_ PKGUARDED_MUTEX Mutex);

_Releases_lock_(_Global_critical_region_) _Requires_lock_held_(*Mutex) _Releases_lock_(*Mutex) _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FASTCALL KeReleaseGuardedMutex(_Inout_ PKGUARDED_MUTEX Mutex);

_Must_inspect_result_ _Success_(return != FALSE) _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN FASTCALL KeTryToAcquireGuardedMutex(_When_(return,
    _Acquires_exclusive_lock_(*_Curr_)) _Acquires_lock_(_Global_critical_region_) _Inout_ PKGUARDED_MUTEX Mutex);

_Requires_lock_not_held_(*FastMutex) _Acquires_lock_(*FastMutex) _IRQL_requires_max_(APC_LEVEL) _IRQL_requires_min_(PASSIVE_LEVEL)
NTKERNELAPI void FASTCALL KeAcquireGuardedMutexUnsafe(_Inout_ PKGUARDED_MUTEX FastMutex);

_Requires_lock_held_(*FastMutex) _Releases_lock_(*FastMutex) _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FASTCALL KeReleaseGuardedMutexUnsafe(_Inout_ PKGUARDED_MUTEX FastMutex);

NTSTATUS KeGetProcessorNumberFromIndex(_In_ ULONG ProcIndex,
    _Out_ PPROCESSOR_NUMBER ProcNumber);

ULONG KeGetProcessorIndexFromNumber(_In_ PPROCESSOR_NUMBER ProcNumber);

extern PBOOLEAN KdDebuggerNotPresent;
extern PBOOLEAN KdDebuggerEnabled;
NTKERNELAPI BOOLEAN KdRefreshDebuggerNotPresent(void);

NTKERNELAPI LARGE_INTEGER KeQueryPerformanceCounter(_Out_opt_ PLARGE_INTEGER PerformanceFrequency);

NTKERNELAPI void KeStallExecutionProcessor(_In_ ULONG MicroSeconds);

#ifdef __cplusplus
}
#endif

#endif
