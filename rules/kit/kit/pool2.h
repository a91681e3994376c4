// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Pool functions that came after Windows 10 version 1709.
#ifndef SPINLINT_KIT_KIT_POOL2_H
#define SPINLINT_KIT_KIT_POOL2_H

#ifdef __cplusplus
extern "C" {
#endif

typedef ULONG64 POOL_FLAGS;
#define POOL_FLAG_REQUIRED_START 0x0000000000000001UI64
#define POOL_FLAG_USE_QUOTA 0x0000000000000001UI64
#define POOL_FLAG_UNINITIALIZED 0x0000000000000002UI64
#define POOL_FLAG_SESSION 0x0000000000000004UI64
#define POOL_FLAG_CACHE_ALIGNED 0x0000000000000008UI64
#define POOL_FLAG_RESERVED1 0x0000000000000010UI64
#define POOL_FLAG_RAISE_ON_FAILURE 0x0000000000000020UI64
#define POOL_FLAG_NON_PAGED 0x0000000000000040UI64
#define POOL_FLAG_NON_PAGED_EXECUTE 0x0000000000000080UI64
#define POOL_FLAG_PAGED 0x0000000000000100UI64

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI PVOID NTAPI ExAllocatePool2(POOL_FLAGS Flags,
                                        SIZE_T NumberOfBytes, ULONG Tag);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI VOID NTAPI ExFreePool2(PVOID P, ULONG Tag, PVOID ExtendedParameters,
                                   ULONG ExtendedParametersCount);
_IRQL_requires_max_(DISPATCH_LEVEL)
FORCEINLINE PVOID ExAllocatePoolZero(POOL_TYPE PoolType, SIZE_T NumberOfBytes,
                                     ULONG Tag) {
  PVOID Block = ExAllocatePoolWithTag(PoolType, NumberOfBytes, Tag);
  if (Block != NULL)
    memset(Block, 0, NumberOfBytes);
  return Block;
}
_IRQL_requires_max_(DISPATCH_LEVEL)
FORCEINLINE PVOID ExAllocatePoolUninitialized(POOL_TYPE PoolType,
                                              SIZE_T NumberOfBytes, ULONG Tag) {
  return ExAllocatePoolWithTag(PoolType, NumberOfBytes, Tag);
}
_IRQL_requires_max_(DISPATCH_LEVEL)
FORCEINLINE PVOID ExAllocatePoolQuotaZero(POOL_TYPE PoolType,
                                          SIZE_T NumberOfBytes, ULONG Tag) {
  PVOID Block = ExAllocatePoolWithQuotaTag(PoolType, NumberOfBytes, Tag);
  if (Block != NULL)
    memset(Block, 0, NumberOfBytes);
  return Block;
}
_IRQL_requires_max_(DISPATCH_LEVEL)
FORCEINLINE PVOID ExAllocatePoolQuotaUninitialized(POOL_TYPE PoolType,
                                                   SIZE_T NumberOfBytes,
                                                   ULONG Tag) {
  return ExAllocatePoolWithQuotaTag(PoolType, NumberOfBytes, Tag);
}

#ifdef __cplusplus
}
#endif

#endif
