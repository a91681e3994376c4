// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Event tracing.
#ifndef SPINLINT_KIT_EVNTCONS_H
#define SPINLINT_KIT_EVNTCONS_H

#include <wmilib.h>

#endif
