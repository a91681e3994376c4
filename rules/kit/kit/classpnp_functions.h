// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// storage class drivers, all: functions.
#ifndef SPINLINT_KIT_KIT_CLASSPNP_FUNCTIONS_H
#define SPINLINT_KIT_KIT_CLASSPNP_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

ULONG CountOfSetBitsUChar(UCHAR _X);

_IRQL_requires_max_(PASSIVE_LEVEL) _Must_inspect_result_
ULONG ClassInitialize(_In_ PVOID Argument1, _In_ PVOID Argument2,
    _In_ PCLASS_INIT_DATA InitializationData);

_IRQL_requires_max_(PASSIVE_LEVEL) _Must_inspect_result_
ULONG ClassInitializeEx(_In_ PDRIVER_OBJECT DriverObject, _In_ LPGUID Guid,
    _In_ PVOID Data);

_IRQL_requires_max_(PASSIVE_LEVEL) _Must_inspect_result_
NTSTATUS ClassCreateDeviceObject(_In_ PDRIVER_OBJECT DriverObject,
    PCCHAR ObjectNameBuffer, _In_ PDEVICE_OBJECT LowerDeviceObject,
    _In_ BOOLEAN IsFdo, _At_(*DeviceObject,
    __drv_allocatesMem(Mem) __drv_aliasesMem) PDEVICE_OBJECT *DeviceObject);

_Must_inspect_result_
NTSTATUS ClassReadDriveCapacity(_In_ PDEVICE_OBJECT DeviceObject);

void ClassReleaseQueue(_In_ PDEVICE_OBJECT DeviceObject);

void ClassSplitRequest(_In_ PDEVICE_OBJECT DeviceObject, _In_ PIRP Irp,
    _In_ ULONG MaximumBytes);

NTSTATUS ClassDeviceControl(_In_ PDEVICE_OBJECT DeviceObject, _Inout_ PIRP Irp);

long ClassIoComplete(struct _DEVICE_OBJECT *, struct _IRP *, void *);

long ClassIoCompleteAssociated(struct _DEVICE_OBJECT *, struct _IRP *, void *);

BOOLEAN ClassInterpretSenseInfo(_In_ PDEVICE_OBJECT DeviceObject,
    _In_ PSCSI_REQUEST_BLOCK Srb, _In_ UCHAR MajorFunctionCode,
    _In_ ULONG IoDeviceCode, _In_ ULONG RetryCount, _Out_ NTSTATUS *Status,
    _Out_opt_ ULONG *RetryInterval);

void ClassSendDeviceIoControlSynchronous(_In_ ULONG IoControlCode,
    _In_ PDEVICE_OBJECT TargetDeviceObject, PVOID Buffer,
    _In_ ULONG InputBufferLength, _In_ ULONG OutputBufferLength,
    _In_ BOOLEAN InternalDeviceIoControl, _Out_ PIO_STATUS_BLOCK IoStatus);

NTSTATUS ClassSendIrpSynchronous(_In_ PDEVICE_OBJECT TargetDeviceObject,
    _In_ PIRP Irp);

NTSTATUS ClassForwardIrpSynchronous(_In_ PCOMMON_DEVICE_EXTENSION CommonExtension,
    _In_ PIRP Irp);

NTSTATUS ClassSendSrbSynchronous(_In_ PDEVICE_OBJECT DeviceObject,
    _Inout_ PSCSI_REQUEST_BLOCK Srb, PVOID BufferAddress,
    _In_ ULONG BufferLength, _In_ BOOLEAN WriteToDevice);

_Success_(return == STATUS_PENDING)
NTSTATUS ClassSendSrbAsynchronous(_In_ PDEVICE_OBJECT DeviceObject,
    _Inout_ PSCSI_REQUEST_BLOCK _Srb, _In_ PIRP Irp, PVOID BufferAddress,
    _In_ ULONG BufferLength, _In_ BOOLEAN WriteToDevice);

NTSTATUS ClassBuildRequest(_In_ PDEVICE_OBJECT DeviceObject, _In_ PIRP Irp);

ULONG ClassModeSense(_In_ PDEVICE_OBJECT DeviceObject, PCHAR ModeSenseBuffer,
    _In_ ULONG Length, _In_ UCHAR PageMode);

PVOID ClassFindModePage(PCHAR ModeSenseBuffer, _In_ ULONG Length,
    _In_ UCHAR PageMode, _In_ BOOLEAN Use6Byte);

ULONG ClassModeSenseEx(_In_ PDEVICE_OBJECT Fdo, PCHAR ModeSenseBuffer,
    _In_ ULONG Length, _In_ UCHAR PageMode, _In_ UCHAR PageControl);

NTSTATUS ClassModeSelect(_In_ PDEVICE_OBJECT Fdo, PCHAR ModeSelectBuffer,
    _In_ ULONG Length, _In_ BOOLEAN SavePages);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS ClassClaimDevice(_In_ PDEVICE_OBJECT LowerDeviceObject,
    _In_ BOOLEAN Release);

_Dispatch_type_(IRP_MJ_SCSI)
long ClassInternalIoControl(struct _DEVICE_OBJECT *, struct _IRP *);

_IRQL_requires_max_(PASSIVE_LEVEL)
void ClassInitializeSrbLookasideList(_Inout_ PCOMMON_DEVICE_EXTENSION CommonExtension,
    _In_ ULONG NumberElements);

_IRQL_requires_max_(PASSIVE_LEVEL)
void ClassDeleteSrbLookasideList(_Inout_ PCOMMON_DEVICE_EXTENSION CommonExtension);

_IRQL_requires_max_(PASSIVE_LEVEL)
ULONG ClassQueryTimeOutRegistryValue(_In_ PDEVICE_OBJECT DeviceObject);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS ClassGetDescriptor(_In_ PDEVICE_OBJECT DeviceObject,
    _In_ PSTORAGE_PROPERTY_ID PropertyId, PVOID *Descriptor);

_IRQL_requires_max_(PASSIVE_LEVEL)
void ClassInvalidateBusRelations(_In_ PDEVICE_OBJECT Fdo);

_IRQL_requires_max_(PASSIVE_LEVEL)
void ClassMarkChildrenMissing(_In_ PFUNCTIONAL_DEVICE_EXTENSION Fdo);

_IRQL_requires_max_(PASSIVE_LEVEL)
BOOLEAN ClassMarkChildMissing(_In_ PPHYSICAL_DEVICE_EXTENSION PdoExtension,
    _In_ BOOLEAN AcquireChildLock);

void ClassDebugPrint(_In_ CLASS_DEBUG_LEVEL DebugPrintLevel,
    PCCHAR DebugMessage, ...);

_IRQL_requires_max_(DISPATCH_LEVEL)
PCLASS_DRIVER_EXTENSION ClassGetDriverExtension(_In_ PDRIVER_OBJECT DriverObject);

void ClassCompleteRequest(_In_ PDEVICE_OBJECT DeviceObject, _In_ PIRP Irp,
    _In_ CCHAR PriorityBoost);

void ClassReleaseRemoveLock(_In_ PDEVICE_OBJECT DeviceObject,
    _In_opt_ PVOID Tag);

ULONG ClassAcquireRemoveLockEx(_In_ PDEVICE_OBJECT DeviceObject, _In_ PVOID Tag,
    _In_ PCSTR File, _In_ ULONG Line);

_IRQL_requires_max_(PASSIVE_LEVEL)
void ClassUpdateInformationInRegistry(_In_ PDEVICE_OBJECT Fdo,
    _In_ PCHAR DeviceName, _In_ ULONG DeviceNumber, PINQUIRYDATA InquiryData,
    _In_ ULONG InquiryDataLength);

NTSTATUS ClassWmiCompleteRequest(_In_ PDEVICE_OBJECT DeviceObject,
    _Inout_ PIRP Irp, _In_ NTSTATUS Status, _In_ ULONG BufferUsed,
    _In_ CCHAR PriorityBoost);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS ClassWmiFireEvent(_In_ PDEVICE_OBJECT DeviceObject, _In_ LPGUID Guid,
    _In_ ULONG InstanceIndex, _In_ ULONG EventDataSize, PVOID EventData);

void ClassResetMediaChangeTimer(_In_ PFUNCTIONAL_DEVICE_EXTENSION FdoExtension);

_IRQL_requires_max_(PASSIVE_LEVEL)
void ClassInitializeMediaChangeDetection(_In_ PFUNCTIONAL_DEVICE_EXTENSION FdoExtension,
    _In_ PUCHAR EventPrefix);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS ClassInitializeTestUnitPolling(_In_ PFUNCTIONAL_DEVICE_EXTENSION FdoExtension,
    _In_ BOOLEAN AllowDriveToSleep);

PVPB ClassGetVpb(_In_ PDEVICE_OBJECT DeviceObject);

NTSTATUS ClassSpinDownPowerHandler(_In_ PDEVICE_OBJECT DeviceObject,
    _In_ PIRP Irp);

NTSTATUS ClassStopUnitPowerHandler(_In_ PDEVICE_OBJECT DeviceObject,
    _In_ PIRP Irp);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS ClassSetFailurePredictionPoll(_Inout_ PFUNCTIONAL_DEVICE_EXTENSION FdoExtension,
    _In_ FAILURE_PREDICTION_METHOD FailurePredictionMethod,
    _In_ ULONG PollingPeriod);

_IRQL_requires_max_(DISPATCH_LEVEL)
void ClassNotifyFailurePredicted(_In_ PFUNCTIONAL_DEVICE_EXTENSION FdoExtension,
    PUCHAR Buffer, _In_ ULONG BufferSize, _In_ BOOLEAN LogError,
    _In_ ULONG UniqueErrorValue, _In_ UCHAR PathId, _In_ UCHAR TargetId,
    _In_ UCHAR Lun);

_IRQL_requires_max_(PASSIVE_LEVEL)
void ClassAcquireChildLock(_In_ PFUNCTIONAL_DEVICE_EXTENSION FdoExtension);

void ClassReleaseChildLock(_In_ PFUNCTIONAL_DEVICE_EXTENSION FdoExtension);

long ClassSignalCompletion(struct _DEVICE_OBJECT *, struct _IRP *, void *);

void ClassSendStartUnit(_In_ PDEVICE_OBJECT DeviceObject);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS ClassRemoveDevice(_In_ PDEVICE_OBJECT DeviceObject,
    _In_ UCHAR RemoveType);

long ClassAsynchronousCompletion(struct _DEVICE_OBJECT *, struct _IRP *,
    void *);

void ClassCheckMediaState(_In_ PFUNCTIONAL_DEVICE_EXTENSION FdoExtension);

_IRQL_requires_max_(PASSIVE_LEVEL)
void ClassSetMediaChangeState(_In_ PFUNCTIONAL_DEVICE_EXTENSION FdoExtension,
    _In_ MEDIA_CHANGE_DETECTION_STATE State, _In_ BOOLEAN Wait);

_IRQL_requires_max_(PASSIVE_LEVEL)
void ClassEnableMediaChangeDetection(_In_ PFUNCTIONAL_DEVICE_EXTENSION FdoExtension);

_IRQL_requires_max_(PASSIVE_LEVEL)
void ClassDisableMediaChangeDetection(_In_ PFUNCTIONAL_DEVICE_EXTENSION FdoExtension);

_IRQL_requires_max_(PASSIVE_LEVEL)
void ClassCleanupMediaChangeDetection(_In_ PFUNCTIONAL_DEVICE_EXTENSION FdoExtension);

_IRQL_requires_max_(PASSIVE_LEVEL)
void ClassGetDeviceParameter(_In_ PFUNCTIONAL_DEVICE_EXTENSION FdoExtension,
    _In_opt_ PWSTR SubkeyName, _In_ PWSTR ParameterName,
    _Inout_ PULONG ParameterValue);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS ClassSetDeviceParameter(_In_ PFUNCTIONAL_DEVICE_EXTENSION FdoExtension,
    _In_opt_ PWSTR SubkeyName, _In_ PWSTR ParameterName,
    _In_ ULONG ParameterValue);

_IRQL_requires_max_(PASSIVE_LEVEL)
PFILE_OBJECT_EXTENSION ClassGetFsContext(_In_ PCOMMON_DEVICE_EXTENSION CommonExtension,
    _In_ PFILE_OBJECT FileObject);

_IRQL_requires_max_(DISPATCH_LEVEL)
void ClassSendNotification(_In_ PFUNCTIONAL_DEVICE_EXTENSION FdoExtension,
    _In_ const GUID *Guid, _In_ ULONG ExtraDataSize, PVOID ExtraData);

UCHAR GET_FDO_EXTENSON_SENSE_DATA_LENGTH(_In_ PFUNCTIONAL_DEVICE_EXTENSION FdoExtension);

BOOLEAN PORT_ALLOCATED_SENSE(_In_ PFUNCTIONAL_DEVICE_EXTENSION FdoExtension,
    _In_ PSCSI_REQUEST_BLOCK Srb);

void FREE_PORT_ALLOCATED_SENSE_BUFFER(_In_ PFUNCTIONAL_DEVICE_EXTENSION FdoExtension,
    _In_ PSCSI_REQUEST_BLOCK Srb);

_IRQL_requires_max_(PASSIVE_LEVEL)
void ClassScanForSpecial(_In_ PFUNCTIONAL_DEVICE_EXTENSION FdoExtension,
    _In_ CLASSPNP_SCAN_FOR_SPECIAL_INFO DeviceList[],
    _In_ PCLASS_SCAN_FOR_SPECIAL_HANDLER Function);

#ifdef __cplusplus
}
#endif

#endif
