// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Nothing.
#ifndef SPINLINT_KIT_WDMWARN_H
#define SPINLINT_KIT_WDMWARN_H

#include "kit/compiler.h"

#endif
