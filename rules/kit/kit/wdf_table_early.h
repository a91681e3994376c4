// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// KMDF: the table through which every WDF function is called.
#ifndef SPINLINT_KIT_KIT_WDF_TABLE_EARLY_H
#define SPINLINT_KIT_KIT_WDF_TABLE_EARLY_H

#ifdef __cplusplus
extern "C" {
#endif

typedef VOID (*WDFFUNC)(VOID);
extern const WDFFUNC *WdfFunctions_01015;
#define WdfFunctions WdfFunctions_01015
extern PWDF_DRIVER_GLOBALS WdfDriverGlobals;

#ifdef __cplusplus
}
#endif

#endif
