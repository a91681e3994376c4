// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// IP addresses as text.
#ifndef SPINLINT_KIT_IP2STRING_H
#define SPINLINT_KIT_IP2STRING_H

#include "kit/ip_strings.h"

#endif
