// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The C standard header assert.h, always off.
#ifndef SPINLINT_KIT_ASSERT_H
#define SPINLINT_KIT_ASSERT_H

#define assert(expression) ((void)0)

#endif
