// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Locks, memory, timers, configuration and events of NDIS.
#ifndef SPINLINT_KIT_KIT_NDIS_BASE_FUNCTIONS_H
#define SPINLINT_KIT_KIT_NDIS_BASE_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

_IRQL_requires_max_(DISPATCH_LEVEL)
PNDIS_GENERIC_OBJECT NdisAllocateGenericObject(PDRIVER_OBJECT DriverObject,
    ULONG Tag, USHORT Size);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFreeGenericObject(PNDIS_GENERIC_OBJECT NdisObject);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisInitializeReadWriteLock(_Out_ PNDIS_RW_LOCK Lock);

_IRQL_requires_max_(DISPATCH_LEVEL) _IRQL_raises_(DISPATCH_LEVEL)
void NdisAcquireReadWriteLock(
    _Inout_ _Acquires_lock_(_Curr_) PNDIS_RW_LOCK Lock, BOOLEAN fWrite, _Out_
    _IRQL_saves_ _Requires_lock_not_held_(*_Curr_) _Acquires_lock_(*_Curr_)
    PLOCK_STATE LockState);

_IRQL_requires_(DISPATCH_LEVEL)
void NdisReleaseReadWriteLock(
    _Inout_ _Releases_lock_(_Curr_) PNDIS_RW_LOCK Lock, _IRQL_restores_
    _Requires_lock_held_(*_Curr_) _Releases_lock_(*_Curr_) PLOCK_STATE
    LockState);

_IRQL_requires_(DISPATCH_LEVEL)
void NdisDprAcquireReadWriteLock(
    _Inout_ _Acquires_lock_(_Curr_) PNDIS_RW_LOCK Lock, BOOLEAN fWrite, _Out_
    _Requires_lock_not_held_(*_Curr_) _Acquires_lock_(*_Curr_) PLOCK_STATE
    LockState);

_IRQL_requires_(DISPATCH_LEVEL)
void NdisDprReleaseReadWriteLock(
    _Inout_ _Releases_lock_(_Curr_) PNDIS_RW_LOCK Lock,
    _Requires_lock_held_(*_Curr_) _Releases_lock_(*_Curr_) PLOCK_STATE
    LockState);

_IRQL_requires_max_(DISPATCH_LEVEL)
PNDIS_RW_LOCK_EX NdisAllocateRWLock(NDIS_HANDLE NdisHandle);
_IRQL_requires_max_(DISPATCH_LEVEL) void NdisFreeRWLock(PNDIS_RW_LOCK_EX Lock);
_Acquires_shared_lock_(Lock) _IRQL_raises_(DISPATCH_LEVEL)
void NdisAcquireRWLockRead(PNDIS_RW_LOCK_EX Lock,
    _Out_ _IRQL_saves_ PLOCK_STATE_EX LockState, UCHAR Flags);
_Acquires_exclusive_lock_(Lock) _IRQL_raises_(DISPATCH_LEVEL)
void NdisAcquireRWLockWrite(PNDIS_RW_LOCK_EX Lock,
    _Out_ _IRQL_saves_ PLOCK_STATE_EX LockState, UCHAR Flags);
_Releases_lock_(Lock) _IRQL_requires_(DISPATCH_LEVEL)
void NdisReleaseRWLock(PNDIS_RW_LOCK_EX Lock,
    _IRQL_restores_ PLOCK_STATE_EX LockState);

_IRQL_requires_(PASSIVE_LEVEL) _Success_(*Status >= 0)
void NdisReadConfiguration( _Out_ PNDIS_STATUS Status,
    _Out_ PNDIS_CONFIGURATION_PARAMETER *ParameterValue,
    NDIS_HANDLE ConfigurationHandle, PNDIS_STRING Keyword,
    NDIS_PARAMETER_TYPE ParameterType);

_IRQL_requires_(PASSIVE_LEVEL) _Success_(*Status >= 0)
void NdisWriteConfiguration( _Out_ PNDIS_STATUS Status,
    NDIS_HANDLE ConfigurationHandle, PNDIS_STRING Keyword,
    PNDIS_CONFIGURATION_PARAMETER ParameterValue);

_IRQL_requires_(PASSIVE_LEVEL) _Success_(*Status >= 0)
void NdisReadNetworkAddress( _Out_ PNDIS_STATUS Status, PVOID *NetworkAddress,
    _Out_ PUINT NetworkAddressLength, NDIS_HANDLE ConfigurationHandle);
_IRQL_requires_max_(DISPATCH_LEVEL) _Success_(return == 0)
NDIS_STATUS NdisAllocateMemoryWithTag( PVOID *VirtualAddress, UINT Length,
    ULONG Tag);

_When_(MemoryFlags==0, _IRQL_requires_max_(DISPATCH_LEVEL))
_When_(MemoryFlags==NDIS_MEMORY_NONCACHED, _IRQL_requires_max_(APC_LEVEL))
_When_(MemoryFlags==NDIS_MEMORY_CONTIGUOUS, _IRQL_requires_(PASSIVE_LEVEL))
void NdisFreeMemory(PVOID VirtualAddress, UINT Length, UINT MemoryFlags);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisInitializeEvent(_Out_ PNDIS_EVENT Event);
_IRQL_requires_max_(DISPATCH_LEVEL) void NdisSetEvent(PNDIS_EVENT Event);
_IRQL_requires_max_(DISPATCH_LEVEL) void NdisResetEvent(PNDIS_EVENT Event);
_IRQL_requires_(PASSIVE_LEVEL)
BOOLEAN NdisWaitEvent(PNDIS_EVENT Event, UINT MsToWait);
_IRQL_requires_max_(DISPATCH_LEVEL) ULONG NdisGetSharedDataAlignment(void);
_IRQL_requires_(PASSIVE_LEVEL) _Success_(Destination->Buffer != 0)
void NdisInitializeString(_Out_ PNDIS_STRING Destination, PUCHAR Source);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisInitializeTimer(_Inout_ PNDIS_TIMER Timer,
    PNDIS_TIMER_FUNCTION TimerFunction, PVOID FunctionContext);
_IRQL_requires_max_(DISPATCH_LEVEL) UINT NdisGetVersion(void);
_IRQL_requires_max_(DISPATCH_LEVEL)
PVOID NdisAllocateMemoryWithTagPriority(NDIS_HANDLE NdisHandle, UINT Length,
    ULONG Tag, EX_POOL_PRIORITY Priority);
_IRQL_requires_(PASSIVE_LEVEL)
NDIS_STATUS NdisSetOptionalHandlers(NDIS_HANDLE NdisHandle,
    PNDIS_DRIVER_OPTIONAL_HANDLERS OptionalHandlers);

_IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_STATUS NdisAllocateTimerObject(NDIS_HANDLE NdisHandle,
    PNDIS_TIMER_CHARACTERISTICS TimerCharacteristics,
    _Out_ PNDIS_HANDLE pTimerObject);

_IRQL_requires_max_(DISPATCH_LEVEL)
BOOLEAN NdisSetTimerObject(NDIS_HANDLE TimerObject, LARGE_INTEGER DueTime,
    LONG MillisecondsPeriod, PVOID FunctionContext);
_IRQL_requires_max_(DISPATCH_LEVEL)
BOOLEAN NdisCancelTimerObject(NDIS_HANDLE TimerObject);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFreeTimerObject(NDIS_HANDLE TimerObject);
NDIS_STATUS NdisAllocateCloneOidRequest(NDIS_HANDLE SourceHandle,
    PNDIS_OID_REQUEST OidRequest, UINT PoolTag,
    PNDIS_OID_REQUEST *ClonedOidRequest);
void NdisFreeCloneOidRequest(NDIS_HANDLE SourceHandle,
    PNDIS_OID_REQUEST Request);
_IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_STATUS NdisGetRssProcessorInformation(NDIS_HANDLE NdisHandle,
    PNDIS_RSS_PROCESSOR_INFO RssProcessorInfo, _Inout_ PSIZE_T Size);
_IRQL_requires_max_(HIGH_LEVEL)
PVOID NdisGetDeviceReservedExtension(PDEVICE_OBJECT DeviceObject);
void NdisFreeMemoryWithTagPriority(NDIS_HANDLE NdisHandle, PVOID VirtualAddress,
    ULONG Tag);
_IRQL_requires_(PASSIVE_LEVEL)
void NdisFreeSharedMemory(NDIS_HANDLE NdisHandle, NDIS_HANDLE AllocationHandle);
NDIS_STATUS NdisBuildScatterGatherList(NDIS_HANDLE NdisHandle,
    PNDIS_SCATTER_GATHER_LIST_PARAMETERS SGListParameters);
_IRQL_requires_max_(DISPATCH_LEVEL)
PVOID NdisGetDataBuffer(PNET_BUFFER NetBuffer, ULONG BytesNeeded, PVOID Storage,
    UINT AlignMultiple, UINT AlignOffset);

_IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_STATUS NdisWriteEventLogEntry(PVOID LogHandle, NDIS_STATUS EventCode,
    ULONG UniqueEventValue, USHORT NumStrings, PVOID StringsList,
    ULONG DataSize, PVOID Data);

_IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_STATUS NdisQueryAdapterInstanceName(
    _Out_ PNDIS_STRING pAdapterInstanceName, NDIS_HANDLE NdisBindingHandle);
_IRQL_requires_max_(DISPATCH_LEVEL) UCHAR NdisGeneratePartialCancelId(void);
_IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_STATUS NdisOidRequest(NDIS_HANDLE NdisBindingHandle,
    PNDIS_OID_REQUEST OidRequest);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisCancelOidRequest(NDIS_HANDLE NdisBindingHandle, PVOID RequestId);
_IRQL_requires_(PASSIVE_LEVEL)
void NdisIMAssociateMiniport(NDIS_HANDLE DriverHandle,
    NDIS_HANDLE ProtocolHandle);
_IRQL_requires_(PASSIVE_LEVEL)
NDIS_STATUS NdisIMInitializeDeviceInstanceEx(NDIS_HANDLE DriverHandle,
    PNDIS_STRING DriverInstance, NDIS_HANDLE DeviceContext);
_IRQL_requires_(PASSIVE_LEVEL)
NDIS_STATUS NdisIMCancelInitializeDeviceInstance(NDIS_HANDLE DriverHandle,
    PNDIS_STRING DeviceInstance);
_IRQL_requires_(PASSIVE_LEVEL)
NDIS_STATUS NdisIMDeInitializeDeviceInstance(NDIS_HANDLE NdisMiniportHandle);
_IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_HANDLE NdisAllocateIoWorkItem(NDIS_HANDLE NdisObjectHandle);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisQueueIoWorkItem(NDIS_HANDLE NdisIoWorkItemHandle,
    NDIS_IO_WORKITEM_ROUTINE Routine, PVOID WorkItemContext);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFreeIoWorkItem(NDIS_HANDLE NdisIoWorkItemHandle);
_IRQL_requires_(PASSIVE_LEVEL)
NDIS_STATUS NdisIfAddIfStackEntry(NET_IFINDEX HigherLayerIfIndex,
    NET_IFINDEX LowerLayerIfIndex);
_IRQL_requires_(PASSIVE_LEVEL)
void NdisIfDeleteIfStackEntry(NET_IFINDEX HigherLayerIfIndex,
    NET_IFINDEX LowerLayerIfIndex);

#ifdef __cplusplus
}
#endif

#endif
