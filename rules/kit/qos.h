// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Quality of service.
#include "kit/netbase.h"
