// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntddk.h, memory management: MDLs, mappings: functions.
#ifndef SPINLINT_KIT_KIT_NTDDK_MEMORY_FUNCTIONS_H
#define SPINLINT_KIT_KIT_NTDDK_MEMORY_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

NTKERNELAPI PHYSICAL_ADDRESS MmGetPhysicalAddress(_In_ PVOID BaseAddress);

#ifdef __cplusplus
}
#endif

#endif
