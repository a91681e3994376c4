// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// HID, all: functions.
#ifndef SPINLINT_KIT_KIT_HID_FUNCTIONS_H
#define SPINLINT_KIT_KIT_HID_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

_IRQL_requires_max_(PASSIVE_LEVEL) _Must_inspect_result_
NTSTATUS HidRegisterMinidriver(_In_ PHID_MINIDRIVER_REGISTRATION MinidriverRegistration);

#ifdef __cplusplus
}
#endif

#endif
