// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// WMI and event tracing.
#ifndef SPINLINT_KIT_EVNTPROV_H
#define SPINLINT_KIT_EVNTPROV_H

#include <wmilib.h>

#endif
