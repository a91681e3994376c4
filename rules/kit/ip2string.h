// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// IP addresses as text.
#include "kit/ip_strings.h"
