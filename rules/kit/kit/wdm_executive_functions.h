// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Locks, pools, lookaside lists, work items and memory of the executive.
#ifndef SPINLINT_KIT_KIT_WDM_EXECUTIVE_FUNCTIONS_H
#define SPINLINT_KIT_KIT_WDM_EXECUTIVE_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

_When_((PoolType & PagedPool) != 0, _IRQL_requires_max_(APC_LEVEL))
_When_((PoolType & PagedPool) == 0, _IRQL_requires_max_(DISPATCH_LEVEL))
NTKERNELAPI PVOID ExAllocatePool(POOL_TYPE PoolType, SIZE_T NumberOfBytes);

_When_((PoolType & PagedPool) != 0, _IRQL_requires_max_(APC_LEVEL))
_When_((PoolType & PagedPool) == 0, _IRQL_requires_max_(DISPATCH_LEVEL))
NTKERNELAPI PVOID NTAPI ExAllocatePoolWithTag(POOL_TYPE PoolType,
    SIZE_T NumberOfBytes, ULONG Tag);

_When_((PoolType & PagedPool) != 0, _IRQL_requires_max_(APC_LEVEL))
_When_((PoolType & PagedPool) == 0, _IRQL_requires_max_(DISPATCH_LEVEL))
NTKERNELAPI PVOID NTAPI ExAllocatePoolWithTagPriority(POOL_TYPE PoolType,
    SIZE_T NumberOfBytes, ULONG Tag, EX_POOL_PRIORITY Priority);

_When_((PoolType & PagedPool) != 0, _IRQL_requires_max_(APC_LEVEL))
_When_((PoolType & PagedPool) == 0, _IRQL_requires_max_(DISPATCH_LEVEL))
NTKERNELAPI PVOID ExAllocatePoolWithQuotaTag(POOL_TYPE PoolType,
    SIZE_T NumberOfBytes, ULONG Tag);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void ExFreePoolWithTag(PVOID P, ULONG Tag);

_IRQL_requires_max_(APC_LEVEL) _Requires_lock_held_(_Global_critical_region_)
NTKERNELAPI void FASTCALL ExAcquireFastMutexUnsafe(_Inout_
    _Requires_lock_not_held_(*_Curr_) _Acquires_lock_(*_Curr_) PFAST_MUTEX
    FastMutex);

_IRQL_requires_max_(APC_LEVEL) _Requires_lock_held_(_Global_critical_region_)
NTKERNELAPI void FASTCALL ExReleaseFastMutexUnsafe(_Inout_
    _Requires_lock_held_(*_Curr_) _Releases_lock_(*_Curr_) PFAST_MUTEX
    FastMutex);

_IRQL_raises_(APC_LEVEL) _IRQL_saves_global_(OldIrql, FastMutex)
NTKERNELAPI void FASTCALL ExAcquireFastMutex(_Inout_
    _Requires_lock_not_held_(*_Curr_) _Acquires_lock_(*_Curr_) PFAST_MUTEX
    FastMutex);

_IRQL_requires_(APC_LEVEL) _IRQL_restores_global_(OldIrql, FastMutex)
NTKERNELAPI void FASTCALL ExReleaseFastMutex(_Inout_
    _Requires_lock_held_(*_Curr_) _Releases_lock_(*_Curr_) PFAST_MUTEX
    FastMutex);

_Success_(return!=FALSE) _IRQL_raises_(APC_LEVEL)
_IRQL_saves_global_(OldIrql, FastMutex)
NTKERNELAPI BOOLEAN FASTCALL ExTryToAcquireFastMutex(_Inout_
    _Requires_lock_not_held_(*_Curr_) _Acquires_lock_(*_Curr_) PFAST_MUTEX
    FastMutex);

NTKERNELAPI LARGE_INTEGER ExInterlockedAddLargeInteger(
    _Inout_ PLARGE_INTEGER Addend, LARGE_INTEGER Increment,
    _Inout_ _Requires_lock_not_held_(*_Curr_) PKSPIN_LOCK Lock);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI NTSTATUS ExInitializeLookasideListEx(
    _Out_ PLOOKASIDE_LIST_EX Lookaside, PALLOCATE_FUNCTION_EX Allocate,
    PFREE_FUNCTION_EX Free, POOL_TYPE PoolType, ULONG Flags, SIZE_T Size,
    ULONG Tag, USHORT Depth);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void ExDeleteLookasideListEx(_Inout_ PLOOKASIDE_LIST_EX Lookaside);
_IRQL_requires_max_(DISPATCH_LEVEL)
PVOID ExAllocateFromLookasideListEx(_Inout_ PLOOKASIDE_LIST_EX Lookaside);
_IRQL_requires_max_(DISPATCH_LEVEL)
void ExFreeToLookasideListEx(_Inout_ PLOOKASIDE_LIST_EX Lookaside, PVOID Entry);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void ExInitializeNPagedLookasideList(
    _Out_ PNPAGED_LOOKASIDE_LIST Lookaside, PALLOCATE_FUNCTION Allocate,
    PFREE_FUNCTION Free, ULONG Flags, SIZE_T Size, ULONG Tag, USHORT Depth);

_IRQL_requires_max_(DISPATCH_LEVEL)
void ExInitializeNPagedLookasideList_NXPoolOptIn(
    _Out_ PNPAGED_LOOKASIDE_LIST Lookaside, PALLOCATE_FUNCTION Allocate,
    PFREE_FUNCTION Free, ULONG Flags, SIZE_T Size, ULONG Tag, USHORT Depth);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void ExDeleteNPagedLookasideList(
    _Inout_ PNPAGED_LOOKASIDE_LIST Lookaside);
_IRQL_requires_max_(DISPATCH_LEVEL)
PVOID ExAllocateFromNPagedLookasideList(
    _Inout_ PNPAGED_LOOKASIDE_LIST Lookaside);
_IRQL_requires_max_(DISPATCH_LEVEL)
void ExFreeToNPagedLookasideList(_Inout_ PNPAGED_LOOKASIDE_LIST Lookaside,
    PVOID Entry);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void ExInitializePagedLookasideList(
    _Out_ PPAGED_LOOKASIDE_LIST Lookaside, PALLOCATE_FUNCTION Allocate,
    PFREE_FUNCTION Free, ULONG Flags, SIZE_T Size, ULONG Tag, USHORT Depth);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void ExDeletePagedLookasideList(
    _Inout_ PPAGED_LOOKASIDE_LIST Lookaside);
_IRQL_requires_max_(APC_LEVEL)
PVOID ExAllocateFromPagedLookasideList(
    _Inout_ PPAGED_LOOKASIDE_LIST Lookaside);
_IRQL_requires_max_(APC_LEVEL)
void ExFreeToPagedLookasideList(_Inout_ PPAGED_LOOKASIDE_LIST Lookaside,
    PVOID Entry);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void NTAPI ExRaiseStatus(NTSTATUS Status);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void ExQueueWorkItem(_Inout_ PWORK_QUEUE_ITEM WorkItem,
    WORK_QUEUE_TYPE QueueType);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI NTSTATUS ExInitializeResourceLite(_Out_ PERESOURCE Resource);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI NTSTATUS ExReinitializeResourceLite(_Inout_ PERESOURCE Resource);

_IRQL_requires_max_(APC_LEVEL) _Requires_lock_held_(_Global_critical_region_)
NTKERNELAPI BOOLEAN ExAcquireResourceSharedLite(
    _Inout_ _Requires_lock_not_held_(*_Curr_) _When_(return!=0,
    _Acquires_shared_lock_(*_Curr_)) PERESOURCE Resource, BOOLEAN Wait);

_IRQL_requires_max_(APC_LEVEL) _Acquires_lock_(_Global_critical_region_)
NTKERNELAPI PVOID ExEnterCriticalRegionAndAcquireResourceShared(_Inout_
    _Requires_lock_not_held_(*_Curr_) _Acquires_shared_lock_(*_Curr_) PERESOURCE
    Resource);

_IRQL_requires_max_(APC_LEVEL) _Requires_lock_held_(_Global_critical_region_)
NTKERNELAPI BOOLEAN ExAcquireResourceExclusiveLite(
    _Inout_ _Requires_lock_not_held_(*_Curr_) _When_(return!=0,
    _Acquires_exclusive_lock_(*_Curr_)) PERESOURCE Resource, BOOLEAN Wait);

_IRQL_requires_max_(APC_LEVEL) _Acquires_lock_(_Global_critical_region_)
NTKERNELAPI PVOID ExEnterCriticalRegionAndAcquireResourceExclusive(_Inout_
    _Requires_lock_not_held_(*_Curr_) _Acquires_exclusive_lock_(*_Curr_)
    PERESOURCE Resource);

_IRQL_requires_max_(APC_LEVEL) _Requires_lock_held_(_Global_critical_region_)
NTKERNELAPI BOOLEAN ExAcquireSharedStarveExclusive(
    _Inout_ _Requires_lock_not_held_(*_Curr_) _When_(return!=0,
    _Acquires_shared_lock_(*_Curr_)) PERESOURCE Resource, BOOLEAN Wait);

_IRQL_requires_max_(APC_LEVEL) _Requires_lock_held_(_Global_critical_region_)
NTKERNELAPI BOOLEAN ExAcquireSharedWaitForExclusive(
    _Inout_ _Requires_lock_not_held_(*_Curr_) _When_(return!=0,
    _Acquires_lock_(*_Curr_)) PERESOURCE Resource, BOOLEAN Wait);

_IRQL_requires_max_(APC_LEVEL) _Acquires_lock_(_Global_critical_region_)
NTKERNELAPI PVOID ExEnterCriticalRegionAndAcquireSharedWaitForExclusive(_Inout_
    _Requires_lock_not_held_(*_Curr_) _Acquires_lock_(*_Curr_) PERESOURCE
    Resource);

_Requires_lock_held_(_Global_critical_region_) _Requires_lock_held_(*Resource)
_Releases_lock_(*Resource) _IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void FASTCALL ExReleaseResourceLite(_Inout_ PERESOURCE Resource);
_IRQL_requires_max_(DISPATCH_LEVEL) _Releases_lock_(_Global_critical_region_)
NTKERNELAPI void FASTCALL ExReleaseResourceAndLeaveCriticalRegion(_Inout_
    _Requires_lock_held_(*_Curr_) _Releases_lock_(*_Curr_) PERESOURCE Resource);

_IRQL_requires_max_(DISPATCH_LEVEL)
_Requires_lock_held_(_Global_critical_region_)
NTKERNELAPI void ExReleaseResourceForThreadLite(_Inout_
    _Requires_lock_held_(*_Curr_) _Releases_lock_(*_Curr_) PERESOURCE Resource,
    ERESOURCE_THREAD ResourceThreadId);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void ExSetResourceOwnerPointer(_Inout_ PERESOURCE Resource,
    PVOID OwnerPointer);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void ExSetResourceOwnerPointerEx(_Inout_ PERESOURCE Resource,
    PVOID OwnerPointer, ULONG Flags);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void ExConvertExclusiveToSharedLite(
    _Inout_ _Requires_lock_held_(*_Curr_) PERESOURCE Resource);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI NTSTATUS ExDeleteResourceLite(_Inout_ PERESOURCE Resource);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI ULONG ExGetExclusiveWaiterCount(PERESOURCE Resource);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI ULONG ExGetSharedWaiterCount(PERESOURCE Resource);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI BOOLEAN ExIsResourceAcquiredExclusiveLite(PERESOURCE Resource);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI ULONG ExIsResourceAcquiredSharedLite(PERESOURCE Resource);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI KPROCESSOR_MODE ExGetPreviousMode(void);
NTKERNELAPI void ExSystemTimeToLocalTime(PLARGE_INTEGER SystemTime,
    _Out_ PLARGE_INTEGER LocalTime);
NTKERNELAPI void ExLocalTimeToSystemTime(PLARGE_INTEGER LocalTime,
    _Out_ PLARGE_INTEGER SystemTime);
NTKERNELAPI PEX_TIMER ExAllocateTimer(PEXT_CALLBACK Callback,
    PVOID CallbackContext, ULONG Attributes);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS ExCreateCallback(PCALLBACK_OBJECT *CallbackObject,
    POBJECT_ATTRIBUTES ObjectAttributes, BOOLEAN Create,
    BOOLEAN AllowMultipleCallbacks);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI PVOID ExRegisterCallback(_Inout_ PCALLBACK_OBJECT CallbackObject,
    PCALLBACK_FUNCTION CallbackFunction, PVOID CallbackContext);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void ExUnregisterCallback(_Inout_ PVOID CallbackRegistration);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void ExNotifyCallback(PVOID CallbackObject, PVOID Argument1,
    PVOID Argument2);
NTKERNELAPI void FASTCALL ExInitializeRundownProtection(
    _Out_ PEX_RUNDOWN_REF RunRef);
NTKERNELAPI BOOLEAN FASTCALL ExAcquireRundownProtection(
    _Inout_ PEX_RUNDOWN_REF RunRef);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void FASTCALL ExReleaseRundownProtection(
    _Inout_ PEX_RUNDOWN_REF RunRef);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void FASTCALL ExWaitForRundownProtectionRelease(
    _Inout_ PEX_RUNDOWN_REF RunRef);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void ExInitializeRundownProtectionCacheAware(
    _Out_ PEX_RUNDOWN_REF_CACHE_AWARE RunRefCacheAware, SIZE_T RunRefSize);
NTKERNELAPI BOOLEAN FASTCALL ExAcquireRundownProtectionCacheAware(
    _Inout_ PEX_RUNDOWN_REF_CACHE_AWARE RunRefCacheAware);
NTKERNELAPI void FASTCALL ExReleaseRundownProtectionCacheAware(
    _Inout_ PEX_RUNDOWN_REF_CACHE_AWARE RunRefCacheAware);
NTKERNELAPI void FASTCALL ExWaitForRundownProtectionReleaseCacheAware(
    _Inout_ PEX_RUNDOWN_REF_CACHE_AWARE RunRef);
NTKERNELAPI void FASTCALL ExReInitializeRundownProtectionCacheAware(
    _Inout_ PEX_RUNDOWN_REF_CACHE_AWARE RunRefCacheAware);

_IRQL_requires_min_(DISPATCH_LEVEL)
NTKERNELAPI void ExAcquireSpinLockSharedAtDpcLevel(_Inout_
    _Requires_lock_not_held_(*_Curr_) _Acquires_lock_(*_Curr_) PEX_SPIN_LOCK
    SpinLock);

_IRQL_saves_ _IRQL_raises_(DISPATCH_LEVEL)
NTKERNELAPI KIRQL ExAcquireSpinLockShared(_Inout_
    _Requires_lock_not_held_(*_Curr_) _Acquires_lock_(*_Curr_) PEX_SPIN_LOCK
    SpinLock);

_IRQL_requires_min_(DISPATCH_LEVEL)
NTKERNELAPI void ExReleaseSpinLockSharedFromDpcLevel(_Inout_
    _Requires_lock_held_(*_Curr_) _Releases_lock_(*_Curr_) PEX_SPIN_LOCK
    SpinLock);

_IRQL_requires_(DISPATCH_LEVEL)
NTKERNELAPI void ExReleaseSpinLockShared(_Inout_ _Requires_lock_held_(*_Curr_)
    _Releases_lock_(*_Curr_) PEX_SPIN_LOCK SpinLock,
    _IRQL_restores_ KIRQL OldIrql);

_IRQL_requires_(DISPATCH_LEVEL)
NTKERNELAPI LOGICAL ExTryConvertSharedSpinLockExclusive(
    _Inout_ PEX_SPIN_LOCK SpinLock);

_IRQL_requires_min_(DISPATCH_LEVEL)
NTKERNELAPI void ExAcquireSpinLockExclusiveAtDpcLevel(_Inout_
    _Requires_lock_not_held_(*_Curr_) _Acquires_lock_(*_Curr_) PEX_SPIN_LOCK
    SpinLock);

_IRQL_saves_ _IRQL_raises_(DISPATCH_LEVEL)
NTKERNELAPI KIRQL ExAcquireSpinLockExclusive(_Inout_
    _Requires_lock_not_held_(*_Curr_) _Acquires_lock_(*_Curr_) PEX_SPIN_LOCK
    SpinLock);

_IRQL_requires_min_(DISPATCH_LEVEL)
NTKERNELAPI void ExReleaseSpinLockExclusiveFromDpcLevel(_Inout_
    _Requires_lock_held_(*_Curr_) _Releases_lock_(*_Curr_) PEX_SPIN_LOCK
    SpinLock);

_IRQL_requires_(DISPATCH_LEVEL)
NTKERNELAPI void ExReleaseSpinLockExclusive(_Inout_
    _Requires_lock_held_(*_Curr_) _Releases_lock_(*_Curr_) PEX_SPIN_LOCK
    SpinLock, _IRQL_restores_ KIRQL OldIrql);

LOGICAL ExTryAcquireSpinLockSharedAtDpcLevel(_When_(return!=FALSE,
    _Requires_lock_not_held_ (*_Curr_) _Acquires_lock_ (*_Curr_)) _Inout_
    PEX_SPIN_LOCK SpinLock);
LOGICAL ExTryAcquireSpinLockExclusiveAtDpcLevel(_When_(return!=FALSE,
    _Requires_lock_not_held_ (*_Curr_) _Acquires_lock_ (*_Curr_)) _Inout_
    PEX_SPIN_LOCK SpinLock);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS PsCreateSystemThread(_Out_ PHANDLE ThreadHandle,
    ULONG DesiredAccess, POBJECT_ATTRIBUTES ObjectAttributes,
    HANDLE ProcessHandle, _Out_opt_ PCLIENT_ID ClientId,
    PKSTART_ROUTINE StartRoutine, PVOID StartContext);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS PsTerminateSystemThread(NTSTATUS ExitStatus);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI EtwRegister(LPCGUID ProviderId,
    PETWENABLECALLBACK EnableCallback, PVOID CallbackContext,
    _Out_ PREGHANDLE RegHandle);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS EtwUnregister(REGHANDLE RegHandle);

_IRQL_requires_max_(HIGH_LEVEL)
NTKERNELAPI NTSTATUS EtwWrite(REGHANDLE RegHandle,
    PCEVENT_DESCRIPTOR EventDescriptor, LPCGUID ActivityId, ULONG UserDataCount,
    PEVENT_DATA_DESCRIPTOR UserData);

void ExInitializeDriverRuntime(ULONG RuntimeFlags);

extern POBJECT_TYPE *TmTransactionObjectType;

// Memory.

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI PVOID NTAPI MmGetSystemRoutineAddress(
    PUNICODE_STRING SystemRoutineName);
NTKERNELAPI MM_SYSTEMSIZE MmQuerySystemSize(void);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void MmProbeAndLockPages(_Inout_ PMDL MemoryDescriptorList,
    KPROCESSOR_MODE AccessMode, LOCK_OPERATION Operation);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void MmUnlockPages(_Inout_ PMDL MemoryDescriptorList);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void MmBuildMdlForNonPagedPool(_Inout_ PMDL MemoryDescriptorList);

_When_(AccessMode==KernelMode, _IRQL_requires_max_(DISPATCH_LEVEL))
_When_(AccessMode==UserMode,
_Maybe_raises_SEH_exception_ _IRQL_requires_max_(APC_LEVEL) _Post_notnull_)
_Success_(return != NULL)
NTKERNELAPI PVOID MmMapLockedPagesSpecifyCache(
    _Inout_ PMDL MemoryDescriptorList, KPROCESSOR_MODE AccessMode,
    MEMORY_CACHING_TYPE CacheType, PVOID RequestedAddress,
    ULONG BugCheckOnFailure, ULONG Priority);

_When_(AccessMode==KernelMode, _IRQL_requires_max_(DISPATCH_LEVEL))
_When_(AccessMode==UserMode,
_Maybe_raises_SEH_exception_ _IRQL_requires_max_(APC_LEVEL) _Post_notnull_)
_Success_(return != NULL)
PVOID MmMapLockedPagesSpecifyCache_NXOptIn(_Inout_ PMDL MemoryDescriptorList,
    KPROCESSOR_MODE AccessMode, MEMORY_CACHING_TYPE CacheType,
    PVOID RequestedAddress, ULONG BugCheckOnFailure, ULONG Priority);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void MmUnmapLockedPages(PVOID BaseAddress,
    _Inout_ PMDL MemoryDescriptorList);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI PVOID MmMapIoSpace(PHYSICAL_ADDRESS PhysicalAddress,
    SIZE_T NumberOfBytes, MEMORY_CACHING_TYPE CacheType);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void MmUnmapIoSpace(PVOID BaseAddress, SIZE_T NumberOfBytes);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI PVOID MmMapIoSpaceEx(PHYSICAL_ADDRESS PhysicalAddress,
    SIZE_T NumberOfBytes, ULONG Protect);

#ifdef __cplusplus
}
#endif

#endif
