// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The name is kept for drivers that include it; specstrings.h has everything.
#include "specstrings.h"
