// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// wdm.h, the run-time library: strings, bitmaps, tables, versions, time: functions.
#ifndef SPINLINT_KIT_KIT_WDM_RTL_FUNCTIONS_H
#define SPINLINT_KIT_KIT_WDM_RTL_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

EXTERN_C const GUID GUID_CONSOLE_DISPLAY_STATE;
EXTERN_C const GUID GUID_DISK_IDLE_TIMEOUT;
NTKERNELAPI void NTAPI RtlAssert(_In_ PVOID VoidFailedAssertion,
    _In_ PVOID VoidFileName, _In_ ULONG LineNumber,
    _In_opt_ PSTR MutableMessage);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlUnicodeStringToInteger(_In_ PCUNICODE_STRING String,
    _In_opt_ ULONG Base, _Out_ PULONG Value);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void NTAPI RtlInitString(_Out_ PSTRING DestinationString,
    PCSZ SourceString);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void NTAPI RtlInitAnsiString(_Out_ PANSI_STRING DestinationString,
    PCSZ SourceString);

_IRQL_requires_max_(DISPATCH_LEVEL) _At_(DestinationString->Buffer, _Post_equal_to_(SourceString)) _At_(DestinationString->Length, _Post_equal_to_(_String_length_(SourceString) * sizeof(WCHAR))) _At_(DestinationString->MaximumLength, _Post_equal_to_((_String_length_(SourceString)+1) * sizeof(WCHAR)))
NTKERNELAPI void NTAPI RtlInitUnicodeString(_Out_ PUNICODE_STRING DestinationString,
    PCWSTR SourceString);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlQueryRegistryValues(_In_ ULONG RelativeTo,
    _In_ PCWSTR Path, _Inout_ _At_(*(*QueryTable).EntryContext,
    _Pre_unknown_) PRTL_QUERY_REGISTRY_TABLE QueryTable, _In_opt_ PVOID Context,
    _In_opt_ PVOID Environment);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlWriteRegistryValue(_In_ ULONG RelativeTo,
    _In_ PCWSTR Path, PCWSTR ValueName, _In_ ULONG ValueType, PVOID ValueData,
    _In_ ULONG ValueLength);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlDeleteRegistryValue(_In_ ULONG RelativeTo,
    _In_ PCWSTR Path, PCWSTR ValueName);

_IRQL_requires_max_(PASSIVE_LEVEL) _Must_inspect_result_
NTKERNELAPI NTSTATUS NTAPI RtlAnsiStringToUnicodeString(_When_(AllocateDestinationString,
    _Out_ _At_(DestinationString->Buffer,
    __drv_allocatesMem(Mem))) _When_(!AllocateDestinationString,
    _Inout_) PUNICODE_STRING DestinationString, _In_ PCANSI_STRING SourceString,
    _In_ BOOLEAN AllocateDestinationString);

_When_(AllocateDestinationString, _At_(DestinationString->MaximumLength, _Out_range_(<=, (SourceString->MaximumLength / sizeof(WCHAR))))) _When_(!AllocateDestinationString, _At_(DestinationString->Buffer, _Const_) _At_(DestinationString->MaximumLength, _Const_)) _IRQL_requires_max_(PASSIVE_LEVEL) _When_(AllocateDestinationString, _Must_inspect_result_)
NTKERNELAPI NTSTATUS NTAPI RtlUnicodeStringToAnsiString(_When_(AllocateDestinationString,
    _Out_ _At_(DestinationString->Buffer,
    __drv_allocatesMem(Mem))) _When_(!AllocateDestinationString,
    _Inout_) PANSI_STRING DestinationString, _In_ PCUNICODE_STRING SourceString,
    _In_ BOOLEAN AllocateDestinationString);

_IRQL_requires_max_(PASSIVE_LEVEL) _Must_inspect_result_
NTKERNELAPI LONG NTAPI RtlCompareUnicodeStrings(PCWCH String1,
    _In_ SIZE_T String1Length, PCWCH String2, _In_ SIZE_T String2Length,
    _In_ BOOLEAN CaseInSensitive);

_IRQL_requires_max_(PASSIVE_LEVEL) _Must_inspect_result_
NTKERNELAPI LONG NTAPI RtlCompareUnicodeString(_In_ PCUNICODE_STRING String1,
    _In_ PCUNICODE_STRING String2, _In_ BOOLEAN CaseInSensitive);

_IRQL_requires_max_(PASSIVE_LEVEL) _Must_inspect_result_
NTKERNELAPI BOOLEAN NTAPI RtlEqualUnicodeString(_In_ PCUNICODE_STRING String1,
    _In_ PCUNICODE_STRING String2, _In_ BOOLEAN CaseInSensitive);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlHashUnicodeString(_In_ PCUNICODE_STRING String,
    _In_ BOOLEAN CaseInSensitive, _In_ ULONG HashAlgorithm,
    _Out_ PULONG HashValue);

_At_(DestinationString->Length, _When_(SourceString->Length > DestinationString->MaximumLength, _Post_equal_to_(DestinationString->MaximumLength)) _When_(SourceString->Length <= DestinationString->MaximumLength, _Post_equal_to_(SourceString->Length)))
NTKERNELAPI void NTAPI RtlCopyUnicodeString(_Inout_ PUNICODE_STRING DestinationString,
    _In_opt_ PCUNICODE_STRING SourceString);

_Success_(1) _When_(_Old_(Destination->Length) + Source->Length <= Destination->MaximumLength, _At_(Destination->Length, _Post_equal_to_(_Old_(Destination->Length) + Source->Length)) _At_(return, _Out_range_(==, 0))) _When_(_Old_(Destination->Length) + Source->Length > Destination->MaximumLength, _Unchanged_(Destination->Length) _At_(return, _Out_range_(<, 0)))
NTKERNELAPI NTSTATUS NTAPI RtlAppendUnicodeStringToString(_Inout_ PUNICODE_STRING Destination,
    _In_ PCUNICODE_STRING Source);

_Success_(1) _When_(_Old_(Destination->Length) + _String_length_(Source) * sizeof(WCHAR) <= Destination->MaximumLength, _At_(Destination->Length, _Post_equal_to_(_Old_(Destination->Length) + _String_length_(Source) * sizeof(WCHAR))) _At_(return, _Out_range_(==, 0))) _When_(_Old_(Destination->Length) + _String_length_(Source) * sizeof(WCHAR) > Destination->MaximumLength, _Unchanged_(Destination->Length) _At_(return, _Out_range_(<, 0)))
NTKERNELAPI NTSTATUS NTAPI RtlAppendUnicodeToString(_Inout_ PUNICODE_STRING Destination,
    PCWSTR Source);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI WCHAR NTAPI RtlUpcaseUnicodeChar(_In_ WCHAR SourceCharacter);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI void NTAPI RtlFreeUnicodeString(_Inout_ _At_(UnicodeString->Buffer,
    _Frees_ptr_opt_) PUNICODE_STRING UnicodeString);

_IRQL_requires_max_(PASSIVE_LEVEL) _Must_inspect_result_
NTKERNELAPI NTSTATUS NTAPI RtlUnicodeToUTF8N(PCHAR UTF8StringDestination,
    _In_ ULONG UTF8StringMaxByteCount, _Out_ PULONG UTF8StringActualByteCount,
    PCWCH UnicodeStringSource, _In_ ULONG UnicodeStringByteCount);

_IRQL_requires_max_(PASSIVE_LEVEL) _Must_inspect_result_
NTKERNELAPI NTSTATUS NTAPI RtlUTF8ToUnicodeN(PWSTR UnicodeStringDestination,
    _In_ ULONG UnicodeStringMaxByteCount,
    _Out_ PULONG UnicodeStringActualByteCount, PCCH UTF8StringSource,
    _In_ ULONG UTF8StringByteCount);

_IRQL_requires_max_(PASSIVE_LEVEL) _Must_inspect_result_
NTKERNELAPI NTSTATUS NTAPI RtlStringFromGUID(_In_ const GUID *const Guid,
    _Out_ _At_(GuidString->Buffer,
    __drv_allocatesMem(Mem)) PUNICODE_STRING GuidString);

_IRQL_requires_max_(PASSIVE_LEVEL) _Must_inspect_result_
NTKERNELAPI NTSTATUS NTAPI RtlGUIDFromString(_In_ PCUNICODE_STRING GuidString,
    _Out_ GUID *Guid);

ULONG DbgPrint(PCSTR Format, ...);

NTKERNELAPI ULONG DbgPrintEx(_In_ ULONG ComponentId, _In_ ULONG Level,
    PCSTR Format, ...);

LARGE_INTEGER NTAPI RtlExtendedMagicDivide(_In_ LARGE_INTEGER Dividend,
    _In_ LARGE_INTEGER MagicDivisor, _In_ CCHAR ShiftCount);

LARGE_INTEGER NTAPI RtlExtendedIntegerMultiply(_In_ LARGE_INTEGER Multiplicand,
    _In_ LONG Multiplier);

LARGE_INTEGER NTAPI RtlConvertLongToLargeInteger(_In_ LONG SignedInteger);

NTKERNELAPI void NTAPI RtlTimeToTimeFields(_In_ PLARGE_INTEGER Time,
    _Out_ PTIME_FIELDS TimeFields);

_Success_(return != 0)
NTKERNELAPI BOOLEAN NTAPI RtlTimeFieldsToTime(_In_ PTIME_FIELDS TimeFields,
    _Out_ PLARGE_INTEGER Time);

NTKERNELAPI void NTAPI RtlInitializeBitMap(_Out_ PRTL_BITMAP BitMapHeader,
    _In_opt_ PULONG BitMapBuffer, _In_opt_ ULONG SizeOfBitMap);

NTKERNELAPI void NTAPI RtlSetBit(_In_ PRTL_BITMAP BitMapHeader,
    ULONG BitNumber);

NTKERNELAPI void NTAPI RtlClearAllBits(_In_ PRTL_BITMAP BitMapHeader);

NTKERNELAPI void NTAPI RtlSetAllBits(_In_ PRTL_BITMAP BitMapHeader);

_Success_(return != -1) _Must_inspect_result_
NTKERNELAPI ULONG NTAPI RtlFindClearBits(_In_ PRTL_BITMAP BitMapHeader,
    _In_ ULONG NumberToFind, _In_ ULONG HintIndex);

NTKERNELAPI void NTAPI RtlClearBits(_In_ PRTL_BITMAP BitMapHeader,
    ULONG StartingIndex, ULONG NumberToClear);

NTKERNELAPI void NTAPI RtlSetBits(_In_ PRTL_BITMAP BitMapHeader,
    ULONG StartingIndex, ULONG NumberToSet);

NTKERNELAPI ULONG NTAPI RtlFindLongestRunClear(_In_ PRTL_BITMAP BitMapHeader,
    _Out_ PULONG StartingIndex);

NTKERNELAPI ULONG NTAPI RtlFindFirstRunClear(_In_ PRTL_BITMAP BitMapHeader,
    _Out_ PULONG StartingIndex);

NTKERNELAPI ULONG NTAPI RtlNumberOfClearBits(_In_ PRTL_BITMAP BitMapHeader);

_Must_inspect_result_
NTKERNELAPI BOOLEAN NTAPI RtlAreBitsClear(_In_ PRTL_BITMAP BitMapHeader,
    _In_ ULONG StartingIndex, _In_ ULONG Length);

_Must_inspect_result_
NTKERNELAPI BOOLEAN NTAPI RtlAreBitsSet(_In_ PRTL_BITMAP BitMapHeader,
    _In_ ULONG StartingIndex, _In_ ULONG Length);

NTKERNELAPI ULONG NTAPI RtlFindNextForwardRunClear(_In_ PRTL_BITMAP BitMapHeader,
    _In_ ULONG FromIndex, _Out_ PULONG StartingRunIndex);

_Success_(return != -1) _Must_inspect_result_
NTKERNELAPI CCHAR NTAPI RtlFindLeastSignificantBit(_In_ ULONGLONG Set);

NTKERNELAPI ULONG NTAPI RtlNumberOfSetBitsUlongPtr(_In_ ULONG_PTR Target);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlCreateSecurityDescriptor(_Out_ PSECURITY_DESCRIPTOR SecurityDescriptor,
    _In_ ULONG Revision);

_IRQL_requires_max_(APC_LEVEL) _Must_inspect_result_
NTKERNELAPI BOOLEAN NTAPI RtlValidSecurityDescriptor(_In_ PSECURITY_DESCRIPTOR SecurityDescriptor);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI ULONG NTAPI RtlLengthSecurityDescriptor(_In_ PSECURITY_DESCRIPTOR SecurityDescriptor);

_IRQL_requires_max_(APC_LEVEL) _Must_inspect_result_
NTKERNELAPI BOOLEAN NTAPI RtlValidRelativeSecurityDescriptor(PSECURITY_DESCRIPTOR SecurityDescriptorInput,
    _In_ ULONG SecurityDescriptorLength,
    _In_ SECURITY_INFORMATION RequiredInformation);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlSetDaclSecurityDescriptor(_Inout_ PSECURITY_DESCRIPTOR SecurityDescriptor,
    _In_ BOOLEAN DaclPresent, _In_opt_ PACL Dacl, _In_ BOOLEAN DaclDefaulted);

NTKERNELAPI ULONGLONG NTAPI VerSetConditionMask(_In_ ULONGLONG ConditionMask,
    _In_ ULONG TypeMask, _In_ UCHAR Condition);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlGetVersion(_Out_ _At_(lpVersionInformation->dwOSVersionInfoSize,
    _Pre_ _Valid_) _When_(lpVersionInformation->dwOSVersionInfoSize == sizeof(RTL_OSVERSIONINFOEXW),
    _At_((PRTL_OSVERSIONINFOEXW)lpVersionInformation,
    _Out_)) PRTL_OSVERSIONINFOW lpVersionInformation);

_IRQL_requires_max_(PASSIVE_LEVEL) _Must_inspect_result_
NTKERNELAPI NTSTATUS NTAPI RtlVerifyVersionInfo(_In_ PRTL_OSVERSIONINFOEXW VersionInfo,
    _In_ ULONG TypeMask, _In_ ULONGLONG ConditionMask);

BOOLEAN RtlIsNtDdiVersionAvailable(_In_ ULONG Version);

NTKERNELAPI SIZE_T NTAPI RtlCompareMemory(_In_ const void *Source1,
    _In_ const void *Source2, _In_ SIZE_T Length);

#ifdef __cplusplus
}
#endif

#endif
