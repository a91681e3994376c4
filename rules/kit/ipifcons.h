// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Interface types.
#include "kit/netbase.h"
