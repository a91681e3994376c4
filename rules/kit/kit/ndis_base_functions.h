// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ndis.h, the core: functions.
#ifndef SPINLINT_KIT_KIT_NDIS_BASE_FUNCTIONS_H
#define SPINLINT_KIT_KIT_NDIS_BASE_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

_IRQL_requires_max_(DISPATCH_LEVEL)
PNDIS_GENERIC_OBJECT NdisAllocateGenericObject(_In_opt_ PDRIVER_OBJECT DriverObject,
    _In_ ULONG Tag, _In_ USHORT Size);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFreeGenericObject(_In_ PNDIS_GENERIC_OBJECT NdisObject);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisInitializeReadWriteLock(_Out_ PNDIS_RW_LOCK Lock);

_IRQL_requires_max_(DISPATCH_LEVEL) _IRQL_raises_(DISPATCH_LEVEL)
void NdisAcquireReadWriteLock(_Inout_ _Acquires_lock_(_Curr_) PNDIS_RW_LOCK Lock,
    _In_ BOOLEAN fWrite,
    _Out_ _IRQL_saves_ _Requires_lock_not_held_(*_Curr_) _Acquires_lock_(*_Curr_) PLOCK_STATE LockState);

_IRQL_requires_(DISPATCH_LEVEL)
void NdisReleaseReadWriteLock(_Inout_ _Releases_lock_(_Curr_) PNDIS_RW_LOCK Lock,
    _In_ _IRQL_restores_ _Requires_lock_held_(*_Curr_) _Releases_lock_(*_Curr_) PLOCK_STATE LockState);

_IRQL_requires_(DISPATCH_LEVEL)
void NdisDprAcquireReadWriteLock(_Inout_ _Acquires_lock_(_Curr_) PNDIS_RW_LOCK Lock,
    _In_ BOOLEAN fWrite,
    _Out_ _Requires_lock_not_held_(*_Curr_) _Acquires_lock_(*_Curr_) PLOCK_STATE LockState);

_IRQL_requires_(DISPATCH_LEVEL)
void NdisDprReleaseReadWriteLock(_Inout_ _Releases_lock_(_Curr_) PNDIS_RW_LOCK Lock,
    _In_ _Requires_lock_held_(*_Curr_) _Releases_lock_(*_Curr_) PLOCK_STATE LockState);

_IRQL_requires_max_(DISPATCH_LEVEL)
PNDIS_RW_LOCK_EX NdisAllocateRWLock(_In_ NDIS_HANDLE NdisHandle);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFreeRWLock(_In_ PNDIS_RW_LOCK_EX Lock);

_Acquires_shared_lock_(Lock) _IRQL_raises_(DISPATCH_LEVEL)
void NdisAcquireRWLockRead(_In_ PNDIS_RW_LOCK_EX Lock,
    _Out_ _IRQL_saves_ PLOCK_STATE_EX LockState, _In_ UCHAR Flags);

_Acquires_exclusive_lock_(Lock) _IRQL_raises_(DISPATCH_LEVEL)
void NdisAcquireRWLockWrite(_In_ PNDIS_RW_LOCK_EX Lock,
    _Out_ _IRQL_saves_ PLOCK_STATE_EX LockState, _In_ UCHAR Flags);

_Releases_lock_(Lock) _IRQL_requires_(DISPATCH_LEVEL)
void NdisReleaseRWLock(_In_ PNDIS_RW_LOCK_EX Lock,
    _In_ _IRQL_restores_ PLOCK_STATE_EX LockState);

_IRQL_requires_(PASSIVE_LEVEL) _Success_(*Status >= 0)
void NdisReadConfiguration(_At_(*Status,
    _Must_inspect_result_) _Out_ PNDIS_STATUS Status,
    _Out_ PNDIS_CONFIGURATION_PARAMETER *ParameterValue,
    _In_ NDIS_HANDLE ConfigurationHandle, _In_ PNDIS_STRING Keyword,
    _In_ NDIS_PARAMETER_TYPE ParameterType);

_IRQL_requires_(PASSIVE_LEVEL) _Success_(*Status >= 0)
void NdisWriteConfiguration(_At_(*Status,
    _Must_inspect_result_) _Out_ PNDIS_STATUS Status,
    _In_ NDIS_HANDLE ConfigurationHandle, _In_ PNDIS_STRING Keyword,
    _In_ PNDIS_CONFIGURATION_PARAMETER ParameterValue);

_IRQL_requires_(PASSIVE_LEVEL) _Success_(*Status >= 0)
void NdisReadNetworkAddress(_At_(*Status,
    _Must_inspect_result_) _Out_ PNDIS_STATUS Status, PVOID *NetworkAddress,
    _Out_ PUINT NetworkAddressLength, _In_ NDIS_HANDLE ConfigurationHandle);

_IRQL_requires_max_(DISPATCH_LEVEL) _Success_(return == 0)
NDIS_STATUS NdisAllocateMemoryWithTag(_At_(*VirtualAddress,
    __drv_allocatesMem(Mem)) PVOID *VirtualAddress, _In_ UINT Length,
    _In_ ULONG Tag);

_When_(MemoryFlags==0, _IRQL_requires_max_(DISPATCH_LEVEL)) _When_(MemoryFlags==NDIS_MEMORY_NONCACHED, _IRQL_requires_max_(APC_LEVEL)) _When_(MemoryFlags==NDIS_MEMORY_CONTIGUOUS, _IRQL_requires_(PASSIVE_LEVEL))
void NdisFreeMemory(PVOID VirtualAddress, _In_ UINT Length,
    _In_ UINT MemoryFlags);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisInitializeEvent(_Out_ PNDIS_EVENT Event);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisSetEvent(_In_ PNDIS_EVENT Event);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisResetEvent(_In_ PNDIS_EVENT Event);

_When_(MsToWait !=0, _Check_return_) _IRQL_requires_(PASSIVE_LEVEL)
BOOLEAN NdisWaitEvent(_In_ PNDIS_EVENT Event, _In_ UINT MsToWait);

_IRQL_requires_max_(DISPATCH_LEVEL)
ULONG NdisGetSharedDataAlignment(void);

_IRQL_requires_(PASSIVE_LEVEL) _Success_(Destination->Buffer != 0)
void NdisInitializeString(_Out_ _At_(Destination->Buffer,
    __drv_allocatesMem(Mem)) PNDIS_STRING Destination, _In_ PUCHAR Source);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisInitializeTimer(_Inout_ PNDIS_TIMER Timer,
    _In_ PNDIS_TIMER_FUNCTION TimerFunction, _In_opt_ PVOID FunctionContext);

_IRQL_requires_max_(DISPATCH_LEVEL)
UINT NdisGetVersion(void);

_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
PVOID NdisAllocateMemoryWithTagPriority(_In_ NDIS_HANDLE NdisHandle,
    _In_ UINT Length, _In_ ULONG Tag, _In_ EX_POOL_PRIORITY Priority);

_IRQL_requires_(PASSIVE_LEVEL)
NDIS_STATUS NdisSetOptionalHandlers(_In_ NDIS_HANDLE NdisHandle,
    _In_ PNDIS_DRIVER_OPTIONAL_HANDLERS OptionalHandlers);

_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_STATUS NdisAllocateTimerObject(_In_ NDIS_HANDLE NdisHandle,
    _In_ PNDIS_TIMER_CHARACTERISTICS TimerCharacteristics,
    _Out_ _At_(*pTimerObject,
    _Post_ _Points_to_data_) PNDIS_HANDLE pTimerObject);

_IRQL_requires_max_(DISPATCH_LEVEL)
BOOLEAN NdisSetTimerObject(_In_ NDIS_HANDLE TimerObject,
    _In_ LARGE_INTEGER DueTime, _In_opt_ LONG MillisecondsPeriod,
    _In_opt_ PVOID FunctionContext);

_IRQL_requires_max_(DISPATCH_LEVEL)
BOOLEAN NdisCancelTimerObject(_In_ NDIS_HANDLE TimerObject);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFreeTimerObject(_In_ NDIS_HANDLE TimerObject);

NDIS_STATUS NdisAllocateCloneOidRequest(NDIS_HANDLE SourceHandle,
    PNDIS_OID_REQUEST OidRequest, UINT PoolTag,
    PNDIS_OID_REQUEST *ClonedOidRequest);

void NdisFreeCloneOidRequest(NDIS_HANDLE SourceHandle,
    PNDIS_OID_REQUEST Request);

_IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_STATUS NdisGetRssProcessorInformation(_In_ NDIS_HANDLE NdisHandle,
    PNDIS_RSS_PROCESSOR_INFO RssProcessorInfo, _Inout_ PSIZE_T Size);

_IRQL_requires_max_(HIGH_LEVEL)
PVOID NdisGetDeviceReservedExtension(_In_ PDEVICE_OBJECT DeviceObject);

void NdisFreeMemoryWithTagPriority(_In_ NDIS_HANDLE NdisHandle,
    _In_ PVOID VirtualAddress, _In_ ULONG Tag);

_IRQL_requires_(PASSIVE_LEVEL)
void NdisFreeSharedMemory(_In_ NDIS_HANDLE NdisHandle,
    _In_ NDIS_HANDLE AllocationHandle);

NDIS_STATUS NdisBuildScatterGatherList(NDIS_HANDLE NdisHandle,
    PNDIS_SCATTER_GATHER_LIST_PARAMETERS SGListParameters);

_IRQL_requires_max_(DISPATCH_LEVEL) _At_(AlignOffset, _In_range_(0, AlignMultiple-1)) _Must_inspect_result_
PVOID NdisGetDataBuffer(_In_ PNET_BUFFER NetBuffer, _In_ ULONG BytesNeeded,
    PVOID Storage, _In_ UINT AlignMultiple, _In_ UINT AlignOffset);

_IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_STATUS NdisWriteEventLogEntry(_In_ PVOID LogHandle,
    _In_ NDIS_STATUS EventCode, _In_ ULONG UniqueEventValue,
    _In_ USHORT NumStrings, _In_opt_ PVOID StringsList, _In_ ULONG DataSize,
    PVOID Data);

_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_STATUS NdisQueryAdapterInstanceName(_Out_ PNDIS_STRING pAdapterInstanceName,
    _In_ NDIS_HANDLE NdisBindingHandle);

_IRQL_requires_max_(DISPATCH_LEVEL)
UCHAR NdisGeneratePartialCancelId(void);

_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_STATUS NdisOidRequest(_In_ NDIS_HANDLE NdisBindingHandle,
    _In_ PNDIS_OID_REQUEST OidRequest);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisCancelOidRequest(_In_ NDIS_HANDLE NdisBindingHandle,
    _In_ PVOID RequestId);

_IRQL_requires_(PASSIVE_LEVEL)
void NdisIMAssociateMiniport(_In_ NDIS_HANDLE DriverHandle,
    _In_ NDIS_HANDLE ProtocolHandle);

_IRQL_requires_(PASSIVE_LEVEL)
NDIS_STATUS NdisIMInitializeDeviceInstanceEx(_In_ NDIS_HANDLE DriverHandle,
    _In_ PNDIS_STRING DriverInstance, _In_opt_ NDIS_HANDLE DeviceContext);

_IRQL_requires_(PASSIVE_LEVEL)
NDIS_STATUS NdisIMCancelInitializeDeviceInstance(_In_ NDIS_HANDLE DriverHandle,
    _In_ PNDIS_STRING DeviceInstance);

_IRQL_requires_(PASSIVE_LEVEL)
NDIS_STATUS NdisIMDeInitializeDeviceInstance(_In_ NDIS_HANDLE NdisMiniportHandle);

_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_HANDLE NdisAllocateIoWorkItem(_In_ NDIS_HANDLE NdisObjectHandle);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisQueueIoWorkItem(_In_ NDIS_HANDLE NdisIoWorkItemHandle,
    _In_ NDIS_IO_WORKITEM_ROUTINE Routine, _In_ PVOID WorkItemContext);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFreeIoWorkItem(_In_ NDIS_HANDLE NdisIoWorkItemHandle);

_IRQL_requires_(PASSIVE_LEVEL)
NDIS_STATUS NdisIfAddIfStackEntry(_In_ NET_IFINDEX HigherLayerIfIndex,
    _In_ NET_IFINDEX LowerLayerIfIndex);

_IRQL_requires_(PASSIVE_LEVEL)
void NdisIfDeleteIfStackEntry(_In_ NET_IFINDEX HigherLayerIfIndex,
    _In_ NET_IFINDEX LowerLayerIfIndex);

#ifdef __cplusplus
}
#endif

#endif
