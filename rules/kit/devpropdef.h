// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Device property keys.
#include "kit/netbase.h"
