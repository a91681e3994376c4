// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// WMI and event tracing.
#include <wmilib.h>
