// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Kernel security support.
#ifndef SPINLINT_KIT_KSECDD_H
#define SPINLINT_KIT_KSECDD_H

#include <ntifs.h>

#endif
