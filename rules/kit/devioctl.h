// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Device control codes.
#ifndef SPINLINT_KIT_DEVIOCTL_H
#define SPINLINT_KIT_DEVIOCTL_H

#include "kit/wdm_types.h"

#endif
