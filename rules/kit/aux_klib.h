// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The auxiliary kernel library.
#ifndef SPINLINT_KIT_AUX_KLIB_H
#define SPINLINT_KIT_AUX_KLIB_H

#include <wdm.h>

#endif
