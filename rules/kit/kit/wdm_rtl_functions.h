// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The run-time library, security and object functions of wdm.h.
#ifndef SPINLINT_KIT_KIT_WDM_RTL_FUNCTIONS_H
#define SPINLINT_KIT_KIT_WDM_RTL_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

EXTERN_C const GUID GUID_CONSOLE_DISPLAY_STATE;

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void NTAPI RtlInitString(_Out_ PSTRING DestinationString,
    PCSZ SourceString);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void NTAPI RtlInitAnsiString(_Out_ PANSI_STRING DestinationString,
    PCSZ SourceString);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void NTAPI RtlInitUnicodeString(
    _Out_ PUNICODE_STRING DestinationString, PCWSTR SourceString);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlQueryRegistryValues(ULONG RelativeTo, PCWSTR Path,
    _Inout_ PRTL_QUERY_REGISTRY_TABLE QueryTable, PVOID Context,
    PVOID Environment);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlWriteRegistryValue(ULONG RelativeTo, PCWSTR Path,
    PCWSTR ValueName, ULONG ValueType, PVOID ValueData, ULONG ValueLength);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlDeleteRegistryValue(ULONG RelativeTo, PCWSTR Path,
    PCWSTR ValueName);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlAnsiStringToUnicodeString(PUNICODE_STRING
    DestinationString, PCANSI_STRING SourceString,
    BOOLEAN AllocateDestinationString);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlUnicodeStringToAnsiString(PANSI_STRING
    DestinationString, PCUNICODE_STRING SourceString,
    BOOLEAN AllocateDestinationString);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI LONG NTAPI RtlCompareUnicodeString(PCUNICODE_STRING String1,
    PCUNICODE_STRING String2, BOOLEAN CaseInSensitive);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI BOOLEAN NTAPI RtlEqualUnicodeString(PCUNICODE_STRING String1,
    PCUNICODE_STRING String2, BOOLEAN CaseInSensitive);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlHashUnicodeString(PCUNICODE_STRING String,
    BOOLEAN CaseInSensitive, ULONG HashAlgorithm, _Out_ PULONG HashValue);
NTKERNELAPI void NTAPI RtlCopyUnicodeString(
    _Inout_ PUNICODE_STRING DestinationString, PCUNICODE_STRING SourceString);
_Success_(1)
NTKERNELAPI NTSTATUS NTAPI RtlAppendUnicodeStringToString(
    _Inout_ PUNICODE_STRING Destination, PCUNICODE_STRING Source);
_Success_(1)
NTKERNELAPI NTSTATUS NTAPI RtlAppendUnicodeToString(
    _Inout_ PUNICODE_STRING Destination, PCWSTR Source);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI WCHAR NTAPI RtlUpcaseUnicodeChar(WCHAR SourceCharacter);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI void NTAPI RtlFreeUnicodeString(
    _Inout_ PUNICODE_STRING UnicodeString);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlUnicodeToUTF8N(PCHAR UTF8StringDestination,
    ULONG UTF8StringMaxByteCount, _Out_ PULONG UTF8StringActualByteCount,
    PCWCH UnicodeStringSource, ULONG UnicodeStringByteCount);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlUTF8ToUnicodeN(PWSTR UnicodeStringDestination,
    ULONG UnicodeStringMaxByteCount, _Out_ PULONG UnicodeStringActualByteCount,
    PCCH UTF8StringSource, ULONG UTF8StringByteCount);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlStringFromGUID(REFGUID Guid,
    _Out_ PUNICODE_STRING GuidString);
ULONG DbgPrint(PCSTR Format, ...);
NTKERNELAPI ULONG DbgPrintEx(ULONG ComponentId, ULONG Level, PCSTR Format, ...);
LARGE_INTEGER NTAPI RtlExtendedMagicDivide(LARGE_INTEGER Dividend,
    LARGE_INTEGER MagicDivisor, CCHAR ShiftCount);
LARGE_INTEGER NTAPI RtlConvertLongToLargeInteger(LONG SignedInteger);
NTKERNELAPI void NTAPI RtlTimeToTimeFields(PLARGE_INTEGER Time,
    _Out_ PTIME_FIELDS TimeFields);
_Success_(return != 0)
NTKERNELAPI BOOLEAN NTAPI RtlTimeFieldsToTime(PTIME_FIELDS TimeFields,
    _Out_ PLARGE_INTEGER Time);
NTKERNELAPI void NTAPI RtlInitializeBitMap(_Out_ PRTL_BITMAP BitMapHeader,
    PULONG BitMapBuffer, ULONG SizeOfBitMap);
NTKERNELAPI void NTAPI RtlSetBit(PRTL_BITMAP BitMapHeader, ULONG BitNumber);
NTKERNELAPI void NTAPI RtlClearAllBits(PRTL_BITMAP BitMapHeader);
NTKERNELAPI void NTAPI RtlSetAllBits(PRTL_BITMAP BitMapHeader);
_Success_(return != -1)
NTKERNELAPI ULONG NTAPI RtlFindClearBits(PRTL_BITMAP BitMapHeader,
    ULONG NumberToFind, ULONG HintIndex);
NTKERNELAPI void NTAPI RtlClearBits(PRTL_BITMAP BitMapHeader,
    ULONG StartingIndex, ULONG NumberToClear);
NTKERNELAPI void NTAPI RtlSetBits(PRTL_BITMAP BitMapHeader, ULONG StartingIndex,
    ULONG NumberToSet);
NTKERNELAPI ULONG NTAPI RtlFindLongestRunClear(PRTL_BITMAP BitMapHeader,
    _Out_ PULONG StartingIndex);
NTKERNELAPI ULONG NTAPI RtlFindFirstRunClear(PRTL_BITMAP BitMapHeader,
    _Out_ PULONG StartingIndex);
NTKERNELAPI ULONG NTAPI RtlNumberOfClearBits(PRTL_BITMAP BitMapHeader);
NTKERNELAPI BOOLEAN NTAPI RtlAreBitsClear(PRTL_BITMAP BitMapHeader,
    ULONG StartingIndex, ULONG Length);
NTKERNELAPI BOOLEAN NTAPI RtlAreBitsSet(PRTL_BITMAP BitMapHeader,
    ULONG StartingIndex, ULONG Length);
NTKERNELAPI ULONG NTAPI RtlFindNextForwardRunClear(PRTL_BITMAP BitMapHeader,
    ULONG FromIndex, _Out_ PULONG StartingRunIndex);
_Success_(return != -1)
NTKERNELAPI CCHAR NTAPI RtlFindLeastSignificantBit(ULONGLONG Set);
NTKERNELAPI ULONG NTAPI RtlNumberOfSetBitsUlongPtr(ULONG_PTR Target);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlCreateSecurityDescriptor(
    _Out_ PSECURITY_DESCRIPTOR SecurityDescriptor, ULONG Revision);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN NTAPI RtlValidSecurityDescriptor(
    PSECURITY_DESCRIPTOR SecurityDescriptor);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI ULONG NTAPI RtlLengthSecurityDescriptor(
    PSECURITY_DESCRIPTOR SecurityDescriptor);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN NTAPI RtlValidRelativeSecurityDescriptor(
    PSECURITY_DESCRIPTOR SecurityDescriptorInput,
    ULONG SecurityDescriptorLength, SECURITY_INFORMATION RequiredInformation);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlSetDaclSecurityDescriptor(
    _Inout_ PSECURITY_DESCRIPTOR SecurityDescriptor, BOOLEAN DaclPresent,
    PACL Dacl, BOOLEAN DaclDefaulted);

NTKERNELAPI ULONGLONG NTAPI VerSetConditionMask(ULONGLONG ConditionMask,
    ULONG TypeMask, UCHAR Condition);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI RtlGetVersion(
    _Out_ PRTL_OSVERSIONINFOW lpVersionInformation);
BOOLEAN RtlIsNtDdiVersionAvailable(ULONG Version);
NTKERNELAPI SIZE_T NTAPI RtlCompareMemory(const void *Source1,
    const void *Source2, SIZE_T Length);

// Security.

NTKERNELAPI void SeCaptureSubjectContext(
    _Out_ PSECURITY_SUBJECT_CONTEXT SubjectContext);
NTKERNELAPI void SeLockSubjectContext(
    PSECURITY_SUBJECT_CONTEXT SubjectContext);
NTKERNELAPI void SeUnlockSubjectContext(
    PSECURITY_SUBJECT_CONTEXT SubjectContext);
NTKERNELAPI void SeReleaseSubjectContext(
    _Inout_ PSECURITY_SUBJECT_CONTEXT SubjectContext);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS SeAssignSecurity(PSECURITY_DESCRIPTOR ParentDescriptor,
    PSECURITY_DESCRIPTOR ExplicitDescriptor,
    _Out_ PSECURITY_DESCRIPTOR *NewDescriptor, BOOLEAN IsDirectoryObject,
    PSECURITY_SUBJECT_CONTEXT SubjectContext, PGENERIC_MAPPING GenericMapping,
    POOL_TYPE PoolType);

NTKERNELAPI NTSTATUS SeAssignSecurityEx(PSECURITY_DESCRIPTOR ParentDescriptor,
    PSECURITY_DESCRIPTOR ExplicitDescriptor,
    _Out_ PSECURITY_DESCRIPTOR *NewDescriptor, GUID *ObjectType,
    BOOLEAN IsDirectoryObject, ULONG AutoInheritFlags,
    PSECURITY_SUBJECT_CONTEXT SubjectContext, PGENERIC_MAPPING GenericMapping,
    POOL_TYPE PoolType);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS SeDeassignSecurity(
    _Inout_ PSECURITY_DESCRIPTOR *SecurityDescriptor);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI BOOLEAN SeAccessCheck(PSECURITY_DESCRIPTOR SecurityDescriptor,
    PSECURITY_SUBJECT_CONTEXT SubjectSecurityContext,
    BOOLEAN SubjectContextLocked, ACCESS_MASK DesiredAccess,
    ACCESS_MASK PreviouslyGrantedAccess, PPRIVILEGE_SET *Privileges,
    PGENERIC_MAPPING GenericMapping, KPROCESSOR_MODE AccessMode,
    _Out_ PACCESS_MASK GrantedAccess, _Out_ PNTSTATUS AccessStatus);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS ObReferenceObjectByHandle(HANDLE Handle,
    ACCESS_MASK DesiredAccess, POBJECT_TYPE ObjectType,
    KPROCESSOR_MODE AccessMode, _Out_ PVOID *Object,
    _Out_opt_ POBJECT_HANDLE_INFORMATION HandleInformation);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI NTSTATUS ObReferenceObjectByPointer(PVOID Object,
    ACCESS_MASK DesiredAccess, POBJECT_TYPE ObjectType,
    KPROCESSOR_MODE AccessMode);

extern POBJECT_TYPE *SeTokenObjectType;

// Objects and messages.

unsigned char _bittest64(const LONG64 *Base, LONG64 Offset);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS RtlxQueryRegistryValues(ULONG RelativeTo, PCWSTR Path,
    _Inout_ PRTL_QUERY_REGISTRY_TABLE QueryTable, PVOID Context,
    PVOID Environment);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void NTAPI ProbeForRead(volatile void *Address, SIZE_T Length,
    ULONG Alignment);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void NTAPI ProbeForWrite(volatile void *Address, SIZE_T Length,
    ULONG Alignment);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI LONG_PTR FASTCALL ObfReferenceObject(PVOID Object);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI LONG_PTR FASTCALL ObfReferenceObjectWithTag(PVOID Object,
    ULONG Tag);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI LONG_PTR FASTCALL ObfDereferenceObject(PVOID Object);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI LONG_PTR FASTCALL ObfDereferenceObjectWithTag(PVOID Object,
    ULONG Tag);

EXTERN_C const DEVPROPKEY DEVPKEY_DeviceInterface_UnrestrictedAppCapabilities;

#ifdef __cplusplus
}
#endif

#endif
