// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// OIDs and the structures that they carry.
#include "kit/netbase.h"
