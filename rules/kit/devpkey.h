// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Device property keys.
#ifndef SPINLINT_KIT_DEVPKEY_H
#define SPINLINT_KIT_DEVPKEY_H

#include "kit/netbase.h"

#endif
