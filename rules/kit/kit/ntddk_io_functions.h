// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntddk.h, the I/O manager: devices, IRPs, files: functions.
#ifndef SPINLINT_KIT_KIT_NTDDK_IO_FUNCTIONS_H
#define SPINLINT_KIT_KIT_NTDDK_IO_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

_IRQL_requires_max_(DISPATCH_LEVEL) _IRQL_requires_min_(DISPATCH_LEVEL)
NTKERNELAPI void IoAllocateController(_In_ PCONTROLLER_OBJECT ControllerObject,
    _In_ PDEVICE_OBJECT DeviceObject, _In_ PDRIVER_CONTROL ExecutionRoutine,
    _In_opt_ PVOID Context);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI PCONFIGURATION_INFORMATION IoGetConfigurationInformation(void);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI PGENERIC_MAPPING IoGetFileObjectGenericMapping(void);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI PIRP IoMakeAssociatedIrp(_In_ PIRP Irp, _In_ CCHAR StackSize);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void IoRaiseHardError(_In_ PIRP Irp, _In_opt_ PVPB Vpb,
    _In_ PDEVICE_OBJECT RealDeviceObject);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI BOOLEAN IoRaiseInformationalHardError(_In_ NTSTATUS ErrorStatus,
    _In_opt_ PUNICODE_STRING String, _In_opt_ PKTHREAD Thread);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI void IoRegisterBootDriverReinitialization(_In_ PDRIVER_OBJECT DriverObject,
    _In_ PDRIVER_REINITIALIZE DriverReinitializationRoutine,
    _In_opt_ PVOID Context);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI void IoRegisterDriverReinitialization(_In_ PDRIVER_OBJECT DriverObject,
    _In_ PDRIVER_REINITIALIZE DriverReinitializationRoutine,
    _In_opt_ PVOID Context);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void IoSetHardErrorOrVerifyDevice(_In_ PIRP Irp,
    _In_ PDEVICE_OBJECT DeviceObject);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS IoReadPartitionTableEx(_In_ PDEVICE_OBJECT DeviceObject,
    struct _DRIVE_LAYOUT_INFORMATION_EX **DriveLayout);

NTKERNELAPI NTSTATUS IoReadDiskSignature(_In_ PDEVICE_OBJECT DeviceObject,
    _In_ ULONG BytesPerSector, _Out_ PDISK_SIGNATURE Signature);

NTKERNELAPI NTSTATUS IoVolumeDeviceToDosName(_In_ PVOID VolumeDeviceObject,
    _Out_ _When_(return==0, _At_(DosName->Buffer,
    __drv_allocatesMem(Mem))) PUNICODE_STRING DosName);

_Must_inspect_result_
NTKERNELAPI NTSTATUS IoVolumeDeviceToGuidPath(_In_ PVOID VolumeDeviceObject,
    _Out_ _At_(GuidPath->Buffer,
    __drv_allocatesMem(Mem) _Post_notnull_) PUNICODE_STRING GuidPath);

NTKERNELAPI NTSTATUS IoVolumeDeviceToGuid(_In_ PVOID VolumeDeviceObject,
    _Out_ GUID *Guid);

PTXN_PARAMETER_BLOCK IoGetTransactionParameterBlock(_In_ PFILE_OBJECT FileObject);

void IoInitializeDriverCreateContext(PIO_DRIVER_CREATE_CONTEXT DriverContext);

NTKERNELAPI IO_PAGING_PRIORITY FASTCALL IoGetPagingIoPriority(_In_ PIRP Irp);

NTSTATUS IoGetActivityIdIrp(_In_ PIRP Irp, _Out_ LPGUID Guid);

NTKERNELAPI void IoSetMasterIrpStatus(_Inout_ PIRP MasterIrp,
    _In_ NTSTATUS Status);

_IRQL_requires_max_(PASSIVE_LEVEL) _Must_inspect_result_
NTKERNELAPI NTSTATUS IoReportDetectedDevice(_In_ PDRIVER_OBJECT DriverObject,
    _In_ INTERFACE_TYPE LegacyBusType, _In_ ULONG BusNumber,
    _In_ ULONG SlotNumber, _In_opt_ PCM_RESOURCE_LIST ResourceList,
    _In_opt_ PIO_RESOURCE_REQUIREMENTS_LIST ResourceRequirements,
    _In_ BOOLEAN ResourceAssigned, _Inout_ PDEVICE_OBJECT *DeviceObject);

#ifdef __cplusplus
}
#endif

#endif
