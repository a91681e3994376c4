// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntddk.h, the kernel proper: dispatcher objects, DPCs, timers, waits: constants and other names for things.
#ifndef SPINLINT_KIT_KIT_NTDDK_KERNEL_CONSTANTS_H
#define SPINLINT_KIT_KIT_NTDDK_KERNEL_CONSTANTS_H

#ifdef __cplusplus
extern "C" {
#endif

#ifdef _WIN64
#define KERNEL_STACK_SIZE 0x6000
#else
#define KERNEL_STACK_SIZE 12288
#endif
#define CONTEXT_AMD64 0x00100000L
#ifdef _WIN64
#define CONTEXT_CONTROL (CONTEXT_AMD64 | 0x00000001L)
#else
#define CONTEXT_CONTROL (CONTEXT_i386 | 0x00000001L)
#endif
#define IRP_MN_DPC 0x01
#define IRP_MN_MDL_DPC (IRP_MN_MDL | IRP_MN_DPC)
#define IRP_MN_COMPLETE_MDL_DPC (IRP_MN_COMPLETE_MDL | IRP_MN_DPC)

#ifdef __cplusplus
}
#endif

#endif
