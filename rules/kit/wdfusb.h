// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// KMDF USB targets.
#ifndef SPINLINT_KIT_WDFUSB_H
#define SPINLINT_KIT_WDFUSB_H

#include <wdf.h>
#include <usb.h>
#include "kit/wdfusb_names.h"
#include "kit/wdfusb_types.h"
#include "kit/wdfusb_functions.h"

#endif
