// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// What non-WDM drivers may call too.
#ifndef SPINLINT_KIT_NTDDK_H
#define SPINLINT_KIT_NTDDK_H

#define _NTDDK_

#include <wdm.h>
#include "kit/ntddk_types.h"
#include "kit/ntddk_functions.h"
#include "kit/ntddk_macros.h"

#endif
