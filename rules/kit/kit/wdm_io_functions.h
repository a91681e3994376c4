// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The I/O manager, and what drivers of devices call for DMA and power.
#ifndef SPINLINT_KIT_KIT_WDM_IO_FUNCTIONS_H
#define SPINLINT_KIT_KIT_WDM_IO_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

_Acquires_lock_(_Global_cancel_spin_lock_)
_Requires_lock_not_held_(_Global_cancel_spin_lock_)
_IRQL_requires_max_(DISPATCH_LEVEL) _IRQL_raises_(DISPATCH_LEVEL)
NTKERNELAPI void IoAcquireCancelSpinLock(_Out_ _At_(*Irql,
    _IRQL_saves_) PKIRQL Irql);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI PVOID IoAllocateErrorLogEntry(PVOID IoObject, UCHAR EntrySize);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI PIRP IoAllocateIrp(CCHAR StackSize, BOOLEAN ChargeQuota);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI PMDL IoAllocateMdl(PVOID VirtualAddress, ULONG Length,
    BOOLEAN SecondaryBuffer, BOOLEAN ChargeQuota, _Inout_opt_ PIRP Irp);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI PDEVICE_OBJECT IoAttachDeviceToDeviceStack(
    PDEVICE_OBJECT SourceDevice, PDEVICE_OBJECT TargetDevice);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI PIRP IoBuildAsynchronousFsdRequest(ULONG MajorFunction,
    PDEVICE_OBJECT DeviceObject, _Inout_opt_ PVOID Buffer, ULONG Length,
    PLARGE_INTEGER StartingOffset, PIO_STATUS_BLOCK IoStatusBlock);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI PIRP IoBuildDeviceIoControlRequest(ULONG IoControlCode,
    PDEVICE_OBJECT DeviceObject, PVOID InputBuffer, ULONG InputBufferLength,
    _Out_opt_ PVOID OutputBuffer, ULONG OutputBufferLength,
    BOOLEAN InternalDeviceIoControl, PKEVENT Event,
    _Out_ PIO_STATUS_BLOCK IoStatusBlock);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void IoBuildPartialMdl(PMDL SourceMdl, _Inout_ PMDL TargetMdl,
    _Inout_ PVOID VirtualAddress, ULONG Length);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI PIRP IoBuildSynchronousFsdRequest(ULONG MajorFunction,
    PDEVICE_OBJECT DeviceObject, PVOID Buffer, ULONG Length,
    PLARGE_INTEGER StartingOffset, PKEVENT Event,
    _Out_ PIO_STATUS_BLOCK IoStatusBlock);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI NTSTATUS FASTCALL IofCallDriver(PDEVICE_OBJECT DeviceObject,
    _Inout_ PIRP Irp);
_IRQL_requires_max_(DISPATCH_LEVEL) NTKERNELAPI BOOLEAN IoCancelIrp(PIRP Irp);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS IoCheckShareAccess(ACCESS_MASK DesiredAccess,
    ULONG DesiredShareAccess, _Inout_ PFILE_OBJECT FileObject,
    _Inout_ PSHARE_ACCESS ShareAccess, BOOLEAN Update);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void FASTCALL IofCompleteRequest(PIRP Irp, CCHAR PriorityBoost);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS IoConnectInterrupt(_Out_ PKINTERRUPT *InterruptObject,
    PKSERVICE_ROUTINE ServiceRoutine, PVOID ServiceContext,
    PKSPIN_LOCK SpinLock, ULONG Vector, KIRQL Irql, KIRQL SynchronizeIrql,
    KINTERRUPT_MODE InterruptMode, BOOLEAN ShareVector,
    KAFFINITY ProcessorEnableMask, BOOLEAN FloatingSave);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS IoCreateDevice(PDRIVER_OBJECT DriverObject,
    ULONG DeviceExtensionSize, PUNICODE_STRING DeviceName, ULONG DeviceType,
    ULONG DeviceCharacteristics, BOOLEAN Exclusive,
    PDEVICE_OBJECT *DeviceObject);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS IoCreateFile(_Out_ PHANDLE FileHandle,
    ACCESS_MASK DesiredAccess, POBJECT_ATTRIBUTES ObjectAttributes,
    _Out_ PIO_STATUS_BLOCK IoStatusBlock, PLARGE_INTEGER AllocationSize,
    ULONG FileAttributes, ULONG ShareAccess, ULONG Disposition,
    ULONG CreateOptions, PVOID EaBuffer, ULONG EaLength,
    CREATE_FILE_TYPE CreateFileType, PVOID InternalParameters, ULONG Options);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI PKEVENT IoCreateNotificationEvent(PUNICODE_STRING EventName,
    _Out_ PHANDLE EventHandle);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS IoCreateSymbolicLink(PUNICODE_STRING SymbolicLinkName,
    PUNICODE_STRING DeviceName);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void IoDeleteDevice(PDEVICE_OBJECT DeviceObject);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS IoDeleteSymbolicLink(PUNICODE_STRING SymbolicLinkName);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI void IoDetachDevice(_Inout_ PDEVICE_OBJECT TargetDevice);
_IRQL_requires_max_(DISPATCH_LEVEL) NTKERNELAPI void IoFreeIrp(PIRP Irp);
_IRQL_requires_max_(DISPATCH_LEVEL) NTKERNELAPI void IoFreeMdl(PMDL Mdl);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI PDEVICE_OBJECT IoGetAttachedDeviceReference(
    PDEVICE_OBJECT DeviceObject);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI PVOID IoGetDriverObjectExtension(PDRIVER_OBJECT DriverObject,
    PVOID ClientIdentificationAddress);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI PEPROCESS IoGetCurrentProcess(void);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS IoGetDeviceObjectPointer(PUNICODE_STRING ObjectName,
    ACCESS_MASK DesiredAccess, _Out_ PFILE_OBJECT *FileObject,
    _Out_ PDEVICE_OBJECT *DeviceObject);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void IoGetStackLimits(_Out_ PULONG_PTR LowLimit,
    _Out_ PULONG_PTR HighLimit);
LOGICAL IoWithinStackLimits(ULONG_PTR RegionStart, SIZE_T RegionSize);
_IRQL_requires_max_(APC_LEVEL) ULONG_PTR IoGetRemainingStackSize(void);
NTKERNELAPI PDEVICE_OBJECT IoGetRelatedDeviceObject(PFILE_OBJECT FileObject);
NTKERNELAPI PIRP IoGetTopLevelIrp(void);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void IoInitializeIrp(_Inout_ PIRP Irp, USHORT PacketSize,
    CCHAR StackSize);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS IoInitializeTimer(PDEVICE_OBJECT DeviceObject,
    PIO_TIMER_ROUTINE TimerRoutine, PVOID Context);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void IoReuseIrp(_Inout_ PIRP Irp, NTSTATUS Iostatus);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS IoRegisterShutdownNotification(
    PDEVICE_OBJECT DeviceObject);

_Requires_lock_held_(_Global_cancel_spin_lock_)
_Releases_lock_(_Global_cancel_spin_lock_) _IRQL_requires_max_(DISPATCH_LEVEL)
_IRQL_requires_min_(DISPATCH_LEVEL)
NTKERNELAPI void IoReleaseCancelSpinLock(
    _IRQL_restores_ _IRQL_uses_cancel_ KIRQL Irql);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI void IoRemoveShareAccess(PFILE_OBJECT FileObject,
    _Inout_ PSHARE_ACCESS ShareAccess);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI NTSTATUS IoSetCompletionRoutineEx(PDEVICE_OBJECT DeviceObject,
    PIRP Irp, PIO_COMPLETION_ROUTINE CompletionRoutine, PVOID Context,
    BOOLEAN InvokeOnSuccess, BOOLEAN InvokeOnError, BOOLEAN InvokeOnCancel);

NTKERNELAPI void IoSetShareAccess(ACCESS_MASK DesiredAccess,
    ULONG DesiredShareAccess, _Inout_ PFILE_OBJECT FileObject,
    _Out_ PSHARE_ACCESS ShareAccess);
NTKERNELAPI void IoSetTopLevelIrp(PIRP Irp);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI void NTAPI IoInitializeRemoveLockEx(_Out_ PIO_REMOVE_LOCK Lock,
    ULONG AllocateTag, ULONG MaxLockedMinutes, ULONG HighWatermark,
    ULONG RemlockSize);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI NTSTATUS NTAPI IoAcquireRemoveLockEx(
    _Inout_ PIO_REMOVE_LOCK RemoveLock, PVOID Tag, PCSTR File, ULONG Line,
    ULONG RemlockSize);

NTKERNELAPI void NTAPI IoReleaseRemoveLockEx(
    _Inout_ PIO_REMOVE_LOCK RemoveLock, PVOID Tag, ULONG RemlockSize);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI void NTAPI IoReleaseRemoveLockAndWaitEx(
    _Inout_ PIO_REMOVE_LOCK RemoveLock, PVOID Tag, ULONG RemlockSize);
_IRQL_requires_max_(DISPATCH_LEVEL) _IRQL_requires_min_(DISPATCH_LEVEL)
NTKERNELAPI void IoStartNextPacket(PDEVICE_OBJECT DeviceObject,
    BOOLEAN Cancelable);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void IoStartPacket(PDEVICE_OBJECT DeviceObject, PIRP Irp,
    PULONG Key, PDRIVER_CANCEL CancelFunction);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void IoUpdateShareAccess(PFILE_OBJECT FileObject,
    _Inout_ PSHARE_ACCESS ShareAccess);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void IoWriteErrorLogEntry(PVOID ElEntry);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI PIO_WORKITEM IoAllocateWorkItem(PDEVICE_OBJECT DeviceObject);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void IoFreeWorkItem(PIO_WORKITEM IoWorkItem);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void IoQueueWorkItem(_Inout_ PIO_WORKITEM IoWorkItem,
    PIO_WORKITEM_ROUTINE WorkerRoutine, WORK_QUEUE_TYPE QueueType,
    PVOID Context);

_IRQL_requires_max_(DISPATCH_LEVEL)
void IoQueueWorkItemEx(_Inout_ PIO_WORKITEM IoWorkItem,
    PIO_WORKITEM_ROUTINE_EX WorkerRoutine, WORK_QUEUE_TYPE QueueType,
    PVOID Context);

ULONG IoSizeofWorkItem(void);
void IoInitializeWorkItem(PVOID IoObject, _Out_ PIO_WORKITEM IoWorkItem);
void IoUninitializeWorkItem(_Inout_ PIO_WORKITEM IoWorkItem);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS IoWMIRegistrationControl(PDEVICE_OBJECT DeviceObject,
    ULONG Action);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI NTSTATUS IoWMIWriteEvent(_Inout_ PVOID WnodeEventItem);
NTKERNELAPI ULONG IoWMIDeviceObjectToProviderId(PDEVICE_OBJECT DeviceObject);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI BOOLEAN IoIs32bitProcess(PIRP Irp);

NTKERNELAPI NTSTATUS IoCsqInitialize(_Out_ PIO_CSQ Csq,
    PIO_CSQ_INSERT_IRP CsqInsertIrp, PIO_CSQ_REMOVE_IRP CsqRemoveIrp,
    PIO_CSQ_PEEK_NEXT_IRP CsqPeekNextIrp, PIO_CSQ_ACQUIRE_LOCK CsqAcquireLock,
    PIO_CSQ_RELEASE_LOCK CsqReleaseLock,
    PIO_CSQ_COMPLETE_CANCELED_IRP CsqCompleteCanceledIrp);

NTKERNELAPI NTSTATUS IoCsqInitializeEx(_Out_ PIO_CSQ Csq,
    PIO_CSQ_INSERT_IRP_EX CsqInsertIrp, PIO_CSQ_REMOVE_IRP CsqRemoveIrp,
    PIO_CSQ_PEEK_NEXT_IRP CsqPeekNextIrp, PIO_CSQ_ACQUIRE_LOCK CsqAcquireLock,
    PIO_CSQ_RELEASE_LOCK CsqReleaseLock,
    PIO_CSQ_COMPLETE_CANCELED_IRP CsqCompleteCanceledIrp);

NTKERNELAPI PIRP IoCsqRemoveNextIrp(_Inout_ PIO_CSQ Csq, PVOID PeekContext);
IO_PRIORITY_HINT IoGetIoPriorityHint(PIRP Irp);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void IoInvalidateDeviceRelations(PDEVICE_OBJECT DeviceObject,
    DEVICE_RELATION_TYPE Type);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void IoRequestDeviceEject(PDEVICE_OBJECT PhysicalDeviceObject);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS IoGetDeviceProperty(PDEVICE_OBJECT DeviceObject,
    DEVICE_REGISTRY_PROPERTY DeviceProperty, ULONG BufferLength,
    PVOID PropertyBuffer, _Out_ PULONG ResultLength);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS IoOpenDeviceRegistryKey(PDEVICE_OBJECT DeviceObject,
    ULONG DevInstKeyType, ACCESS_MASK DesiredAccess,
    _Out_ PHANDLE DevInstRegKey);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI IoRegisterDeviceInterface(
    PDEVICE_OBJECT PhysicalDeviceObject, const GUID *InterfaceClassGuid,
    PUNICODE_STRING ReferenceString, _Out_ PUNICODE_STRING SymbolicLinkName);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS IoSetDeviceInterfaceState(
    PUNICODE_STRING SymbolicLinkName, BOOLEAN Enable);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS NTAPI IoGetDeviceInterfaces(
    const GUID *InterfaceClassGuid, PDEVICE_OBJECT PhysicalDeviceObject,
    ULONG Flags, PZZWSTR *SymbolicLinkList);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS IoRegisterPlugPlayNotification(
    IO_NOTIFICATION_EVENT_CATEGORY EventCategory, ULONG EventCategoryFlags,
    PVOID EventCategoryData, PDRIVER_OBJECT DriverObject,
    PDRIVER_NOTIFICATION_CALLBACK_ROUTINE CallbackRoutine,
    _Inout_opt_ PVOID Context, PVOID *NotificationEntry);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS IoUnregisterPlugPlayNotification(PVOID NotificationEntry);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS IoUnregisterPlugPlayNotificationEx(
    PVOID NotificationEntry);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI NTSTATUS IoReportTargetDeviceChangeAsynchronous(
    PDEVICE_OBJECT PhysicalDeviceObject, PVOID NotificationStructure,
    PDEVICE_CHANGE_COMPLETE_CALLBACK Callback, PVOID Context);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS IoSetDeviceInterfacePropertyData(
    PUNICODE_STRING SymbolicLinkName, const DEVPROPKEY *PropertyKey, LCID Lcid,
    ULONG Flags, DEVPROPTYPE Type, ULONG Size, PVOID Data);

_IRQL_requires_max_(DISPATCH_LEVEL) _IRQL_requires_min_(DISPATCH_LEVEL)
NTSTATUS IoAllocateAdapterChannel(PDMA_ADAPTER DmaAdapter,
    PDEVICE_OBJECT DeviceObject, ULONG NumberOfMapRegisters,
    PDRIVER_CONTROL ExecutionRoutine, PVOID Context);

extern POBJECT_TYPE *IoFileObjectType;

// Hardware and power.

EXTERN_C const GUID GUID_MAX_POWER_SAVINGS;
EXTERN_C const GUID GUID_MIN_POWER_SAVINGS;
EXTERN_C const GUID GUID_TYPICAL_POWER_SAVINGS;
EXTERN_C const GUID GUID_ACTIVE_POWERSCHEME;

UCHAR NTAPI READ_REGISTER_UCHAR(volatile UCHAR *Register);
USHORT NTAPI READ_REGISTER_USHORT(volatile USHORT *Register);
ULONG NTAPI READ_REGISTER_ULONG(volatile ULONG *Register);
ULONG64 READ_REGISTER_ULONG64(volatile ULONG64 *Register);
void NTAPI WRITE_REGISTER_UCHAR(volatile UCHAR *Register, UCHAR Value);
void NTAPI WRITE_REGISTER_USHORT(volatile USHORT *Register, USHORT Value);
void NTAPI WRITE_REGISTER_ULONG(volatile ULONG *Register, ULONG Value);
void WRITE_REGISTER_ULONG64(volatile ULONG64 *Register, ULONG64 Value);
UCHAR NTAPI READ_PORT_UCHAR(PUCHAR Port);
USHORT NTAPI READ_PORT_USHORT(PUSHORT Port);
ULONG NTAPI READ_PORT_ULONG(PULONG Port);
void NTAPI WRITE_PORT_UCHAR(PUCHAR Port, UCHAR Value);
void NTAPI WRITE_PORT_USHORT(PUSHORT Port, USHORT Value);
void NTAPI WRITE_PORT_ULONG(PULONG Port, ULONG Value);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS CmRegisterCallback(PEX_CALLBACK_FUNCTION Function,
    PVOID Context, _Out_ PLARGE_INTEGER Cookie);
_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS CmUnRegisterCallback(LARGE_INTEGER Cookie);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS CmRegisterCallbackEx(PEX_CALLBACK_FUNCTION Function,
    PCUNICODE_STRING Altitude, PVOID Driver, PVOID Context,
    _Out_ PLARGE_INTEGER Cookie, PVOID Reserved);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void CmGetCallbackVersion(_Out_opt_ PULONG Major,
    _Out_opt_ PULONG Minor);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI NTSTATUS PoRequestPowerIrp(PDEVICE_OBJECT DeviceObject,
    UCHAR MinorFunction, POWER_STATE PowerState,
    PREQUEST_POWER_COMPLETE CompletionFunction, PVOID Context, PIRP *Irp);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI POWER_STATE PoSetPowerState(PDEVICE_OBJECT DeviceObject,
    POWER_STATE_TYPE Type, POWER_STATE State);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI NTSTATUS PoCallDriver(PDEVICE_OBJECT DeviceObject,
    _Inout_ PIRP Irp);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void PoStartNextPowerIrp(_Inout_ PIRP Irp);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS PoRegisterPowerSettingCallback(
    PDEVICE_OBJECT DeviceObject, LPCGUID SettingGuid,
    PPOWER_SETTING_CALLBACK Callback, PVOID Context, PVOID *Handle);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS PoUnregisterPowerSettingCallback(_Inout_ PVOID Handle);

#ifdef __cplusplus
}
#endif

#endif
