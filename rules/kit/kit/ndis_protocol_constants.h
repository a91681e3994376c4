// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ndis.h, protocol drivers: constants and other names for things.
#ifndef SPINLINT_KIT_KIT_NDIS_PROTOCOL_CONSTANTS_H
#define SPINLINT_KIT_KIT_NDIS_PROTOCOL_CONSTANTS_H

#ifdef __cplusplus
extern "C" {
#endif

#define NDIS_BIND_PARAMETERS_REVISION_1 1
#define NDIS_PROTOCOL_DRIVER_CHARACTERISTICS_REVISION_1 1
#define NDIS_PROTOCOL_DRIVER_CHARACTERISTICS_REVISION_2 2
#define NDIS_OPEN_PARAMETERS_REVISION_1 1

#ifdef __cplusplus
}
#endif

#endif
