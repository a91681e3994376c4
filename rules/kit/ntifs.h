// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// What file systems may call too: FsRtl, the cache manager, security.
#ifndef SPINLINT_KIT_NTIFS_H
#define SPINLINT_KIT_NTIFS_H

#define _NTIFS_

#include <ntddk.h>
#include "kit/ntifs_rtl_constants.h"
#include "kit/ntifs_security_constants.h"
#include "kit/ntifs_executive_constants.h"
#include "kit/ntifs_io_constants.h"
#include "kit/ntifs_zw_constants.h"
#include "kit/ntifs_fsrtl_constants.h"
#include "kit/ntifs_misc_constants.h"
#include "kit/ntifs_names.h"
#include "kit/ntifs_rtl_types.h"
#include "kit/ntifs_security_types.h"
#include "kit/ntifs_kernel_types.h"
#include "kit/ntifs_memory_types.h"
#include "kit/ntifs_io_types.h"
#include "kit/ntifs_zw_types.h"
#include "kit/ntifs_fsrtl_types.h"
#include "kit/ntifs_misc_types.h"
#include "kit/ntifs_rtl_functions.h"
#include "kit/ntifs_security_functions.h"
#include "kit/ntifs_kernel_functions.h"
#include "kit/ntifs_executive_functions.h"
#include "kit/ntifs_memory_functions.h"
#include "kit/ntifs_io_functions.h"
#include "kit/ntifs_zw_functions.h"
#include "kit/ntifs_fsrtl_functions.h"
#include "kit/ntifs_misc_functions.h"
#include "kit/ntifs_macros.h"

#endif
