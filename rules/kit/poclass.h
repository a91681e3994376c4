// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Power devices.
#ifndef SPINLINT_KIT_POCLASS_H
#define SPINLINT_KIT_POCLASS_H

#include <wdm.h>

#endif
