// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntddk.h, hardware, buses, DMA, power: functions.
#ifndef SPINLINT_KIT_KIT_NTDDK_HARDWARE_FUNCTIONS_H
#define SPINLINT_KIT_KIT_NTDDK_HARDWARE_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI void FASTCALL HalExamineMBR(_In_ PDEVICE_OBJECT DeviceObject,
    _In_ ULONG SectorSize, _In_ ULONG MBRTypeIdentifier, PVOID *Buffer);

#ifdef __cplusplus
}
#endif

#endif
