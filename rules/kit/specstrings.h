// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// All SAL that Windows headers use, new and old.
#ifndef SPINLINT_KIT_SPECSTRINGS_H
#define SPINLINT_KIT_SPECSTRINGS_H

#include "kit/sal_legacy.h"
#include "sal.h"

// Older driver headers come here for their annotations too.
#include "driverspecs.h"

#endif
