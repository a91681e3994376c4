// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Memory functions, under their old header name.
#ifndef SPINLINT_KIT_MEMORY_H
#define SPINLINT_KIT_MEMORY_H

#include <string.h>



#endif
