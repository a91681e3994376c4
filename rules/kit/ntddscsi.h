// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// SCSI requests.
#include "kit/scsi.h"
