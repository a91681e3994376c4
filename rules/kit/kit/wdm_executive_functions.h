// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// wdm.h, the executive: resources, pools, lookaside lists, processes, work items: functions.
#ifndef SPINLINT_KIT_KIT_WDM_EXECUTIVE_FUNCTIONS_H
#define SPINLINT_KIT_KIT_WDM_EXECUTIVE_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

extern POOL_TYPE ExDefaultNonPagedPoolType;
_When_((PoolType & PagedPool) != 0, _IRQL_requires_max_(APC_LEVEL)) _When_((PoolType & PagedPool) == 0, _IRQL_requires_max_(DISPATCH_LEVEL)) _When_((PoolType & NonPagedPoolMustSucceed) != 0, __drv_reportError("Must succeed pool allocations are forbidden. " "Allocation failures cause a system crash")) _When_((PoolType & (NonPagedPoolMustSucceed | POOL_RAISE_IF_ALLOCATION_FAILURE)) == 0, _Post_maybenull_ _Must_inspect_result_) _When_((PoolType & (NonPagedPoolMustSucceed | POOL_RAISE_IF_ALLOCATION_FAILURE)) != 0, _Post_notnull_)
NTKERNELAPI PVOID ExAllocatePool(_In_ POOL_TYPE PoolType,
    _In_ SIZE_T NumberOfBytes);

_When_((PoolType & PagedPool) != 0, _IRQL_requires_max_(APC_LEVEL)) _When_((PoolType & PagedPool) == 0, _IRQL_requires_max_(DISPATCH_LEVEL)) _When_((PoolType & NonPagedPoolMustSucceed) != 0, __drv_reportError("Must succeed pool allocations are forbidden. " "Allocation failures cause a system crash")) _When_((PoolType & (NonPagedPoolMustSucceed | POOL_RAISE_IF_ALLOCATION_FAILURE)) == 0, _Post_maybenull_ _Must_inspect_result_) _When_((PoolType & (NonPagedPoolMustSucceed | POOL_RAISE_IF_ALLOCATION_FAILURE)) != 0, _Post_notnull_)
NTKERNELAPI PVOID NTAPI ExAllocatePoolWithTag(_In_ POOL_TYPE PoolType,
    _In_ SIZE_T NumberOfBytes, _In_ ULONG Tag);

_When_((PoolType & PagedPool) != 0, _IRQL_requires_max_(APC_LEVEL)) _When_((PoolType & PagedPool) == 0, _IRQL_requires_max_(DISPATCH_LEVEL)) _When_((PoolType & NonPagedPoolMustSucceed) != 0, __drv_reportError("Must succeed pool allocations are forbidden. " "Allocation failures cause a system crash")) _When_((PoolType & (NonPagedPoolMustSucceed | POOL_RAISE_IF_ALLOCATION_FAILURE)) == 0, _Post_maybenull_ _Must_inspect_result_) _When_((PoolType & (NonPagedPoolMustSucceed | POOL_RAISE_IF_ALLOCATION_FAILURE)) != 0, _Post_notnull_)
NTKERNELAPI PVOID NTAPI ExAllocatePoolWithTagPriority(_In_ POOL_TYPE PoolType,
    _In_ SIZE_T NumberOfBytes, _In_ ULONG Tag, _In_ EX_POOL_PRIORITY Priority);

_When_((PoolType & PagedPool) != 0, _IRQL_requires_max_(APC_LEVEL)) _When_((PoolType & PagedPool) == 0, _IRQL_requires_max_(DISPATCH_LEVEL)) _When_((PoolType & NonPagedPoolMustSucceed) != 0, __drv_reportError("Must succeed pool allocations are forbidden. " "Allocation failures cause a system crash")) _When_((PoolType & POOL_QUOTA_FAIL_INSTEAD_OF_RAISE) != 0, _Post_maybenull_ _Must_inspect_result_) _When_((PoolType & POOL_QUOTA_FAIL_INSTEAD_OF_RAISE) == 0, _Post_notnull_)
NTKERNELAPI PVOID ExAllocatePoolWithQuotaTag(_In_ POOL_TYPE PoolType,
    _In_ SIZE_T NumberOfBytes, _In_ ULONG Tag);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void ExFreePoolWithTag(PVOID P, _In_ ULONG Tag);

_IRQL_requires_max_(APC_LEVEL) _Requires_lock_held_(_Global_critical_region_)
NTKERNELAPI void FASTCALL ExAcquireFastMutexUnsafe(_Inout_ _Requires_lock_not_held_(*_Curr_) _Acquires_lock_(*_Curr_) PFAST_MUTEX FastMutex);

_IRQL_requires_max_(APC_LEVEL) _Requires_lock_held_(_Global_critical_region_)
NTKERNELAPI void FASTCALL ExReleaseFastMutexUnsafe(_Inout_ _Requires_lock_held_(*_Curr_) _Releases_lock_(*_Curr_) PFAST_MUTEX FastMutex);

_IRQL_raises_(APC_LEVEL) _IRQL_saves_global_(OldIrql, FastMutex)
NTKERNELAPI void FASTCALL ExAcquireFastMutex(_Inout_ _Requires_lock_not_held_(*_Curr_) _Acquires_lock_(*_Curr_) PFAST_MUTEX FastMutex);

_IRQL_requires_(APC_LEVEL) _IRQL_restores_global_(OldIrql, FastMutex)
NTKERNELAPI void FASTCALL ExReleaseFastMutex(_Inout_ _Requires_lock_held_(*_Curr_) _Releases_lock_(*_Curr_) PFAST_MUTEX FastMutex);

_Must_inspect_result_ _Success_(return!=FALSE) _IRQL_raises_(APC_LEVEL) _IRQL_saves_global_(OldIrql, FastMutex)
NTKERNELAPI BOOLEAN FASTCALL ExTryToAcquireFastMutex(_Inout_ _Requires_lock_not_held_(*_Curr_) _Acquires_lock_(*_Curr_) PFAST_MUTEX FastMutex);

NTKERNELAPI LARGE_INTEGER ExInterlockedAddLargeInteger(_Inout_ PLARGE_INTEGER Addend,
    _In_ LARGE_INTEGER Increment,
    _Inout_ _Requires_lock_not_held_(*_Curr_) PKSPIN_LOCK Lock);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI NTSTATUS ExInitializeLookasideListEx(_Out_ PLOOKASIDE_LIST_EX Lookaside,
    _In_opt_ PALLOCATE_FUNCTION_EX Allocate, _In_opt_ PFREE_FUNCTION_EX Free,
    _In_ POOL_TYPE PoolType, _In_ ULONG Flags, _In_ SIZE_T Size, _In_ ULONG Tag,
    _In_ USHORT Depth);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void ExDeleteLookasideListEx(_Inout_ PLOOKASIDE_LIST_EX Lookaside);

_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
PVOID ExAllocateFromLookasideListEx(_Inout_ PLOOKASIDE_LIST_EX Lookaside);

_IRQL_requires_max_(DISPATCH_LEVEL)
void ExFreeToLookasideListEx(_Inout_ PLOOKASIDE_LIST_EX Lookaside,
    _In_ PVOID Entry);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void ExInitializeNPagedLookasideList(_Out_ PNPAGED_LOOKASIDE_LIST Lookaside,
    _In_opt_ PALLOCATE_FUNCTION Allocate, _In_opt_ PFREE_FUNCTION Free,
    _In_ ULONG Flags, _In_ SIZE_T Size, _In_ ULONG Tag, _In_ USHORT Depth);

_IRQL_requires_max_(DISPATCH_LEVEL)
void ExInitializeNPagedLookasideList_NXPoolOptIn(_Out_ PNPAGED_LOOKASIDE_LIST Lookaside,
    _In_opt_ PALLOCATE_FUNCTION Allocate, _In_opt_ PFREE_FUNCTION Free,
    _In_ ULONG Flags, _In_ SIZE_T Size, _In_ ULONG Tag, _In_ USHORT Depth);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void ExDeleteNPagedLookasideList(_Inout_ PNPAGED_LOOKASIDE_LIST Lookaside);

_IRQL_requires_max_(DISPATCH_LEVEL)
PVOID ExAllocateFromNPagedLookasideList(_Inout_ PNPAGED_LOOKASIDE_LIST Lookaside);

_IRQL_requires_max_(DISPATCH_LEVEL)
void ExFreeToNPagedLookasideList(_Inout_ PNPAGED_LOOKASIDE_LIST Lookaside,
    _In_ PVOID Entry);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void ExInitializePagedLookasideList(_Out_ PPAGED_LOOKASIDE_LIST Lookaside,
    _In_opt_ PALLOCATE_FUNCTION Allocate, _In_opt_ PFREE_FUNCTION Free,
    _In_ ULONG Flags, _In_ SIZE_T Size, _In_ ULONG Tag, _In_ USHORT Depth);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void ExDeletePagedLookasideList(_Inout_ PPAGED_LOOKASIDE_LIST Lookaside);

_IRQL_requires_max_(APC_LEVEL)
PVOID ExAllocateFromPagedLookasideList(_Inout_ PPAGED_LOOKASIDE_LIST Lookaside);

_IRQL_requires_max_(APC_LEVEL)
void ExFreeToPagedLookasideList(_Inout_ PPAGED_LOOKASIDE_LIST Lookaside,
    _In_ PVOID Entry);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void NTAPI ExRaiseStatus(_In_ NTSTATUS Status);

_When_((!__drv_defined(_DRIVER_TYPE_FILESYSTEM) && !__drv_defined(_DRIVER_TYPE_FILESYSTEM_FILTER)) || NTDDI_VERSION >= NTDDI_VISTA, __drv_preferredFunction("IoQueueWorkItem[Ex]", "Obsolete in all drivers for Vista. Obsolete downlevel except for limited " "use in IFS. See the documentation")) _IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void ExQueueWorkItem(_Inout_ PWORK_QUEUE_ITEM WorkItem,
    _In_ WORK_QUEUE_TYPE QueueType);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI NTSTATUS ExInitializeResourceLite(_Out_ PERESOURCE Resource);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI NTSTATUS ExReinitializeResourceLite(_Inout_ PERESOURCE Resource);

_IRQL_requires_max_(APC_LEVEL) _Requires_lock_held_(_Global_critical_region_) _When_(Wait!=0, _Post_satisfies_(return == 1)) _When_(Wait==0, _Post_satisfies_(return == 0 || return == 1) _Must_inspect_result_)
NTKERNELAPI BOOLEAN ExAcquireResourceSharedLite(_Inout_ _Requires_lock_not_held_(*_Curr_) _When_(return!=0,
    _Acquires_shared_lock_(*_Curr_)) PERESOURCE Resource, _In_ BOOLEAN Wait);

_IRQL_requires_max_(APC_LEVEL) _Acquires_lock_(_Global_critical_region_)
NTKERNELAPI PVOID ExEnterCriticalRegionAndAcquireResourceShared(_Inout_ _Requires_lock_not_held_(*_Curr_) _Acquires_shared_lock_(*_Curr_) PERESOURCE Resource);

_IRQL_requires_max_(APC_LEVEL) _Requires_lock_held_(_Global_critical_region_) _When_(Wait!=0, _Post_satisfies_(return == 1)) _When_(Wait==0, _Post_satisfies_(return == 0 || return == 1) _Must_inspect_result_)
NTKERNELAPI BOOLEAN ExAcquireResourceExclusiveLite(_Inout_ _Requires_lock_not_held_(*_Curr_) _When_(return!=0,
    _Acquires_exclusive_lock_(*_Curr_)) PERESOURCE Resource, _In_ BOOLEAN Wait);

_IRQL_requires_max_(APC_LEVEL) _Acquires_lock_(_Global_critical_region_)
NTKERNELAPI PVOID ExEnterCriticalRegionAndAcquireResourceExclusive(_Inout_ _Requires_lock_not_held_(*_Curr_) _Acquires_exclusive_lock_(*_Curr_) PERESOURCE Resource);

_IRQL_requires_max_(APC_LEVEL) _Requires_lock_held_(_Global_critical_region_) _When_(Wait!=0, _Post_satisfies_(return == 1)) _When_(Wait==0, _Post_satisfies_(return == 0 || return == 1) _Must_inspect_result_)
NTKERNELAPI BOOLEAN ExAcquireSharedStarveExclusive(_Inout_ _Requires_lock_not_held_(*_Curr_) _When_(return!=0,
    _Acquires_shared_lock_(*_Curr_)) PERESOURCE Resource, _In_ BOOLEAN Wait);

_IRQL_requires_max_(APC_LEVEL) _Requires_lock_held_(_Global_critical_region_) _When_(Wait!=0, _Post_satisfies_(return == 1)) _When_(Wait==0, _Post_satisfies_(return == 0 || return == 1) _Must_inspect_result_)
NTKERNELAPI BOOLEAN ExAcquireSharedWaitForExclusive(_Inout_ _Requires_lock_not_held_(*_Curr_) _When_(return!=0,
    _Acquires_lock_(*_Curr_)) PERESOURCE Resource, _In_ BOOLEAN Wait);

_IRQL_requires_max_(APC_LEVEL) _Acquires_lock_(_Global_critical_region_)
NTKERNELAPI PVOID ExEnterCriticalRegionAndAcquireSharedWaitForExclusive(_Inout_ _Requires_lock_not_held_(*_Curr_) _Acquires_lock_(*_Curr_) PERESOURCE Resource);

_Requires_lock_held_(_Global_critical_region_) _Requires_lock_held_(*Resource) _Releases_lock_(*Resource) _IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void FASTCALL ExReleaseResourceLite(_Inout_ PERESOURCE Resource);

_IRQL_requires_max_(DISPATCH_LEVEL) _Releases_lock_(_Global_critical_region_)
NTKERNELAPI void FASTCALL ExReleaseResourceAndLeaveCriticalRegion(_Inout_ _Requires_lock_held_(*_Curr_) _Releases_lock_(*_Curr_) PERESOURCE Resource);

_IRQL_requires_max_(DISPATCH_LEVEL) _Requires_lock_held_(_Global_critical_region_)
NTKERNELAPI void ExReleaseResourceForThreadLite(_Inout_ _Requires_lock_held_(*_Curr_) _Releases_lock_(*_Curr_) PERESOURCE Resource,
    _In_ ERESOURCE_THREAD ResourceThreadId);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void ExSetResourceOwnerPointer(_Inout_ PERESOURCE Resource,
    _In_ PVOID OwnerPointer);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void ExSetResourceOwnerPointerEx(_Inout_ PERESOURCE Resource,
    _In_ PVOID OwnerPointer, _In_ ULONG Flags);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void ExConvertExclusiveToSharedLite(_Inout_ _Requires_lock_held_(*_Curr_) PERESOURCE Resource);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI NTSTATUS ExDeleteResourceLite(_Inout_ PERESOURCE Resource);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI ULONG ExGetExclusiveWaiterCount(_In_ PERESOURCE Resource);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI ULONG ExGetSharedWaiterCount(_In_ PERESOURCE Resource);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI BOOLEAN ExIsResourceAcquiredExclusiveLite(_In_ PERESOURCE Resource);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI ULONG ExIsResourceAcquiredSharedLite(_In_ PERESOURCE Resource);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI KPROCESSOR_MODE ExGetPreviousMode(void);

NTKERNELAPI void ExSystemTimeToLocalTime(_In_ PLARGE_INTEGER SystemTime,
    _Out_ PLARGE_INTEGER LocalTime);

NTKERNELAPI void ExLocalTimeToSystemTime(_In_ PLARGE_INTEGER LocalTime,
    _Out_ PLARGE_INTEGER SystemTime);

NTKERNELAPI PEX_TIMER ExAllocateTimer(_In_opt_ PEXT_CALLBACK Callback,
    _In_opt_ PVOID CallbackContext, _In_ ULONG Attributes);

NTKERNELAPI BOOLEAN ExSetTimer(_In_ PEX_TIMER Timer, _In_ LONGLONG DueTime,
    _In_ LONGLONG Period, _In_opt_ PEXT_SET_PARAMETERS Parameters);

NTKERNELAPI BOOLEAN ExCancelTimer(_Inout_ PEX_TIMER Timer,
    _In_opt_ PEXT_CANCEL_PARAMETERS Parameters);

NTKERNELAPI BOOLEAN ExDeleteTimer(_In_ PEX_TIMER Timer, _In_ BOOLEAN Cancel,
    _In_ BOOLEAN Wait, _In_opt_ PEXT_DELETE_PARAMETERS Parameters);

void ExInitializeSetTimerParameters(_Out_ PEXT_SET_PARAMETERS Parameters);

void ExInitializeDeleteTimerParameters(_Out_ PEXT_DELETE_PARAMETERS Parameters);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS ExCreateCallback(PCALLBACK_OBJECT *CallbackObject,
    _In_ POBJECT_ATTRIBUTES ObjectAttributes, _In_ BOOLEAN Create,
    _In_ BOOLEAN AllowMultipleCallbacks);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI PVOID ExRegisterCallback(_Inout_ PCALLBACK_OBJECT CallbackObject,
    _In_ PCALLBACK_FUNCTION CallbackFunction, _In_opt_ PVOID CallbackContext);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void ExUnregisterCallback(_Inout_ PVOID CallbackRegistration);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void ExNotifyCallback(_In_ PVOID CallbackObject,
    _In_opt_ PVOID Argument1, _In_opt_ PVOID Argument2);

NTKERNELAPI void FASTCALL ExInitializeRundownProtection(_Out_ PEX_RUNDOWN_REF RunRef);

_Must_inspect_result_
NTKERNELAPI BOOLEAN FASTCALL ExAcquireRundownProtection(_Inout_ PEX_RUNDOWN_REF RunRef);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void FASTCALL ExReleaseRundownProtection(_Inout_ PEX_RUNDOWN_REF RunRef);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FASTCALL ExWaitForRundownProtectionRelease(_Inout_ PEX_RUNDOWN_REF RunRef);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI SIZE_T ExSizeOfRundownProtectionCacheAware(void);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void ExInitializeRundownProtectionCacheAware(_Out_ PEX_RUNDOWN_REF_CACHE_AWARE RunRefCacheAware,
    _In_ SIZE_T RunRefSize);

_Must_inspect_result_
NTKERNELAPI BOOLEAN FASTCALL ExAcquireRundownProtectionCacheAware(_Inout_ PEX_RUNDOWN_REF_CACHE_AWARE RunRefCacheAware);

NTKERNELAPI void FASTCALL ExReleaseRundownProtectionCacheAware(_Inout_ PEX_RUNDOWN_REF_CACHE_AWARE RunRefCacheAware);

NTKERNELAPI void FASTCALL ExWaitForRundownProtectionReleaseCacheAware(_Inout_ PEX_RUNDOWN_REF_CACHE_AWARE RunRef);

NTKERNELAPI void FASTCALL ExReInitializeRundownProtectionCacheAware(_Inout_ PEX_RUNDOWN_REF_CACHE_AWARE RunRefCacheAware);

_IRQL_requires_min_(DISPATCH_LEVEL)
NTKERNELAPI void ExAcquireSpinLockSharedAtDpcLevel(_Inout_ _Requires_lock_not_held_(*_Curr_) _Acquires_lock_(*_Curr_) PEX_SPIN_LOCK SpinLock);

_IRQL_saves_ _IRQL_raises_(DISPATCH_LEVEL)
NTKERNELAPI KIRQL ExAcquireSpinLockShared(_Inout_ _Requires_lock_not_held_(*_Curr_) _Acquires_lock_(*_Curr_) PEX_SPIN_LOCK SpinLock);

_IRQL_requires_min_(DISPATCH_LEVEL)
NTKERNELAPI void ExReleaseSpinLockSharedFromDpcLevel(_Inout_ _Requires_lock_held_(*_Curr_) _Releases_lock_(*_Curr_) PEX_SPIN_LOCK SpinLock);

_IRQL_requires_(DISPATCH_LEVEL)
NTKERNELAPI void ExReleaseSpinLockShared(_Inout_ _Requires_lock_held_(*_Curr_) _Releases_lock_(*_Curr_) PEX_SPIN_LOCK SpinLock,
    _In_ _IRQL_restores_ KIRQL OldIrql);

_Must_inspect_result_ _IRQL_requires_(DISPATCH_LEVEL)
NTKERNELAPI LOGICAL ExTryConvertSharedSpinLockExclusive(_Inout_ PEX_SPIN_LOCK SpinLock);

_IRQL_requires_min_(DISPATCH_LEVEL)
NTKERNELAPI void ExAcquireSpinLockExclusiveAtDpcLevel(_Inout_ _Requires_lock_not_held_(*_Curr_) _Acquires_lock_(*_Curr_) PEX_SPIN_LOCK SpinLock);

_IRQL_saves_ _IRQL_raises_(DISPATCH_LEVEL)
NTKERNELAPI KIRQL ExAcquireSpinLockExclusive(_Inout_ _Requires_lock_not_held_(*_Curr_) _Acquires_lock_(*_Curr_) PEX_SPIN_LOCK SpinLock);

_IRQL_requires_min_(DISPATCH_LEVEL)
NTKERNELAPI void ExReleaseSpinLockExclusiveFromDpcLevel(_Inout_ _Requires_lock_held_(*_Curr_) _Releases_lock_(*_Curr_) PEX_SPIN_LOCK SpinLock);

_IRQL_requires_(DISPATCH_LEVEL)
NTKERNELAPI void ExReleaseSpinLockExclusive(_Inout_ _Requires_lock_held_(*_Curr_) _Releases_lock_(*_Curr_) PEX_SPIN_LOCK SpinLock,
    _In_ _IRQL_restores_ KIRQL OldIrql);

_Must_inspect_result_
LOGICAL ExTryAcquireSpinLockSharedAtDpcLevel(_When_(return!=FALSE,
    _Requires_lock_not_held_ (*_Curr_) _Acquires_lock_ (*_Curr_)) _Inout_ PEX_SPIN_LOCK SpinLock);

_Must_inspect_result_
LOGICAL ExTryAcquireSpinLockExclusiveAtDpcLevel(_When_(return!=FALSE,
    _Requires_lock_not_held_ (*_Curr_) _Acquires_lock_ (*_Curr_)) _Inout_ PEX_SPIN_LOCK SpinLock);

_IRQL_requires_max_(PASSIVE_LEVEL) _Must_inspect_result_
NTKERNELAPI NTSTATUS PsCreateSystemThread(_Out_ PHANDLE ThreadHandle,
    _In_ ULONG DesiredAccess, _In_opt_ POBJECT_ATTRIBUTES ObjectAttributes,
    _In_opt_ HANDLE ProcessHandle, _Out_opt_ PCLIENT_ID ClientId,
    _In_ PKSTART_ROUTINE StartRoutine, _In_opt_ _When_(return >= 0,
    __drv_aliasesMem) PVOID StartContext);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS PsTerminateSystemThread(_In_ NTSTATUS ExitStatus);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI EtwRegister(_In_ LPCGUID ProviderId,
    _In_opt_ PETWENABLECALLBACK EnableCallback, _In_opt_ PVOID CallbackContext,
    _Out_ PREGHANDLE RegHandle);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS EtwUnregister(_In_ REGHANDLE RegHandle);

_IRQL_requires_max_(HIGH_LEVEL)
NTKERNELAPI NTSTATUS EtwWrite(_In_ REGHANDLE RegHandle,
    _In_ PCEVENT_DESCRIPTOR EventDescriptor, _In_opt_ LPCGUID ActivityId,
    _In_ ULONG UserDataCount, PEVENT_DATA_DESCRIPTOR UserData);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS NTAPI TmCommitComplete(_In_ PKENLISTMENT Enlistment,
    _In_opt_ PLARGE_INTEGER TmVirtualClock);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS NTAPI TmRollbackComplete(_In_ PKENLISTMENT Enlistment,
    _In_opt_ PLARGE_INTEGER TmVirtualClock);

_Must_inspect_result_ _IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS NTAPI TmEnableCallbacks(_In_ PKRESOURCEMANAGER ResourceManager,
    _In_ PTM_RM_NOTIFICATION CallbackRoutine, _In_opt_ PVOID RMKey);

void ExInitializeDriverRuntime(_In_ ULONG RuntimeFlags);

extern POBJECT_TYPE *ExEventObjectType;
extern POBJECT_TYPE *TmTransactionObjectType;
extern POBJECT_TYPE *PsProcessType;
extern POBJECT_TYPE *PsThreadType;

#ifdef __cplusplus
}
#endif

#endif
