// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Storage and volumes, under another name.
#include <ntddstor.h>
