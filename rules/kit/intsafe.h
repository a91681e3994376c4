// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Arithmetic that reports overflow as an HRESULT.
#ifndef SPINLINT_KIT_INTSAFE_H
#define SPINLINT_KIT_INTSAFE_H

#include "kit/wdm_types.h"
#include "kit/hresult.h"

#endif
