// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// USB, under another of its names.
#ifndef SPINLINT_KIT_USB100_H
#define SPINLINT_KIT_USB100_H

#include <usb.h>

#endif
