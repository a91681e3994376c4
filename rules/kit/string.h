// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Memory and string functions of the C runtime that kernel code calls.
#ifndef SPINLINT_KIT_STRING_H
#define SPINLINT_KIT_STRING_H

#include "kit/crt_types.h"

#ifdef __cplusplus
extern "C" {
#endif

void *__cdecl memcpy(void *to, const void *from, size_t size);
void *__cdecl memmove(void *to, const void *from, size_t size);
void *__cdecl memset(void *to, int value, size_t size);
int __cdecl memcmp(const void *a, const void *b, size_t size);
#ifdef __cplusplus
}
extern "C++" {
const void *__cdecl memchr(const void *in, int value, size_t size);
const char *__cdecl strchr(const char *in, int value);
const char *__cdecl strrchr(const char *in, int value);
const char *__cdecl strstr(const char *in, const char *what);
const wchar_t *__cdecl wcschr(const wchar_t *in, wchar_t value);
const wchar_t *__cdecl wcsrchr(const wchar_t *in, wchar_t value);
const wchar_t *__cdecl wcsstr(const wchar_t *in, const wchar_t *what);
void *__cdecl memchr(void *in, int value, size_t size);
char *__cdecl strchr(char *in, int value);
char *__cdecl strrchr(char *in, int value);
char *__cdecl strstr(char *in, const char *what);
wchar_t *__cdecl wcschr(wchar_t *in, wchar_t value);
wchar_t *__cdecl wcsrchr(wchar_t *in, wchar_t value);
wchar_t *__cdecl wcsstr(wchar_t *in, const wchar_t *what);
}
extern "C" {
#else
void *__cdecl memchr(const void *in, int value, size_t size);
char *__cdecl strchr(const char *in, int value);
char *__cdecl strrchr(const char *in, int value);
char *__cdecl strstr(const char *in, const char *what);
wchar_t *__cdecl wcschr(const wchar_t *in, wchar_t value);
wchar_t *__cdecl wcsrchr(const wchar_t *in, wchar_t value);
wchar_t *__cdecl wcsstr(const wchar_t *in, const wchar_t *what);
#endif
size_t __cdecl strlen(const char *text);
size_t __cdecl strnlen(const char *text, size_t limit);
int __cdecl strcmp(const char *a, const char *b);
int __cdecl strncmp(const char *a, const char *b, size_t limit);
int __cdecl _stricmp(const char *a, const char *b);
int __cdecl _strnicmp(const char *a, const char *b, size_t limit);
int __cdecl stricmp(const char *a, const char *b);
int __cdecl strnicmp(const char *a, const char *b, size_t limit);
char *__cdecl strcpy(char *to, const char *from);
char *__cdecl strncpy(char *to, const char *from, size_t limit);
char *__cdecl strcat(char *to, const char *from);
char *__cdecl strncat(char *to, const char *from, size_t limit);
char *__cdecl strtok_s(char *text, const char *delimiters, char **context);
size_t __cdecl strspn(const char *text, const char *accept);
size_t __cdecl strcspn(const char *text, const char *reject);
char *__cdecl strpbrk(const char *text, const char *accept);
char *__cdecl _strupr(char *text);
char *__cdecl _strlwr(char *text);
char *__cdecl strtok(char *text, const char *delimiters);
errno_t __cdecl strcpy_s(char *to, rsize_t size, const char *from);
errno_t __cdecl strncpy_s(char *to, rsize_t size, const char *from,
                          rsize_t limit);
errno_t __cdecl strcat_s(char *to, rsize_t size, const char *from);
errno_t __cdecl memcpy_s(void *to, rsize_t size, const void *from,
                         rsize_t count);
errno_t __cdecl memmove_s(void *to, rsize_t size, const void *from,
                          rsize_t count);
size_t __cdecl wcslen(const wchar_t *text);
size_t __cdecl wcsnlen(const wchar_t *text, size_t limit);
int __cdecl wcscmp(const wchar_t *a, const wchar_t *b);
int __cdecl wcsncmp(const wchar_t *a, const wchar_t *b, size_t limit);
int __cdecl _wcsicmp(const wchar_t *a, const wchar_t *b);
int __cdecl _wcsnicmp(const wchar_t *a, const wchar_t *b, size_t limit);
wchar_t *__cdecl wcscpy(wchar_t *to, const wchar_t *from);
wchar_t *__cdecl wcsncpy(wchar_t *to, const wchar_t *from, size_t limit);
wchar_t *__cdecl wcscat(wchar_t *to, const wchar_t *from);
wchar_t *__cdecl wcsncat(wchar_t *to, const wchar_t *from, size_t limit);
wchar_t *__cdecl _wcsupr(wchar_t *text);
wchar_t *__cdecl _wcslwr(wchar_t *text);
size_t __cdecl wcsspn(const wchar_t *text, const wchar_t *accept);
errno_t __cdecl wcscpy_s(wchar_t *to, rsize_t size, const wchar_t *from);
errno_t __cdecl wcsncpy_s(wchar_t *to, rsize_t size, const wchar_t *from,
                          rsize_t limit);
errno_t __cdecl wcscat_s(wchar_t *to, rsize_t size, const wchar_t *from);

#ifdef __cplusplus
}
#endif

#endif
