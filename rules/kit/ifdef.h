// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Network interfaces.
#include "kit/netbase.h"
