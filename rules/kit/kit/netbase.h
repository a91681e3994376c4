// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Addresses, interfaces and OIDs: what all network headers share.
#ifndef SPINLINT_KIT_KIT_NETBASE_H
#define SPINLINT_KIT_KIT_NETBASE_H

#include "kit/wdm_types.h"
#include "kit/netbase_names.h"
#include "kit/netbase_sockets_types.h"
#include "kit/netbase_oid_types.h"
#include "kit/netbase_offload_types.h"
#include "kit/netbase_switch_types.h"
#include "kit/netbase_sockets_functions.h"
#include "kit/net_macros.h"

#endif
