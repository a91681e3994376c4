// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// bcrypt.h: the names of its structures, and scalar types.
#ifndef SPINLINT_KIT_KIT_BCRYPT_NAMES_H
#define SPINLINT_KIT_KIT_BCRYPT_NAMES_H

#ifdef __cplusplus
extern "C" {
#endif

typedef PVOID BCRYPT_ALG_HANDLE;

#ifdef __cplusplus
}
#endif

#endif
