// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// IP addresses as text.
#ifndef SPINLINT_KIT_KIT_IP_STRINGS_H
#define SPINLINT_KIT_KIT_IP_STRINGS_H

#include <wdm.h>
#include "kit/netbase.h"

#endif
