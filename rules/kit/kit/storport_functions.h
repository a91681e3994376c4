// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// storport.h, all: functions.
#ifndef SPINLINT_KIT_KIT_STORPORT_FUNCTIONS_H
#define SPINLINT_KIT_KIT_STORPORT_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

ULONG StorPortInitialize(_In_ PVOID Argument1, _In_ PVOID Argument2,
    _In_ struct _HW_INITIALIZATION_DATA *HwInitializationData,
    _In_opt_ PVOID HwContext);

void StorPortFreeDeviceBase(_In_ PVOID HwDeviceExtension,
    _In_ PVOID MappedAddress);

ULONG StorPortGetBusData(_In_ PVOID DeviceExtension, _In_ ULONG BusDataType,
    _In_ ULONG SystemIoBusNumber, _In_ ULONG SlotNumber, _Out_ _When_(Length!=0,
    _Out_writes_bytes_(Length)) PVOID Buffer, _In_ ULONG Length);

PVOID StorPortGetDeviceBase(_In_ PVOID HwDeviceExtension,
    _In_ INTERFACE_TYPE BusType, _In_ ULONG SystemIoBusNumber,
    _In_ STOR_PHYSICAL_ADDRESS IoAddress, _In_ ULONG NumberOfBytes,
    _In_ BOOLEAN InIoSpace);

PSTOR_SCATTER_GATHER_LIST StorPortGetScatterGatherList(_In_ PVOID HwDeviceExtension,
    _In_ PSCSI_REQUEST_BLOCK Srb);

STOR_PHYSICAL_ADDRESS StorPortGetPhysicalAddress(_In_ PVOID HwDeviceExtension,
    _In_opt_ PSCSI_REQUEST_BLOCK Srb, _In_ PVOID VirtualAddress,
    _Out_ ULONG *Length);

PVOID StorPortGetVirtualAddress(_In_ PVOID HwDeviceExtension,
    _In_ STOR_PHYSICAL_ADDRESS PhysicalAddress);

PVOID StorPortGetUncachedExtension(_In_ PVOID HwDeviceExtension,
    _In_ PPORT_CONFIGURATION_INFORMATION ConfigInfo, _In_ ULONG NumberOfBytes);

BOOLEAN StorPortPauseDevice(_In_ PVOID HwDeviceExtension, _In_ UCHAR PathId,
    _In_ UCHAR TargetId, _In_ UCHAR Lun, _In_ ULONG Timeout);

BOOLEAN StorPortPause(_In_ PVOID HwDeviceExtension, _In_ ULONG Timeout);

BOOLEAN StorPortResume(_In_ PVOID HwDeviceExtension);

BOOLEAN StorPortDeviceBusy(_In_ PVOID HwDeviceExtension, _In_ UCHAR PathId,
    _In_ UCHAR TargetId, _In_ UCHAR Lun, _In_ ULONG RequestsToComplete);

BOOLEAN StorPortBusy(_In_ PVOID HwDeviceExtension,
    _In_ ULONG RequestsToComplete);

BOOLEAN StorPortSetDeviceQueueDepth(_In_ PVOID HwDeviceExtension,
    _In_ UCHAR PathId, _In_ UCHAR TargetId, _In_ UCHAR Lun, _In_ ULONG Depth);

void StorPortNotification(_In_ SCSI_NOTIFICATION_TYPE NotificationType,
    _In_ PVOID HwDeviceExtension, ...);

void StorPortStallExecution(_In_ ULONG Delay);

BOOLEAN StorPortSynchronizeAccess(_In_ PVOID HwDeviceExtension,
    _In_ PSTOR_SYNCHRONIZED_ACCESS SynchronizedAccessRoutine,
    _In_opt_ PVOID Context);

STOR_PHYSICAL_ADDRESS StorPortConvertUlongToPhysicalAddress(_In_ ULONG_PTR UlongAddress);

void StorPortQuerySystemTime(_Out_ PLARGE_INTEGER CurrentTime);

void StorPortDebugPrint(_In_ ULONG DebugPrintLevel, _In_ PSTR DebugMessage,
    ...);

BOOLEAN StorPortEnablePassiveInitialization(_In_ PVOID DeviceExtension,
    _In_ PHW_PASSIVE_INITIALIZE_ROUTINE HwPassiveInitializeRoutine);

void StorPortInitializeDpc(_In_ PVOID DeviceExtension, _Out_ PSTOR_DPC Dpc,
    _In_ PHW_DPC_ROUTINE HwDpcRoutine);

BOOLEAN StorPortIssueDpc(_In_ PVOID DeviceExtension, _In_ PSTOR_DPC Dpc,
    _In_opt_ PVOID SystemArgument1, _In_opt_ PVOID SystemArgument2);

ULONG StorPortExtendedFunction(_In_ STORPORT_FUNCTION_CODE FunctionCode,
    _In_ PVOID HwDeviceExtension, ...);

_Success_(return == STOR_STATUS_SUCCESS)
ULONG StorPortAllocatePool(_In_ PVOID HwDeviceExtension,
    _In_ ULONG NumberOfBytes, _In_ ULONG Tag, _Out_ _At_(*BufferPointer,
    _When_(return!=STOR_STATUS_SUCCESS,
    _Post_null_) _When_(return==STOR_STATUS_SUCCESS,
    __drv_aliasesMem __drv_allocatesMem(Mem) _Post_notnull_ _Post_writable_byte_size_(NumberOfBytes))) PVOID *BufferPointer);

_Success_(return == STOR_STATUS_SUCCESS)
ULONG StorPortFreePool(_In_ PVOID HwDeviceExtension, _In_ PVOID BufferPointer);

ULONG StorPortCompleteServiceIrp(_In_ PVOID HwDeviceExtension, _In_ PVOID Irp);

ULONG StorPortGetMSIInfo(_In_ PVOID HwDeviceExtension, _In_ ULONG MessageId,
    _Out_ PMESSAGE_INTERRUPT_INFORMATION InterruptInfo);

ULONG StorPortInitializePerfOpts(_In_ PVOID HwDeviceExtension,
    _In_ BOOLEAN Query, _Inout_ PPERF_CONFIGURATION_DATA PerfConfigData);

ULONG StorPortSetPowerSettingNotificationGuids(_In_ PVOID HwDeviceExtension,
    _In_ ULONG GuidCount, LPGUID Guid);

ULONG StorPortInvokeAcpiMethod(_In_ PVOID HwDeviceExtension,
    _In_opt_ PSTOR_ADDRESS Address, _In_ ULONG MethodName,
    _In_opt_ PVOID InputBuffer, _In_ ULONG InputBufferLength,
    _Out_opt_ PVOID OutputBuffer, _In_ ULONG OutputBufferLength,
    _Out_opt_ PULONG BytesReturned);

ULONG StorPortRegistryReadAdapterKey(_In_ PVOID HwDeviceExtension,
    _In_opt_ PUCHAR SubKeyName, _In_ PUCHAR ValueName, _In_ ULONG ValueType,
    _Inout_ PVOID *ValueData, _Inout_ PULONG ValueDataLength);

ULONG StorPortRegistryWriteAdapterKey(_In_ PVOID HwDeviceExtension,
    _In_opt_ PUCHAR SubKeyName, _In_ PUCHAR ValueName, _In_ ULONG ValueType,
    _In_ PVOID ValueData, _In_ ULONG ValueDataLength);

ULONG StorPortMarkDumpMemory(_In_ PVOID HwDeviceExtension, _In_ PVOID Address,
    _In_ ULONG_PTR Length, _In_ ULONG Flags);

ULONG StorPortSetUnitAttributes(_In_ PVOID HwDeviceExtension,
    _In_ PSTOR_ADDRESS Address, _In_ STOR_UNIT_ATTRIBUTES Attributes);

ULONG StorPortQueryPerformanceCounter(_In_ PVOID HwDeviceExtension,
    _Out_opt_ PLARGE_INTEGER PerformanceFrequency,
    _Out_ PLARGE_INTEGER PerformanceCounter);

ULONG StorPortGetRequestInfo(_In_ PVOID HwDeviceExtension,
    _In_ PSCSI_REQUEST_BLOCK Srb, _Out_ PSTOR_REQUEST_INFO RequestInfo);

_IRQL_requires_max_(DISPATCH_LEVEL)
ULONG StorPortInitializeWorker(_In_ PVOID HwDeviceExtension,
    _Out_ PVOID *Worker);

_IRQL_requires_max_(DISPATCH_LEVEL)
ULONG StorPortQueueWorkItem(_In_ PVOID HwDeviceExtension,
    _In_ PHW_WORKITEM WorkItemCallback, _In_ PVOID Worker,
    _In_opt_ PVOID Context);

_IRQL_requires_max_(DISPATCH_LEVEL)
ULONG StorPortFreeWorker(_In_ PVOID HwDeviceExtension, _In_ PVOID Worker);

_IRQL_requires_max_(DISPATCH_LEVEL)
ULONG StorPortInitializeTimer(_In_ PVOID HwDeviceExtension,
    _Out_ PVOID *TimerHandle);

ULONG StorPortRequestTimer(_In_ PVOID HwDeviceExtension, _In_ PVOID TimerHandle,
    _In_ PHW_TIMER_EX TimerCallback, _In_opt_ PVOID CallbackContext,
    _In_ ULONGLONG TimerValue, _In_ ULONGLONG TolerableDelay);

_IRQL_requires_max_(DISPATCH_LEVEL)
ULONG StorPortFreeTimer(_In_ PVOID HwDeviceExtension, _In_ PVOID TimerHandle);

ULONG StorPortStateChangeDetected(_In_ PVOID HwDeviceExtension,
    _In_ ULONG ChangedEntity, _In_ PSTOR_ADDRESS Address, _In_ ULONG Attributes,
    _In_ PHW_STATE_CHANGE HwStateChange, _In_opt_ PVOID HwStateChangeContext);

ULONG StorPortAsyncNotificationDetected(_In_ PVOID HwDeviceExtension,
    _In_ PSTOR_ADDRESS Address, _In_ ULONGLONG Flags);

EXTERN_C const GUID STORPORT_POFX_ADAPTER_GUID;
EXTERN_C const GUID STORPORT_POFX_LUN_GUID;
_IRQL_requires_max_(PASSIVE_LEVEL)
ULONG StorPortInitializePoFxPower(_In_ PVOID HwDeviceExtension,
    _In_opt_ PSTOR_ADDRESS Address, _In_ PSTOR_POFX_DEVICE Device,
    _Inout_ PBOOLEAN D3ColdEnabled);

_IRQL_requires_max_(DISPATCH_LEVEL)
ULONG StorPortPoFxActivateComponent(_In_ PVOID HwDeviceExtension,
    _In_opt_ PSTOR_ADDRESS Address, _In_opt_ PSCSI_REQUEST_BLOCK Srb,
    _In_ ULONG Component, _In_ ULONG Flags);

ULONG StorPortPoFxIdleComponent(_In_ PVOID HwDeviceExtension,
    _In_opt_ PSTOR_ADDRESS Address, _In_opt_ PSCSI_REQUEST_BLOCK Srb,
    _In_ ULONG Component, _In_ ULONG Flags);

ULONG StorPortIsDeviceOperationAllowed(_In_ PVOID HwDeviceExtension,
    _In_ PSTOR_ADDRESS Address, _In_ LPCGUID DeviceOperation,
    _Out_ ULONG *AllowedFlag);

ULONG StorPortGetD3ColdSupport(_In_ PVOID HwDeviceExtension,
    _In_opt_ PVOID Address, _Out_ PBOOLEAN Supported);

_Success_(return == STOR_STATUS_SUCCESS)
ULONG StorPortInterlockedInsertTailList(_In_ PVOID HwDeviceExtension,
    _Inout_ PSTOR_LIST_ENTRY ListHead, _Inout_ PSTOR_LIST_ENTRY ListEntry,
    _Inout_ PSTOR_LIST_ENTRY *Result, _Inout_ PSTOR_KSPIN_LOCK Lock);

_Success_(return == STOR_STATUS_SUCCESS)
ULONG StorPortInterlockedRemoveHeadList(_In_ PVOID HwDeviceExtension,
    _Inout_ PSTOR_LIST_ENTRY ListHead, _Inout_ PSTOR_LIST_ENTRY *Result,
    _Inout_ PSTOR_KSPIN_LOCK Lock);

ULONG StorPortEtwEvent2(_In_ PVOID HwDeviceExtension,
    _In_opt_ PSTOR_ADDRESS Address, _In_ ULONG EventId, PWSTR EventDescription,
    _In_ ULONGLONG EventKeywords, _In_ STORPORT_ETW_LEVEL EventLevel,
    _In_ STORPORT_ETW_EVENT_OPCODE EventOpcode,
    _In_opt_ PSCSI_REQUEST_BLOCK Srb, PWSTR Parameter1Name,
    _In_ ULONGLONG Parameter1Value, PWSTR Parameter2Name,
    _In_ ULONGLONG Parameter2Value);

ULONG StorPortEtwEvent4(_In_ PVOID HwDeviceExtension,
    _In_opt_ PSTOR_ADDRESS Address, _In_ ULONG EventId, PWSTR EventDescription,
    _In_ ULONGLONG EventKeywords, _In_ STORPORT_ETW_LEVEL EventLevel,
    _In_ STORPORT_ETW_EVENT_OPCODE EventOpcode,
    _In_opt_ PSCSI_REQUEST_BLOCK Srb, PWSTR Parameter1Name,
    _In_ ULONGLONG Parameter1Value, PWSTR Parameter2Name,
    _In_ ULONGLONG Parameter2Value, PWSTR Parameter3Name,
    _In_ ULONGLONG Parameter3Value, PWSTR Parameter4Name,
    _In_ ULONGLONG Parameter4Value);

ULONG StorPortEtwEvent8(_In_ PVOID HwDeviceExtension,
    _In_opt_ PSTOR_ADDRESS Address, _In_ ULONG EventId, PWSTR EventDescription,
    _In_ ULONGLONG EventKeywords, _In_ STORPORT_ETW_LEVEL EventLevel,
    _In_ STORPORT_ETW_EVENT_OPCODE EventOpcode,
    _In_opt_ PSCSI_REQUEST_BLOCK Srb, PWSTR Parameter1Name,
    _In_ ULONGLONG Parameter1Value, PWSTR Parameter2Name,
    _In_ ULONGLONG Parameter2Value, PWSTR Parameter3Name,
    _In_ ULONGLONG Parameter3Value, PWSTR Parameter4Name,
    _In_ ULONGLONG Parameter4Value, PWSTR Parameter5Name,
    _In_ ULONGLONG Parameter5Value, PWSTR Parameter6Name,
    _In_ ULONGLONG Parameter6Value, PWSTR Parameter7Name,
    _In_ ULONGLONG Parameter7Value, PWSTR Parameter8Name,
    _In_ ULONGLONG Parameter8Value);

ULONG StorPortLogTelemetry(_In_ PVOID HwDeviceExtension,
    _In_opt_ PSTOR_ADDRESS StorAddress, _In_ PSTORPORT_TELEMETRY_EVENT Event);

#ifdef __cplusplus
}
#endif

#endif
