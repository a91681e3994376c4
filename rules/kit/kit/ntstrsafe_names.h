// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntstrsafe.h: the names of its structures, and scalar types.
#ifndef SPINLINT_KIT_KIT_NTSTRSAFE_NAMES_H
#define SPINLINT_KIT_KIT_NTSTRSAFE_NAMES_H

#ifdef __cplusplus
extern "C" {
#endif

typedef char *NTSTRSAFE_PSTR;
typedef const char *NTSTRSAFE_PCSTR;
typedef wchar_t *NTSTRSAFE_PWSTR;
typedef const wchar_t *NTSTRSAFE_PCWSTR;
typedef const char *STRSAFE_PCNZCH;
typedef const wchar_t *STRSAFE_PCNZWCH;

#ifdef __cplusplus
}
#endif

#endif
