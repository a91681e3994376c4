// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Storport tracing.
#ifndef SPINLINT_KIT_STORSWTR_H
#define SPINLINT_KIT_STORSWTR_H

#include <storport.h>

#endif
