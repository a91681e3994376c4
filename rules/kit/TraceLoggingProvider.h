// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Trace logging, all of it off.
#include "kit/trace_logging.h"
