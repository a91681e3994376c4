// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Nothing: kernel code is in no API family.
#ifndef SPINLINT_KIT_WINAPIFAMILY_H
#define SPINLINT_KIT_WINAPIFAMILY_H

#include "kit/compiler.h"

#endif
