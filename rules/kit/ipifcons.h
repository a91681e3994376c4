// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Interface types.
#ifndef SPINLINT_KIT_IPIFCONS_H
#define SPINLINT_KIT_IPIFCONS_H

#include "kit/netbase.h"

#endif
