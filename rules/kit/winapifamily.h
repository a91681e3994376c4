// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Nothing: kernel code is in no API family.
#include "kit/compiler.h"
