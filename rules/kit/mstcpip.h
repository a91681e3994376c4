// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// TCP/IP socket options.
#include "kit/netbase.h"
