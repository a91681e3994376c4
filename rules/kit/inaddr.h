// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// IPv4 addresses.
#ifndef SPINLINT_KIT_INADDR_H
#define SPINLINT_KIT_INADDR_H

#include "kit/netbase.h"

#endif
