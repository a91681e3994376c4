// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntintsafe.h, all: functions.
#ifndef SPINLINT_KIT_KIT_INTSAFE_FUNCTIONS_H
#define SPINLINT_KIT_KIT_INTSAFE_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

_Must_inspect_result_
NTSTATUS RtlULongAdd(_In_ ULONG ulAugend, _In_ ULONG ulAddend,
    _Out_ ULONG *pulResult);

_Must_inspect_result_
NTSTATUS RtlSizeTAdd(_In_ size_t Augend, _In_ size_t Addend,
    _Out_ size_t *pResult);

_Must_inspect_result_
NTSTATUS RtlULongLongAdd(_In_ ULONGLONG ullAugend, _In_ ULONGLONG ullAddend,
    _Out_ ULONGLONG *pullResult);

_Must_inspect_result_
NTSTATUS RtlULongSub(_In_ ULONG ulMinuend, _In_ ULONG ulSubtrahend,
    _Out_ ULONG *pulResult);

_Must_inspect_result_
NTSTATUS RtlULongLongSub(_In_ ULONGLONG ullMinuend,
    _In_ ULONGLONG ullSubtrahend, _Out_ ULONGLONG *pullResult);

_Must_inspect_result_
NTSTATUS RtlULongMult(_In_ ULONG ulMultiplicand, _In_ ULONG ulMultiplier,
    _Out_ ULONG *pulResult);

_Must_inspect_result_
NTSTATUS RtlULongLongMult(_In_ ULONGLONG ullMultiplicand,
    _In_ ULONGLONG ullMultiplier, _Out_ ULONGLONG *pullResult);

#ifdef __cplusplus
}
#endif

#endif
