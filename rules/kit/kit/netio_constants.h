// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// netioapi.h, all: constants and other names for things.
#ifndef SPINLINT_KIT_KIT_NETIO_CONSTANTS_H
#define SPINLINT_KIT_KIT_NETIO_CONSTANTS_H

#ifdef __cplusplus
extern "C" {
#endif

#define IF_NAMESIZE NDIS_IF_MAX_STRING_SIZE

#ifdef __cplusplus
}
#endif

#endif
