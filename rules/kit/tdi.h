// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The transport driver interface.
#ifndef SPINLINT_KIT_TDI_H
#define SPINLINT_KIT_TDI_H

#include <wdm.h>
#include "kit/tdi_constants.h"

#endif
