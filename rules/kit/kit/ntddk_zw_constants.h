// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntddk.h, system services, and the information classes that they take: constants and other names for things.
#ifndef SPINLINT_KIT_KIT_NTDDK_ZW_CONSTANTS_H
#define SPINLINT_KIT_KIT_NTDDK_ZW_CONSTANTS_H

#ifdef __cplusplus
extern "C" {
#endif

#define FILE_DISPOSITION_DO_NOT_DELETE 0x00000000
#define FILE_DISPOSITION_DELETE 0x00000001
#define FILE_DISPOSITION_POSIX_SEMANTICS 0x00000002
#define FILE_DISPOSITION_FORCE_IMAGE_SECTION_CHECK 0x00000004
#define FILE_DISPOSITION_ON_CLOSE 0x00000008
#define IRP_MN_QUERY_LEGACY_BUS_INFORMATION 0x18

#ifdef __cplusplus
}
#endif

#endif
