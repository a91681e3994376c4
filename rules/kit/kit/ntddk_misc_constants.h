// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntddk.h, what fits no other subject: constants and other names for things.
#ifndef SPINLINT_KIT_KIT_NTDDK_MISC_CONSTANTS_H
#define SPINLINT_KIT_KIT_NTDDK_MISC_CONSTANTS_H

#ifdef __cplusplus
extern "C" {
#endif

#define SSINFO_FLAGS_ALIGNED_DEVICE 0x00000001
#define SSINFO_FLAGS_PARTITION_ALIGNED_ON_DEVICE 0x00000002
#define SSINFO_FLAGS_NO_SEEK_PENALTY 0x00000004
#define SSINFO_FLAGS_TRIM_ENABLED 0x00000008
#define SSINFO_OFFSET_UNKNOWN (0xffffffff)
#define DO_SYSTEM_BOOT_PARTITION 0x00000100
#define DO_LOW_PRIORITY_FILESYSTEM 0x00010000
#define TXF_MINIVERSION_DEFAULT_VIEW (0xFFFE)

#ifdef __cplusplus
}
#endif

#endif
