// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// TDI, all: constants and other names for things.
#ifndef SPINLINT_KIT_KIT_TDI_CONSTANTS_H
#define SPINLINT_KIT_KIT_TDI_CONSTANTS_H

#ifdef __cplusplus
extern "C" {
#endif

#define TDI_ADDRESS_TYPE_IP ((USHORT)2)

#ifdef __cplusplus
}
#endif

#endif
