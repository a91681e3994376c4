// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// WMI and event tracing.
#ifndef SPINLINT_KIT_EVNTRACE_H
#define SPINLINT_KIT_EVNTRACE_H

#include <wmilib.h>

#endif
