// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Ethernet address filters.
#include <ndis.h>
