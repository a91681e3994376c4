// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Types of the C runtime, under the name that Microsoft gives them.
#ifndef SPINLINT_KIT_CRTDEFS_H
#define SPINLINT_KIT_CRTDEFS_H

#include "kit/crt_types.h"



#endif
