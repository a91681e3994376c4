// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntddk.h, the executive: resources, pools, lookaside lists, processes, work items: constants and other names for things.
#ifndef SPINLINT_KIT_KIT_NTDDK_EXECUTIVE_CONSTANTS_H
#define SPINLINT_KIT_KIT_NTDDK_EXECUTIVE_CONSTANTS_H

#ifdef __cplusplus
extern "C" {
#endif

#define IMAGE_DOS_SIGNATURE 0x5A4D
#define IMAGE_NT_SIGNATURE 0x00004550
#define IMAGE_FILE_EXECUTABLE_IMAGE 0x0002
#define IMAGE_FILE_MACHINE_I386 0x014c
#define IMAGE_NUMBEROF_DIRECTORY_ENTRIES 16
#define IMAGE_NT_OPTIONAL_HDR32_MAGIC 0x10b
#define IMAGE_SUBSYSTEM_WINDOWS_GUI 2
#define IMAGE_SCN_CNT_INITIALIZED_DATA 0x00000040
#define IMAGE_SCN_MEM_READ 0x40000000

#ifdef __cplusplus
}
#endif

#endif
