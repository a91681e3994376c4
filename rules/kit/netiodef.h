// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Headers of network protocols.
#include "kit/netbase.h"
