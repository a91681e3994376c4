// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Windows type names.
#ifndef SPINLINT_KIT_WINDEF_H
#define SPINLINT_KIT_WINDEF_H

#include "kit/wdm_types.h"

#endif
