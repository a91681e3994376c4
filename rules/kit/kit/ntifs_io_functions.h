// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntifs.h, the I/O manager: devices, IRPs, files: functions.
#ifndef SPINLINT_KIT_KIT_NTIFS_IO_FUNCTIONS_H
#define SPINLINT_KIT_KIT_NTIFS_IO_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

NTKERNELAPI void IoAcquireVpbSpinLock(_Out_ PKIRQL Irql);

NTKERNELAPI NTSTATUS IoCheckEaBufferValidity(_In_ PFILE_FULL_EA_INFORMATION EaBuffer,
    _In_ ULONG EaLength, _Out_ PULONG ErrorOffset);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI PFILE_OBJECT IoCreateStreamFileObject(_In_opt_ PFILE_OBJECT FileObject,
    _In_opt_ PDEVICE_OBJECT DeviceObject);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI PFILE_OBJECT IoCreateStreamFileObjectLite(_In_opt_ PFILE_OBJECT FileObject,
    _In_opt_ PDEVICE_OBJECT DeviceObject);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI PDEVICE_OBJECT IoGetDeviceToVerify(_In_ PETHREAD Thread);

NTKERNELAPI ULONG IoGetRequestorProcessId(_In_ PIRP Irp);

NTKERNELAPI PEPROCESS IoGetRequestorProcess(_In_ PIRP Irp);

NTKERNELAPI BOOLEAN IoIsOperationSynchronous(_In_ PIRP Irp);

NTKERNELAPI BOOLEAN IoIsSystemThread(_In_ PETHREAD Thread);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void IoRegisterFileSystem(_In_ PDEVICE_OBJECT DeviceObject);

NTKERNELAPI NTSTATUS IoRegisterFsRegistrationChange(_In_ PDRIVER_OBJECT DriverObject,
    _In_ PDRIVER_FS_NOTIFICATION DriverNotificationRoutine);

NTKERNELAPI NTSTATUS IoReplaceFileObjectName(_In_ PFILE_OBJECT FileObject,
    PWSTR NewFileName, _In_ USHORT FileNameLength);

NTKERNELAPI void IoReleaseVpbSpinLock(_In_ KIRQL Irql);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void IoSetDeviceToVerify(_In_ PETHREAD Thread,
    _In_opt_ PDEVICE_OBJECT DeviceObject);

NTKERNELAPI PEPROCESS IoThreadToProcess(_In_ PETHREAD Thread);

NTKERNELAPI void IoUnregisterFileSystem(_In_ PDEVICE_OBJECT DeviceObject);

NTKERNELAPI void IoUnregisterFsRegistrationChange(_In_ PDRIVER_OBJECT DriverObject,
    _In_ PDRIVER_FS_NOTIFICATION DriverNotificationRoutine);

NTKERNELAPI NTSTATUS IoVerifyVolume(_In_ PDEVICE_OBJECT DeviceObject,
    _In_ BOOLEAN AllowRawMount);

NTKERNELAPI NTSTATUS IoGetRequestorSessionId(_In_ PIRP Irp,
    _Out_ PULONG pSessionId);

NTKERNELAPI PDEVICE_OBJECT IoGetLowerDeviceObject(_In_ PDEVICE_OBJECT DeviceObject);

NTKERNELAPI PDEVICE_OBJECT IoGetDeviceAttachmentBaseRef(_In_ PDEVICE_OBJECT DeviceObject);

void IoInitializePriorityInfo(_Out_ PIO_PRIORITY_INFO PriorityInfo);

NTSTATUS IoRetrievePriorityInfo(_In_opt_ PIRP Irp,
    _In_opt_ PFILE_OBJECT FileObject, _In_opt_ PETHREAD Thread,
    _Inout_ PIO_PRIORITY_INFO PriorityInfo);

#ifdef __cplusplus
}
#endif

#endif
