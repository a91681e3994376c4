// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Creation of devices with a security descriptor.
#ifndef SPINLINT_KIT_KIT_WDMSEC_FUNCTIONS_H
#define SPINLINT_KIT_KIT_WDMSEC_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

#define IoCreateDeviceSecure WdmlibIoCreateDeviceSecure

extern const UNICODE_STRING SDDL_DEVOBJ_SYS_ALL_ADM_ALL;
extern const UNICODE_STRING SDDL_DEVOBJ_SYS_ALL_ADM_RWX_WORLD_RW_RES_R;

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS WdmlibIoCreateDeviceSecure(PDRIVER_OBJECT DriverObject,
    ULONG DeviceExtensionSize, PUNICODE_STRING DeviceName, ULONG DeviceType,
    ULONG DeviceCharacteristics, BOOLEAN Exclusive,
    PCUNICODE_STRING DefaultSDDLString, LPCGUID DeviceClassGuid,
    _Out_ PDEVICE_OBJECT *DeviceObject);

#ifdef __cplusplus
}
#endif

#endif
