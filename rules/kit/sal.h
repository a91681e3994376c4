// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// SAL 2: what a parameter, a field or a function promises. Nothing to a
// compiler; SpinLint reads some of them.
#ifndef SPINLINT_KIT_SAL_H
#define SPINLINT_KIT_SAL_H

#include "kit/sal_counts.h"

// The concurrency annotations are part of SAL 2.
#include "concurrencysal.h"

#define _At_(expr, annotes)
#define _At_buffer_(target, iter, bound, annos)
#define _When_(expr, annotes)
#define _Group_(annos)
#define _Success_(expr)
#define _Return_type_success_(expr)
#define _On_failure_(annos)
#define _Always_(annos)
#define _Use_decl_annotations_
#define _Notref_
#define _Pre_defensive_
#define _Post_defensive_
#define _In_defensive_(annotes)
#define _Out_defensive_(annotes)
#define _Inout_defensive_(annotes)
#define _Reserved_
#define _Const_
#define _In_
#define _In_opt_
#define _In_z_
#define _In_opt_z_
#define _In_reads_(size)
#define _In_reads_opt_(size)
#define _In_reads_bytes_(size)
#define _In_reads_bytes_opt_(size)
#define _In_reads_z_(size)
#define _In_reads_opt_z_(size)
#define _In_reads_or_z_(size)
#define _In_reads_or_z_opt_(size)
#define _In_reads_to_ptr_(ptr)
#define _In_reads_to_ptr_opt_(ptr)
#define _In_reads_to_ptr_z_(ptr)
#define _In_reads_to_ptr_opt_z_(ptr)
#define _Out_
#define _Out_opt_
#define _Out_writes_(size)
#define _Out_writes_opt_(size)
#define _Out_writes_bytes_(size)
#define _Out_writes_bytes_opt_(size)
#define _Out_writes_z_(size)
#define _Out_writes_opt_z_(size)
#define _Out_writes_to_(size, count)
#define _Out_writes_to_opt_(size, count)
#define _Out_writes_all_(size)
#define _Out_writes_all_opt_(size)
#define _Out_writes_bytes_to_(size, count)
#define _Out_writes_bytes_to_opt_(size, count)
#define _Out_writes_bytes_all_(size)
#define _Out_writes_bytes_all_opt_(size)
#define _Out_writes_to_ptr_(ptr)
#define _Out_writes_to_ptr_opt_(ptr)
#define _Out_writes_to_ptr_z_(ptr)
#define _Out_writes_to_ptr_opt_z_(ptr)
#define _Inout_
#define _Inout_z_
#define _Inout_updates_(size)
#define _Inout_updates_opt_(size)
#define _Inout_updates_z_(size)
#define _Inout_updates_opt_z_(size)
#define _Inout_updates_to_(size, count)
#define _Inout_updates_to_opt_(size, count)
#define _Inout_updates_all_(size)
#define _Inout_updates_all_opt_(size)
#define _Inout_updates_bytes_(size)
#define _Inout_updates_bytes_opt_(size)
#define _Inout_updates_bytes_to_(size, count)
#define _Inout_updates_bytes_to_opt_(size, count)
#define _Inout_updates_bytes_all_(size)
#define _Inout_updates_bytes_all_opt_(size)
#define _Outptr_
#define _Outptr_result_maybenull_
#define _Outptr_opt_
#define _Outptr_opt_result_maybenull_
#define _Outptr_result_z_
#define _Outptr_opt_result_z_
#define _Outptr_result_maybenull_z_
#define _Outptr_opt_result_maybenull_z_
#define _Outptr_result_nullonfailure_
#define _Outptr_opt_result_nullonfailure_
#define _COM_Outptr_
#define _COM_Outptr_result_maybenull_
#define _COM_Outptr_opt_
#define _COM_Outptr_opt_result_maybenull_
#define _Outptr_result_buffer_(size)
#define _Outptr_opt_result_buffer_(size)
#define _Outptr_result_buffer_to_(size, count)
#define _Outptr_opt_result_buffer_to_(size, count)
#define _Outptr_result_buffer_all_(size)
#define _Outptr_opt_result_buffer_all_(size)
#define _Outptr_result_buffer_maybenull_(size)
#define _Outptr_opt_result_buffer_maybenull_(size)
#define _Outptr_result_buffer_to_maybenull_(size, count)
#define _Outptr_opt_result_buffer_to_maybenull_(size, count)
#define _Outptr_result_buffer_all_maybenull_(size)
#define _Outptr_opt_result_buffer_all_maybenull_(size)
#define _Outptr_result_bytebuffer_(size)
#define _Outptr_opt_result_bytebuffer_(size)
#define _Outptr_result_bytebuffer_to_(size, count)
#define _Outptr_opt_result_bytebuffer_to_(size, count)
#define _Outptr_result_bytebuffer_all_(size)
#define _Outptr_opt_result_bytebuffer_all_(size)
#define _Outptr_result_bytebuffer_maybenull_(size)
#define _Outptr_opt_result_bytebuffer_maybenull_(size)
#define _Outptr_result_bytebuffer_to_maybenull_(size, count)
#define _Outptr_opt_result_bytebuffer_to_maybenull_(size, count)
#define _Outptr_result_bytebuffer_all_maybenull_(size)
#define _Outptr_opt_result_bytebuffer_all_maybenull_(size)
#define _Outref_
#define _Outref_result_maybenull_
#define _Outref_result_buffer_(size)
#define _Outref_result_bytebuffer_(size)
#define _Outref_result_buffer_to_(size, count)
#define _Outref_result_bytebuffer_to_(size, count)
#define _Outref_result_buffer_all_(size)
#define _Outref_result_bytebuffer_all_(size)
#define _Outref_result_buffer_maybenull_(size)
#define _Outref_result_bytebuffer_maybenull_(size)
#define _Outref_result_buffer_to_maybenull_(size, count)
#define _Outref_result_bytebuffer_to_maybenull_(size, count)
#define _Outref_result_buffer_all_maybenull_(size)
#define _Outref_result_bytebuffer_all_maybenull_(size)
#define _Outref_result_nullonfailure_
#define _Result_nullonfailure_
#define _Result_zeroonfailure_
#define _Ret_z_
#define _Ret_maybenull_z_
#define _Ret_notnull_
#define _Ret_maybenull_
#define _Ret_null_
#define _Ret_valid_
#define _Ret_writes_(size)
#define _Ret_writes_z_(size)
#define _Ret_writes_bytes_(size)
#define _Ret_writes_maybenull_(size)
#define _Ret_writes_maybenull_z_(size)
#define _Ret_writes_bytes_maybenull_(size)
#define _Ret_writes_to_(size, count)
#define _Ret_writes_bytes_to_(size, count)
#define _Ret_writes_to_maybenull_(size, count)
#define _Ret_writes_bytes_to_maybenull_(size, count)
#define _Points_to_data_
#define _Literal_
#define _Notliteral_
#define _Must_inspect_result_
#define _Printf_format_string_
#define _Scanf_format_string_
#define _Scanf_s_format_string_
#define _Printf_format_string_params_(x)
#define _Scanf_format_string_params_(x)
#define _Scanf_s_format_string_params_(x)
#define _In_range_(lb, ub)
#define _Out_range_(lb, ub)
#define _Ret_range_(lb, ub)
#define _Pre_equal_to_(expr)
#define _Post_equal_to_(expr)
#define _Unchanged_(e)
#define _Post_satisfies_(cond)
#define _Struct_size_bytes_(size)
#define _Field_size_(size)
#define _Field_size_opt_(size)
#define _Field_size_part_(size, count)
#define _Field_size_part_opt_(size, count)
#define _Field_size_full_(size)
#define _Field_size_full_opt_(size)
#define _Field_size_bytes_(size)
#define _Field_size_bytes_opt_(size)
#define _Field_size_bytes_part_(size, count)
#define _Field_size_bytes_part_opt_(size, count)
#define _Field_size_bytes_full_(size)
#define _Field_size_bytes_full_opt_(size)
#define _Field_z_
#define _Field_range_(min, max)
#define _Pre_
#define _Post_
#define _Valid_
#define _Notvalid_
#define _Maybevalid_
#define _Readable_bytes_(size)
#define _Readable_elements_(size)
#define _Writable_bytes_(size)
#define _Writable_elements_(size)
#define _Null_terminated_
#define _NullNull_terminated_
#define _Post_readable_size_(size)
#define _Post_readable_byte_size_(size)
#define _Null_
#define _Notnull_
#define _Maybenull_
#define _Pre_invalid_
#define _Pre_unknown_
#define _Pre_notnull_
#define _Pre_maybenull_
#define _Pre_null_
#define _Post_z_
#define _Post_valid_
#define _Post_invalid_
#define _Post_notnull_
#define _Post_null_
#define _Post_maybenull_
#define _Ret_
#define _Post_maybez_
#define _Analysis_assume_(expr)
#define _Analysis_noreturn_
#define _Analysis_assume_nullterminated_(x)
#define _Analysis_mode_(mode)
#define _In_function_class_(x)
#define _Called_from_function_class_(x)
#define _Function_class_(x)
#define _Enum_is_bitflag_
#define _Strict_type_match_
#define _Maybe_raises_SEH_exception_
#define _Raises_SEH_exception_
#define _Published_
#define _Memory_origin_(context)
#define _Memory_origin_when_(previousContext, context)
#define _Accessible_bytes_(context, expr)
#define _Accessible_bytes_when_(previousContext, context, expr)
#define _Pre_accessible_bytes_(context, expr)
#define _Pre_accessible_bytes_when_(context, previousContext, expr)
#define _User_
#define _User_on_(expr)
#define _User_always_
#define _User_always_and_needs_probe_on_(mode)
#define _Kernel_entry_
#define _Kernel_entry_always_
#define _Unreferenced_parameter_
#define _Frees_ptr_
#define _Frees_ptr_opt_
#define _Reallocation_function_(after, before, size)
#define _Ret_reallocated_bytes_(before, size)
#define _In_NLS_string_(size)
#define _Flt_CompletionContext_Outptr_
#define _Flt_ConnectionCookie_Outptr_
#define _Writes_and_advances_ptr_(size)
#define _Writes_bytes_and_advances_ptr_(size)
#define _Post_equals_last_error_
#define _Translates_Win32_to_HRESULT_(errorCode)
#define _Translates_NTSTATUS_to_HRESULT_(status)
#define _Translates_last_error_to_HRESULT_
#define _Check_return_
#define _Inout_opt_
#define _Inout_opt_z_
#define _Deref_out_range_(lb, ub)
#define _Deref_ret_range_(lb, ub)
#define _Interlocked_operand_

#endif
