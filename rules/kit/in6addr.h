// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// IPv6 addresses.
#include "kit/netbase.h"
