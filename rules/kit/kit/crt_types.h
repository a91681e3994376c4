// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Types that all C runtime headers share.
#ifndef SPINLINT_KIT_KIT_CRT_TYPES_H
#define SPINLINT_KIT_KIT_CRT_TYPES_H

#ifndef __CRTDECL
#define __CRTDECL __cdecl
#endif

#ifdef __cplusplus
extern "C" {
#endif

#ifdef _WIN64
typedef unsigned long long size_t;
typedef long long ptrdiff_t;
typedef long long intptr_t;
typedef unsigned long long uintptr_t;
#else
typedef unsigned int size_t;
typedef int ptrdiff_t;
typedef int intptr_t;
typedef unsigned int uintptr_t;
#endif
#define _SIZE_T_DEFINED
#define _PTRDIFF_T_DEFINED
#define _INTPTR_T_DEFINED
#define _UINTPTR_T_DEFINED

#ifndef __cplusplus
typedef unsigned short wchar_t;
#endif
#define _WCHAR_T_DEFINED
typedef unsigned short wint_t;
typedef unsigned short wctype_t;
typedef size_t rsize_t;
typedef int errno_t;
typedef long long __time64_t;
typedef __time64_t time_t;

#ifndef NULL
#ifdef __cplusplus
#define NULL 0
#else
#define NULL ((void *)0)
#endif
#endif

#ifndef _CRTIMP
#define _CRTIMP
#endif
#define _CRT_STRINGIZE_(x) #x
#define _CRT_STRINGIZE(x) _CRT_STRINGIZE_(x)
#define _CRT_WIDE_(s) L##s
#define _CRT_WIDE(s) _CRT_WIDE_(s)
#define _TRUNCATE ((size_t)-1)

#ifdef __cplusplus
}
#endif

#endif
