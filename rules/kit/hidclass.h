// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// HID, under another of its names.
#ifndef SPINLINT_KIT_HIDCLASS_H
#define SPINLINT_KIT_HIDCLASS_H

#include <hidport.h>

#endif
