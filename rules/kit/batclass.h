// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Batteries.
#ifndef SPINLINT_KIT_BATCLASS_H
#define SPINLINT_KIT_BATCLASS_H

#include <poclass.h>

#endif
