// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The base types of NT: integers, strings, lists, times.
#ifndef SPINLINT_KIT_NTDEF_H
#define SPINLINT_KIT_NTDEF_H

#include "kit/compiler.h"
#include <basetsd.h>
#include <guiddef.h>
#include "kit/wdm_types.h"

#endif
