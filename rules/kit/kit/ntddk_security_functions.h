// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntddk.h, security and objects: functions.
#ifndef SPINLINT_KIT_KIT_NTDDK_SECURITY_FUNCTIONS_H
#define SPINLINT_KIT_KIT_NTDDK_SECURITY_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI BOOLEAN SeSinglePrivilegeCheck(_In_ LUID PrivilegeValue,
    _In_ KPROCESSOR_MODE PreviousMode);

#ifdef __cplusplus
}
#endif

#endif
