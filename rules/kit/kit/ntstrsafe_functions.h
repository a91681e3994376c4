// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntstrsafe.h, all: functions.
#ifndef SPINLINT_KIT_KIT_NTSTRSAFE_FUNCTIONS_H
#define SPINLINT_KIT_KIT_NTSTRSAFE_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

NTSTATUS NTAPI RtlStringCchCopyA(NTSTRSAFE_PSTR pszDest, _In_ size_t cchDest,
    _In_ NTSTRSAFE_PCSTR pszSrc);

NTSTATUS NTAPI RtlStringCchCopyW(NTSTRSAFE_PWSTR pszDest, _In_ size_t cchDest,
    _In_ NTSTRSAFE_PCWSTR pszSrc);

NTSTATUS NTAPI RtlStringCchCopyNW(NTSTRSAFE_PWSTR pszDest, _In_ size_t cchDest,
    STRSAFE_PCNZWCH pszSrc, _In_ size_t cchToCopy);

NTSTATUS NTAPI RtlStringCbCopyNW(NTSTRSAFE_PWSTR pszDest, _In_ size_t cbDest,
    STRSAFE_PCNZWCH pszSrc, _In_ size_t cbToCopy);

NTSTATUS NTAPI RtlStringCchCatW(NTSTRSAFE_PWSTR pszDest, _In_ size_t cchDest,
    _In_ NTSTRSAFE_PCWSTR pszSrc);

NTSTATUS NTAPI RtlStringCbCatNA(NTSTRSAFE_PSTR pszDest, _In_ size_t cbDest,
    STRSAFE_PCNZCH pszSrc, _In_ size_t cbToAppend);

NTSTATUS NTAPI RtlStringCchVPrintfA(NTSTRSAFE_PSTR pszDest, _In_ size_t cchDest,
    _In_ NTSTRSAFE_PCSTR pszFormat, _In_ va_list argList);

NTSTATUS NTAPI RtlStringCchVPrintfW(NTSTRSAFE_PWSTR pszDest,
    _In_ size_t cchDest, _In_ NTSTRSAFE_PCWSTR pszFormat, _In_ va_list argList);

NTSTATUS NTAPI RtlStringCbVPrintfA(NTSTRSAFE_PSTR pszDest, _In_ size_t cbDest,
    _In_ NTSTRSAFE_PCSTR pszFormat, _In_ va_list argList);

NTSTATUS RtlStringCchPrintfA(NTSTRSAFE_PSTR pszDest, _In_ size_t cchDest,
    _In_ NTSTRSAFE_PCSTR pszFormat, ...);

NTSTATUS RtlStringCchPrintfW(NTSTRSAFE_PWSTR pszDest, _In_ size_t cchDest,
    _In_ NTSTRSAFE_PCWSTR pszFormat, ...);

NTSTATUS RtlStringCbPrintfA(NTSTRSAFE_PSTR pszDest, _In_ size_t cbDest,
    _In_ NTSTRSAFE_PCSTR pszFormat, ...);

NTSTATUS RtlStringCbPrintfW(NTSTRSAFE_PWSTR pszDest, _In_ size_t cbDest,
    _In_ NTSTRSAFE_PCWSTR pszFormat, ...);

NTSTATUS NTAPI RtlStringCchVPrintfExA(NTSTRSAFE_PSTR pszDest,
    _In_ size_t cchDest, NTSTRSAFE_PSTR *ppszDestEnd,
    _Out_opt_ size_t *pcchRemaining, _In_ DWORD dwFlags,
    _In_ NTSTRSAFE_PCSTR pszFormat, _In_ va_list argList);

_Must_inspect_result_
NTSTATUS NTAPI RtlStringCchLengthA(STRSAFE_PCNZCH psz, _In_ size_t cchMax,
    _Out_opt_ size_t *pcchLength);

_Must_inspect_result_
NTSTATUS NTAPI RtlStringCchLengthW(STRSAFE_PCNZWCH psz, _In_ size_t cchMax,
    _Out_opt_ size_t *pcchLength);

_Must_inspect_result_
NTSTATUS NTAPI RtlStringCbLengthA(STRSAFE_PCNZCH psz, _In_ size_t cbMax,
    _Out_opt_ size_t *pcbLength);

_Must_inspect_result_
NTSTATUS NTAPI RtlStringCbLengthW(STRSAFE_PCNZWCH psz, _In_ size_t cbMax,
    _Out_opt_ size_t *pcbLength);

_At_(DestinationString->Buffer, _Post_equal_to_(pszSrc)) _At_(DestinationString->Length, _Post_equal_to_(_String_length_(pszSrc) * sizeof(WCHAR))) _At_(DestinationString->MaximumLength, _Post_equal_to_((_String_length_(pszSrc)+1) * sizeof(WCHAR)))
NTSTATUS NTAPI RtlUnicodeStringInit(_Out_ PUNICODE_STRING DestinationString,
    _In_opt_ NTSTRSAFE_PCWSTR pszSrc);

_At_(DestinationString->Buffer, _Post_equal_to_(pszSrc)) _At_(DestinationString->Length, _Post_equal_to_(_String_length_(pszSrc) * sizeof(WCHAR))) _At_(DestinationString->MaximumLength, _Post_equal_to_((_String_length_(pszSrc)+1) * sizeof(WCHAR)))
NTSTATUS NTAPI RtlUnicodeStringInitEx(_Out_ PUNICODE_STRING DestinationString,
    _In_opt_ NTSTRSAFE_PCWSTR pszSrc, _In_ DWORD dwFlags);

NTSTATUS NTAPI RtlStringCchCopyUnicodeString(NTSTRSAFE_PWSTR pszDest,
    _In_ size_t cchDest, _In_ PCUNICODE_STRING SourceString);

NTSTATUS NTAPI RtlUnicodeStringCopy(_Inout_ PUNICODE_STRING DestinationString,
    _In_ PCUNICODE_STRING SourceString);

NTSTATUS NTAPI RtlUnicodeStringCatString(_Inout_ PUNICODE_STRING DestinationString,
    _In_ NTSTRSAFE_PCWSTR pszSrc);

NTSTATUS NTAPI RtlUnicodeStringCat(_Inout_ PUNICODE_STRING DestinationString,
    _In_ PCUNICODE_STRING SourceString);

NTSTATUS RtlUnicodeStringPrintf(_Inout_ PUNICODE_STRING DestinationString,
    _In_ NTSTRSAFE_PCWSTR pszFormat, ...);

#ifdef __cplusplus
}
#endif

#endif
