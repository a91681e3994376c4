// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Types of the C runtime, under the name that Microsoft gives them.
#include "kit/crt_types.h"
