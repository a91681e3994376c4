// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// intsafe.h, all: functions.
#ifndef SPINLINT_KIT_KIT_INTSAFEH_FUNCTIONS_H
#define SPINLINT_KIT_KIT_INTSAFEH_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

_Must_inspect_result_
HRESULT ULongLongToULongPtr(_In_ ULONGLONG ullOperand,
    _Out_ ULONG_PTR *pulResult);

_Must_inspect_result_
HRESULT UIntAdd(_In_ UINT uAugend, _In_ UINT uAddend, _Out_ UINT *puResult);

_Must_inspect_result_
HRESULT ULongAdd(_In_ ULONG ulAugend, _In_ ULONG ulAddend,
    _Out_ ULONG *pulResult);

_Must_inspect_result_
HRESULT SizeTAdd(_In_ size_t Augend, _In_ size_t Addend, _Out_ size_t *pResult);

_Must_inspect_result_
HRESULT ULongLongAdd(_In_ ULONGLONG ullAugend, _In_ ULONGLONG ullAddend,
    _Out_ ULONGLONG *pullResult);

_Must_inspect_result_
HRESULT ULongLongSub(_In_ ULONGLONG ullMinuend, _In_ ULONGLONG ullSubtrahend,
    _Out_ ULONGLONG *pullResult);

_Must_inspect_result_
HRESULT ULongMult(_In_ ULONG ulMultiplicand, _In_ ULONG ulMultiplier,
    _Out_ ULONG *pulResult);

_Must_inspect_result_
HRESULT ULongLongMult(_In_ ULONGLONG ullMultiplicand,
    _In_ ULONGLONG ullMultiplier, _Out_ ULONGLONG *pullResult);

#ifdef __cplusplus
}
#endif

#endif
