// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// USB.
#ifndef SPINLINT_KIT_USB_H
#define SPINLINT_KIT_USB_H

#include <wdm.h>
#include "kit/usb_constants.h"
#include "kit/usb_names.h"
#include "kit/usb_types.h"
#include "kit/usb_functions.h"
#include "kit/usb_macros.h"

#endif
