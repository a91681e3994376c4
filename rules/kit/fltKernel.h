// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// File system minifilters.
#ifndef SPINLINT_KIT_FLTKERNEL_H
#define SPINLINT_KIT_FLTKERNEL_H

#include <ntifs.h>
#include "kit/fltkernel_types.h"
#include "kit/fltkernel_functions.h"
#include "kit/fltkernel_macros.h"

#endif
