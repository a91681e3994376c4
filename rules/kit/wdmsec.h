// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Secure device objects.
#ifndef SPINLINT_KIT_WDMSEC_H
#define SPINLINT_KIT_WDMSEC_H

#include <wdm.h>
#include "kit/wdmsec_functions.h"
#include "kit/sddl_strings.h"

#endif
