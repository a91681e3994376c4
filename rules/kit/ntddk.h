// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// What non-WDM drivers may call too.
#ifndef SPINLINT_KIT_NTDDK_H
#define SPINLINT_KIT_NTDDK_H

#define _NTDDK_

#include <wdm.h>
#include "kit/ntddk_kernel_constants.h"
#include "kit/ntddk_executive_constants.h"
#include "kit/ntddk_io_constants.h"
#include "kit/ntddk_zw_constants.h"
#include "kit/ntddk_fsrtl_constants.h"
#include "kit/ntddk_misc_constants.h"
#include "kit/ntddk_names.h"
#include "kit/ntddk_rtl_types.h"
#include "kit/ntddk_kernel_types.h"
#include "kit/ntddk_executive_types.h"
#include "kit/ntddk_io_types.h"
#include "kit/ntddk_hardware_types.h"
#include "kit/ntddk_zw_types.h"
#include "kit/ntddk_fsrtl_types.h"
#include "kit/ntddk_misc_types.h"
#include "kit/ntddk_rtl_functions.h"
#include "kit/ntddk_security_functions.h"
#include "kit/ntddk_kernel_functions.h"
#include "kit/ntddk_executive_functions.h"
#include "kit/ntddk_memory_functions.h"
#include "kit/ntddk_io_functions.h"
#include "kit/ntddk_hardware_functions.h"
#include "kit/ntddk_zw_functions.h"
#include "kit/ntddk_fsrtl_functions.h"
#include "kit/ntddk_macros.h"

#endif
