// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Serial ports.
#ifndef SPINLINT_KIT_NTDDSER_H
#define SPINLINT_KIT_NTDDSER_H

#include "kit/wdm_types.h"
#include "kit/serial_constants.h"
#include "kit/serial_names.h"
#include "kit/serial_types.h"
#include "kit/serial_functions.h"

#endif
