// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntintsafe.h, all: constants and other names for things.
#ifndef SPINLINT_KIT_KIT_INTSAFE_CONSTANTS_H
#define SPINLINT_KIT_KIT_INTSAFE_CONSTANTS_H

#ifdef __cplusplus
extern "C" {
#endif

#define LONGLONG_MIN (-9223372036854775807i64 - 1)
#define USHORT_MAX 0xffff
#define DWORD_MAX 0xffffffffUL
#define LONGLONG_MAX 9223372036854775807i64
#define RtlULongPtrAdd RtlULongLongAdd
#define RtlULongPtrSub RtlULongLongSub
#define RtlSizeTMult RtlULongLongMult
#define RtlSIZETMult RtlULongLongMult

#ifdef __cplusplus
}
#endif

#endif
