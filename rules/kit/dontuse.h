// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Nothing that lock analysis needs; drivers include it.
#include "kit/compiler.h"
