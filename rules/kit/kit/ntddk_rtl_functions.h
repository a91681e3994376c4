// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntddk.h, the run-time library: strings, bitmaps, tables, versions, time: functions.
#ifndef SPINLINT_KIT_KIT_NTDDK_RTL_FUNCTIONS_H
#define SPINLINT_KIT_KIT_NTDDK_RTL_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

NTKERNELAPI void NTAPI RtlInitializeGenericTableAvl(_Out_ PRTL_AVL_TABLE Table,
    _In_ PRTL_AVL_COMPARE_ROUTINE CompareRoutine,
    _In_ PRTL_AVL_ALLOCATE_ROUTINE AllocateRoutine,
    _In_ PRTL_AVL_FREE_ROUTINE FreeRoutine, _In_opt_ PVOID TableContext);

NTKERNELAPI PVOID NTAPI RtlInsertElementGenericTableAvl(_In_ PRTL_AVL_TABLE Table,
    PVOID Buffer, _In_ CLONG BufferSize, _Out_opt_ PBOOLEAN NewElement);

NTKERNELAPI BOOLEAN NTAPI RtlDeleteElementGenericTableAvl(_In_ PRTL_AVL_TABLE Table,
    _In_ PVOID Buffer);

_Must_inspect_result_
NTKERNELAPI PVOID NTAPI RtlEnumerateGenericTableAvl(_In_ PRTL_AVL_TABLE Table,
    _In_ BOOLEAN Restart);

NTKERNELAPI PRTL_SPLAY_LINKS NTAPI RtlSplay(_Inout_ PRTL_SPLAY_LINKS Links);

NTKERNELAPI PRTL_SPLAY_LINKS NTAPI RtlDelete(_In_ PRTL_SPLAY_LINKS Links);

NTKERNELAPI void NTAPI RtlInitializeGenericTable(_Out_ PRTL_GENERIC_TABLE Table,
    _In_ PRTL_GENERIC_COMPARE_ROUTINE CompareRoutine,
    _In_ PRTL_GENERIC_ALLOCATE_ROUTINE AllocateRoutine,
    _In_ PRTL_GENERIC_FREE_ROUTINE FreeRoutine, _In_opt_ PVOID TableContext);

NTKERNELAPI PVOID NTAPI RtlInsertElementGenericTable(_In_ PRTL_GENERIC_TABLE Table,
    PVOID Buffer, _In_ CLONG BufferSize, _Out_opt_ PBOOLEAN NewElement);

NTKERNELAPI BOOLEAN NTAPI RtlDeleteElementGenericTable(_In_ PRTL_GENERIC_TABLE Table,
    _In_ PVOID Buffer);

_Must_inspect_result_
NTKERNELAPI PVOID NTAPI RtlLookupElementGenericTable(_In_ PRTL_GENERIC_TABLE Table,
    _In_ PVOID Buffer);

_Must_inspect_result_
NTKERNELAPI PVOID NTAPI RtlEnumerateGenericTable(_In_ PRTL_GENERIC_TABLE Table,
    _In_ BOOLEAN Restart);

_Must_inspect_result_
NTKERNELAPI PVOID NTAPI RtlEnumerateGenericTableWithoutSplaying(_In_ PRTL_GENERIC_TABLE Table,
    _Inout_ PVOID *RestartKey);

_Must_inspect_result_
NTKERNELAPI PVOID NTAPI RtlGetElementGenericTable(_In_ PRTL_GENERIC_TABLE Table,
    _In_ ULONG I);

NTKERNELAPI ULONG NTAPI RtlNumberGenericTableElements(_In_ PRTL_GENERIC_TABLE Table);

_Must_inspect_result_
NTKERNELAPI BOOLEAN NTAPI RtlIsGenericTableEmpty(_In_ PRTL_GENERIC_TABLE Table);

NTKERNELAPI ULONG NTAPI RtlWalkFrameChain(PVOID *Callers, _In_ ULONG Count,
    _In_ ULONG Flags);

_IRQL_requires_max_(PASSIVE_LEVEL) _Must_inspect_result_
NTKERNELAPI LONG NTAPI RtlCompareString(_In_ const STRING *String1,
    _In_ const STRING *String2, _In_ BOOLEAN CaseInSensitive);

_IRQL_requires_max_(PASSIVE_LEVEL) _Must_inspect_result_
NTKERNELAPI BOOLEAN NTAPI RtlEqualString(_In_ const STRING *String1,
    _In_ const STRING *String2, _In_ BOOLEAN CaseInSensitive);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI void NTAPI RtlUpperString(_Inout_ PSTRING DestinationString,
    _In_ const STRING *SourceString);

_IRQL_requires_max_(PASSIVE_LEVEL) _Must_inspect_result_
NTKERNELAPI BOOLEAN NTAPI RtlPrefixUnicodeString(_In_ PCUNICODE_STRING String1,
    _In_ PCUNICODE_STRING String2, _In_ BOOLEAN CaseInSensitive);

_IRQL_requires_max_(PASSIVE_LEVEL) _When_(AllocateDestinationString, _Must_inspect_result_)
NTKERNELAPI NTSTATUS NTAPI RtlUpcaseUnicodeString(_When_(AllocateDestinationString,
    _Out_ _At_(DestinationString->Buffer,
    __drv_allocatesMem(Mem))) _When_(!AllocateDestinationString,
    _Inout_) PUNICODE_STRING DestinationString,
    _In_ PCUNICODE_STRING SourceString, _In_ BOOLEAN AllocateDestinationString);

LUID NTAPI RtlConvertLongToLuid(_In_ LONG Long);

#ifdef __cplusplus
}
#endif

#endif
