// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// SAL 1: the spellings that speak of what a pointer points to.
#ifndef SPINLINT_KIT_KIT_SAL_LEGACY_DEREF_H
#define SPINLINT_KIT_KIT_SAL_LEGACY_DEREF_H

#define __deref
#define __deref_ecount(size)
#define __deref_bcount(size)
#define __deref_out
#define __deref_out_ecount(size)
#define __deref_out_bcount(size)
#define __deref_out_ecount_part(size, len)
#define __deref_out_bcount_part(size, len)
#define __deref_out_ecount_full(size)
#define __deref_out_bcount_full(size)
#define __deref_out_z
#define __deref_out_ecount_z(size)
#define __deref_out_bcount_z(size)
#define __deref_out_nz
#define __deref_out_ecount_nz(size)
#define __deref_out_bcount_nz(size)
#define __deref_inout
#define __deref_inout_z
#define __deref_inout_ecount(size)
#define __deref_inout_bcount(size)
#define __deref_inout_ecount_part(size, len)
#define __deref_inout_bcount_part(size, len)
#define __deref_inout_ecount_full(size)
#define __deref_inout_bcount_full(size)
#define __deref_inout_ecount_z(size)
#define __deref_inout_bcount_z(size)
#define __deref_inout_nz
#define __deref_inout_ecount_nz(size)
#define __deref_inout_bcount_nz(size)
#define __deref_ecount_opt(size)
#define __deref_bcount_opt(size)
#define __deref_out_opt
#define __deref_out_ecount_opt(size)
#define __deref_out_bcount_opt(size)
#define __deref_out_ecount_part_opt(size, len)
#define __deref_out_bcount_part_opt(size, len)
#define __deref_out_ecount_full_opt(size)
#define __deref_out_bcount_full_opt(size)
#define __deref_out_z_opt
#define __deref_out_ecount_z_opt(size)
#define __deref_out_bcount_z_opt(size)
#define __deref_out_nz_opt
#define __deref_out_ecount_nz_opt(size)
#define __deref_out_bcount_nz_opt(size)
#define __deref_inout_opt
#define __deref_inout_ecount_opt(size)
#define __deref_inout_bcount_opt(size)
#define __deref_inout_ecount_part_opt(size, len)
#define __deref_inout_bcount_part_opt(size, len)
#define __deref_inout_ecount_full_opt(size)
#define __deref_inout_bcount_full_opt(size)
#define __deref_inout_z_opt
#define __deref_inout_ecount_z_opt(size)
#define __deref_inout_bcount_z_opt(size)
#define __deref_inout_nz_opt
#define __deref_inout_ecount_nz_opt(size)
#define __deref_inout_bcount_nz_opt(size)
#define __deref_opt_ecount(size)
#define __deref_opt_bcount(size)
#define __deref_opt_out
#define __deref_opt_out_z
#define __deref_opt_out_ecount(size)
#define __deref_opt_out_bcount(size)
#define __deref_opt_out_ecount_part(size, len)
#define __deref_opt_out_bcount_part(size, len)
#define __deref_opt_out_ecount_full(size)
#define __deref_opt_out_bcount_full(size)
#define __deref_opt_inout
#define __deref_opt_inout_ecount(size)
#define __deref_opt_inout_bcount(size)
#define __deref_opt_inout_ecount_part(size, len)
#define __deref_opt_inout_bcount_part(size, len)
#define __deref_opt_inout_ecount_full(size)
#define __deref_opt_inout_bcount_full(size)
#define __deref_opt_inout_z
#define __deref_opt_inout_ecount_z(size)
#define __deref_opt_inout_bcount_z(size)
#define __deref_opt_inout_nz
#define __deref_opt_inout_ecount_nz(size)
#define __deref_opt_inout_bcount_nz(size)
#define __deref_opt_ecount_opt(size)
#define __deref_opt_bcount_opt(size)
#define __deref_opt_out_opt
#define __deref_opt_out_ecount_opt(size)
#define __deref_opt_out_bcount_opt(size)
#define __deref_opt_out_ecount_part_opt(size, len)
#define __deref_opt_out_bcount_part_opt(size, len)
#define __deref_opt_out_ecount_full_opt(size)
#define __deref_opt_out_bcount_full_opt(size)
#define __deref_opt_out_z_opt
#define __deref_opt_out_ecount_z_opt(size)
#define __deref_opt_out_bcount_z_opt(size)
#define __deref_opt_out_nz_opt
#define __deref_opt_out_ecount_nz_opt(size)
#define __deref_opt_out_bcount_nz_opt(size)
#define __deref_opt_inout_opt
#define __deref_opt_inout_ecount_opt(size)
#define __deref_opt_inout_bcount_opt(size)
#define __deref_opt_inout_ecount_part_opt(size, len)
#define __deref_opt_inout_bcount_part_opt(size, len)
#define __deref_opt_inout_ecount_full_opt(size)
#define __deref_opt_inout_bcount_full_opt(size)
#define __deref_opt_inout_z_opt
#define __deref_opt_inout_ecount_z_opt(size)
#define __deref_opt_inout_bcount_z_opt(size)
#define __deref_opt_inout_nz_opt
#define __deref_opt_inout_ecount_nz_opt(size)
#define __deref_opt_inout_bcount_nz_opt(size)
#define __deref_xcount(size)
#define __deref_in
#define __deref_in_ecount(size)
#define __deref_in_bcount(size)
#define __deref_in_xcount(size)
#define __deref_out_xcount(size)
#define __deref_out_xcount_part(size, len)
#define __deref_out_xcount_full(size)
#define __deref_inout_xcount(size)
#define __deref_inout_xcount_part(size, len)
#define __deref_inout_xcount_full(size)
#define __deref_xcount_opt(size)
#define __deref_in_opt
#define __deref_in_opt_out
#define __deref_in_ecount_opt(size)
#define __deref_in_bcount_opt(size)
#define __deref_in_xcount_opt(size)
#define __deref_out_xcount_opt(size)
#define __deref_out_xcount_part_opt(size, len)
#define __deref_out_xcount_full_opt(size)
#define __deref_inout_xcount_opt(size)
#define __deref_inout_xcount_part_opt(size, len)
#define __deref_inout_xcount_full_opt(size)
#define __deref_opt_xcount(size)
#define __deref_opt_in
#define __deref_opt_in_ecount(size)
#define __deref_opt_in_bcount(size)
#define __deref_opt_in_xcount(size)
#define __deref_opt_out_xcount(size)
#define __deref_opt_out_xcount_part(size, len)
#define __deref_opt_out_xcount_full(size)
#define __deref_opt_inout_xcount(size)
#define __deref_opt_inout_xcount_part(size, len)
#define __deref_opt_inout_xcount_full(size)
#define __deref_opt_xcount_opt(size)
#define __deref_opt_in_opt
#define __deref_opt_in_ecount_opt(size)
#define __deref_opt_in_bcount_opt(size)
#define __deref_opt_in_xcount_opt(size)
#define __deref_opt_out_xcount_opt(size)
#define __deref_opt_out_xcount_part_opt(size, len)
#define __deref_opt_out_xcount_full_opt(size)
#define __deref_opt_inout_xcount_opt(size)
#define __deref_opt_inout_xcount_part_opt(size, len)
#define __deref_opt_inout_xcount_full_opt(size)
#define __deref_in_ecount_iterator(size, incr)
#define __deref_out_ecount_iterator(size, incr)
#define __deref_inout_ecount_iterator(size, incr)
#define __deref_realloc_bcount(insize, outsize)
#define __deref_out_bound
#define __deref_in_range(lb, ub)
#define __deref_out_range(lb, ub)
#define __deref_inout_range(lb, ub)
#define __deref_volatile
#define __deref_nonvolatile

#endif
