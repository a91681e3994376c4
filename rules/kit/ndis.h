// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// NDIS 6: miniport, filter and protocol drivers.
#ifndef SPINLINT_KIT_NDIS_H
#define SPINLINT_KIT_NDIS_H

#define _NDIS_

#include "kit/ndis_versions.h"
#include <ntddk.h>
#include <ntddndis.h>
#include "kit/ndis_names.h"
#include "kit/ndis_roles.h"
#include "kit/ndis_protocol_roles.h"
#include "kit/ndis_base_types.h"
#include "kit/ndis_buffers_types.h"
#include "kit/ndis_miniport_types.h"
#include "kit/ndis_filter_types.h"
#include "kit/ndis_protocol_types.h"
#include "kit/ndis_locks_early.h"
#include "kit/ndis_base_functions.h"
#include "kit/ndis_buffers_functions.h"
#include "kit/ndis_driver_functions.h"
#include "kit/ndis_macros.h"
#include "kit/ndis_poll.h"

#endif
