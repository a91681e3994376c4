// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// wdm.h, memory management: MDLs, mappings: functions.
#ifndef SPINLINT_KIT_KIT_WDM_MEMORY_FUNCTIONS_H
#define SPINLINT_KIT_KIT_WDM_MEMORY_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI PVOID NTAPI MmGetSystemRoutineAddress(_In_ PUNICODE_STRING SystemRoutineName);

NTKERNELAPI MM_SYSTEMSIZE MmQuerySystemSize(void);

_IRQL_requires_max_(DISPATCH_LEVEL) _At_(MemoryDescriptorList->StartVa + MemoryDescriptorList->ByteOffset, _Field_size_bytes_opt_(MemoryDescriptorList->ByteCount))
NTKERNELAPI void MmProbeAndLockPages(_Inout_ PMDL MemoryDescriptorList,
    _In_ KPROCESSOR_MODE AccessMode, _In_ LOCK_OPERATION Operation);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void MmUnlockPages(_Inout_ PMDL MemoryDescriptorList);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void MmBuildMdlForNonPagedPool(_Inout_ PMDL MemoryDescriptorList);

_When_(AccessMode==KernelMode, _IRQL_requires_max_(DISPATCH_LEVEL)) _When_(AccessMode==UserMode, _Maybe_raises_SEH_exception_ _IRQL_requires_max_(APC_LEVEL) _Post_notnull_) _At_(MemoryDescriptorList->MappedSystemVa, _Post_writable_byte_size_(MemoryDescriptorList->ByteCount)) _Must_inspect_result_ _Success_(return != NULL)
NTKERNELAPI PVOID MmMapLockedPagesSpecifyCache(_Inout_ PMDL MemoryDescriptorList,
    _In_ KPROCESSOR_MODE AccessMode, _In_ MEMORY_CACHING_TYPE CacheType,
    _In_opt_ PVOID RequestedAddress, _In_ ULONG BugCheckOnFailure,
    _In_ ULONG Priority);

_When_(AccessMode==KernelMode, _IRQL_requires_max_(DISPATCH_LEVEL)) _When_(AccessMode==UserMode, _Maybe_raises_SEH_exception_ _IRQL_requires_max_(APC_LEVEL) _Post_notnull_) _At_(MemoryDescriptorList->MappedSystemVa, _Post_writable_byte_size_(MemoryDescriptorList->ByteCount)) _Must_inspect_result_ _Success_(return != NULL)
PVOID MmMapLockedPagesSpecifyCache_NXOptIn(_Inout_ PMDL MemoryDescriptorList,
    _In_ KPROCESSOR_MODE AccessMode, _In_ MEMORY_CACHING_TYPE CacheType,
    _In_opt_ PVOID RequestedAddress, _In_ ULONG BugCheckOnFailure,
    _In_ ULONG Priority);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void MmUnmapLockedPages(_In_ PVOID BaseAddress,
    _Inout_ PMDL MemoryDescriptorList);

_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI PMDL MmAllocatePagesForMdlEx(_In_ PHYSICAL_ADDRESS LowAddress,
    _In_ PHYSICAL_ADDRESS HighAddress, _In_ PHYSICAL_ADDRESS SkipBytes,
    _In_ SIZE_T TotalBytes, _In_ MEMORY_CACHING_TYPE CacheType,
    _In_ ULONG Flags);

_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI PMDL MmAllocatePagesForMdl(_In_ PHYSICAL_ADDRESS LowAddress,
    _In_ PHYSICAL_ADDRESS HighAddress, _In_ PHYSICAL_ADDRESS SkipBytes,
    _In_ SIZE_T TotalBytes);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void MmFreePagesFromMdl(_Inout_ PMDL MemoryDescriptorList);

_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI PVOID MmMapIoSpace(_In_ PHYSICAL_ADDRESS PhysicalAddress,
    _In_ SIZE_T NumberOfBytes, _In_ MEMORY_CACHING_TYPE CacheType);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void MmUnmapIoSpace(PVOID BaseAddress, _In_ SIZE_T NumberOfBytes);

_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI PVOID MmMapIoSpaceEx(_In_ PHYSICAL_ADDRESS PhysicalAddress,
    _In_ SIZE_T NumberOfBytes, _In_ ULONG Protect);

NTKERNELAPI PMDL MmCreateMdl(PMDL MemoryDescriptorList, PVOID Base,
    _In_ SIZE_T Length);

#ifdef __cplusplus
}
#endif

#endif
