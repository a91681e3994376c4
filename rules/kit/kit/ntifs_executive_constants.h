// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntifs.h, the executive: resources, pools, lookaside lists, processes, work items: constants and other names for things.
#ifndef SPINLINT_KIT_KIT_NTIFS_EXECUTIVE_CONSTANTS_H
#define SPINLINT_KIT_KIT_NTIFS_EXECUTIVE_CONSTANTS_H

#ifdef __cplusplus
extern "C" {
#endif

#define EX_PUSH_LOCK ULONG_PTR

#ifdef __cplusplus
}
#endif

#endif
