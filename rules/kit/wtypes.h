// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Nothing that lock analysis needs; drivers include it.
#ifndef SPINLINT_KIT_WTYPES_H
#define SPINLINT_KIT_WTYPES_H

#include "kit/compiler.h"



#endif
