// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Socket addresses of IPv4 and IPv6.
#include "kit/netbase.h"
