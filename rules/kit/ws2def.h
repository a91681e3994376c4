// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Socket addresses.
#ifndef SPINLINT_KIT_WS2DEF_H
#define SPINLINT_KIT_WS2DEF_H

#include "kit/netbase.h"

#endif
