// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntstrsafe.h, all: constants and other names for things.
#ifndef SPINLINT_KIT_KIT_NTSTRSAFE_CONSTANTS_H
#define SPINLINT_KIT_KIT_NTSTRSAFE_CONSTANTS_H

#ifdef __cplusplus
extern "C" {
#endif

#define NTSTRSAFE_MAX_CCH 2147483647
#define STRSAFE_FILL_ON_FAILURE 0x00000400
#define STRSAFE_NULL_ON_FAILURE 0x00000800
#define __WARNING_USING_UNINIT_VAR 6001
#define __WARNING_INVALID_PARAM_VALUE_1 6387
#define __WARNING_POTENTIAL_BUFFER_OVERFLOW_HIGH_PRIORITY 26015
#define __WARNING_BANNED_API_USAGE 28719

#ifdef __cplusplus
}
#endif

#endif
