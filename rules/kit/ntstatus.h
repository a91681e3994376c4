// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// NTSTATUS values.
#include "kit/ntstatus_values.h"
