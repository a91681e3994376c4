// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Compiler intrinsics that kernel code calls by name.
#ifndef SPINLINT_KIT_INTRIN_H
#define SPINLINT_KIT_INTRIN_H

#include "kit/crt_types.h"

#ifdef __cplusplus
extern "C" {
#endif

void __cdecl _ReadWriteBarrier(void);
void __cdecl _ReadBarrier(void);
void __cdecl _WriteBarrier(void);
void *__cdecl _ReturnAddress(void);
void *__cdecl _AddressOfReturnAddress(void);
void __cdecl __debugbreak(void);
void __cdecl __fastfail(unsigned int code);
void __cdecl __cpuid(int info[4], int function);
void __cdecl __cpuidex(int info[4], int function, int subfunction);
unsigned long long __cdecl __rdtsc(void);
unsigned long long __cdecl __readmsr(unsigned long number);
void __cdecl __writemsr(unsigned long number, unsigned long long value);
void __cdecl __nop(void);
void __cdecl __halt(void);
void __cdecl _mm_pause(void);
void __cdecl _mm_lfence(void);
void __cdecl _mm_mfence(void);
void __cdecl _mm_sfence(void);
void __cdecl _enable(void);
void __cdecl _disable(void);
unsigned char __cdecl __inbyte(unsigned short port);
unsigned short __cdecl __inword(unsigned short port);
unsigned long __cdecl __indword(unsigned short port);
void __cdecl __outbyte(unsigned short port, unsigned char value);
void __cdecl __outword(unsigned short port, unsigned short value);
void __cdecl __outdword(unsigned short port, unsigned long value);
unsigned char __cdecl _BitScanForward(unsigned long *index, unsigned long mask);
unsigned char __cdecl _BitScanReverse(unsigned long *index, unsigned long mask);
unsigned char __cdecl _bittest(const long *base, long offset);
unsigned char __cdecl _bittestandset(long *base, long offset);
unsigned char __cdecl _bittestandreset(long *base, long offset);
unsigned char __cdecl _interlockedbittestandset(volatile long *base,
                                                long offset);
unsigned char __cdecl _interlockedbittestandreset(volatile long *base,
                                                  long offset);
unsigned short __cdecl _byteswap_ushort(unsigned short value);
unsigned long __cdecl _byteswap_ulong(unsigned long value);
unsigned long long __cdecl _byteswap_uint64(unsigned long long value);
unsigned int __cdecl _rotl(unsigned int value, int shift);
unsigned int __cdecl _rotr(unsigned int value, int shift);
void __cdecl __movsb(unsigned char *to, const unsigned char *from,
                     size_t count);
void __cdecl __stosb(unsigned char *to, unsigned char value, size_t count);
#ifdef _WIN64
unsigned char __cdecl _BitScanForward64(unsigned long *index,
                                        unsigned long long mask);
unsigned char __cdecl _BitScanReverse64(unsigned long *index,
                                        unsigned long long mask);
unsigned long long __cdecl __readcr0(void);
unsigned long long __cdecl __readcr3(void);
unsigned long long __cdecl __readcr4(void);
unsigned long long __cdecl __readcr8(void);
void __cdecl __writecr0(unsigned long long value);
void __cdecl __writecr8(unsigned long long value);
unsigned long long __cdecl __readgsqword(unsigned long offset);
unsigned long long __cdecl _umul128(unsigned long long a, unsigned long long b,
                                    unsigned long long *high);
unsigned long long __cdecl __popcnt64(unsigned long long value);
#endif
unsigned int __cdecl __popcnt(unsigned int value);

#ifdef __cplusplus
}
#endif

#endif
