// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntifs.h, memory management: MDLs, mappings: enumerations, callback types, structures.
#ifndef SPINLINT_KIT_KIT_NTIFS_MEMORY_TYPES_H
#define SPINLINT_KIT_KIT_NTIFS_MEMORY_TYPES_H

#ifdef __cplusplus
extern "C" {
#endif

union _MM_PREFETCH_FLAGS {
  struct {
    ULONG Priority : 3;
    ULONG RepurposePriority : 3;
    ULONG PriorityProtection : 1;
    ULONG MustBeZero : 2;
    ULONG CannotBeUsedAsFlags : 23;
  } Flags;
  ULONG AllFlags;
};

#ifdef __cplusplus
}
#endif

#endif
