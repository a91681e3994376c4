// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Character classes of the C runtime.
#ifndef SPINLINT_KIT_CTYPE_H
#define SPINLINT_KIT_CTYPE_H

#include "kit/crt_types.h"

#ifdef __cplusplus
extern "C" {
#endif

int __cdecl isalpha(int c);
int __cdecl isupper(int c);
int __cdecl islower(int c);
int __cdecl isdigit(int c);
int __cdecl isxdigit(int c);
int __cdecl isspace(int c);
int __cdecl ispunct(int c);
int __cdecl isalnum(int c);
int __cdecl isprint(int c);
int __cdecl tolower(int c);
int __cdecl toupper(int c);
int __cdecl iswalpha(wint_t c);
int __cdecl iswdigit(wint_t c);
int __cdecl iswspace(wint_t c);
int __cdecl iswalnum(wint_t c);
int __cdecl iswprint(wint_t c);
wint_t __cdecl towlower(wint_t c);
wint_t __cdecl towupper(wint_t c);

#ifdef __cplusplus
}
#endif

#endif
