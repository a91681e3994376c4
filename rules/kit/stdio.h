// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Formatting functions of the C runtime that kernel code calls.
#ifndef SPINLINT_KIT_STDIO_H
#define SPINLINT_KIT_STDIO_H

#include "kit/crt_types.h"
#include <stdarg.h>

#ifdef __cplusplus
extern "C" {
#endif

int __cdecl sprintf(char *to, const char *format, ...);
int __cdecl vsprintf(char *to, const char *format, va_list list);
int __cdecl _snprintf(char *to, size_t size, const char *format, ...);
int __cdecl _vsnprintf(char *to, size_t size, const char *format, va_list list);
int __cdecl snprintf(char *to, size_t size, const char *format, ...);
int __cdecl vsnprintf(char *to, size_t size, const char *format, va_list list);
int __cdecl sprintf_s(char *to, size_t size, const char *format, ...);
int __cdecl vsprintf_s(char *to, size_t size, const char *format,
                       va_list list);
int __cdecl _snprintf_s(char *to, size_t size, size_t limit,
                        const char *format, ...);
int __cdecl _vsnprintf_s(char *to, size_t size, size_t limit,
                         const char *format, va_list list);
int __cdecl _snwprintf(wchar_t *to, size_t size, const wchar_t *format, ...);
int __cdecl _vsnwprintf(wchar_t *to, size_t size, const wchar_t *format,
                        va_list list);
int __cdecl swprintf_s(wchar_t *to, size_t size, const wchar_t *format, ...);
int __cdecl _snwprintf_s(wchar_t *to, size_t size, size_t limit,
                         const wchar_t *format, ...);
int __cdecl sscanf(const char *text, const char *format, ...);
int __cdecl sscanf_s(const char *text, const char *format, ...);
int __cdecl swscanf_s(const wchar_t *text, const wchar_t *format, ...);
int __cdecl printf(const char *format, ...);

#ifdef __cplusplus
}
#endif

#endif
