// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Log status values.
#ifndef SPINLINT_KIT_NTIOLOGC_H
#define SPINLINT_KIT_NTIOLOGC_H

#include <ntstatus.h>

#endif
