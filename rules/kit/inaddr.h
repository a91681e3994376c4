// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// IPv4 addresses.
#include "kit/netbase.h"
