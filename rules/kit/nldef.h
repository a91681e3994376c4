// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Network layer states.
#ifndef SPINLINT_KIT_NLDEF_H
#define SPINLINT_KIT_NLDEF_H

#include "kit/netbase.h"

#endif
