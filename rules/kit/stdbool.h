// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The C standard header stdbool.h.
#ifndef SPINLINT_KIT_STDBOOL_H
#define SPINLINT_KIT_STDBOOL_H

#ifndef __cplusplus
#define bool _Bool
#define true 1
#define false 0
#endif
#define __bool_true_false_are_defined 1

#endif
