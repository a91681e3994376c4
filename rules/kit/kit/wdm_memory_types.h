// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// wdm.h, memory management: MDLs, mappings: enumerations, callback types, structures.
#ifndef SPINLINT_KIT_KIT_WDM_MEMORY_TYPES_H
#define SPINLINT_KIT_KIT_WDM_MEMORY_TYPES_H

#ifdef __cplusplus
extern "C" {
#endif

struct _MDL {
  struct _MDL *Next;
  CSHORT Size;
  CSHORT MdlFlags;
  struct _EPROCESS *Process;
  PVOID MappedSystemVa;
  PVOID StartVa;
  ULONG ByteCount;
  ULONG ByteOffset;
};

typedef enum _MEMORY_CACHING_TYPE {
  MmNonCached,
  MmCached,
  MmWriteCombined,
  MmHardwareCoherentCached,
  MmNonCachedUnordered,
  MmUSWCCached,
  MmMaximumCacheType,
  MmNotMapped = -1
} MEMORY_CACHING_TYPE;

typedef enum _MM_SYSTEM_SIZE {
  MmSmallSystem,
  MmMediumSystem,
  MmLargeSystem
} MM_SYSTEMSIZE;

typedef enum _MM_PAGE_PRIORITY {
  LowPagePriority,
  NormalPagePriority = 16,
  HighPagePriority = 32
} MM_PAGE_PRIORITY;

#ifdef __cplusplus
}
#endif

#endif
