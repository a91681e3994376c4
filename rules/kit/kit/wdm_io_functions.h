// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// wdm.h, the I/O manager: devices, IRPs, files: functions.
#ifndef SPINLINT_KIT_KIT_WDM_IO_FUNCTIONS_H
#define SPINLINT_KIT_KIT_WDM_IO_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

_Acquires_lock_(_Global_cancel_spin_lock_) _Requires_lock_not_held_(_Global_cancel_spin_lock_) _IRQL_requires_max_(DISPATCH_LEVEL) _IRQL_raises_(DISPATCH_LEVEL)
NTKERNELAPI void IoAcquireCancelSpinLock(_Out_ _At_(*Irql,
    _IRQL_saves_) PKIRQL Irql);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI NTSTATUS IoAllocateDriverObjectExtension(_In_ PDRIVER_OBJECT DriverObject,
    _In_ PVOID ClientIdentificationAddress,
    _In_ ULONG DriverObjectExtensionSize, _At_(*DriverObjectExtension,
    _When_(return==0,
    __drv_aliasesMem __drv_allocatesMem(Mem) _Post_notnull_)) _When_(return == 0,
    _Outptr_result_bytebuffer_(DriverObjectExtensionSize)) PVOID *DriverObjectExtension);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI PVOID IoAllocateErrorLogEntry(_In_ PVOID IoObject,
    _In_ UCHAR EntrySize);

_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI PIRP IoAllocateIrp(_In_ CCHAR StackSize, _In_ BOOLEAN ChargeQuota);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI PMDL IoAllocateMdl(_In_opt_ PVOID VirtualAddress, _In_ ULONG Length,
    _In_ BOOLEAN SecondaryBuffer, _In_ BOOLEAN ChargeQuota,
    _Inout_opt_ PIRP Irp);

_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI PDEVICE_OBJECT IoAttachDeviceToDeviceStack(_In_ _When_(return!=0,
    __drv_aliasesMem) PDEVICE_OBJECT SourceDevice,
    _In_ PDEVICE_OBJECT TargetDevice);

_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI PIRP IoBuildAsynchronousFsdRequest(_In_ ULONG MajorFunction,
    _In_ PDEVICE_OBJECT DeviceObject, _Inout_opt_ PVOID Buffer,
    _In_opt_ ULONG Length, _In_opt_ PLARGE_INTEGER StartingOffset,
    _In_opt_ PIO_STATUS_BLOCK IoStatusBlock);

_Must_inspect_result_ _IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI PIRP IoBuildDeviceIoControlRequest(_In_ ULONG IoControlCode,
    _In_ PDEVICE_OBJECT DeviceObject, _In_opt_ PVOID InputBuffer,
    _In_ ULONG InputBufferLength, _Out_opt_ PVOID OutputBuffer,
    _In_ ULONG OutputBufferLength, _In_ BOOLEAN InternalDeviceIoControl,
    _In_opt_ PKEVENT Event, _Out_ PIO_STATUS_BLOCK IoStatusBlock);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void IoBuildPartialMdl(_In_ PMDL SourceMdl, _Inout_ PMDL TargetMdl,
    _Inout_ PVOID VirtualAddress, _In_ ULONG Length);

_When_(MajorFunction == IRP_MJ_WRITE, _At_(Buffer, _In_)) _When_(MajorFunction == IRP_MJ_READ, _At_(Buffer, _Out_)) _When_(MajorFunction != IRP_MJ_READ && MajorFunction != IRP_MJ_WRITE, _At_(Buffer, _Pre_null_)) _Must_inspect_result_ _IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI PIRP IoBuildSynchronousFsdRequest(_In_ ULONG MajorFunction,
    _In_ PDEVICE_OBJECT DeviceObject, PVOID Buffer, _In_ ULONG Length,
    _In_opt_ PLARGE_INTEGER StartingOffset, _In_ PKEVENT Event,
    _Out_ PIO_STATUS_BLOCK IoStatusBlock);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI NTSTATUS FASTCALL IofCallDriver(_In_ PDEVICE_OBJECT DeviceObject,
    _Inout_ PIRP Irp);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI BOOLEAN IoCancelIrp(_In_ PIRP Irp);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS IoCheckShareAccess(_In_ ACCESS_MASK DesiredAccess,
    _In_ ULONG DesiredShareAccess, _Inout_ PFILE_OBJECT FileObject,
    _Inout_ PSHARE_ACCESS ShareAccess, _In_ BOOLEAN Update);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void FASTCALL IofCompleteRequest(_In_ PIRP Irp,
    _In_ CCHAR PriorityBoost);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS IoConnectInterrupt(_Out_ PKINTERRUPT *InterruptObject,
    _In_ PKSERVICE_ROUTINE ServiceRoutine, _In_opt_ PVOID ServiceContext,
    _In_opt_ PKSPIN_LOCK SpinLock, _In_ ULONG Vector, _In_ KIRQL Irql,
    _In_ KIRQL SynchronizeIrql, _In_ KINTERRUPT_MODE InterruptMode,
    _In_ BOOLEAN ShareVector, _In_ KAFFINITY ProcessorEnableMask,
    _In_ BOOLEAN FloatingSave);

NTKERNELAPI NTSTATUS IoConnectInterruptEx(_Inout_ PIO_CONNECT_INTERRUPT_PARAMETERS Parameters);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI NTSTATUS IoCreateDevice(_In_ PDRIVER_OBJECT DriverObject,
    _In_ ULONG DeviceExtensionSize, _In_opt_ PUNICODE_STRING DeviceName,
    _In_ ULONG DeviceType, _In_ ULONG DeviceCharacteristics,
    _In_ BOOLEAN Exclusive, _At_(*DeviceObject,
    __drv_allocatesMem(Mem) _When_((((_In_function_class_(DRIVER_INITIALIZE)) ||(_In_function_class_(DRIVER_DISPATCH)))),
    __drv_aliasesMem)) PDEVICE_OBJECT *DeviceObject);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS IoCreateFile(_Out_ PHANDLE FileHandle,
    _In_ ACCESS_MASK DesiredAccess, _In_ POBJECT_ATTRIBUTES ObjectAttributes,
    _Out_ PIO_STATUS_BLOCK IoStatusBlock,
    _In_opt_ PLARGE_INTEGER AllocationSize, _In_ ULONG FileAttributes,
    _In_ ULONG ShareAccess, _In_ ULONG Disposition, _In_ ULONG CreateOptions,
    _In_opt_ PVOID EaBuffer, _In_ ULONG EaLength,
    _In_ CREATE_FILE_TYPE CreateFileType, _In_opt_ PVOID InternalParameters,
    _In_ ULONG Options);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI PKEVENT IoCreateNotificationEvent(_In_ PUNICODE_STRING EventName,
    _Out_ PHANDLE EventHandle);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS IoCreateSymbolicLink(_In_ PUNICODE_STRING SymbolicLinkName,
    _In_ PUNICODE_STRING DeviceName);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void IoDeleteDevice(_In_ PDEVICE_OBJECT DeviceObject);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS IoDeleteSymbolicLink(_In_ PUNICODE_STRING SymbolicLinkName);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI void IoDetachDevice(_Inout_ PDEVICE_OBJECT TargetDevice);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void IoFreeIrp(_In_ PIRP Irp);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void IoFreeMdl(PMDL Mdl);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI PDEVICE_OBJECT IoGetAttachedDeviceReference(_In_ PDEVICE_OBJECT DeviceObject);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI PVOID IoGetDriverObjectExtension(_In_ PDRIVER_OBJECT DriverObject,
    _In_ PVOID ClientIdentificationAddress);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI PEPROCESS IoGetCurrentProcess(void);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS IoGetDeviceObjectPointer(_In_ PUNICODE_STRING ObjectName,
    _In_ ACCESS_MASK DesiredAccess, _Out_ PFILE_OBJECT *FileObject,
    _Out_ PDEVICE_OBJECT *DeviceObject);

_Must_inspect_result_ _IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI struct _DMA_ADAPTER *IoGetDmaAdapter(_In_opt_ PDEVICE_OBJECT PhysicalDeviceObject,
    _In_ struct _DEVICE_DESCRIPTION *DeviceDescription, _Out_ _When_(return!=0,
    _Kernel_IoGetDmaAdapter_ _At_(*NumberOfMapRegisters,
    _Must_inspect_result_)) PULONG NumberOfMapRegisters);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void IoGetStackLimits(_Out_ PULONG_PTR LowLimit,
    _Out_ PULONG_PTR HighLimit);

LOGICAL IoWithinStackLimits(_In_ ULONG_PTR RegionStart, _In_ SIZE_T RegionSize);

_IRQL_requires_max_(APC_LEVEL)
ULONG_PTR IoGetRemainingStackSize(void);

NTKERNELAPI PDEVICE_OBJECT IoGetRelatedDeviceObject(_In_ PFILE_OBJECT FileObject);

NTKERNELAPI PIRP IoGetTopLevelIrp(void);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void IoInitializeIrp(_Inout_ PIRP Irp, _In_ USHORT PacketSize,
    _In_ CCHAR StackSize);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS IoInitializeTimer(_In_ PDEVICE_OBJECT DeviceObject,
    _In_ PIO_TIMER_ROUTINE TimerRoutine, _In_opt_ PVOID Context);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void IoReuseIrp(_Inout_ PIRP Irp, _In_ NTSTATUS Iostatus);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS IoRegisterShutdownNotification(_In_ PDEVICE_OBJECT DeviceObject);

_Requires_lock_held_(_Global_cancel_spin_lock_) _Releases_lock_(_Global_cancel_spin_lock_) _IRQL_requires_max_(DISPATCH_LEVEL) _IRQL_requires_min_(DISPATCH_LEVEL)
NTKERNELAPI void IoReleaseCancelSpinLock(_In_ _IRQL_restores_ _IRQL_uses_cancel_ KIRQL Irql);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI void IoRemoveShareAccess(_In_ PFILE_OBJECT FileObject,
    _Inout_ PSHARE_ACCESS ShareAccess);

_IRQL_requires_max_(DISPATCH_LEVEL) _Must_inspect_result_
NTKERNELAPI NTSTATUS IoSetCompletionRoutineEx(_In_ PDEVICE_OBJECT DeviceObject,
    _In_ PIRP Irp, _In_ PIO_COMPLETION_ROUTINE CompletionRoutine,
    _In_opt_ PVOID Context, _In_ BOOLEAN InvokeOnSuccess,
    _In_ BOOLEAN InvokeOnError, _In_ BOOLEAN InvokeOnCancel);

NTKERNELAPI void IoSetShareAccess(_In_ ACCESS_MASK DesiredAccess,
    _In_ ULONG DesiredShareAccess, _Inout_ PFILE_OBJECT FileObject,
    _Out_ PSHARE_ACCESS ShareAccess);

NTKERNELAPI void IoSetTopLevelIrp(_In_opt_ PIRP Irp);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI void NTAPI IoInitializeRemoveLockEx(_Out_ PIO_REMOVE_LOCK Lock,
    _In_ ULONG AllocateTag, _In_ ULONG MaxLockedMinutes,
    _In_ ULONG HighWatermark, _In_ ULONG RemlockSize);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI NTSTATUS NTAPI IoAcquireRemoveLockEx(_Inout_ PIO_REMOVE_LOCK RemoveLock,
    _In_opt_ PVOID Tag, _In_ PCSTR File, _In_ ULONG Line,
    _In_ ULONG RemlockSize);

NTKERNELAPI void NTAPI IoReleaseRemoveLockEx(_Inout_ PIO_REMOVE_LOCK RemoveLock,
    _In_opt_ PVOID Tag, _In_ ULONG RemlockSize);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI void NTAPI IoReleaseRemoveLockAndWaitEx(_Inout_ PIO_REMOVE_LOCK RemoveLock,
    _In_opt_ PVOID Tag, _In_ ULONG RemlockSize);

_IRQL_requires_max_(DISPATCH_LEVEL) _IRQL_requires_min_(DISPATCH_LEVEL)
NTKERNELAPI void IoStartNextPacket(_In_ PDEVICE_OBJECT DeviceObject,
    _In_ BOOLEAN Cancelable);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void IoStartPacket(_In_ PDEVICE_OBJECT DeviceObject, _In_ PIRP Irp,
    _In_opt_ PULONG Key, _In_opt_ PDRIVER_CANCEL CancelFunction);

void IoSetStartIoAttributes(_In_ PDEVICE_OBJECT DeviceObject,
    _In_ BOOLEAN DeferredStartIo, _In_ BOOLEAN NonCancelable);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI void IoUnregisterShutdownNotification(_In_ PDEVICE_OBJECT DeviceObject);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void IoUpdateShareAccess(_In_ PFILE_OBJECT FileObject,
    _Inout_ PSHARE_ACCESS ShareAccess);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void IoWriteErrorLogEntry(_In_ PVOID ElEntry);

_IRQL_requires_max_(DISPATCH_LEVEL) _Must_inspect_result_
NTKERNELAPI PIO_WORKITEM IoAllocateWorkItem(_In_ PDEVICE_OBJECT DeviceObject);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void IoFreeWorkItem(_In_ PIO_WORKITEM IoWorkItem);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void IoQueueWorkItem(_Inout_ PIO_WORKITEM IoWorkItem,
    _In_ PIO_WORKITEM_ROUTINE WorkerRoutine, _In_ WORK_QUEUE_TYPE QueueType,
    _In_opt_ PVOID Context);

_IRQL_requires_max_(DISPATCH_LEVEL)
void IoQueueWorkItemEx(_Inout_ PIO_WORKITEM IoWorkItem,
    _In_ PIO_WORKITEM_ROUTINE_EX WorkerRoutine, _In_ WORK_QUEUE_TYPE QueueType,
    _In_opt_ PVOID Context);

ULONG IoSizeofWorkItem(void);

void IoInitializeWorkItem(_In_ PVOID IoObject, _Out_ PIO_WORKITEM IoWorkItem);

void IoUninitializeWorkItem(_Inout_ PIO_WORKITEM IoWorkItem);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS IoWMIRegistrationControl(_In_ PDEVICE_OBJECT DeviceObject,
    _In_ ULONG Action);

_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI NTSTATUS IoWMIWriteEvent(_Inout_ _When_(return==0,
    __drv_aliasesMem) PVOID WnodeEventItem);

NTKERNELAPI ULONG IoWMIDeviceObjectToProviderId(_In_ PDEVICE_OBJECT DeviceObject);

NTKERNELAPI NTSTATUS IoWMIOpenBlock(_In_ LPCGUID Guid, _In_ ULONG DesiredAccess,
    _Out_ PVOID *DataBlockObject);

NTKERNELAPI NTSTATUS IoWMISetNotificationCallback(_Inout_ PVOID Object,
    _In_ WMI_NOTIFICATION_CALLBACK Callback, _In_opt_ PVOID Context);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI BOOLEAN IoIs32bitProcess(_In_opt_ PIRP Irp);

NTKERNELAPI NTSTATUS IoCsqInitialize(_Out_ PIO_CSQ Csq,
    _In_ PIO_CSQ_INSERT_IRP CsqInsertIrp, _In_ PIO_CSQ_REMOVE_IRP CsqRemoveIrp,
    _In_ PIO_CSQ_PEEK_NEXT_IRP CsqPeekNextIrp,
    _In_ PIO_CSQ_ACQUIRE_LOCK CsqAcquireLock,
    _In_ PIO_CSQ_RELEASE_LOCK CsqReleaseLock,
    _In_ PIO_CSQ_COMPLETE_CANCELED_IRP CsqCompleteCanceledIrp);

NTKERNELAPI NTSTATUS IoCsqInitializeEx(_Out_ PIO_CSQ Csq,
    _In_ PIO_CSQ_INSERT_IRP_EX CsqInsertIrp,
    _In_ PIO_CSQ_REMOVE_IRP CsqRemoveIrp,
    _In_ PIO_CSQ_PEEK_NEXT_IRP CsqPeekNextIrp,
    _In_ PIO_CSQ_ACQUIRE_LOCK CsqAcquireLock,
    _In_ PIO_CSQ_RELEASE_LOCK CsqReleaseLock,
    _In_ PIO_CSQ_COMPLETE_CANCELED_IRP CsqCompleteCanceledIrp);

NTKERNELAPI void IoCsqInsertIrp(_Inout_ PIO_CSQ Csq, _Inout_ PIRP Irp,
    _Out_opt_ PIO_CSQ_IRP_CONTEXT Context);

NTKERNELAPI NTSTATUS IoCsqInsertIrpEx(_Inout_ PIO_CSQ Csq, _Inout_ PIRP Irp,
    _Out_opt_ PIO_CSQ_IRP_CONTEXT Context, _In_opt_ PVOID InsertContext);

NTKERNELAPI PIRP IoCsqRemoveNextIrp(_Inout_ PIO_CSQ Csq,
    _In_opt_ PVOID PeekContext);

IO_PRIORITY_HINT IoGetIoPriorityHint(_In_ PIRP Irp);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void IoInvalidateDeviceRelations(_In_ PDEVICE_OBJECT DeviceObject,
    _In_ DEVICE_RELATION_TYPE Type);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI void IoRequestDeviceEject(_In_ PDEVICE_OBJECT PhysicalDeviceObject);

_IRQL_requires_max_(PASSIVE_LEVEL) _When_((DeviceProperty & __string_type), _At_(PropertyBuffer, _Post_z_)) _When_((DeviceProperty & __multiString_type), _At_(PropertyBuffer, _Post_ _NullNull_terminated_))
NTKERNELAPI NTSTATUS IoGetDeviceProperty(_In_ PDEVICE_OBJECT DeviceObject,
    _In_ DEVICE_REGISTRY_PROPERTY DeviceProperty, _In_ ULONG BufferLength,
    PVOID PropertyBuffer, _Out_ PULONG ResultLength);

_IRQL_requires_max_(PASSIVE_LEVEL) _Must_inspect_result_
NTKERNELAPI NTSTATUS IoOpenDeviceRegistryKey(_In_ PDEVICE_OBJECT DeviceObject,
    _In_ ULONG DevInstKeyType, _In_ ACCESS_MASK DesiredAccess,
    _Out_ PHANDLE DevInstRegKey);

_IRQL_requires_max_(PASSIVE_LEVEL) _Must_inspect_result_
NTKERNELAPI NTSTATUS NTAPI IoRegisterDeviceInterface(_In_ PDEVICE_OBJECT PhysicalDeviceObject,
    _In_ const GUID *InterfaceClassGuid,
    _In_opt_ PUNICODE_STRING ReferenceString, _Out_ _When_(return==0,
    _At_(SymbolicLinkName->Buffer,
    __drv_allocatesMem(Mem))) PUNICODE_STRING SymbolicLinkName);

_IRQL_requires_max_(PASSIVE_LEVEL) _Must_inspect_result_
NTKERNELAPI NTSTATUS IoSetDeviceInterfaceState(_In_ PUNICODE_STRING SymbolicLinkName,
    _In_ BOOLEAN Enable);

_IRQL_requires_max_(PASSIVE_LEVEL) _Must_inspect_result_
NTKERNELAPI NTSTATUS NTAPI IoGetDeviceInterfaces(_In_ const GUID *InterfaceClassGuid,
    _In_opt_ PDEVICE_OBJECT PhysicalDeviceObject, _In_ ULONG Flags,
    _At_(*SymbolicLinkList, _When_(return==0,
    __drv_allocatesMem(Mem))) PZZWSTR *SymbolicLinkList);

_IRQL_requires_max_(PASSIVE_LEVEL) _Must_inspect_result_
NTKERNELAPI NTSTATUS IoRegisterPlugPlayNotification(_In_ IO_NOTIFICATION_EVENT_CATEGORY EventCategory,
    _In_ ULONG EventCategoryFlags, _In_opt_ PVOID EventCategoryData,
    _In_ PDRIVER_OBJECT DriverObject,
    _In_ PDRIVER_NOTIFICATION_CALLBACK_ROUTINE CallbackRoutine,
    _Inout_opt_ PVOID Context, _At_(*NotificationEntry, _When_(return==0,
    __drv_allocatesMem(Mem))) PVOID *NotificationEntry);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS IoUnregisterPlugPlayNotification(_In_ PVOID NotificationEntry);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTKERNELAPI NTSTATUS IoUnregisterPlugPlayNotificationEx(_In_ PVOID NotificationEntry);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI NTSTATUS IoReportTargetDeviceChangeAsynchronous(_In_ PDEVICE_OBJECT PhysicalDeviceObject,
    _In_ PVOID NotificationStructure,
    _In_opt_ PDEVICE_CHANGE_COMPLETE_CALLBACK Callback, _In_opt_ PVOID Context);

_IRQL_requires_max_(PASSIVE_LEVEL) _Must_inspect_result_
NTKERNELAPI NTSTATUS IoGetDevicePropertyData(_In_ PDEVICE_OBJECT Pdo,
    _In_ const DEVPROPKEY *PropertyKey, _In_ LCID Lcid, ULONG Flags,
    _In_ ULONG Size, PVOID Data, _Out_ PULONG RequiredSize,
    _Out_ PDEVPROPTYPE Type);

_IRQL_requires_max_(PASSIVE_LEVEL) _Must_inspect_result_
NTKERNELAPI NTSTATUS IoSetDeviceInterfacePropertyData(_In_ PUNICODE_STRING SymbolicLinkName,
    _In_ const DEVPROPKEY *PropertyKey, _In_ LCID Lcid, _In_ ULONG Flags,
    _In_ DEVPROPTYPE Type, _In_ ULONG Size, PVOID Data);

_IRQL_requires_max_(DISPATCH_LEVEL) _IRQL_requires_min_(DISPATCH_LEVEL)
NTSTATUS IoAllocateAdapterChannel(_In_ PDMA_ADAPTER DmaAdapter,
    _In_ PDEVICE_OBJECT DeviceObject, _In_ ULONG NumberOfMapRegisters,
    _In_ PDRIVER_CONTROL ExecutionRoutine, _In_ PVOID Context);

extern POBJECT_TYPE *IoFileObjectType;

#ifdef __cplusplus
}
#endif

#endif
