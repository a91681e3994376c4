// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Trace logging, all of it off.
#ifndef SPINLINT_KIT_TRACELOGGINGPROVIDER_H
#define SPINLINT_KIT_TRACELOGGINGPROVIDER_H

#include "kit/trace_logging.h"

#endif
