// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Keyboard and mouse.
#ifndef SPINLINT_KIT_KBDMOU_H
#define SPINLINT_KIT_KBDMOU_H

#include <ntddkbd.h>

#endif
