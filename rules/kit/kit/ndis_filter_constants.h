// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ndis.h, filter drivers: constants and other names for things.
#ifndef SPINLINT_KIT_KIT_NDIS_FILTER_CONSTANTS_H
#define SPINLINT_KIT_KIT_NDIS_FILTER_CONSTANTS_H

#ifdef __cplusplus
extern "C" {
#endif

#define NDIS_RECEIVE_FLAGS_PERFECT_FILTERED 0x00000400
#define NDIS_SWITCH_REPORT_FILTERED_NBL_FLAGS_IS_INCOMING 0x1
#define NDIS_FILTER_CHARACTERISTICS_REVISION_1 1
#define NDIS_FILTER_CHARACTERISTICS_REVISION_2 2
#define NDIS_FILTER_ATTRIBUTES_REVISION_1 1

#ifdef __cplusplus
}
#endif

#endif
