// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Arithmetic that fails instead of overflowing.
#ifndef SPINLINT_KIT_KIT_INTSAFE_FUNCTIONS_H
#define SPINLINT_KIT_KIT_INTSAFE_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

#define LONGLONG_MIN (-9223372036854775807i64 - 1)
#define DWORD_MAX 0xffffffffUL
#define LONGLONG_MAX 9223372036854775807i64

NTSTATUS RtlULongAdd(ULONG ulAugend, ULONG ulAddend, _Out_ ULONG *pulResult);
NTSTATUS RtlULongMult(ULONG ulMultiplicand, ULONG ulMultiplier,
    _Out_ ULONG *pulResult);

#ifdef __cplusplus
}
#endif

#endif
