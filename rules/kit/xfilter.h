// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Ethernet address filters.
#ifndef SPINLINT_KIT_XFILTER_H
#define SPINLINT_KIT_XFILTER_H

#include <ndis.h>

#endif
