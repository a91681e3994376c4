// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// NTSTATUS values.
#ifndef SPINLINT_KIT_NTSTATUS_H
#define SPINLINT_KIT_NTSTATUS_H

#include "kit/ntstatus_values.h"

#endif
