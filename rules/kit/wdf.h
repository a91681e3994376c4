// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// KMDF.
#ifndef SPINLINT_KIT_WDF_H
#define SPINLINT_KIT_WDF_H

#include <wdm.h>
#include "kit/wdf_names.h"
#include "kit/wdf_roles.h"
#include "kit/wdf_io_roles.h"
#include "kit/wdf_base_types.h"
#include "kit/wdf_sync_types.h"
#include "kit/wdf_device_types.h"
#include "kit/wdf_io_types.h"
#include "kit/wdf_table_early.h"
#include "kit/wdf_init.h"
#include "kit/wdf_sync_functions.h"
#include "kit/wdf_device_functions.h"
#include "kit/wdf_base_functions.h"
#include "kit/wdf_io_functions.h"
#include "kit/wdf_macros.h"

#endif
