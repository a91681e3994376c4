// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// serial ports, all: functions.
#ifndef SPINLINT_KIT_KIT_SERIAL_FUNCTIONS_H
#define SPINLINT_KIT_KIT_SERIAL_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

EXTERN_C const GUID GUID_DEVINTERFACE_COMPORT;
EXTERN_C const GUID GUID_DEVINTERFACE_SERENUM_BUS_ENUMERATOR;

#ifdef __cplusplus
}
#endif

#endif
