// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// wdm.h, the kernel proper: dispatcher objects, DPCs, timers, waits: constants and other names for things.
#ifndef SPINLINT_KIT_KIT_WDM_KERNEL_CONSTANTS_H
#define SPINLINT_KIT_KIT_WDM_KERNEL_CONSTANTS_H

#ifdef __cplusplus
extern "C" {
#endif

#ifdef _WIN64
#define KI_USER_SHARED_DATA 0xFFFFF78000000000UI64
#else
#define KI_USER_SHARED_DATA 0xffdf0000
#endif
#define SYNCHRONIZE (0x00100000L)
#define EVENT_MODIFY_STATE 0x0002
#define EVENT_ALL_ACCESS (STANDARD_RIGHTS_REQUIRED|SYNCHRONIZE|0x3)
#define KD_DEBUGGER_ENABLED *KdDebuggerEnabled
#define KD_DEBUGGER_NOT_PRESENT *KdDebuggerNotPresent

#ifdef __cplusplus
}
#endif

#endif
