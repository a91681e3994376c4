// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Bounded string functions.
#ifndef SPINLINT_KIT_NTSTRSAFE_H
#define SPINLINT_KIT_NTSTRSAFE_H

#include <wdm.h>
#include <stdio.h>
#include "kit/ntstrsafe_functions.h"

#endif
