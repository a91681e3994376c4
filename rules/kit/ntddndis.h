// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// OIDs and the structures that they carry.
#ifndef SPINLINT_KIT_NTDDNDIS_H
#define SPINLINT_KIT_NTDDNDIS_H

#include "kit/netbase.h"

#endif
