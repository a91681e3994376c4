// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// GUIDs of the driver model.
#ifndef SPINLINT_KIT_WDMGUID_H
#define SPINLINT_KIT_WDMGUID_H

#include <wdm.h>
#include "kit/wdmguid_functions.h"

#endif
