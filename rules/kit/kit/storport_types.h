// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// storport.h, all: enumerations, callback types, structures.
#ifndef SPINLINT_KIT_KIT_STORPORT_TYPES_H
#define SPINLINT_KIT_KIT_STORPORT_TYPES_H

#ifdef __cplusplus
extern "C" {
#endif

typedef enum _STOR_SYNCHRONIZATION_MODEL {
  StorSynchronizeHalfDuplex,
  StorSynchronizeFullDuplex
} STOR_SYNCHRONIZATION_MODEL;

typedef enum _INTERRUPT_SYNCHRONIZATION_MODE {
  InterruptSupportNone,
  InterruptSynchronizeAll,
  InterruptSynchronizePerMessage
} INTERRUPT_SYNCHRONIZATION_MODE;

typedef BOOLEAN HW_MESSAGE_SIGNALED_INTERRUPT_ROUTINE(PVOID HwDeviceExtension,
    ULONG MessageId);

struct _MESSAGE_INTERRUPT_INFORMATION {
  ULONG MessageId;
  ULONG MessageData;
  STOR_PHYSICAL_ADDRESS MessageAddress;
  ULONG InterruptVector;
  ULONG InterruptLevel;
  KINTERRUPT_MODE InterruptMode;
};

struct _STOR_SCATTER_GATHER_ELEMENT {
  STOR_PHYSICAL_ADDRESS PhysicalAddress;
  ULONG Length;
  ULONG_PTR Reserved;
};

struct _STOR_SCATTER_GATHER_LIST {
  ULONG NumberOfElements;
  ULONG_PTR Reserved;
  STOR_SCATTER_GATHER_ELEMENT List[];
};

struct _STOR_POWER_CONTROL_HEADER {
  ULONG Version;
  ULONG Size;
  PSTOR_ADDRESS Address;
};

struct _STOR_POWER_SETTING_INFO {
  GUID PowerSettingGuid;
  PVOID Value;
  ULONG ValueLength;
};

struct _STOR_ADAPTER_CONTROL_POWER {
  STOR_POWER_CONTROL_HEADER Header;
  STOR_POWER_ACTION PowerAction;
  STOR_DEVICE_POWER_STATE PowerState;
};

typedef enum _RAID_SYSTEM_POWER {
  RaidSystemPowerUnknown,
  RaidSystemPowerLowest,
  RaidSystemPowerLow,
  RaidSystemPowerMedium,
  RaidSystemPowerHigh
} RAID_SYSTEM_POWER, *PRAID_SYSTEM_POWER;

struct _STOR_SYSTEM_POWER_HINTS {
  ULONG Version;
  ULONG Size;
  RAID_SYSTEM_POWER SystemPower;
  ULONG ResumeLatencyMSec;
};

typedef enum _SCSI_UNIT_CONTROL_TYPE {
  ScsiQuerySupportedUnitControlTypes,
  ScsiUnitUsage,
  ScsiUnitStart,
  ScsiUnitPower,
  ScsiUnitPoFxPowerInfo,
  ScsiUnitPoFxPowerRequired,
  ScsiUnitPoFxPowerActive,
  ScsiUnitPoFxPowerSetFState,
  ScsiUnitPoFxPowerControl,
  ScsiUnitRemove,
  ScsiUnitSurpriseRemoval,
  ScsiUnitRichDescription,
  ScsiUnitControlMax,
  MakeUnitControlTypeSizeOfUlong = -1
} SCSI_UNIT_CONTROL_TYPE, *PSCSI_UNIT_CONTROL_TYPE;

typedef enum _SCSI_UNIT_CONTROL_STATUS {
  ScsiUnitControlSuccess,
  ScsiUnitControlUnsuccessful
} SCSI_UNIT_CONTROL_STATUS, *PSCSI_UNIT_CONTROL_STATUS;

struct _STOR_UNIT_CONTROL_POWER {
  PSTOR_ADDRESS Address;
  STOR_POWER_ACTION PowerAction;
  STOR_DEVICE_POWER_STATE PowerState;
};

struct _STOR_POFX_UNIT_POWER_INFO {
  STOR_POWER_CONTROL_HEADER Header;
  BOOLEAN IdlePowerEnabled;
};

struct _STOR_POFX_ACTIVE_CONTEXT {
  STOR_POWER_CONTROL_HEADER Header;
  ULONG ComponentIndex;
  BOOLEAN Active;
};

struct _STOR_POFX_FSTATE_CONTEXT {
  STOR_POWER_CONTROL_HEADER Header;
  ULONG ComponentIndex;
  ULONG FState;
};

struct _DPC_BUFFER {
  CSHORT Type;
  UCHAR Number;
  UCHAR Importance;
  struct {
    PVOID F;
    PVOID B;
  };
  PVOID DeferredRoutine;
  PVOID DeferredContext;
  PVOID SystemArgument1;
  PVOID SystemArgument2;
  PVOID DpcData;
};

struct _STOR_DPC {
  DPC_BUFFER Dpc;
  ULONG_PTR Lock;
};

typedef enum _STOR_SPINLOCK {
  DpcLock = 1,
  StartIoLock,
  InterruptLock
} STOR_SPINLOCK;

struct _STOR_LOCK_HANDLE {
  STOR_SPINLOCK Lock;
  struct {
    struct {
      PVOID Next;
      PVOID Lock;
    } LockQueue;
    KIRQL OldIrql;
  } Context;
};

struct _PERF_CONFIGURATION_DATA {
  ULONG Version;
  ULONG Size;
  ULONG Flags;
  ULONG ConcurrentChannels;
  ULONG FirstRedirectionMessageNumber;
  ULONG LastRedirectionMessageNumber;
  ULONG DeviceNode;
  ULONG Reserved;
  PGROUP_AFFINITY MessageTargets;
};

typedef enum _STOR_IO_PRIORITY_HINT {
  StorIoPriorityVeryLow,
  StorIoPriorityLow,
  StorIoPriorityNormal,
  StorIoPriorityHigh,
  StorIoPriorityCritical,
  StorIoMaxPriorityTypes,
  StorIoMaxPriorityValue = 65535
} STOR_IO_PRIORITY_HINT, *PSTOR_IO_PRIORITY_HINT;

struct _STOR_REQUEST_INFO_V2 {
  USHORT Version;
  USHORT Size;
  STOR_IO_PRIORITY_HINT PriorityHint;
  ULONG Flags;
  ULONG Key;
  ULONG Length;
  BOOLEAN IsWriteRequest;
  UCHAR Reserved[3];
  PSTOR_UNICODE_STRING FileName;
  ULONG ProcessId;
};

struct _STOR_LIST_ENTRY {
  struct _STOR_LIST_ENTRY *Flink;
  struct _STOR_LIST_ENTRY *Blink;
};

typedef ULONG sp_DRIVER_INITIALIZE(_In_ PVOID DriverObject,
    _In_ PVOID RegistryPath);

typedef BOOLEAN HW_INITIALIZE(_In_ PVOID DeviceExtension);

typedef BOOLEAN HW_STARTIO(_In_ PVOID DeviceExtension,
    _In_ PSCSI_REQUEST_BLOCK Srb);

typedef BOOLEAN HW_INTERRUPT(_In_ PVOID DeviceExtension);

typedef void HW_TIMER(_In_ PVOID DeviceExtension);

typedef ULONG HW_FIND_ADAPTER(_In_ PVOID DeviceExtension, _In_ PVOID HwContext,
    _In_ PVOID BusInformation, PCHAR ArgumentString,
    _Inout_ PPORT_CONFIGURATION_INFORMATION ConfigInfo,
    _In_ PBOOLEAN Reserved3);

typedef BOOLEAN HW_RESET_BUS(_In_ PVOID DeviceExtension, _In_ ULONG PathId);

typedef SCSI_ADAPTER_CONTROL_STATUS HW_ADAPTER_CONTROL(_In_ PVOID DeviceExtension,
    _In_ SCSI_ADAPTER_CONTROL_TYPE ControlType, _In_ PVOID Parameters);

typedef void HW_TRACING_ENABLED(_In_ PVOID HwDeviceExtension,
    _In_ BOOLEAN Enabled);

typedef SCSI_UNIT_CONTROL_STATUS HW_UNIT_CONTROL(_In_ PVOID DeviceExtension,
    _In_ SCSI_UNIT_CONTROL_TYPE ControlType, _In_ PVOID Parameters);

typedef enum _STORPORT_FUNCTION_CODE {
  ExtFunctionAllocatePool,
  ExtFunctionFreePool,
  ExtFunctionAllocateMdl,
  ExtFunctionFreeMdl,
  ExtFunctionBuildMdlForNonPagedPool,
  ExtFunctionGetSystemAddress,
  ExtFunctionGetOriginalMdl,
  ExtFunctionCompleteServiceIrp,
  ExtFunctionGetDeviceObjects,
  ExtFunctionBuildScatterGatherList,
  ExtFunctionPutScatterGatherList,
  ExtFunctionAcquireMSISpinLock,
  ExtFunctionReleaseMSISpinLock,
  ExtFunctionGetMessageInterruptInformation,
  ExtFunctionInitializePerformanceOptimizations,
  ExtFunctionGetStartIoPerformanceParameters,
  ExtFunctionLogSystemEvent,
  ExtFunctionGetCurrentProcessorNumber,
  ExtFunctionGetActiveGroupCount,
  ExtFunctionGetGroupAffinity,
  ExtFunctionGetActiveNodeCount,
  ExtFunctionGetNodeAffinity,
  ExtFunctionGetHighestNodeNumber,
  ExtFunctionGetLogicalProcessorRelationship,
  ExtFunctionAllocateContiguousMemorySpecifyCacheNode,
  ExtFunctionFreeContiguousMemorySpecifyCache,
  ExtFunctionSetPowerSettingNotificationGuids,
  ExtFunctionInvokeAcpiMethod,
  ExtFunctionGetRequestInfo,
  ExtFunctionInitializeWorker,
  ExtFunctionQueueWorkItem,
  ExtFunctionFreeWorker,
  ExtFunctionInitializeTimer,
  ExtFunctionRequestTimer,
  ExtFunctionFreeTimer,
  ExtFunctionInitializeSListHead,
  ExtFunctionInterlockedFlushSList,
  ExtFunctionInterlockedPopEntrySList,
  ExtFunctionInterlockedPushEntrySList,
  ExtFunctionQueryDepthSList,
  ExtFunctionGetActivityId,
  ExtFunctionGetSystemPortNumber,
  ExtFunctionGetDataInBufferMdl,
  ExtFunctionGetDataInBufferSystemAddress,
  ExtFunctionGetDataInBufferScatterGatherList,
  ExtFunctionMarkDumpMemory,
  ExtFunctionSetUnitAttributes,
  ExtFunctionQueryPerformanceCounter,
  ExtFunctionInitializePoFxPower,
  ExtFunctionPoFxActivateComponent,
  ExtFunctionPoFxIdleComponent,
  ExtFunctionPoFxSetComponentLatency,
  ExtFunctionPoFxSetComponentResidency,
  ExtFunctionPoFxPowerControl,
  ExtFunctionFlushDataBufferMdl,
  ExtFunctionDeviceOperationAllowed,
  ExtFunctionGetProcessorIndexFromNumber,
  ExtFunctionPoFxSetIdleTimeout,
  ExtFunctionMiniportEtwEvent2,
  ExtFunctionMiniportEtwEvent4,
  ExtFunctionMiniportEtwEvent8,
  ExtFunctionCurrentOsInstallationUpgrade,
  ExtFunctionRegistryReadAdapterKey,
  ExtFunctionRegistryWriteAdapterKey,
  ExtFunctionSetAdapterBusType,
  ExtFunctionPoFxRegisterPerfStates,
  ExtFunctionPoFxSetPerfState,
  ExtFunctionGetD3ColdSupport,
  ExtFunctionInitializeRpmb,
  ExtFunctionAllocateHmb,
  ExtFunctionFreeHmb,
  ExtFunctionPropagateIrpExtension,
  ExtFunctionInterlockedInsertHeadList,
  ExtFunctionInterlockedInsertTailList,
  ExtFunctionInterlockedRemoveHeadList,
  ExtFunctionInitializeSpinlock,
  ExtFunctionGetPfns,
  ExtFunctionInitializeCryptoEngine,
  ExtFunctionGetRequestCryptoInfo,
  ExtFunctionMiniportTelemetry,
  ExtFunctionUpdateAdapterMaxIO
} STORPORT_FUNCTION_CODE, *PSTORPORT_FUNCTION_CODE;

struct _VIRTUAL_HW_INITIALIZATION_DATA {
  ULONG HwInitializationDataSize;
  INTERFACE_TYPE AdapterInterfaceType;
  PHW_INITIALIZE HwInitialize;
  PHW_STARTIO HwStartIo;
  PHW_INTERRUPT HwInterrupt;
  PVIRTUAL_HW_FIND_ADAPTER HwFindAdapter;
  PHW_RESET_BUS HwResetBus;
  PHW_DMA_STARTED HwDmaStarted;
  PHW_ADAPTER_STATE HwAdapterState;
  ULONG DeviceExtensionSize;
  ULONG SpecificLuExtensionSize;
  ULONG SrbExtensionSize;
  ULONG NumberOfAccessRanges;
  PVOID Reserved;
  UCHAR MapBuffers;
  BOOLEAN NeedPhysicalAddresses;
  BOOLEAN TaggedQueuing;
  BOOLEAN AutoRequestSense;
  BOOLEAN MultipleRequestPerLu;
  BOOLEAN ReceiveEvent;
  USHORT VendorIdLength;
  PVOID VendorId;
  union {
    USHORT ReservedUshort;
    USHORT PortVersionFlags;
  };
  USHORT DeviceIdLength;
  PVOID DeviceId;
  PHW_ADAPTER_CONTROL HwAdapterControl;
  PHW_BUILDIO HwBuildIo;
  PHW_FREE_ADAPTER_RESOURCES HwFreeAdapterResources;
  PHW_PROCESS_SERVICE_REQUEST HwProcessServiceRequest;
  PHW_COMPLETE_SERVICE_IRP HwCompleteServiceIrp;
  PHW_INITIALIZE_TRACING HwInitializeTracing;
  PHW_CLEANUP_TRACING HwCleanupTracing;
};

struct _MINIPORT_DUMP_POINTERS {
  USHORT Version;
  USHORT Size;
  WCHAR DriverName[15];
  struct _ADAPTER_OBJECT *AdapterObject;
  PVOID MappedRegisterBase;
  ULONG CommonBufferSize;
  PVOID MiniportPrivateDumpData;
  ULONG SystemIoBusNumber;
  INTERFACE_TYPE AdapterInterfaceType;
  ULONG MaximumTransferLength;
  ULONG NumberOfPhysicalBreaks;
  ULONG AlignmentMask;
  ULONG NumberOfAccessRanges;
  ACCESS_RANGE (*AccessRanges)[];
  UCHAR NumberOfBuses;
  BOOLEAN Master;
  BOOLEAN MapBuffers;
  UCHAR MaximumNumberOfTargets;
};

struct _STOR_UNIT_ATTRIBUTES {
  ULONG DeviceAttentionSupported : 1;
  ULONG AsyncNotificationSupported : 1;
  ULONG D3ColdNotSupported : 1;
  ULONG Reserved : 29;
};

struct _STOR_POFX_COMPONENT_IDLE_STATE {
  ULONG Version;
  ULONG Size;
  ULONGLONG TransitionLatency;
  ULONGLONG ResidencyRequirement;
  ULONG NominalPower;
};

struct _STOR_POFX_COMPONENT {
  ULONG Version;
  ULONG Size;
  ULONG FStateCount;
  ULONG DeepestWakeableFState;
  GUID Id;
  STOR_POFX_COMPONENT_IDLE_STATE FStates[1];
};

struct _STOR_POFX_COMPONENT_V2 {
  ULONG Version;
  ULONG Size;
  ULONG FStateCount;
  ULONG DeepestWakeableFState;
  GUID Id;
  ULONG DeepestAdapterPowerRequiredFState;
  ULONG DeepestCrashDumpReadyFState;
  STOR_POFX_COMPONENT_IDLE_STATE FStates[1];
};

struct _STOR_POFX_DEVICE {
  ULONG Version;
  ULONG Size;
  ULONG ComponentCount;
  ULONG Flags;
  STOR_POFX_COMPONENT Components[1];
};

struct _STOR_POFX_DEVICE_V2 {
  ULONG Version;
  ULONG Size;
  ULONG ComponentCount;
  ULONG Flags;
  union {
    ULONG UnitMinIdleTimeoutInMS;
    ULONG AdapterIdleTimeoutInMS;
  };
  STOR_POFX_COMPONENT Components[1];
};

struct _STOR_POFX_DEVICE_V3 {
  ULONG Version;
  ULONG Size;
  ULONG ComponentCount;
  ULONG Flags;
  union {
    ULONG UnitMinIdleTimeoutInMS;
    ULONG AdapterIdleTimeoutInMS;
  };
  ULONG MinimumPowerCyclePeriodInMS;
  STOR_POFX_COMPONENT Components[1];
};

typedef enum _STORPORT_ETW_LEVEL {
  StorportEtwLevelLogAlways,
  StorportEtwLevelCritical,
  StorportEtwLevelError,
  StorportEtwLevelWarning,
  StorportEtwLevelInformational,
  StorportEtwLevelVerbose,
  StorportEtwLevelMax = 5
} STORPORT_ETW_LEVEL, *PSTORPORT_ETW_LEVEL;

typedef enum _STORPORT_ETW_EVENT_OPCODE {
  StorportEtwEventOpcodeInfo,
  StorportEtwEventOpcodeStart,
  StorportEtwEventOpcodeStop,
  StorportEtwEventOpcodeDC_Start,
  StorportEtwEventOpcodeDC_Stop,
  StorportEtwEventOpcodeExtension,
  StorportEtwEventOpcodeReply,
  StorportEtwEventOpcodeResume,
  StorportEtwEventOpcodeSuspend,
  StorportEtwEventOpcodeSend,
  StorportEtwEventOpcodeReceive = 240
} STORPORT_ETW_EVENT_OPCODE, *PSTORPORT_ETW_EVENT_OPCODE;

struct _STORPORT_TELEMETRY_EVENT {
  ULONG DriverVersion;
  ULONG EventId;
  UCHAR EventName[32];
  ULONG EventVersion;
  ULONG Flags;
  ULONG EventBufferLength;
  PUCHAR EventBuffer;
  UCHAR ParameterName0[32];
  ULONGLONG ParameterValue0;
  UCHAR ParameterName1[32];
  ULONGLONG ParameterValue1;
  UCHAR ParameterName2[32];
  ULONGLONG ParameterValue2;
  UCHAR ParameterName3[32];
  ULONGLONG ParameterValue3;
  UCHAR ParameterName4[32];
  ULONGLONG ParameterValue4;
  UCHAR ParameterName5[32];
  ULONGLONG ParameterValue5;
  UCHAR ParameterName6[32];
  ULONGLONG ParameterValue6;
  UCHAR ParameterName7[32];
  ULONGLONG ParameterValue7;
};

#ifdef __cplusplus
}
#endif

#endif
