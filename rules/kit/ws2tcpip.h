// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Socket addresses, for headers that drivers share with programs.
#ifndef SPINLINT_KIT_WS2TCPIP_H
#define SPINLINT_KIT_WS2TCPIP_H

#include "kit/netbase.h"

#endif
