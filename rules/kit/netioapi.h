// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The IP helper API.
#ifndef SPINLINT_KIT_NETIOAPI_H
#define SPINLINT_KIT_NETIOAPI_H

#include <wdm.h>
#include "kit/netbase.h"
#include "kit/netio_types.h"
#include "kit/netio_functions.h"

#endif
