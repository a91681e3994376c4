// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// SAL 1: __in, __out, __deref_... and their counted forms, as drivers of before
// 2012 write them.
#ifndef SPINLINT_KIT_KIT_SAL_LEGACY_H
#define SPINLINT_KIT_KIT_SAL_LEGACY_H

#include "kit/sal_legacy_deref.h"

#define __in
#define __out
#define __inout
#define __in_opt
#define __out_opt
#define __reserved
#define __control_entrypoint(category)
#define __on_failure(annotes)
#define __fallthrough
#define __analysis_assume(expr)
#define __analysis_assert(expr)
#define __field_ecount(size)
#define __range(lb, ub)
#define __kernel_entry
#define __encoded_pointer
#define __volatile
#define __

#endif
