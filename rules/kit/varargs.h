// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The old name of stdarg.h.
#ifndef SPINLINT_KIT_VARARGS_H
#define SPINLINT_KIT_VARARGS_H

#include <stdarg.h>



#endif
