// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// bcrypt.h, all: functions.
#ifndef SPINLINT_KIT_KIT_BCRYPT_FUNCTIONS_H
#define SPINLINT_KIT_KIT_BCRYPT_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

_Must_inspect_result_
NTSTATUS NTAPI BCryptOpenAlgorithmProvider(_Out_ BCRYPT_ALG_HANDLE *phAlgorithm,
    _In_ LPCWSTR pszAlgId, _In_opt_ LPCWSTR pszImplementation,
    _In_ ULONG dwFlags);

#ifdef __cplusplus
}
#endif

#endif
