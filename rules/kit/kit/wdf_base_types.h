// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// KMDF, the core: enumerations, callback types, structures.
#ifndef SPINLINT_KIT_KIT_WDF_BASE_TYPES_H
#define SPINLINT_KIT_KIT_WDF_BASE_TYPES_H

#ifdef __cplusplus
extern "C" {
#endif

typedef enum _WDF_TRI_STATE {
  WdfFalse,
  WdfTrue,
  WdfUseDefault
} WDF_TRI_STATE, *PWDF_TRI_STATE;

struct WDFDRIVER__ {
  int unused;
};

struct WDFDEVICE__ {
  int unused;
};

struct WDFWMIPROVIDER__ {
  int unused;
};

struct WDFWMIINSTANCE__ {
  int unused;
};

struct WDFQUEUE__ {
  int unused;
};

struct WDFREQUEST__ {
  int unused;
};

struct WDFFILEOBJECT__ {
  int unused;
};

struct WDFDPC__ {
  int unused;
};

struct WDFTIMER__ {
  int unused;
};

struct WDFWORKITEM__ {
  int unused;
};

struct WDFINTERRUPT__ {
  int unused;
};

struct WDFWAITLOCK__ {
  int unused;
};

struct WDFSPINLOCK__ {
  int unused;
};

struct WDFMEMORY__ {
  int unused;
};

struct WDFLOOKASIDE__ {
  int unused;
};

struct WDFIOTARGET__ {
  int unused;
};

struct WDFUSBDEVICE__ {
  int unused;
};

struct WDFUSBINTERFACE__ {
  int unused;
};

struct WDFUSBPIPE__ {
  int unused;
};

struct WDFDMAENABLER__ {
  int unused;
};

struct WDFDMATRANSACTION__ {
  int unused;
};

struct WDFCOMMONBUFFER__ {
  int unused;
};

struct WDFKEY__ {
  int unused;
};

struct WDFSTRING__ {
  int unused;
};

struct WDFCOLLECTION__ {
  int unused;
};

struct WDFCHILDLIST__ {
  int unused;
};

struct WDFIORESREQLIST__ {
  int unused;
};

struct WDFCMRESLIST__ {
  int unused;
};

struct _WDF_DRIVER_GLOBALS {
  WDFDRIVER Driver;
  ULONG DriverFlags;
  ULONG DriverTag;
  CHAR DriverName[32];
  BOOLEAN DisplaceDriverUnload;
};

typedef enum _WDFFUNCENUM {
  WdfChildListCreateTableIndex,
  WdfChildListGetDeviceTableIndex,
  WdfChildListRetrievePdoTableIndex,
  WdfChildListRetrieveAddressDescriptionTableIndex,
  WdfChildListBeginScanTableIndex,
  WdfChildListEndScanTableIndex,
  WdfChildListBeginIterationTableIndex,
  WdfChildListRetrieveNextDeviceTableIndex,
  WdfChildListEndIterationTableIndex,
  WdfChildListAddOrUpdateChildDescriptionAsPresentTableIndex,
  WdfChildListUpdateChildDescriptionAsMissingTableIndex,
  WdfChildListUpdateAllChildDescriptionsAsPresentTableIndex,
  WdfChildListRequestChildEjectTableIndex,
  WdfCollectionCreateTableIndex,
  WdfCollectionGetCountTableIndex,
  WdfCollectionAddTableIndex,
  WdfCollectionRemoveTableIndex,
  WdfCollectionRemoveItemTableIndex,
  WdfCollectionGetItemTableIndex,
  WdfCollectionGetFirstItemTableIndex,
  WdfCollectionGetLastItemTableIndex,
  WdfCommonBufferCreateTableIndex,
  WdfCommonBufferGetAlignedVirtualAddressTableIndex,
  WdfCommonBufferGetAlignedLogicalAddressTableIndex,
  WdfCommonBufferGetLengthTableIndex,
  WdfControlDeviceInitAllocateTableIndex,
  WdfControlDeviceInitSetShutdownNotificationTableIndex,
  WdfControlFinishInitializingTableIndex,
  WdfDeviceGetDeviceStateTableIndex,
  WdfDeviceSetDeviceStateTableIndex,
  WdfWdmDeviceGetWdfDeviceHandleTableIndex,
  WdfDeviceWdmGetDeviceObjectTableIndex,
  WdfDeviceWdmGetAttachedDeviceTableIndex,
  WdfDeviceWdmGetPhysicalDeviceTableIndex,
  WdfDeviceWdmDispatchPreprocessedIrpTableIndex,
  WdfDeviceAddDependentUsageDeviceObjectTableIndex,
  WdfDeviceAddRemovalRelationsPhysicalDeviceTableIndex,
  WdfDeviceRemoveRemovalRelationsPhysicalDeviceTableIndex,
  WdfDeviceClearRemovalRelationsDevicesTableIndex,
  WdfDeviceGetDriverTableIndex,
  WdfDeviceRetrieveDeviceNameTableIndex,
  WdfDeviceAssignMofResourceNameTableIndex,
  WdfDeviceGetIoTargetTableIndex,
  WdfDeviceGetDevicePnpStateTableIndex,
  WdfDeviceGetDevicePowerStateTableIndex,
  WdfDeviceGetDevicePowerPolicyStateTableIndex,
  WdfDeviceAssignS0IdleSettingsTableIndex,
  WdfDeviceAssignSxWakeSettingsTableIndex,
  WdfDeviceOpenRegistryKeyTableIndex,
  WdfDeviceSetSpecialFileSupportTableIndex,
  WdfDeviceSetCharacteristicsTableIndex,
  WdfDeviceGetCharacteristicsTableIndex,
  WdfDeviceGetAlignmentRequirementTableIndex,
  WdfDeviceSetAlignmentRequirementTableIndex,
  WdfDeviceInitFreeTableIndex,
  WdfDeviceInitSetPnpPowerEventCallbacksTableIndex,
  WdfDeviceInitSetPowerPolicyEventCallbacksTableIndex,
  WdfDeviceInitSetPowerPolicyOwnershipTableIndex,
  WdfDeviceInitRegisterPnpStateChangeCallbackTableIndex,
  WdfDeviceInitRegisterPowerStateChangeCallbackTableIndex,
  WdfDeviceInitRegisterPowerPolicyStateChangeCallbackTableIndex,
  WdfDeviceInitSetIoTypeTableIndex,
  WdfDeviceInitSetExclusiveTableIndex,
  WdfDeviceInitSetPowerNotPageableTableIndex,
  WdfDeviceInitSetPowerPageableTableIndex,
  WdfDeviceInitSetPowerInrushTableIndex,
  WdfDeviceInitSetDeviceTypeTableIndex,
  WdfDeviceInitAssignNameTableIndex,
  WdfDeviceInitAssignSDDLStringTableIndex,
  WdfDeviceInitSetDeviceClassTableIndex,
  WdfDeviceInitSetCharacteristicsTableIndex,
  WdfDeviceInitSetFileObjectConfigTableIndex,
  WdfDeviceInitSetRequestAttributesTableIndex,
  WdfDeviceInitAssignWdmIrpPreprocessCallbackTableIndex,
  WdfDeviceInitSetIoInCallerContextCallbackTableIndex,
  WdfDeviceCreateTableIndex,
  WdfDeviceSetStaticStopRemoveTableIndex,
  WdfDeviceCreateDeviceInterfaceTableIndex,
  WdfDeviceSetDeviceInterfaceStateTableIndex,
  WdfDeviceRetrieveDeviceInterfaceStringTableIndex,
  WdfDeviceCreateSymbolicLinkTableIndex,
  WdfDeviceQueryPropertyTableIndex,
  WdfDeviceAllocAndQueryPropertyTableIndex,
  WdfDeviceSetPnpCapabilitiesTableIndex,
  WdfDeviceSetPowerCapabilitiesTableIndex,
  WdfDeviceSetBusInformationForChildrenTableIndex,
  WdfDeviceIndicateWakeStatusTableIndex,
  WdfDeviceSetFailedTableIndex,
  WdfDeviceStopIdleNoTrackTableIndex,
  WdfDeviceResumeIdleNoTrackTableIndex,
  WdfDeviceGetFileObjectTableIndex,
  WdfDeviceEnqueueRequestTableIndex,
  WdfDeviceGetDefaultQueueTableIndex,
  WdfDeviceConfigureRequestDispatchingTableIndex,
  WdfDmaEnablerCreateTableIndex,
  WdfDmaEnablerGetMaximumLengthTableIndex,
  WdfDmaEnablerGetMaximumScatterGatherElementsTableIndex,
  WdfDmaEnablerSetMaximumScatterGatherElementsTableIndex,
  WdfDmaTransactionCreateTableIndex,
  WdfDmaTransactionInitializeTableIndex,
  WdfDmaTransactionInitializeUsingRequestTableIndex,
  WdfDmaTransactionExecuteTableIndex,
  WdfDmaTransactionReleaseTableIndex,
  WdfDmaTransactionDmaCompletedTableIndex,
  WdfDmaTransactionDmaCompletedWithLengthTableIndex,
  WdfDmaTransactionDmaCompletedFinalTableIndex,
  WdfDmaTransactionGetBytesTransferredTableIndex,
  WdfDmaTransactionSetMaximumLengthTableIndex,
  WdfDmaTransactionGetRequestTableIndex,
  WdfDmaTransactionGetCurrentDmaTransferLengthTableIndex,
  WdfDmaTransactionGetDeviceTableIndex,
  WdfDpcCreateTableIndex,
  WdfDpcEnqueueTableIndex,
  WdfDpcCancelTableIndex,
  WdfDpcGetParentObjectTableIndex,
  WdfDpcWdmGetDpcTableIndex,
  WdfDriverCreateTableIndex,
  WdfDriverGetRegistryPathTableIndex,
  WdfDriverWdmGetDriverObjectTableIndex,
  WdfDriverOpenParametersRegistryKeyTableIndex,
  WdfWdmDriverGetWdfDriverHandleTableIndex,
  WdfDriverRegisterTraceInfoTableIndex,
  WdfDriverRetrieveVersionStringTableIndex,
  WdfDriverIsVersionAvailableTableIndex,
  WdfFdoInitWdmGetPhysicalDeviceTableIndex,
  WdfFdoInitOpenRegistryKeyTableIndex,
  WdfFdoInitQueryPropertyTableIndex,
  WdfFdoInitAllocAndQueryPropertyTableIndex,
  WdfFdoInitSetEventCallbacksTableIndex,
  WdfFdoInitSetFilterTableIndex,
  WdfFdoInitSetDefaultChildListConfigTableIndex,
  WdfFdoQueryForInterfaceTableIndex,
  WdfFdoGetDefaultChildListTableIndex,
  WdfFdoAddStaticChildTableIndex,
  WdfFdoLockStaticChildListForIterationTableIndex,
  WdfFdoRetrieveNextStaticChildTableIndex,
  WdfFdoUnlockStaticChildListFromIterationTableIndex,
  WdfFileObjectGetFileNameTableIndex,
  WdfFileObjectGetFlagsTableIndex,
  WdfFileObjectGetDeviceTableIndex,
  WdfFileObjectWdmGetFileObjectTableIndex,
  WdfInterruptCreateTableIndex,
  WdfInterruptQueueDpcForIsrTableIndex,
  WdfInterruptSynchronizeTableIndex,
  WdfInterruptAcquireLockTableIndex,
  WdfInterruptReleaseLockTableIndex,
  WdfInterruptEnableTableIndex,
  WdfInterruptDisableTableIndex,
  WdfInterruptWdmGetInterruptTableIndex,
  WdfInterruptGetInfoTableIndex,
  WdfInterruptSetPolicyTableIndex,
  WdfInterruptGetDeviceTableIndex,
  WdfIoQueueCreateTableIndex,
  WdfIoQueueGetStateTableIndex,
  WdfIoQueueStartTableIndex,
  WdfIoQueueStopTableIndex,
  WdfIoQueueStopSynchronouslyTableIndex,
  WdfIoQueueGetDeviceTableIndex,
  WdfIoQueueRetrieveNextRequestTableIndex,
  WdfIoQueueRetrieveRequestByFileObjectTableIndex,
  WdfIoQueueFindRequestTableIndex,
  WdfIoQueueRetrieveFoundRequestTableIndex,
  WdfIoQueueDrainSynchronouslyTableIndex,
  WdfIoQueueDrainTableIndex,
  WdfIoQueuePurgeSynchronouslyTableIndex,
  WdfIoQueuePurgeTableIndex,
  WdfIoQueueReadyNotifyTableIndex,
  WdfIoTargetCreateTableIndex,
  WdfIoTargetOpenTableIndex,
  WdfIoTargetCloseForQueryRemoveTableIndex,
  WdfIoTargetCloseTableIndex,
  WdfIoTargetStartTableIndex,
  WdfIoTargetStopTableIndex,
  WdfIoTargetGetStateTableIndex,
  WdfIoTargetGetDeviceTableIndex,
  WdfIoTargetQueryTargetPropertyTableIndex,
  WdfIoTargetAllocAndQueryTargetPropertyTableIndex,
  WdfIoTargetQueryForInterfaceTableIndex,
  WdfIoTargetWdmGetTargetDeviceObjectTableIndex,
  WdfIoTargetWdmGetTargetPhysicalDeviceTableIndex,
  WdfIoTargetWdmGetTargetFileObjectTableIndex,
  WdfIoTargetWdmGetTargetFileHandleTableIndex,
  WdfIoTargetSendReadSynchronouslyTableIndex,
  WdfIoTargetFormatRequestForReadTableIndex,
  WdfIoTargetSendWriteSynchronouslyTableIndex,
  WdfIoTargetFormatRequestForWriteTableIndex,
  WdfIoTargetSendIoctlSynchronouslyTableIndex,
  WdfIoTargetFormatRequestForIoctlTableIndex,
  WdfIoTargetSendInternalIoctlSynchronouslyTableIndex,
  WdfIoTargetFormatRequestForInternalIoctlTableIndex,
  WdfIoTargetSendInternalIoctlOthersSynchronouslyTableIndex,
  WdfIoTargetFormatRequestForInternalIoctlOthersTableIndex,
  WdfMemoryCreateTableIndex,
  WdfMemoryCreatePreallocatedTableIndex,
  WdfMemoryGetBufferTableIndex,
  WdfMemoryAssignBufferTableIndex,
  WdfMemoryCopyToBufferTableIndex,
  WdfMemoryCopyFromBufferTableIndex,
  WdfLookasideListCreateTableIndex,
  WdfMemoryCreateFromLookasideTableIndex,
  WdfDeviceMiniportCreateTableIndex,
  WdfDriverMiniportUnloadTableIndex,
  WdfObjectGetTypedContextWorkerTableIndex,
  WdfObjectAllocateContextTableIndex,
  WdfObjectContextGetObjectTableIndex,
  WdfObjectReferenceActualTableIndex,
  WdfObjectDereferenceActualTableIndex,
  WdfObjectCreateTableIndex,
  WdfObjectDeleteTableIndex,
  WdfObjectQueryTableIndex,
  WdfPdoInitAllocateTableIndex,
  WdfPdoInitSetEventCallbacksTableIndex,
  WdfPdoInitAssignDeviceIDTableIndex,
  WdfPdoInitAssignInstanceIDTableIndex,
  WdfPdoInitAddHardwareIDTableIndex,
  WdfPdoInitAddCompatibleIDTableIndex,
  WdfPdoInitAddDeviceTextTableIndex,
  WdfPdoInitSetDefaultLocaleTableIndex,
  WdfPdoInitAssignRawDeviceTableIndex,
  WdfPdoMarkMissingTableIndex,
  WdfPdoRequestEjectTableIndex,
  WdfPdoGetParentTableIndex,
  WdfPdoRetrieveIdentificationDescriptionTableIndex,
  WdfPdoRetrieveAddressDescriptionTableIndex,
  WdfPdoUpdateAddressDescriptionTableIndex,
  WdfPdoAddEjectionRelationsPhysicalDeviceTableIndex,
  WdfPdoRemoveEjectionRelationsPhysicalDeviceTableIndex,
  WdfPdoClearEjectionRelationsDevicesTableIndex,
  WdfDeviceAddQueryInterfaceTableIndex,
  WdfRegistryOpenKeyTableIndex,
  WdfRegistryCreateKeyTableIndex,
  WdfRegistryCloseTableIndex,
  WdfRegistryWdmGetHandleTableIndex,
  WdfRegistryRemoveKeyTableIndex,
  WdfRegistryRemoveValueTableIndex,
  WdfRegistryQueryValueTableIndex,
  WdfRegistryQueryMemoryTableIndex,
  WdfRegistryQueryMultiStringTableIndex,
  WdfRegistryQueryUnicodeStringTableIndex,
  WdfRegistryQueryStringTableIndex,
  WdfRegistryQueryULongTableIndex,
  WdfRegistryAssignValueTableIndex,
  WdfRegistryAssignMemoryTableIndex,
  WdfRegistryAssignMultiStringTableIndex,
  WdfRegistryAssignUnicodeStringTableIndex,
  WdfRegistryAssignStringTableIndex,
  WdfRegistryAssignULongTableIndex,
  WdfRequestCreateTableIndex,
  WdfRequestCreateFromIrpTableIndex,
  WdfRequestReuseTableIndex,
  WdfRequestChangeTargetTableIndex,
  WdfRequestFormatRequestUsingCurrentTypeTableIndex,
  WdfRequestWdmFormatUsingStackLocationTableIndex,
  WdfRequestSendTableIndex,
  WdfRequestGetStatusTableIndex,
  WdfRequestMarkCancelableTableIndex,
  WdfRequestUnmarkCancelableTableIndex,
  WdfRequestIsCanceledTableIndex,
  WdfRequestCancelSentRequestTableIndex,
  WdfRequestIsFrom32BitProcessTableIndex,
  WdfRequestSetCompletionRoutineTableIndex,
  WdfRequestGetCompletionParamsTableIndex,
  WdfRequestAllocateTimerTableIndex,
  WdfRequestCompleteTableIndex,
  WdfRequestCompleteWithPriorityBoostTableIndex,
  WdfRequestCompleteWithInformationTableIndex,
  WdfRequestGetParametersTableIndex,
  WdfRequestRetrieveInputMemoryTableIndex,
  WdfRequestRetrieveOutputMemoryTableIndex,
  WdfRequestRetrieveInputBufferTableIndex,
  WdfRequestRetrieveOutputBufferTableIndex,
  WdfRequestRetrieveInputWdmMdlTableIndex,
  WdfRequestRetrieveOutputWdmMdlTableIndex,
  WdfRequestRetrieveUnsafeUserInputBufferTableIndex,
  WdfRequestRetrieveUnsafeUserOutputBufferTableIndex,
  WdfRequestSetInformationTableIndex,
  WdfRequestGetInformationTableIndex,
  WdfRequestGetFileObjectTableIndex,
  WdfRequestProbeAndLockUserBufferForReadTableIndex,
  WdfRequestProbeAndLockUserBufferForWriteTableIndex,
  WdfRequestGetRequestorModeTableIndex,
  WdfRequestForwardToIoQueueTableIndex,
  WdfRequestGetIoQueueTableIndex,
  WdfRequestRequeueTableIndex,
  WdfRequestStopAcknowledgeTableIndex,
  WdfRequestWdmGetIrpTableIndex,
  WdfIoResourceRequirementsListSetSlotNumberTableIndex,
  WdfIoResourceRequirementsListSetInterfaceTypeTableIndex,
  WdfIoResourceRequirementsListAppendIoResListTableIndex,
  WdfIoResourceRequirementsListInsertIoResListTableIndex,
  WdfIoResourceRequirementsListGetCountTableIndex,
  WdfIoResourceRequirementsListGetIoResListTableIndex,
  WdfIoResourceRequirementsListRemoveTableIndex,
  WdfIoResourceRequirementsListRemoveByIoResListTableIndex,
  WdfIoResourceListCreateTableIndex,
  WdfIoResourceListAppendDescriptorTableIndex,
  WdfIoResourceListInsertDescriptorTableIndex,
  WdfIoResourceListUpdateDescriptorTableIndex,
  WdfIoResourceListGetCountTableIndex,
  WdfIoResourceListGetDescriptorTableIndex,
  WdfIoResourceListRemoveTableIndex,
  WdfIoResourceListRemoveByDescriptorTableIndex,
  WdfCmResourceListAppendDescriptorTableIndex,
  WdfCmResourceListInsertDescriptorTableIndex,
  WdfCmResourceListGetCountTableIndex,
  WdfCmResourceListGetDescriptorTableIndex,
  WdfCmResourceListRemoveTableIndex,
  WdfCmResourceListRemoveByDescriptorTableIndex,
  WdfStringCreateTableIndex,
  WdfStringGetUnicodeStringTableIndex,
  WdfObjectAcquireLockTableIndex,
  WdfObjectReleaseLockTableIndex,
  WdfWaitLockCreateTableIndex,
  WdfWaitLockAcquireTableIndex,
  WdfWaitLockReleaseTableIndex,
  WdfSpinLockCreateTableIndex,
  WdfSpinLockAcquireTableIndex,
  WdfSpinLockReleaseTableIndex,
  WdfTimerCreateTableIndex,
  WdfTimerStartTableIndex,
  WdfTimerStopTableIndex,
  WdfTimerGetParentObjectTableIndex,
  WdfUsbTargetDeviceCreateTableIndex,
  WdfUsbTargetDeviceRetrieveInformationTableIndex,
  WdfUsbTargetDeviceGetDeviceDescriptorTableIndex,
  WdfUsbTargetDeviceRetrieveConfigDescriptorTableIndex,
  WdfUsbTargetDeviceQueryStringTableIndex,
  WdfUsbTargetDeviceAllocAndQueryStringTableIndex,
  WdfUsbTargetDeviceFormatRequestForStringTableIndex,
  WdfUsbTargetDeviceGetNumInterfacesTableIndex,
  WdfUsbTargetDeviceSelectConfigTableIndex,
  WdfUsbTargetDeviceWdmGetConfigurationHandleTableIndex,
  WdfUsbTargetDeviceRetrieveCurrentFrameNumberTableIndex,
  WdfUsbTargetDeviceSendControlTransferSynchronouslyTableIndex,
  WdfUsbTargetDeviceFormatRequestForControlTransferTableIndex,
  WdfUsbTargetDeviceIsConnectedSynchronousTableIndex,
  WdfUsbTargetDeviceResetPortSynchronouslyTableIndex,
  WdfUsbTargetDeviceCyclePortSynchronouslyTableIndex,
  WdfUsbTargetDeviceFormatRequestForCyclePortTableIndex,
  WdfUsbTargetDeviceSendUrbSynchronouslyTableIndex,
  WdfUsbTargetDeviceFormatRequestForUrbTableIndex,
  WdfUsbTargetPipeGetInformationTableIndex,
  WdfUsbTargetPipeIsInEndpointTableIndex,
  WdfUsbTargetPipeIsOutEndpointTableIndex,
  WdfUsbTargetPipeGetTypeTableIndex,
  WdfUsbTargetPipeSetNoMaximumPacketSizeCheckTableIndex,
  WdfUsbTargetPipeWriteSynchronouslyTableIndex,
  WdfUsbTargetPipeFormatRequestForWriteTableIndex,
  WdfUsbTargetPipeReadSynchronouslyTableIndex,
  WdfUsbTargetPipeFormatRequestForReadTableIndex,
  WdfUsbTargetPipeConfigContinuousReaderTableIndex,
  WdfUsbTargetPipeAbortSynchronouslyTableIndex,
  WdfUsbTargetPipeFormatRequestForAbortTableIndex,
  WdfUsbTargetPipeResetSynchronouslyTableIndex,
  WdfUsbTargetPipeFormatRequestForResetTableIndex,
  WdfUsbTargetPipeSendUrbSynchronouslyTableIndex,
  WdfUsbTargetPipeFormatRequestForUrbTableIndex,
  WdfUsbInterfaceGetInterfaceNumberTableIndex,
  WdfUsbInterfaceGetNumEndpointsTableIndex,
  WdfUsbInterfaceGetDescriptorTableIndex,
  WdfUsbInterfaceSelectSettingTableIndex,
  WdfUsbInterfaceGetEndpointInformationTableIndex,
  WdfUsbTargetDeviceGetInterfaceTableIndex,
  WdfUsbInterfaceGetConfiguredSettingIndexTableIndex,
  WdfUsbInterfaceGetNumConfiguredPipesTableIndex,
  WdfUsbInterfaceGetConfiguredPipeTableIndex,
  WdfUsbTargetPipeWdmGetPipeHandleTableIndex,
  WdfVerifierDbgBreakPointTableIndex,
  WdfVerifierKeBugCheckTableIndex,
  WdfWmiProviderCreateTableIndex,
  WdfWmiProviderGetDeviceTableIndex,
  WdfWmiProviderIsEnabledTableIndex,
  WdfWmiProviderGetTracingHandleTableIndex,
  WdfWmiInstanceCreateTableIndex,
  WdfWmiInstanceRegisterTableIndex,
  WdfWmiInstanceDeregisterTableIndex,
  WdfWmiInstanceGetDeviceTableIndex,
  WdfWmiInstanceGetProviderTableIndex,
  WdfWmiInstanceFireEventTableIndex,
  WdfWorkItemCreateTableIndex,
  WdfWorkItemEnqueueTableIndex,
  WdfWorkItemGetParentObjectTableIndex,
  WdfWorkItemFlushTableIndex,
  WdfCommonBufferCreateWithConfigTableIndex,
  WdfDmaEnablerGetFragmentLengthTableIndex,
  WdfDmaEnablerWdmGetDmaAdapterTableIndex,
  WdfUsbInterfaceGetNumSettingsTableIndex,
  WdfDeviceRemoveDependentUsageDeviceObjectTableIndex,
  WdfDeviceGetSystemPowerActionTableIndex,
  WdfInterruptSetExtendedPolicyTableIndex,
  WdfIoQueueAssignForwardProgressPolicyTableIndex,
  WdfPdoInitAssignContainerIDTableIndex,
  WdfPdoInitAllowForwardingRequestToParentTableIndex,
  WdfRequestMarkCancelableExTableIndex,
  WdfRequestIsReservedTableIndex,
  WdfRequestForwardToParentDeviceIoQueueTableIndex,
  WdfCxDeviceInitAllocateTableIndex,
  WdfCxDeviceInitAssignWdmIrpPreprocessCallbackTableIndex,
  WdfCxDeviceInitSetIoInCallerContextCallbackTableIndex,
  WdfCxDeviceInitSetRequestAttributesTableIndex,
  WdfCxDeviceInitSetFileObjectConfigTableIndex,
  WdfDeviceWdmDispatchIrpTableIndex,
  WdfDeviceWdmDispatchIrpToIoQueueTableIndex,
  WdfDeviceInitSetRemoveLockOptionsTableIndex,
  WdfDeviceConfigureWdmIrpDispatchCallbackTableIndex,
  WdfDmaEnablerConfigureSystemProfileTableIndex,
  WdfDmaTransactionInitializeUsingOffsetTableIndex,
  WdfDmaTransactionGetTransferInfoTableIndex,
  WdfDmaTransactionSetChannelConfigurationCallbackTableIndex,
  WdfDmaTransactionSetTransferCompleteCallbackTableIndex,
  WdfDmaTransactionSetImmediateExecutionTableIndex,
  WdfDmaTransactionAllocateResourcesTableIndex,
  WdfDmaTransactionSetDeviceAddressOffsetTableIndex,
  WdfDmaTransactionFreeResourcesTableIndex,
  WdfDmaTransactionCancelTableIndex,
  WdfDmaTransactionWdmGetTransferContextTableIndex,
  WdfInterruptQueueWorkItemForIsrTableIndex,
  WdfInterruptTryToAcquireLockTableIndex,
  WdfIoQueueStopAndPurgeTableIndex,
  WdfIoQueueStopAndPurgeSynchronouslyTableIndex,
  WdfIoTargetPurgeTableIndex,
  WdfUsbTargetDeviceCreateWithParametersTableIndex,
  WdfUsbTargetDeviceQueryUsbCapabilityTableIndex,
  WdfUsbTargetDeviceCreateUrbTableIndex,
  WdfUsbTargetDeviceCreateIsochUrbTableIndex,
  WdfDeviceWdmAssignPowerFrameworkSettingsTableIndex,
  WdfDmaTransactionStopSystemTransferTableIndex,
  WdfCxVerifierKeBugCheckTableIndex,
  WdfInterruptReportActiveTableIndex,
  WdfInterruptReportInactiveTableIndex,
  WdfDeviceInitSetReleaseHardwareOrderOnFailureTableIndex,
  WdfGetTriageInfoTableIndex,
  WdfDeviceInitSetIoTypeExTableIndex,
  WdfDeviceQueryPropertyExTableIndex,
  WdfDeviceAllocAndQueryPropertyExTableIndex,
  WdfDeviceAssignPropertyTableIndex,
  WdfFdoInitQueryPropertyExTableIndex,
  WdfFdoInitAllocAndQueryPropertyExTableIndex,
  WdfDeviceStopIdleActualTableIndex,
  WdfDeviceResumeIdleActualTableIndex,
  WdfDeviceGetSelfIoTargetTableIndex,
  WdfDeviceInitAllowSelfIoTargetTableIndex,
  WdfIoTargetSelfAssignDefaultIoQueueTableIndex,
  WdfDeviceOpenDevicemapKeyTableIndex,
  WdfFunctionTableNumEntries
} WDFFUNCENUM;

typedef enum _WDF_EXECUTION_LEVEL {
  WdfExecutionLevelInvalid,
  WdfExecutionLevelInheritFromParent,
  WdfExecutionLevelPassive,
  WdfExecutionLevelDispatch
} WDF_EXECUTION_LEVEL;

typedef enum _WDF_SYNCHRONIZATION_SCOPE {
  WdfSynchronizationScopeInvalid,
  WdfSynchronizationScopeInheritFromParent,
  WdfSynchronizationScopeDevice,
  WdfSynchronizationScopeQueue,
  WdfSynchronizationScopeNone
} WDF_SYNCHRONIZATION_SCOPE;

struct _WDF_OBJECT_ATTRIBUTES {
  ULONG Size;
  PFN_WDF_OBJECT_CONTEXT_CLEANUP EvtCleanupCallback;
  PFN_WDF_OBJECT_CONTEXT_DESTROY EvtDestroyCallback;
  WDF_EXECUTION_LEVEL ExecutionLevel;
  WDF_SYNCHRONIZATION_SCOPE SynchronizationScope;
  WDFOBJECT ParentObject;
  size_t ContextSizeOverride;
  PCWDF_OBJECT_CONTEXT_TYPE_INFO ContextTypeInfo;
};

struct _WDF_OBJECT_CONTEXT_TYPE_INFO {
  ULONG Size;
  PCHAR ContextName;
  size_t ContextSize;
  PCWDF_OBJECT_CONTEXT_TYPE_INFO UniqueType;
  PFN_GET_UNIQUE_CONTEXT_TYPE EvtDriverGetUniqueContextType;
};

struct _WDF_CUSTOM_TYPE_CONTEXT {
  ULONG Size;
  ULONG_PTR Data;
};

typedef enum _WDF_DRIVER_INIT_FLAGS {
  WdfDriverInitNonPnpDriver = 1,
  WdfDriverInitNoDispatchOverride,
  WdfVerifyOn = 4,
  WdfVerifierOn = 8
} WDF_DRIVER_INIT_FLAGS;

struct _WDF_DRIVER_CONFIG {
  ULONG Size;
  PFN_WDF_DRIVER_DEVICE_ADD EvtDriverDeviceAdd;
  PFN_WDF_DRIVER_UNLOAD EvtDriverUnload;
  ULONG DriverInitFlags;
  ULONG DriverPoolTag;
};

struct _WDF_DRIVER_VERSION_AVAILABLE_PARAMS {
  ULONG Size;
  ULONG MajorVersion;
  ULONG MinorVersion;
};

typedef EVT_WDF_OBJECT_CONTEXT_CLEANUP EVT_WDF_DEVICE_CONTEXT_CLEANUP;

typedef EVT_WDF_OBJECT_CONTEXT_DESTROY EVT_WDF_IO_QUEUE_CONTEXT_DESTROY_CALLBACK;

#ifdef __cplusplus
}
#endif

#endif
