// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// wdm.h, memory management: MDLs, mappings: constants and other names for things.
#ifndef SPINLINT_KIT_KIT_WDM_MEMORY_CONSTANTS_H
#define SPINLINT_KIT_KIT_WDM_MEMORY_CONSTANTS_H

#ifdef __cplusplus
extern "C" {
#endif

#ifdef _WIN64
#define MEMORY_ALLOCATION_ALIGNMENT 16
#else
#define MEMORY_ALLOCATION_ALIGNMENT 8
#endif
#define MDL_MAPPED_TO_SYSTEM_VA 0x0001
#define MDL_PAGES_LOCKED 0x0002
#define MDL_SOURCE_IS_NONPAGED_POOL 0x0004
#define MDL_PARTIAL 0x0010
#define MDL_PARTIAL_HAS_BEEN_MAPPED 0x0020
#define MmMapLockedPagesSpecifyCache MmMapLockedPagesSpecifyCache_NXOptIn
#define MM_ALLOCATE_REQUIRE_CONTIGUOUS_CHUNKS 0x00000020
#define MM_ANY_NODE_OK 0x80000000

#ifdef __cplusplus
}
#endif

#endif
