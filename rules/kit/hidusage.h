// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// HID, under another of its names.
#ifndef SPINLINT_KIT_HIDUSAGE_H
#define SPINLINT_KIT_HIDUSAGE_H

#include <hidport.h>

#endif
