// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Storport miniports.
#ifndef SPINLINT_KIT_STORPORT_H
#define SPINLINT_KIT_STORPORT_H

#include <wdm.h>
#include "kit/scsi.h"
#include "kit/storport_types.h"
#include "kit/storport_functions.h"
#include "kit/storport_macros.h"

#endif
