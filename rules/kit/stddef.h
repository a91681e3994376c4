// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The C standard header stddef.h.
#ifndef SPINLINT_KIT_STDDEF_H
#define SPINLINT_KIT_STDDEF_H

#include "kit/crt_types.h"

#ifndef offsetof
#define offsetof(type, member) __builtin_offsetof(type, member)
#endif

#endif
