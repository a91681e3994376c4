// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Keyboard and mouse.
#ifndef SPINLINT_KIT_NTDDKBD_H
#define SPINLINT_KIT_NTDDKBD_H

#include <wdm.h>
#include "kit/input_constants.h"
#include "kit/input_names.h"
#include "kit/input_types.h"

#endif
