// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Words of the compiler and the base language of kernel headers:
// calling conventions, declspecs, and the macros every driver starts with.
#ifndef SPINLINT_KIT_KIT_COMPILER_H
#define SPINLINT_KIT_KIT_COMPILER_H

#include <excpt.h>
#include <sdkddkver.h>
#include <stdarg.h>
#include <stddef.h>
#include "specstrings.h"

#ifndef _MSC_VER
#define _MSC_VER 1930
#endif

// Processor names under all the spellings that headers and drivers test.
#if defined(_M_X64) || defined(_M_AMD64) || defined(__x86_64__)
#ifndef _AMD64_
#define _AMD64_
#endif
#ifndef _WIN64
#define _WIN64
#endif
#elif defined(_M_IX86) || defined(__i386__)
#ifndef _X86_
#define _X86_
#endif
#endif

#ifdef __cplusplus
#define EXTERN_C extern "C"
#define EXTERN_C_START extern "C" {
#define EXTERN_C_END }
#else
#define EXTERN_C extern
#define EXTERN_C_START
#define EXTERN_C_END
#endif

#define NTAPI __stdcall
#define FASTCALL __fastcall
#define CDECL __cdecl
#define STDMETHODCALLTYPE __stdcall
#define STDAPICALLTYPE __stdcall
#define STDMETHODVCALLTYPE __cdecl
#define WINAPI __stdcall
#define CALLBACK __stdcall
#define APIENTRY WINAPI
#define PASCAL __stdcall
#define FAR
#define NEAR
#define far
#define near

#define DECLSPEC_IMPORT __declspec(dllimport)
#define DECLSPEC_NORETURN __declspec(noreturn)
#define DECLSPEC_NOINLINE __declspec(noinline)
#define DECLSPEC_ALIGN(x) __declspec(align(x))
#define DECLSPEC_CACHEALIGN DECLSPEC_ALIGN(64)
#define DECLSPEC_SELECTANY __declspec(selectany)
#define DECLSPEC_NOTHROW __declspec(nothrow)
#define DECLSPEC_NOVTABLE
#define DECLSPEC_UUID(x)
#define DECLSPEC_DEPRECATED_DDK
#define DECLSPEC_ADDRSAFE
#define DECLSPEC_SAFEBUFFERS __declspec(safebuffers)
#define NTSYSAPI DECLSPEC_IMPORT
#define NTSYSCALLAPI DECLSPEC_IMPORT
#define NTKERNELAPI DECLSPEC_IMPORT
#define NTHALAPI DECLSPEC_IMPORT
#define DECLSPEC_EXPORT __declspec(dllexport)

#define FORCEINLINE __forceinline
#define CFORCEINLINE FORCEINLINE
#define STKFORCEINLINE FORCEINLINE
#define INLINE __inline
#define PFORCEINLINE FORCEINLINE

#define VOID void
#define CONST const
#define IN
#define OUT
#define INOUT
#define OPTIONAL
#define CRITICAL
#define ANYSIZE_ARRAY 1
#define UNALIGNED
#define UNALIGNED64
#define RESTRICTED_POINTER
#define POINTER_32 __ptr32
#define POINTER_64 __ptr64
#define POINTER_SIGNED
#define POINTER_UNSIGNED
#define FIRMWARE_PTR
#define NOTHING
#define DUMMYUNIONNAME
#define DUMMYUNIONNAME2
#define DUMMYUNIONNAME3
#define DUMMYUNIONNAME4
#define DUMMYUNIONNAME5
#define DUMMYUNIONNAME6
#define DUMMYUNIONNAME7
#define DUMMYUNIONNAME8
#define DUMMYUNIONNAME9
#define DUMMYSTRUCTNAME
#define DUMMYSTRUCTNAME2
#define DUMMYSTRUCTNAME3
#define DUMMYSTRUCTNAME4
#define DUMMYSTRUCTNAME5
#define DUMMYSTRUCTNAME6
#define _ANONYMOUS_UNION
#define _ANONYMOUS_STRUCT

#ifndef TRUE
#define FALSE 0
#define TRUE 1
#endif

#define C_ASSERT(e) typedef char __C_ASSERT__[(e) ? 1 : -1]
#define ARGUMENT_PRESENT(pointer) ((CHAR *)((ULONG_PTR)(pointer)) != (CHAR *)(NULL))
#define CONTAINING_RECORD(address, type, field) \
  ((type *)((PCHAR)(address) - (ULONG_PTR)(&((type *)0)->field)))
#define FIELD_OFFSET(type, field) ((LONG)(LONG_PTR)&(((type *)0)->field))
#define UFIELD_OFFSET(type, field) ((ULONG)(LONG_PTR)&(((type *)0)->field))
#define RTL_FIELD_SIZE(type, field) (sizeof(((type *)0)->field))
#define FIELD_SIZE(type, field) (sizeof(((type *)0)->field))
#define RTL_SIZEOF_THROUGH_FIELD(type, field) \
  (FIELD_OFFSET(type, field) + RTL_FIELD_SIZE(type, field))
#define RTL_CONTAINS_FIELD(record, size, field) \
  ((((PCHAR)(&(record)->field)) + sizeof((record)->field)) <= \
   (((PCHAR)(record)) + (size)))
#define RTL_NUMBER_OF(array) (sizeof(array) / sizeof((array)[0]))
#define RTL_NUMBER_OF_V1(array) RTL_NUMBER_OF(array)
#define RTL_NUMBER_OF_V2(array) RTL_NUMBER_OF(array)
#define ARRAYSIZE(array) RTL_NUMBER_OF(array)
#define RTL_NUMBER_OF_FIELD(type, field) (RTL_NUMBER_OF(((type *)0)->field))
#define RTL_FIELD_TYPE(type, field) (((type *)0)->field)
#define RTL_BITS_OF(type) (sizeof(type) * 8)
#define RTL_BITS_OF_FIELD(type, field) (RTL_BITS_OF(RTL_FIELD_TYPE(type, field)))
#define RTL_PADDING_BETWEEN_FIELDS(type, a, b) \
  ((FIELD_OFFSET(type, b) > FIELD_OFFSET(type, a)) \
       ? (FIELD_OFFSET(type, b) - FIELD_OFFSET(type, a) - RTL_FIELD_SIZE(type, a)) \
       : (FIELD_OFFSET(type, a) - FIELD_OFFSET(type, b) - RTL_FIELD_SIZE(type, b)))
#define RTL_CONST_CAST(type) (type)
#define UNREFERENCED_PARAMETER(parameter) (parameter)
#define DBG_UNREFERENCED_PARAMETER(parameter) (parameter)
#define DBG_UNREFERENCED_LOCAL_VARIABLE(variable) (variable)
#define DEFAULT_UNREACHABLE default: __assume(0)
#define __TEXT(quote) L##quote
#define TEXT(quote) __TEXT(quote)
#define PTR_IS_NULL(pointer) ((pointer) == NULL)

#ifndef __cplusplus
#define min(a, b) (((a) < (b)) ? (a) : (b))
#define max(a, b) (((a) > (b)) ? (a) : (b))
#elif !defined(NOMINMAX)
#define min(a, b) (((a) < (b)) ? (a) : (b))
#define max(a, b) (((a) > (b)) ? (a) : (b))
#endif

#define NT_SUCCESS(Status) (((NTSTATUS)(Status)) >= 0)
#define NT_INFORMATION(Status) ((((ULONG)(Status)) >> 30) == 1)
#define NT_WARNING(Status) ((((ULONG)(Status)) >> 30) == 2)
#define NT_ERROR(Status) ((((ULONG)(Status)) >> 30) == 3)
#define NTSTATUS_FROM_WIN32(code) \
  ((NTSTATUS)(code) <= 0 ? (NTSTATUS)(code) \
                         : (NTSTATUS)(((code) & 0x0000FFFF) | 0xC0070000))

#define Int32x32To64(a, b) (((__int64)((long)(a))) * ((__int64)((long)(b))))
#define UInt32x32To64(a, b) \
  (((unsigned __int64)((unsigned int)(a))) * \
   ((unsigned __int64)((unsigned int)(b))))
#define Int64ShllMod32(a, b) (((unsigned __int64)(a)) << (b))
#define Int64ShraMod32(a, b) (((__int64)(a)) >> (b))
#define Int64ShrlMod32(a, b) (((unsigned __int64)(a)) >> (b))
#define MAXLONGLONG (0x7fffffffffffffffLL)
#define MINLONGLONG ((LONGLONG)0x8000000000000000LL)
#define MAXULONGLONG ((ULONGLONG)~((ULONGLONG)0))

#define MAKELANGID(primary, sub) ((((USHORT)(sub)) << 10) | (USHORT)(primary))
#define PRIMARYLANGID(id) ((USHORT)(id) & 0x3ff)
#define SUBLANGID(id) ((USHORT)(id) >> 10)
#define MAKELCID(language, sort) \
  ((ULONG)((((ULONG)((USHORT)(sort))) << 16) | ((ULONG)((USHORT)(language)))))
#define LANGIDFROMLCID(lcid) ((USHORT)(lcid))

#define STDMETHOD(method) HRESULT(STDMETHODCALLTYPE *method)
#define STDMETHOD_(type, method) type(STDMETHODCALLTYPE *method)
#define STDMETHODIMP HRESULT STDMETHODCALLTYPE
#define STDMETHODIMP_(type) type STDMETHODCALLTYPE
#define STDAPI EXTERN_C HRESULT STDAPICALLTYPE
#define STDAPI_(type) EXTERN_C type STDAPICALLTYPE
#define IFACEMETHOD(method) STDMETHOD(method)
#define IFACEMETHODIMP STDMETHODIMP

#endif
