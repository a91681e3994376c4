// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// HID minidrivers.
#ifndef SPINLINT_KIT_HIDPORT_H
#define SPINLINT_KIT_HIDPORT_H

#include <wdm.h>
#include "kit/hid_constants.h"
#include "kit/hid_names.h"
#include "kit/hid_types.h"
#include "kit/hid_functions.h"
#include "kit/hid_macros.h"

#endif
