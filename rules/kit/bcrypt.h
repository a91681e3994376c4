// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Cryptography primitives.
#ifndef SPINLINT_KIT_BCRYPT_H
#define SPINLINT_KIT_BCRYPT_H

#include "kit/wdm_types.h"
#include "kit/bcrypt_constants.h"
#include "kit/bcrypt_names.h"
#include "kit/bcrypt_functions.h"

#endif
