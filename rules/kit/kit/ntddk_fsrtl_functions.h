// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntddk.h, file systems and the cache: functions.
#ifndef SPINLINT_KIT_KIT_NTDDK_FSRTL_FUNCTIONS_H
#define SPINLINT_KIT_KIT_NTDDK_FSRTL_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

_Must_inspect_result_
NTKERNELAPI BOOLEAN FsRtlIsTotalDeviceFailure(_In_ NTSTATUS Status);

#ifdef __cplusplus
}
#endif

#endif
