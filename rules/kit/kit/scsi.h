// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// SCSI requests.
#ifndef SPINLINT_KIT_KIT_SCSI_H
#define SPINLINT_KIT_KIT_SCSI_H

#include "kit/wdm_types.h"
#include <ntddstor.h>
#include "kit/scsi_names.h"
#include "kit/scsi_types.h"
#include "kit/scsi_macros.h"

#endif
