// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Socket addresses, for headers that drivers share with programs.
#include "kit/netbase.h"
