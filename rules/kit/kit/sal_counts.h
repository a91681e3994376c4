// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// SAL 2, the older spellings: counts, dereferences, and pre- and postconditions
// of one pointer.
#ifndef SPINLINT_KIT_KIT_SAL_COUNTS_H
#define SPINLINT_KIT_KIT_SAL_COUNTS_H

#define _Inout_opt_
#define _Check_return_
#define _Deref_out_range_(lb, ub)
#define _Pre_satisfies_(cond)
#define _Post_writable_byte_size_(size)
#define _Pre_valid_
#define _In_opt_bytecount_(size)
#define _Inout_bytecount_(size)
#define _Deref_out_

#endif
