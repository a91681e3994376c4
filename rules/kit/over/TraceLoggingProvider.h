// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Taken in place of the WDK's, whose macros make sections and packed data of
// each event that Clang does not accept in C.
#include "../kit/trace_logging.h"
