// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Storage class drivers.
#ifndef SPINLINT_KIT_CLASSPNP_H
#define SPINLINT_KIT_CLASSPNP_H

#include <ntddk.h>
#include "kit/scsi.h"
#include "kit/classpnp_constants.h"
#include "kit/classpnp_names.h"
#include "kit/classpnp_types.h"
#include "kit/classpnp_functions.h"
#include "kit/classpnp_macros.h"

#endif
