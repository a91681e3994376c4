// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The Windows Filtering Platform.
#ifndef SPINLINT_KIT_FWPMTYPES_H
#define SPINLINT_KIT_FWPMTYPES_H

#include "kit/wfp.h"

#endif
