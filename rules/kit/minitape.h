// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// SCSI requests.
#ifndef SPINLINT_KIT_MINITAPE_H
#define SPINLINT_KIT_MINITAPE_H

#include "kit/scsi.h"

#endif
