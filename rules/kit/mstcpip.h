// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// TCP/IP socket options.
#ifndef SPINLINT_KIT_MSTCPIP_H
#define SPINLINT_KIT_MSTCPIP_H

#include "kit/netbase.h"

#endif
