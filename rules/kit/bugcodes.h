// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Bug check codes.
#include "kit/bugcheck_codes.h"
