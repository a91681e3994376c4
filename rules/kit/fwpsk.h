// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The Windows Filtering Platform.
#include "kit/wfp.h"
