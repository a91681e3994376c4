// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ndis.h, net buffers and offloads: functions.
#ifndef SPINLINT_KIT_KIT_NDIS_BUFFERS_FUNCTIONS_H
#define SPINLINT_KIT_KIT_NDIS_BUFFERS_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_HANDLE NdisAllocateNetBufferPool(_In_opt_ NDIS_HANDLE NdisHandle,
    _In_ PNET_BUFFER_POOL_PARAMETERS Parameters);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFreeNetBufferPool(_In_ NDIS_HANDLE PoolHandle);

_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
PNET_BUFFER NdisAllocateNetBuffer(_In_ NDIS_HANDLE PoolHandle,
    _In_opt_ PMDL MdlChain, _In_ ULONG DataOffset, _In_ SIZE_T DataLength);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFreeNetBuffer(_In_ PNET_BUFFER NetBuffer);

_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_HANDLE NdisAllocateNetBufferListPool(_In_opt_ NDIS_HANDLE NdisHandle,
    _In_ PNET_BUFFER_LIST_POOL_PARAMETERS Parameters);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFreeNetBufferListPool(_In_ NDIS_HANDLE PoolHandle);

_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
PNET_BUFFER_LIST NdisAllocateNetBufferList(_In_ NDIS_HANDLE PoolHandle,
    _In_ USHORT ContextSize, _In_ USHORT ContextBackFill);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFreeNetBufferList(_In_ PNET_BUFFER_LIST NetBufferList);

_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_STATUS NdisRetreatNetBufferDataStart(_In_ PNET_BUFFER NetBuffer,
    _In_ ULONG DataOffsetDelta, _In_ ULONG DataBackFill,
    _In_opt_ NET_BUFFER_ALLOCATE_MDL_HANDLER AllocateMdlHandler);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisAdvanceNetBufferDataStart(_In_ PNET_BUFFER NetBuffer,
    _In_ ULONG DataOffsetDelta, _In_ BOOLEAN FreeMdl,
    _In_opt_ NET_BUFFER_FREE_MDL_HANDLER FreeMdlHandler);

_IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_STATUS NdisRetreatNetBufferListDataStart(_In_ PNET_BUFFER_LIST NetBufferList,
    _In_ ULONG DataOffsetDelta, _In_ ULONG DataBackFill,
    _In_opt_ NET_BUFFER_ALLOCATE_MDL_HANDLER AllocateMdlHandler,
    _In_opt_ NET_BUFFER_FREE_MDL_HANDLER FreeMdlHandler);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisAdvanceNetBufferListDataStart(_In_ PNET_BUFFER_LIST NetBufferList,
    _In_ ULONG DataOffsetDelta, _In_ BOOLEAN FreeMdl,
    _In_opt_ NET_BUFFER_FREE_MDL_HANDLER FreeMdlMdlHandler);

_IRQL_requires_max_(DISPATCH_LEVEL) _When_(return==0,_At_(NetBufferList->Context, __drv_allocatesMem(mem)))
NDIS_STATUS NdisAllocateNetBufferListContext(_In_ PNET_BUFFER_LIST NetBufferList,
    _In_ USHORT ContextSize, _In_ USHORT ContextBackFill, _In_ ULONG PoolTag);

_IRQL_requires_max_(DISPATCH_LEVEL) _At_(NetBufferList->Context, __drv_freesMem(mem))
void NdisFreeNetBufferListContext(_In_ PNET_BUFFER_LIST NetBufferList,
    _In_ USHORT ContextSize);

_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
PNET_BUFFER_LIST NdisAllocateCloneNetBufferList(_In_ PNET_BUFFER_LIST OriginalNetBufferList,
    _In_opt_ NDIS_HANDLE NetBufferListPoolHandle,
    _In_opt_ NDIS_HANDLE NetBufferPoolHandle, _In_ ULONG AllocateCloneFlags);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFreeCloneNetBufferList(_In_ PNET_BUFFER_LIST CloneNetBufferList,
    _In_ ULONG FreeCloneFlags);

_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
PNET_BUFFER_LIST NdisAllocateFragmentNetBufferList(_In_ PNET_BUFFER_LIST OriginalNetBufferList,
    _In_opt_ NDIS_HANDLE NetBufferListPool, _In_opt_ NDIS_HANDLE NetBufferPool,
    _In_ ULONG StartOffset, _In_ ULONG MaximumLength,
    _In_ ULONG DataOffsetDelta, _In_ ULONG DataBackFill,
    _In_ ULONG AllocateFragmentFlags);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFreeFragmentNetBufferList(_In_ PNET_BUFFER_LIST FragmentNetBufferList,
    _In_ ULONG DataOffsetDelta, _In_ ULONG FreeFragmentFlags);

_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
PNET_BUFFER_LIST NdisAllocateNetBufferAndNetBufferList(_In_ NDIS_HANDLE PoolHandle,
    _In_ USHORT ContextSize, _In_ USHORT ContextBackFill,
    _In_opt_ PMDL MdlChain, _In_ ULONG DataOffset, _In_ SIZE_T DataLength);

_IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_HANDLE NdisGetPoolFromNetBufferList(_In_ PNET_BUFFER_LIST NetBufferList);

_IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_STATUS NdisCopyFromNetBufferToNetBuffer(_In_ PNET_BUFFER Destination,
    _In_ ULONG DestinationOffset, _In_ ULONG BytesToCopy,
    _In_ PNET_BUFFER Source, _In_ ULONG SourceOffset, _Out_ PULONG BytesCopied);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisCopySendNetBufferListInfo(_In_ PNET_BUFFER_LIST DestNetBufferList,
    _In_ PNET_BUFFER_LIST SrcNetBufferList);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisCopyReceiveNetBufferListInfo(_In_ PNET_BUFFER_LIST DestNetBufferList,
    _In_ PNET_BUFFER_LIST SrcNetBufferList);

_Must_inspect_result_ _IRQL_requires_max_(DISPATCH_LEVEL)
PMDL NdisAllocateMdl(_In_ NDIS_HANDLE NdisHandle, PVOID VirtualAddress,
    _In_ UINT Length);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFreeMdl(_In_ PMDL Mdl);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisCancelSendNetBufferLists(_In_ NDIS_HANDLE NdisBindingHandle,
    _In_ PVOID CancelId);

#ifdef __cplusplus
}
#endif

#endif
