// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Network interfaces.
#ifndef SPINLINT_KIT_IFDEF_H
#define SPINLINT_KIT_IFDEF_H

#include "kit/netbase.h"

#endif
