// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// KMDF, the core: constants and other names for things.
#ifndef SPINLINT_KIT_KIT_WDF_BASE_CONSTANTS_H
#define SPINLINT_KIT_KIT_WDF_BASE_CONSTANTS_H

#ifdef __cplusplus
extern "C" {
#endif

#define WDF_NO_OBJECT_ATTRIBUTES (NULL)
#define WDF_NO_EVENT_CALLBACK (NULL)
#define WDF_NO_HANDLE (NULL)
#define WDF_NO_CONTEXT (NULL)
#define WDF_NO_SEND_OPTIONS (NULL)
#define STATUS_WDF_PAUSED ((NTSTATUS)0xC0200203L)
#define WDF_TIMEOUT_TO_SEC ((LONGLONG) 1 * 10 * 1000 * 1000)

#ifdef __cplusplus
}
#endif

#endif
