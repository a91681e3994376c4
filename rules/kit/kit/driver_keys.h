// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Registry keys of a driver, as wdm.h has had them since Windows 10 version
// 1803.
#ifndef SPINLINT_KIT_KIT_DRIVER_KEYS_H
#define SPINLINT_KIT_KIT_DRIVER_KEYS_H

#ifdef __cplusplus
extern "C" {
#endif

typedef enum _DRIVER_REGKEY_TYPE {
  DriverRegKeyParameters,
  DriverRegKeyPersistentState,
  DriverRegKeySharedPersistentState
} DRIVER_REGKEY_TYPE, *PDRIVER_REGKEY_TYPE;

_IRQL_requires_max_(PASSIVE_LEVEL) _Must_inspect_result_
NTKERNELAPI NTSTATUS NTAPI IoOpenDriverRegistryKey(PDRIVER_OBJECT DriverObject,
                                                   DRIVER_REGKEY_TYPE RegKeyType,
                                                   ACCESS_MASK DesiredAccess,
                                                   ULONG Flags,
                                                   PHANDLE DriverRegKey);

#ifdef __cplusplus
}
#endif

#endif
