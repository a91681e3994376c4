// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Wide character functions of the C runtime that kernel code calls.
#ifndef SPINLINT_KIT_WCHAR_H
#define SPINLINT_KIT_WCHAR_H

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define WCHAR_MIN 0
#define WCHAR_MAX 0xffff
#define WEOF ((wint_t)0xffff)

#endif
