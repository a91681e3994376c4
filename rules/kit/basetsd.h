// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Integers of a stated width, and integers as wide as a pointer.
#ifndef SPINLINT_KIT_BASETSD_H
#define SPINLINT_KIT_BASETSD_H

#include "kit/compiler.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef signed char INT8, *PINT8;
typedef signed short INT16, *PINT16;
typedef signed int INT32, *PINT32;
typedef signed __int64 INT64, *PINT64;
typedef unsigned char UINT8, *PUINT8;
typedef unsigned short UINT16, *PUINT16;
typedef unsigned int UINT32, *PUINT32;
typedef unsigned __int64 UINT64, *PUINT64;
typedef signed int LONG32, *PLONG32;
typedef unsigned int ULONG32, *PULONG32;
typedef unsigned int DWORD32, *PDWORD32;
typedef __int64 LONG64, *PLONG64;
typedef unsigned __int64 ULONG64, *PULONG64;
typedef unsigned __int64 DWORD64, *PDWORD64;
#ifdef _WIN64
typedef __int64 INT_PTR, *PINT_PTR;
typedef unsigned __int64 UINT_PTR, *PUINT_PTR;
typedef __int64 LONG_PTR, *PLONG_PTR;
typedef unsigned __int64 ULONG_PTR, *PULONG_PTR;
typedef __int64 SHANDLE_PTR;
typedef unsigned __int64 HANDLE_PTR;
typedef unsigned int UHALF_PTR, *PUHALF_PTR;
typedef int HALF_PTR, *PHALF_PTR;
#define MAXINT_PTR (0x7fffffffffffffffI64)
#define MAXUINT_PTR (0xffffffffffffffffUI64)
#define MAXULONG_PTR (0xffffffffffffffffUI64)
#define MAXLONG_PTR (0x7fffffffffffffffI64)
#define ADDRESS_TAG_BIT 0x40000000000UI64
#else
typedef int INT_PTR, *PINT_PTR;
typedef unsigned int UINT_PTR, *PUINT_PTR;
typedef long LONG_PTR, *PLONG_PTR;
typedef unsigned long ULONG_PTR, *PULONG_PTR;
typedef long SHANDLE_PTR;
typedef unsigned long HANDLE_PTR;
typedef unsigned short UHALF_PTR, *PUHALF_PTR;
typedef short HALF_PTR, *PHALF_PTR;
#define MAXINT_PTR (0x7fffffffL)
#define MAXUINT_PTR (0xffffffffUL)
#define MAXULONG_PTR (0xffffffffUL)
#define MAXLONG_PTR (0x7fffffffL)
#define ADDRESS_TAG_BIT 0x80000000UL
#endif
typedef ULONG_PTR SIZE_T, *PSIZE_T;
typedef LONG_PTR SSIZE_T, *PSSIZE_T;
typedef ULONG_PTR DWORD_PTR, *PDWORD_PTR;
typedef ULONG_PTR KAFFINITY, *PKAFFINITY;

#define HandleToULong(h) ((unsigned long)(ULONG_PTR)(h))
#define HandleToUlong(h) HandleToULong(h)
#define HandleToLong(h) ((long)(LONG_PTR)(h))
#define ULongToHandle(value) ((void *)(ULONG_PTR)(value))
#define UlongToHandle(value) ULongToHandle(value)
#define LongToHandle(value) ((void *)(LONG_PTR)(value))
#define PtrToUlong(p) ((unsigned long)(ULONG_PTR)(p))
#define PtrToULong(p) PtrToUlong(p)
#define PtrToLong(p) ((long)(LONG_PTR)(p))
#define PtrToUint(p) ((unsigned int)(UINT_PTR)(p))
#define PtrToUInt(p) PtrToUint(p)
#define PtrToInt(p) ((int)(INT_PTR)(p))
#define PtrToUshort(p) ((unsigned short)(ULONG_PTR)(p))
#define PtrToShort(p) ((short)(LONG_PTR)(p))
#define ULongToPtr(value) ((void *)(ULONG_PTR)((unsigned long)(value)))
#define UlongToPtr(value) ULongToPtr(value)
#define LongToPtr(value) ((void *)(LONG_PTR)((long)(value)))
#define UIntToPtr(value) ((void *)(UINT_PTR)((unsigned int)(value)))
#define UintToPtr(value) UIntToPtr(value)
#define IntToPtr(value) ((void *)(INT_PTR)((int)(value)))
#define MAXUINT8 ((UINT8) ~((UINT8)0))
#define MAXINT8 ((INT8)(MAXUINT8 >> 1))
#define MAXUINT16 ((UINT16) ~((UINT16)0))
#define MAXINT16 ((INT16)(MAXUINT16 >> 1))
#define MAXUINT32 ((UINT32) ~((UINT32)0))
#define MAXINT32 ((INT32)(MAXUINT32 >> 1))
#define MAXUINT64 ((UINT64) ~((UINT64)0))
#define MAXINT64 ((INT64)(MAXUINT64 >> 1))
#define MAXULONG32 ((ULONG32) ~((ULONG32)0))
#define MAXLONG32 ((LONG32)(MAXULONG32 >> 1))
#define MAXULONG64 ((ULONG64) ~((ULONG64)0))
#define MAXLONG64 ((LONG64)(MAXULONG64 >> 1))
#define MAXSIZE_T ((SIZE_T) ~((SIZE_T)0))
#define MAXUINT ((UINT) ~((UINT)0))
#define MAXINT ((INT)(MAXUINT >> 1))
#define MAXDWORD32 MAXULONG32
#define MAXDWORD64 MAXULONG64

#ifdef __cplusplus
}
#endif

#endif
