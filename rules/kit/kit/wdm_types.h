// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The types of wdm.h, without its functions.
#ifndef SPINLINT_KIT_KIT_WDM_TYPES_H
#define SPINLINT_KIT_KIT_WDM_TYPES_H

#include "kit/compiler.h"
#include "kit/irql.h"
#include "kit/handles.h"
#include <basetsd.h>
#include <guiddef.h>
#include <string.h>
#include <ctype.h>
#include <ntstatus.h>
#include <bugcodes.h>
#include "kit/wdm_io_constants.h"
#include "kit/wdm_names.h"
#include "kit/wdm_roles.h"
#include "kit/wdm_rtl_types.h"
#include "kit/wdm_security_types.h"
#include "kit/wdm_kernel_types.h"
#include "kit/wdm_executive_types.h"
#include "kit/wdm_file_types.h"
#include "kit/wdm_io_types.h"
#include "kit/wdm_io_lock_types.h"
#include "kit/wdm_hardware_types.h"
#include "kit/wdm_zw_types.h"
#include "kit/wdm_object_types.h"

#endif
