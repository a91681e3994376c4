// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// wdmsec.h, all: constants and other names for things.
#ifndef SPINLINT_KIT_KIT_WDMSEC_CONSTANTS_H
#define SPINLINT_KIT_KIT_WDMSEC_CONSTANTS_H

#ifdef __cplusplus
extern "C" {
#endif

#define IoCreateDeviceSecure WdmlibIoCreateDeviceSecure

#ifdef __cplusplus
}
#endif

#endif
