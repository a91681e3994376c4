// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// 802.11.
#ifndef SPINLINT_KIT_WLANTYPES_H
#define SPINLINT_KIT_WLANTYPES_H

#include "kit/netbase.h"

#endif
