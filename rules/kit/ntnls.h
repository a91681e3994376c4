// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Code pages.
#ifndef SPINLINT_KIT_NTNLS_H
#define SPINLINT_KIT_NTNLS_H

#include <wdm.h>

#endif
