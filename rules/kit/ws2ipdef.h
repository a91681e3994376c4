// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Socket addresses of IPv4 and IPv6.
#ifndef SPINLINT_KIT_WS2IPDEF_H
#define SPINLINT_KIT_WS2IPDEF_H

#include "kit/netbase.h"

#endif
