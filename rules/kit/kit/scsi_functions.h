// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// SCSI requests, all: functions.
#ifndef SPINLINT_KIT_KIT_SCSI_FUNCTIONS_H
#define SPINLINT_KIT_KIT_SCSI_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

void ScsiPortNotification(_In_ SCSI_NOTIFICATION_TYPE NotificationType,
    _In_ PVOID HwDeviceExtension, ...);

_Success_(return != FALSE)
BOOLEAN ScsiGetTotalSenseByteCountIndicated(PVOID SenseInfoBuffer,
    _In_ UCHAR SenseInfoBufferLength, _Out_ UCHAR *TotalByteCountIndicated);

_Success_(return != FALSE)
BOOLEAN ScsiGetFixedSenseKeyAndCodes(PVOID SenseInfoBuffer,
    _In_ UCHAR SenseInfoBufferLength, _Out_opt_ PUCHAR SenseKey,
    _Out_opt_ PUCHAR AdditionalSenseCode,
    _Out_opt_ PUCHAR AdditionalSenseCodeQualifier);

_Success_(return != FALSE)
BOOLEAN ScsiGetSenseKeyAndCodes(PVOID SenseInfoBuffer,
    _In_ UCHAR SenseInfoBufferLength, _In_ SCSI_SENSE_OPTIONS Options,
    _Out_opt_ PUCHAR SenseKey, _Out_opt_ PUCHAR AdditionalSenseCode,
    _Out_opt_ PUCHAR AdditionalSenseCodeQualifier);

_Success_(return != FALSE)
BOOLEAN ScsiGetSenseDescriptor(PVOID SenseInfoBuffer,
    _In_ UCHAR SenseInfoBufferLength, PVOID *DescriptorBuffer,
    _Out_ UCHAR *DescriptorBufferLength);

_Success_(return != FALSE)
BOOLEAN ScsiValidateInformationSenseDescriptor(PVOID DescriptorBuffer,
    _In_ UCHAR DescriptorBufferLength);

_Success_(return != FALSE)
BOOLEAN ScsiValidateBlockCommandSenseDescriptor(PVOID DescriptorBuffer,
    _In_ UCHAR DescriptorBufferLength);

_Success_(return != FALSE)
BOOLEAN ScsiConvertToFixedSenseFormat(PVOID SenseInfoBuffer,
    _In_ UCHAR SenseInfoBufferLength, PVOID OutBuffer,
    _In_ UCHAR OutBufferLength);

_Success_(return != FALSE)
BOOLEAN ScsiGetNextSenseDescriptorByType(PVOID Buffer, _In_ UCHAR BufferLength,
    PUCHAR TypeList, _In_ ULONG TypeListCount, _Out_ PUCHAR OutType,
    PVOID *OutBuffer, _Out_ UCHAR *OutBufferLength);

#ifdef __cplusplus
}
#endif

#endif
