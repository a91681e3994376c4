// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// wdm.h, the run-time library: strings, bitmaps, tables, versions, time: constants and other names for things.
#ifndef SPINLINT_KIT_KIT_WDM_RTL_CONSTANTS_H
#define SPINLINT_KIT_KIT_WDM_RTL_CONSTANTS_H

#ifdef __cplusplus
extern "C" {
#endif

#define TIME LARGE_INTEGER
#define GENERIC_READ (0x80000000L)
#define GENERIC_WRITE (0x40000000L)
#define GENERIC_EXECUTE (0x20000000L)
#define GENERIC_ALL (0x10000000L)
#define RTL_QUERY_REGISTRY_REQUIRED 0x00000004
#define RTL_QUERY_REGISTRY_NOEXPAND 0x00000010
#define RTL_QUERY_REGISTRY_DIRECT 0x00000020
#define RTL_QUERY_REGISTRY_TYPECHECK 0x00000100
#define RTL_QUERY_REGISTRY_TYPECHECK_SHIFT 24
#define RtlQueryRegistryValues RtlxQueryRegistryValues
#define RTL_REGISTRY_ABSOLUTE 0
#define RTL_REGISTRY_SERVICES 1
#define RTL_REGISTRY_DEVICEMAP 4
#define RTL_REGISTRY_HANDLE 0x40000000
#define RTL_REGISTRY_OPTIONAL 0x80000000

#ifdef __cplusplus
}
#endif

#endif
