// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The Windows driver model: what every kernel driver may call.
#ifndef SPINLINT_KIT_WDM_H
#define SPINLINT_KIT_WDM_H

#define _WDMDDK_

#include "kit/wdm_types.h"
#include "kit/strings.h"
#include "kit/lists.h"
#include "kit/interlocked.h"
#include "kit/spin_locks.h"
#include "kit/wdm_kernel_functions.h"
#include "kit/wdm_executive_functions.h"
#include "kit/wdm_io_functions.h"
#include "kit/wdm_zw_functions.h"
#include "kit/wdm_rtl_functions.h"
#include "kit/wdm_macros.h"
#include "kit/pool2.h"
#include "kit/push_locks.h"
#include "kit/driver_keys.h"

#endif
