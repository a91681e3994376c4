// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// What miniports of storport.sys call.
#ifndef SPINLINT_KIT_KIT_STORPORT_FUNCTIONS_H
#define SPINLINT_KIT_KIT_STORPORT_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

ULONG StorPortInitialize(PVOID Argument1, PVOID Argument2,
    struct _HW_INITIALIZATION_DATA *HwInitializationData, PVOID HwContext);
ULONG StorPortGetBusData(PVOID DeviceExtension, ULONG BusDataType,
    ULONG SystemIoBusNumber, ULONG SlotNumber, _Out_ PVOID Buffer,
    ULONG Length);
PVOID StorPortGetDeviceBase(PVOID HwDeviceExtension, INTERFACE_TYPE BusType,
    ULONG SystemIoBusNumber, STOR_PHYSICAL_ADDRESS IoAddress,
    ULONG NumberOfBytes, BOOLEAN InIoSpace);
PSTOR_SCATTER_GATHER_LIST StorPortGetScatterGatherList(PVOID HwDeviceExtension,
    PSCSI_REQUEST_BLOCK Srb);
STOR_PHYSICAL_ADDRESS StorPortGetPhysicalAddress(PVOID HwDeviceExtension,
    PSCSI_REQUEST_BLOCK Srb, PVOID VirtualAddress, _Out_ ULONG *Length);
PVOID StorPortGetUncachedExtension(PVOID HwDeviceExtension,
    PPORT_CONFIGURATION_INFORMATION ConfigInfo, ULONG NumberOfBytes);
BOOLEAN StorPortSetDeviceQueueDepth(PVOID HwDeviceExtension, UCHAR PathId,
    UCHAR TargetId, UCHAR Lun, ULONG Depth);
void StorPortNotification(SCSI_NOTIFICATION_TYPE NotificationType,
    PVOID HwDeviceExtension, ...);
void StorPortStallExecution(ULONG Delay);
BOOLEAN StorPortSynchronizeAccess(PVOID HwDeviceExtension,
    PSTOR_SYNCHRONIZED_ACCESS SynchronizedAccessRoutine, PVOID Context);
void StorPortQuerySystemTime(_Out_ PLARGE_INTEGER CurrentTime);
void StorPortDebugPrint(ULONG DebugPrintLevel, PSTR DebugMessage, ...);
BOOLEAN StorPortEnablePassiveInitialization(PVOID DeviceExtension,
    PHW_PASSIVE_INITIALIZE_ROUTINE HwPassiveInitializeRoutine);
ULONG StorPortStateChangeDetected(_In_ PVOID HwDeviceExtension,
    _In_ ULONG ChangedEntity, _In_ PVOID Address, _In_ ULONG Attributes,
    _In_opt_ PHW_STATE_CHANGE HwStateChange, _In_opt_ PVOID HwStateChangeContext);
void StorPortInitializeDpc(PVOID DeviceExtension, _Out_ PSTOR_DPC Dpc,
    PHW_DPC_ROUTINE HwDpcRoutine);
BOOLEAN StorPortIssueDpc(PVOID DeviceExtension, PSTOR_DPC Dpc,
    PVOID SystemArgument1, PVOID SystemArgument2);
ULONG StorPortExtendedFunction(STORPORT_FUNCTION_CODE FunctionCode,
    PVOID HwDeviceExtension, ...);
_Success_(return == STOR_STATUS_SUCCESS)
ULONG StorPortAllocatePool(PVOID HwDeviceExtension, ULONG NumberOfBytes,
    ULONG Tag, _Out_ PVOID *BufferPointer);
_Success_(return == STOR_STATUS_SUCCESS)
ULONG StorPortFreePool(PVOID HwDeviceExtension, PVOID BufferPointer);
ULONG StorPortCompleteServiceIrp(PVOID HwDeviceExtension, PVOID Irp);
_IRQL_requires_max_(DISPATCH_LEVEL)
ULONG StorPortQueueWorkItem(PVOID HwDeviceExtension,
    PHW_WORKITEM WorkItemCallback, PVOID Worker, PVOID Context);
_IRQL_requires_max_(DISPATCH_LEVEL)
ULONG StorPortInitializeTimer(PVOID HwDeviceExtension,
    _Out_ PVOID *TimerHandle);
ULONG StorPortRequestTimer(PVOID HwDeviceExtension, PVOID TimerHandle,
    PHW_TIMER_EX TimerCallback, PVOID CallbackContext, ULONGLONG TimerValue,
    ULONGLONG TolerableDelay);
_IRQL_requires_max_(DISPATCH_LEVEL)
ULONG StorPortFreeTimer(PVOID HwDeviceExtension, PVOID TimerHandle);

_Success_(return == STOR_STATUS_SUCCESS)
ULONG StorPortInterlockedInsertTailList(PVOID HwDeviceExtension,
    _Inout_ PSTOR_LIST_ENTRY ListHead, _Inout_ PSTOR_LIST_ENTRY ListEntry,
    _Inout_ PSTOR_LIST_ENTRY *Result, _Inout_ PSTOR_KSPIN_LOCK Lock);

_Success_(return == STOR_STATUS_SUCCESS)
ULONG StorPortInterlockedRemoveHeadList(PVOID HwDeviceExtension,
    _Inout_ PSTOR_LIST_ENTRY ListHead, _Inout_ PSTOR_LIST_ENTRY *Result,
    _Inout_ PSTOR_KSPIN_LOCK Lock);

ULONG StorPortEtwEvent2(PVOID HwDeviceExtension, PSTOR_ADDRESS Address,
    ULONG EventId, PWSTR EventDescription, ULONGLONG EventKeywords,
    STORPORT_ETW_LEVEL EventLevel, STORPORT_ETW_EVENT_OPCODE EventOpcode,
    PSCSI_REQUEST_BLOCK Srb, PWSTR Parameter1Name, ULONGLONG Parameter1Value,
    PWSTR Parameter2Name, ULONGLONG Parameter2Value);

#ifdef __cplusplus
}
#endif

#endif
