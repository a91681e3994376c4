// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Headers of network protocols.
#ifndef SPINLINT_KIT_NETIODEF_H
#define SPINLINT_KIT_NETIODEF_H

#include "kit/netbase.h"

#endif
