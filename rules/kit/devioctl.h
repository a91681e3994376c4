// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Device control codes.
#include "kit/wdm_types.h"
