// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Functions of the C runtime header math.h; rare in kernel code.
#ifndef SPINLINT_KIT_MATH_H
#define SPINLINT_KIT_MATH_H

#ifdef __cplusplus
extern "C" {
#endif

double __cdecl sqrt(double x);
double __cdecl floor(double x);
double __cdecl ceil(double x);
double __cdecl fabs(double x);

#ifdef __cplusplus
}
#endif

#endif
