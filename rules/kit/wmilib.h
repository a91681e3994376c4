// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// WMI.
#ifndef SPINLINT_KIT_WMILIB_H
#define SPINLINT_KIT_WMILIB_H

#include <wdm.h>
#include "kit/wmi_types.h"

#endif
