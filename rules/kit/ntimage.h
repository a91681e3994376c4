// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Executable images.
#ifndef SPINLINT_KIT_NTIMAGE_H
#define SPINLINT_KIT_NTIMAGE_H

#include <ntddk.h>

#endif
