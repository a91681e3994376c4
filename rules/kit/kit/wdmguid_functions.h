// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Interface identifiers that PnP drivers ask for.
#ifndef SPINLINT_KIT_KIT_WDMGUID_FUNCTIONS_H
#define SPINLINT_KIT_KIT_WDMGUID_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

EXTERN_C const GUID GUID_TARGET_DEVICE_QUERY_REMOVE;

#ifdef __cplusplus
}
#endif

#endif
