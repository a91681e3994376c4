// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The auxiliary kernel library.
#include <wdm.h>
