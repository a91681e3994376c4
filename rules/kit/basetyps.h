// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// COM words.
#ifndef SPINLINT_KIT_BASETYPS_H
#define SPINLINT_KIT_BASETYPS_H

#include <guiddef.h>

#endif
