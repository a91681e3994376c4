// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Bug check codes.
#ifndef SPINLINT_KIT_BUGCODES_H
#define SPINLINT_KIT_BUGCODES_H

#include "kit/bugcheck_codes.h"

#endif
