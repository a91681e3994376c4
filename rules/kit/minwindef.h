// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Windows type names.
#include "kit/wdm_types.h"
