// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntddk.h, file systems and the cache: constants and other names for things.
#ifndef SPINLINT_KIT_KIT_NTDDK_FSRTL_CONSTANTS_H
#define SPINLINT_KIT_KIT_NTDDK_FSRTL_CONSTANTS_H

#ifdef __cplusplus
extern "C" {
#endif

#define IRP_MN_NOTIFY_CHANGE_DIRECTORY 0x02
#define IRP_MN_NOTIFY_CHANGE_DIRECTORY_EX 0x03

#ifdef __cplusplus
}
#endif

#endif
