// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Memory functions, under their old header name.
#include <string.h>
