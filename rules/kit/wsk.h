// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Winsock Kernel.
#ifndef SPINLINT_KIT_WSK_H
#define SPINLINT_KIT_WSK_H

#include <wdm.h>
#include "kit/netbase.h"
#include "kit/wsk_types.h"
#include "kit/wsk_functions.h"
#include "kit/wsk_macros.h"

#endif
