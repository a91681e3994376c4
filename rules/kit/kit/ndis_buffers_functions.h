// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Allocation, copying and walking of net buffers.
#ifndef SPINLINT_KIT_KIT_NDIS_BUFFERS_FUNCTIONS_H
#define SPINLINT_KIT_KIT_NDIS_BUFFERS_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

_IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_HANDLE NdisAllocateNetBufferPool(NDIS_HANDLE NdisHandle,
    PNET_BUFFER_POOL_PARAMETERS Parameters);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFreeNetBufferPool(NDIS_HANDLE PoolHandle);
_IRQL_requires_max_(DISPATCH_LEVEL)
PNET_BUFFER NdisAllocateNetBuffer(NDIS_HANDLE PoolHandle, PMDL MdlChain,
    ULONG DataOffset, SIZE_T DataLength);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFreeNetBuffer(PNET_BUFFER NetBuffer);
_IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_HANDLE NdisAllocateNetBufferListPool(NDIS_HANDLE NdisHandle,
    PNET_BUFFER_LIST_POOL_PARAMETERS Parameters);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFreeNetBufferListPool(NDIS_HANDLE PoolHandle);
_IRQL_requires_max_(DISPATCH_LEVEL)
PNET_BUFFER_LIST NdisAllocateNetBufferList(NDIS_HANDLE PoolHandle,
    USHORT ContextSize, USHORT ContextBackFill);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFreeNetBufferList(PNET_BUFFER_LIST NetBufferList);

_IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_STATUS NdisRetreatNetBufferDataStart(PNET_BUFFER NetBuffer,
    ULONG DataOffsetDelta, ULONG DataBackFill,
    NET_BUFFER_ALLOCATE_MDL_HANDLER AllocateMdlHandler);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisAdvanceNetBufferDataStart(PNET_BUFFER NetBuffer, ULONG DataOffsetDelta,
    BOOLEAN FreeMdl, NET_BUFFER_FREE_MDL_HANDLER FreeMdlHandler);

_IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_STATUS NdisRetreatNetBufferListDataStart(PNET_BUFFER_LIST NetBufferList,
    ULONG DataOffsetDelta, ULONG DataBackFill,
    NET_BUFFER_ALLOCATE_MDL_HANDLER AllocateMdlHandler,
    NET_BUFFER_FREE_MDL_HANDLER FreeMdlHandler);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisAdvanceNetBufferListDataStart(PNET_BUFFER_LIST NetBufferList,
    ULONG DataOffsetDelta, BOOLEAN FreeMdl,
    NET_BUFFER_FREE_MDL_HANDLER FreeMdlMdlHandler);

_IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_STATUS NdisAllocateNetBufferListContext(PNET_BUFFER_LIST NetBufferList,
    USHORT ContextSize, USHORT ContextBackFill, ULONG PoolTag);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFreeNetBufferListContext(PNET_BUFFER_LIST NetBufferList,
    USHORT ContextSize);

_IRQL_requires_max_(DISPATCH_LEVEL)
PNET_BUFFER_LIST NdisAllocateCloneNetBufferList(
    PNET_BUFFER_LIST OriginalNetBufferList, NDIS_HANDLE NetBufferListPoolHandle,
    NDIS_HANDLE NetBufferPoolHandle, ULONG AllocateCloneFlags);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFreeCloneNetBufferList(PNET_BUFFER_LIST CloneNetBufferList,
    ULONG FreeCloneFlags);

_IRQL_requires_max_(DISPATCH_LEVEL)
PNET_BUFFER_LIST NdisAllocateFragmentNetBufferList(
    PNET_BUFFER_LIST OriginalNetBufferList, NDIS_HANDLE NetBufferListPool,
    NDIS_HANDLE NetBufferPool, ULONG StartOffset, ULONG MaximumLength,
    ULONG DataOffsetDelta, ULONG DataBackFill, ULONG AllocateFragmentFlags);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisFreeFragmentNetBufferList(PNET_BUFFER_LIST FragmentNetBufferList,
    ULONG DataOffsetDelta, ULONG FreeFragmentFlags);

_IRQL_requires_max_(DISPATCH_LEVEL)
PNET_BUFFER_LIST NdisAllocateNetBufferAndNetBufferList(NDIS_HANDLE PoolHandle,
    USHORT ContextSize, USHORT ContextBackFill, PMDL MdlChain, ULONG DataOffset,
    SIZE_T DataLength);

_IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_HANDLE NdisGetPoolFromNetBufferList(PNET_BUFFER_LIST NetBufferList);

_IRQL_requires_max_(DISPATCH_LEVEL)
NDIS_STATUS NdisCopyFromNetBufferToNetBuffer(PNET_BUFFER Destination,
    ULONG DestinationOffset, ULONG BytesToCopy, PNET_BUFFER Source,
    ULONG SourceOffset, _Out_ PULONG BytesCopied);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisCopySendNetBufferListInfo(PNET_BUFFER_LIST DestNetBufferList,
    PNET_BUFFER_LIST SrcNetBufferList);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisCopyReceiveNetBufferListInfo(PNET_BUFFER_LIST DestNetBufferList,
    PNET_BUFFER_LIST SrcNetBufferList);
_IRQL_requires_max_(DISPATCH_LEVEL)
PMDL NdisAllocateMdl(NDIS_HANDLE NdisHandle, PVOID VirtualAddress, UINT Length);
_IRQL_requires_max_(DISPATCH_LEVEL) void NdisFreeMdl(PMDL Mdl);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NdisCancelSendNetBufferLists(NDIS_HANDLE NdisBindingHandle,
    PVOID CancelId);

#ifdef __cplusplus
}
#endif

#endif
