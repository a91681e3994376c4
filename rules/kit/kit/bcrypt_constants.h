// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// bcrypt.h, all: constants and other names for things.
#ifndef SPINLINT_KIT_KIT_BCRYPT_CONSTANTS_H
#define SPINLINT_KIT_KIT_BCRYPT_CONSTANTS_H

#ifdef __cplusplus
extern "C" {
#endif

#define BCRYPT_RSA_ALGORITHM L"RSA"

#ifdef __cplusplus
}
#endif

#endif
