// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The transport driver interface.
#ifndef SPINLINT_KIT_TDIKRNL_H
#define SPINLINT_KIT_TDIKRNL_H

#include <tdi.h>

#endif
