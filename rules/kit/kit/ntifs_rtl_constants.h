// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntifs.h, the run-time library: strings, bitmaps, tables, versions, time: constants and other names for things.
#ifndef SPINLINT_KIT_KIT_NTIFS_RTL_CONSTANTS_H
#define SPINLINT_KIT_KIT_NTIFS_RTL_CONSTANTS_H

#ifdef __cplusplus
extern "C" {
#endif

#define COMPRESSION_FORMAT_NONE (0x0000)

#ifdef __cplusplus
}
#endif

#endif
