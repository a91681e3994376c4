// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// SAL 1: __in, __out, __deref_... and their counted forms, as drivers of before 2012 write them.
#ifndef SPINLINT_KIT_KIT_SAL_LEGACY_H
#define SPINLINT_KIT_KIT_SAL_LEGACY_H

#include "kit/sal_legacy_deref.h"

#define __inner_typefix(ctype)
#define __inner_exceptthat
#define __notnull
#define __maybenull
#define __readonly
#define __notreadonly
#define __maybereadonly
#define __valid
#define __notvalid
#define __maybevalid
#define __readableTo(count)
#define __writableTo(count)
#define __pre
#define __post
#define __precond(condition)
#define __postcond(expr)
#define __exceptthat
#define __inner_override
#define __inner_callback
#define __inner_blocksOn(resource)
#define __inner_fallthrough_dec
#define __inner_fallthrough
#define __refparam
#define __inner_control_entrypoint(category)
#define __inner_data_entrypoint(category)
#define __post_except_maybenull
#define __pre_except_maybenull
#define __post_deref_except_maybenull
#define __pre_deref_except_maybenull
#define __inexpressible_readableTo(string)
#define __inexpressible_writableTo(size)
#define __ecount(size)
#define __bcount(size)
#define __in
#define __in_ecount(size)
#define __in_bcount(size)
#define __in_z
#define __in_ecount_z(size)
#define __in_bcount_z(size)
#define __in_nz
#define __in_ecount_nz(size)
#define __in_bcount_nz(size)
#define __out
#define __out_ecount(size)
#define __out_bcount(size)
#define __out_ecount_part(size, len)
#define __out_bcount_part(size, len)
#define __out_ecount_full(size)
#define __out_bcount_full(size)
#define __out_z
#define __out_z_opt
#define __out_ecount_z(size)
#define __out_bcount_z(size)
#define __out_ecount_part_z(size, length)
#define __out_bcount_part_z(size, length)
#define __out_ecount_full_z(size)
#define __out_bcount_full_z(size)
#define __out_nz
#define __out_nz_opt
#define __out_ecount_nz(size)
#define __out_bcount_nz(size)
#define __inout
#define __inout_ecount(size)
#define __inout_bcount(size)
#define __inout_ecount_part(size, len)
#define __inout_bcount_part(size, len)
#define __inout_ecount_full(size)
#define __inout_bcount_full(size)
#define __inout_z
#define __inout_ecount_z(size)
#define __inout_bcount_z(size)
#define __inout_nz
#define __inout_ecount_nz(size)
#define __inout_bcount_nz(size)
#define __ecount_opt(size)
#define __bcount_opt(size)
#define __in_opt
#define __in_ecount_opt(size)
#define __in_bcount_opt(size)
#define __in_z_opt
#define __in_ecount_z_opt(size)
#define __in_bcount_z_opt(size)
#define __in_nz_opt
#define __in_ecount_nz_opt(size)
#define __in_bcount_nz_opt(size)
#define __out_opt
#define __out_ecount_opt(size)
#define __out_bcount_opt(size)
#define __out_ecount_part_opt(size, len)
#define __out_bcount_part_opt(size, len)
#define __out_ecount_full_opt(size)
#define __out_bcount_full_opt(size)
#define __out_ecount_z_opt(size)
#define __out_bcount_z_opt(size)
#define __out_ecount_part_z_opt(size, length)
#define __out_bcount_part_z_opt(size, length)
#define __out_ecount_full_z_opt(size)
#define __out_bcount_full_z_opt(size)
#define __out_ecount_nz_opt(size)
#define __out_bcount_nz_opt(size)
#define __inout_opt
#define __inout_ecount_opt(size)
#define __inout_bcount_opt(size)
#define __inout_ecount_part_opt(size, len)
#define __inout_bcount_part_opt(size, len)
#define __inout_ecount_full_opt(size)
#define __inout_bcount_full_opt(size)
#define __inout_z_opt
#define __inout_ecount_z_opt(size)
#define __inout_bcount_z_opt(size)
#define __inout_nz_opt
#define __inout_ecount_nz_opt(size)
#define __inout_bcount_nz_opt(size)
#define __success(expr)
#define __nullterminated
#define __nullnullterminated
#define __reserved
#define __checkReturn
#define __typefix(ctype)
#define __override
#define __callback
#define __format_string
#define __blocksOn(resource)
#define __control_entrypoint(category)
#define __data_entrypoint(category)
#define __on_failure(annotes)
#define __fallthrough
#define __analysis_assume(expr)
#define __inner_bound
#define __inner_range(lb, ub)
#define __inner_assume_bound_dec
#define __inner_assume_bound(i)
#define __inner_allocator
#define __static_context(ctx, annotes)
#define __failure(x)
#define __valueUndefined
#define __failureDefault(x)
#define __xcount(size)
#define __in_xcount(size)
#define __out_xcount(size)
#define __out_xcount_part(size, len)
#define __out_xcount_full(size)
#define __inout_xcount(size)
#define __inout_xcount_part(size, len)
#define __inout_xcount_full(size)
#define __xcount_opt(size)
#define __in_xcount_opt(size)
#define __out_xcount_opt(size)
#define __out_xcount_part_opt(size, len)
#define __out_xcount_full_opt(size)
#define __inout_xcount_opt(size)
#define __inout_xcount_part_opt(size, len)
#define __inout_xcount_full_opt(size)
#define __post_bcount(size)
#define __post_ecount(size)
#define __in_ecount_or_z(c)
#define __post_nullnullterminated
#define __file_parser(filetype_sym)
#define __file_parser_class(filetype_sym)
#define __file_parser_library(filetype_sym)
#define __source_code_content(codetype_sym)
#define __class_code_content(codetype_sym)
#define __analysis_assert(expr)
#define __analysis_hint(hint)
#define __analysis_noreturn
#define __inner_data_source(src_raw)
#define __inner_this_data_source(src_raw)
#define __inner_out_validated(typ_raw)
#define __inner_this_out_validated(typ_raw)
#define __inner_assume_validated_dec
#define __inner_assume_validated(p)
#define __inner_transfer(formal)
#define __inner_encoded
#define __inner_adt_prop(adt, prop)
#define __inner_adt_add_prop(adt, prop)
#define __inner_adt_remove_prop(adt, prop)
#define __inner_adt_transfer_prop(arg)
#define __inner_adt_type_props(typ)
#define __inner_volatile
#define __inner_nonvolatile
#define __inner_possibly_notnullterminated
#define __field_ecount(size)
#define __field_bcount(size)
#define __field_xcount(size)
#define __field_ecount_opt(size)
#define __field_bcount_opt(size)
#define __field_xcount_opt(size)
#define __field_ecount_part(size, init)
#define __field_bcount_part(size, init)
#define __field_xcount_part(size, init)
#define __field_ecount_part_opt(size, init)
#define __field_bcount_part_opt(size, init)
#define __field_xcount_part_opt(size, init)
#define __field_ecount_full(size)
#define __field_bcount_full(size)
#define __field_xcount_full(size)
#define __field_ecount_full_opt(size)
#define __field_bcount_full_opt(size)
#define __field_xcount_full_opt(size)
#define __field_nullterminated
#define __struct_bcount(size)
#define __struct_xcount(size)
#define __out_awcount(expr, size)
#define __in_awcount(expr, size)
#define __post_invalid
#define __allocator
#define __deallocate(kind)
#define __deallocate_opt(kind)
#define __bound
#define __range(lb, ub)
#define __in_bound
#define __out_bound
#define __in_range(lb, ub)
#define __out_range(lb, ub)
#define __field_range(lb, ub)
#define __field_data_source(src_sym)
#define __range_max(a, b)
#define __range_min(a, b)
#define __in_data_source(src_sym)
#define __out_data_source(src_sym)
#define __out_validated(filetype_sym)
#define __this_out_data_source(src_syn)
#define __this_out_validated(filetype_sym)
#define __transfer(formal)
#define __rpc_entry
#define __kernel_entry
#define __gdi_entry
#define __encoded_pointer
#define __encoded_array
#define __field_encoded_pointer
#define __field_encoded_array
#define __type_has_adt_prop(adt, prop)
#define __out_has_adt_prop(adt, prop)
#define __out_not_has_adt_prop(adt, prop)
#define __out_transfer_adt_prop(arg)
#define __out_has_type_adt_props(typ)
#define __volatile
#define __nonvolatile
#define __analysis_assume_nullterminated(x)
#define __assume_validated(exp)
#define __assume_bound(i)
#define __

#endif
