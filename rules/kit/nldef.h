// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Network layer states.
#include "kit/netbase.h"
