// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// IPv6 addresses.
#ifndef SPINLINT_KIT_IN6ADDR_H
#define SPINLINT_KIT_IN6ADDR_H

#include "kit/netbase.h"

#endif
