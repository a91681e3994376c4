// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// intsafe.h, all: constants and other names for things.
#ifndef SPINLINT_KIT_KIT_INTSAFEH_CONSTANTS_H
#define SPINLINT_KIT_KIT_INTSAFEH_CONSTANTS_H

#ifdef __cplusplus
extern "C" {
#endif

#define ULongPtrAdd ULongLongAdd
#define ULongPtrSub ULongLongSub
#define SizeTMult ULongLongMult

#ifdef __cplusplus
}
#endif

#endif
