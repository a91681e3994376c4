// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Conversions, sorting and limits of the C runtime that kernel code uses.
#ifndef SPINLINT_KIT_STDLIB_H
#define SPINLINT_KIT_STDLIB_H

#include "kit/crt_types.h"
#include <limits.h>

#ifdef __cplusplus
extern "C" {
#endif

int __cdecl abs(int value);
long __cdecl labs(long value);
int __cdecl atoi(const char *text);
long __cdecl atol(const char *text);
long long __cdecl _atoi64(const char *text);
long __cdecl strtol(const char *text, char **end, int radix);
unsigned long __cdecl strtoul(const char *text, char **end, int radix);
long __cdecl wcstol(const wchar_t *text, wchar_t **end, int radix);
unsigned long __cdecl wcstoul(const wchar_t *text, wchar_t **end, int radix);
int __cdecl _wtoi(const wchar_t *text);
long __cdecl _wtol(const wchar_t *text);
char *__cdecl _itoa(int value, char *to, int radix);
wchar_t *__cdecl _itow(int value, wchar_t *to, int radix);
errno_t __cdecl _itow_s(int value, wchar_t *to, size_t size, int radix);
int __cdecl rand(void);
void __cdecl srand(unsigned int seed);
void __cdecl qsort(void *base, size_t count, size_t size,
                   int(__cdecl *compare)(const void *, const void *));
void *__cdecl bsearch(const void *key, const void *base, size_t count,
                      size_t size,
                      int(__cdecl *compare)(const void *, const void *));
unsigned short __cdecl _byteswap_ushort(unsigned short value);
unsigned long __cdecl _byteswap_ulong(unsigned long value);
unsigned long long __cdecl _byteswap_uint64(unsigned long long value);
unsigned int __cdecl _rotl(unsigned int value, int shift);
unsigned int __cdecl _rotr(unsigned int value, int shift);
unsigned long long __cdecl _rotl64(unsigned long long value, int shift);
unsigned long long __cdecl _rotr64(unsigned long long value, int shift);
unsigned long __cdecl _lrotl(unsigned long value, int shift);
unsigned long __cdecl _lrotr(unsigned long value, int shift);
void *__cdecl malloc(size_t size);
void *__cdecl calloc(size_t count, size_t size);
void *__cdecl realloc(void *block, size_t size);
void __cdecl free(void *block);
#ifndef min
#ifndef __cplusplus
#define min(a, b) ((a) < (b) ? (a) : (b))
#define max(a, b) ((a) > (b) ? (a) : (b))
#endif
#endif
#define _MAX_PATH 260
#define _countof(array) (sizeof(array) / sizeof((array)[0]))
#define __max(a, b) ((a) > (b) ? (a) : (b))
#define __min(a, b) ((a) < (b) ? (a) : (b))

#ifdef __cplusplus
}
#endif

#endif
