// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Arithmetic that reports overflow.
#ifndef SPINLINT_KIT_NTINTSAFE_H
#define SPINLINT_KIT_NTINTSAFE_H

#include "kit/wdm_types.h"
#include "kit/intsafe_functions.h"

#endif
