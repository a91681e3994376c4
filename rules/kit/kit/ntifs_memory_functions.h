// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntifs.h, memory management: MDLs, mappings: functions.
#ifndef SPINLINT_KIT_KIT_NTIFS_MEMORY_FUNCTIONS_H
#define SPINLINT_KIT_KIT_NTIFS_MEMORY_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN MmForceSectionClosed(_In_ PSECTION_OBJECT_POINTERS SectionObjectPointer,
    _In_ BOOLEAN DelayClose);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN MmFlushImageSection(_In_ PSECTION_OBJECT_POINTERS SectionObjectPointer,
    _In_ MMFLUSH_TYPE FlushType);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN MmCanFileBeTruncated(_In_ PSECTION_OBJECT_POINTERS SectionPointer,
    _In_opt_ PLARGE_INTEGER NewFileSize);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS MmPrefetchPages(_In_ ULONG NumberOfLists,
    PREAD_LIST *ReadLists);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI ULONG MmDoesFileHaveUserWritableReferences(_In_ PSECTION_OBJECT_POINTERS SectionPointer);

#ifdef __cplusplus
}
#endif

#endif
