// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Macros of ndis.h other than those of locks.
#ifndef SPINLINT_KIT_KIT_NDIS_MACROS_H
#define SPINLINT_KIT_KIT_NDIS_MACROS_H

#define NDIS_INIT_FUNCTION(f) alloc_text(INIT, f)
#define NDIS_PAGABLE_FUNCTION(f) alloc_text(PAGE, f)
#define NDIS_PAGEABLE_FUNCTION(f) alloc_text(PAGE, f)
#define NDIS_DECLARE_CONTEXT_INNER(type, name)
#define NDIS_DECLARE_MINIPORT_DRIVER_CONTEXT(type)
#define NDIS_DECLARE_MINIPORT_ADAPTER_CONTEXT(type)
#define NDIS_DECLARE_FILTER_DRIVER_CONTEXT(type)
#define NDIS_DECLARE_FILTER_MODULE_CONTEXT(type)
#define NDIS_DECLARE_PROTOCOL_DRIVER_CONTEXT(type)
#define NDIS_DECLARE_PROTOCOL_OPEN_CONTEXT(type)

#define NdisMoveMemory(to, from, length) RtlCopyMemory(to, from, length)
#define NdisMoveMappedMemory(to, from, length) RtlCopyMemory(to, from, length)
#define NdisRetrieveUlong(to, from) RtlCopyMemory(to, from, sizeof(ULONG))
#define NdisStoreUlong(to, value) RtlCopyMemory(to, &(value), sizeof(ULONG))
#define NdisZeroMemory(to, length) RtlZeroMemory(to, length)
#define NdisZeroMappedMemory(to, length) RtlZeroMemory(to, length)
#define NdisEqualMemory(a, b, length) RtlEqualMemory(a, b, length)
#define NdisFillMemory(to, length, value) RtlFillMemory(to, length, value)
#define NDIS_STRING_CONST(x) {sizeof(L##x) - 2, sizeof(L##x), L##x}
#define NdisGetPhysicalAddressHigh(a) ((a).HighPart)
#define NdisGetPhysicalAddressLow(a) ((a).LowPart)
#define NdisSetPhysicalAddressHigh(a, value) ((a).HighPart) = (value)
#define NdisSetPhysicalAddressLow(a, value) ((a).LowPart) = (value)
#define NDIS_PHYSICAL_ADDRESS_CONST(low, high) {{(ULONG)(low), (LONG)(high)}}
#define NdisGetCurrentSystemTime(time) \
  { KeQuerySystemTime(time); }
#define NdisInitializeListHead(head) InitializeListHead(head)
#define NdisAdjustMdlLength(Mdl, length) (((Mdl)->ByteCount) = (length))
#define NdisAdjustBufferLength(Mdl, length) NdisAdjustMdlLength(Mdl, length)
#define NdisStallExecution(microseconds) KeStallExecutionProcessor(microseconds)
#define NdisEqualString(a, b, insensitive) RtlEqualUnicodeString(a, b, insensitive)
#define NdisEqualUnicodeString(a, b, insensitive) \
  RtlEqualUnicodeString(a, b, insensitive)
#define NdisFreeString(string) \
  NdisFreeMemory((string).Buffer, (string).MaximumLength, 0)
#define NdisInitUnicodeString(string, text) RtlInitUnicodeString(string, text)
#define NdisUpcaseUnicodeString(to, from) RtlUpcaseUnicodeString(to, from, FALSE)
#define NdisAnsiStringToUnicodeString(to, from) \
  RtlAnsiStringToUnicodeString(to, from, FALSE)
#define NdisUnicodeStringToAnsiString(to, from) \
  RtlUnicodeStringToAnsiString(to, from, FALSE)
#define NdisPrintString(string) DbgPrint((string).Buffer)
#define NdisInitializeNPagedLookasideList(l, a, f, flags, s, t, d) \
  ExInitializeNPagedLookasideList(l, a, f, flags, s, t, d)
#define NdisDeleteNPagedLookasideList(l) ExDeleteNPagedLookasideList(l)
#define NdisAllocateFromNPagedLookasideList(l) \
  ExAllocateFromNPagedLookasideList(l)
#define NdisFreeToNPagedLookasideList(l, e) ExFreeToNPagedLookasideList(l, e)
#define AFFINITY_MASK(n) ((KAFFINITY)1 << (n))

#define NdisRawReadPortUchar(port, data) *(data) = READ_PORT_UCHAR((PUCHAR)(port))
#define NdisRawReadPortUshort(port, data) \
  *(data) = READ_PORT_USHORT((PUSHORT)(port))
#define NdisRawReadPortUlong(port, data) *(data) = READ_PORT_ULONG((PULONG)(port))
#define NdisRawWritePortUchar(port, data) \
  WRITE_PORT_UCHAR((PUCHAR)(port), (UCHAR)(data))
#define NdisRawWritePortUshort(port, data) \
  WRITE_PORT_USHORT((PUSHORT)(port), (USHORT)(data))
#define NdisRawWritePortUlong(port, data) \
  WRITE_PORT_ULONG((PULONG)(port), (ULONG)(data))
#define NdisReadRegisterUchar(r, data) *(data) = *((volatile UCHAR *)(r))
#define NdisReadRegisterUshort(r, data) *(data) = *((volatile USHORT *)(r))
#define NdisReadRegisterUlong(r, data) *(data) = *((volatile ULONG *)(r))
#define NdisWriteRegisterUchar(r, data) WRITE_REGISTER_UCHAR((r), (data))
#define NdisWriteRegisterUshort(r, data) WRITE_REGISTER_USHORT((r), (data))
#define NdisWriteRegisterUlong(r, data) WRITE_REGISTER_ULONG((r), (data))

// Net buffers.
#define NET_BUFFER_NEXT_NB(nb) ((nb)->Next)
#define NET_BUFFER_FIRST_MDL(nb) ((nb)->MdlChain)
#define NET_BUFFER_DATA_LENGTH(nb) ((nb)->DataLength)
#define NET_BUFFER_DATA_OFFSET(nb) ((nb)->DataOffset)
#define NET_BUFFER_CURRENT_MDL(nb) ((nb)->CurrentMdl)
#define NET_BUFFER_CURRENT_MDL_OFFSET(nb) ((nb)->CurrentMdlOffset)
#define NET_BUFFER_PROTOCOL_RESERVED(nb) ((nb)->ProtocolReserved)
#define NET_BUFFER_MINIPORT_RESERVED(nb) ((nb)->MiniportReserved)
#define NET_BUFFER_CHECKSUM_BIAS(nb) ((nb)->ChecksumBias)
#define NET_BUFFER_DATA_PHYSICAL_ADDRESS(nb) ((nb)->DataPhysicalAddress)
#define NET_BUFFER_FIRST_SHARED_MEM_INFO(nb) ((nb)->SharedMemoryInfo)
#define NET_BUFFER_SHARED_MEM_NEXT_SEGMENT(s) ((s)->NextSharedMemorySegment)
#define NET_BUFFER_SHARED_MEM_FLAGS(s) ((s)->SharedMemoryFlags)
#define NET_BUFFER_SHARED_MEM_HANDLE(s) ((s)->SharedMemoryHandle)
#define NET_BUFFER_SHARED_MEM_OFFSET(s) ((s)->SharedMemoryOffset)
#define NET_BUFFER_SHARED_MEM_LENGTH(s) ((s)->SharedMemoryLength)
#define NET_BUFFER_LIST_NEXT_NBL(nbl) ((nbl)->Next)
#define NET_BUFFER_LIST_FIRST_NB(nbl) ((nbl)->FirstNetBuffer)
#define NET_BUFFER_LIST_FLAGS(nbl) ((nbl)->Flags)
#define NET_BUFFER_LIST_NBL_FLAGS(nbl) ((nbl)->NblFlags)
#define NET_BUFFER_LIST_STATUS(nbl) ((nbl)->Status)
#define NET_BUFFER_LIST_PROTOCOL_RESERVED(nbl) ((nbl)->ProtocolReserved)
#define NET_BUFFER_LIST_MINIPORT_RESERVED(nbl) ((nbl)->MiniportReserved)
#define NET_BUFFER_LIST_CONTEXT_DATA_START(nbl) \
  ((PUCHAR)(((nbl)->Context) + 1) + (nbl)->Context->Offset)
#define NET_BUFFER_LIST_CONTEXT_DATA_SIZE(nbl) (((nbl)->Context)->Size)
#define NET_BUFFER_LIST_INFO(nbl, id) ((nbl)->NetBufferListInfo[(id)])
#define NDIS_GET_NET_BUFFER_LIST_CANCEL_ID(nbl) \
  NET_BUFFER_LIST_INFO(nbl, NetBufferListCancelId)
#define NDIS_SET_NET_BUFFER_LIST_CANCEL_ID(nbl, id) \
  NET_BUFFER_LIST_INFO(nbl, NetBufferListCancelId) = id
#define NET_BUFFER_LIST_SWITCH_FORWARDING_DETAIL(nbl) \
  ((PNDIS_SWITCH_FORWARDING_DETAIL_NET_BUFFER_LIST_INFO)&( \
      NET_BUFFER_LIST_INFO((nbl), SwitchForwardingDetail)))
#define NDIS_SWITCH_PORT_DESTINATION_AT_ARRAY_INDEX(array, index) \
  ((PNDIS_SWITCH_PORT_DESTINATION)(((PUCHAR)(array)->FirstElement) + \
                                   ((array)->ElementSize * (index))))
#define NET_BUFFER_LIST_RECEIVE_FILTER_ID(nbl) \
  (((PNDIS_NET_BUFFER_LIST_FILTERING_INFO)&NET_BUFFER_LIST_INFO( \
        nbl, NetBufferListFilteringInfo)) \
       ->FilteringInfo.FilterId)
#define NET_BUFFER_LIST_RECEIVE_QUEUE_ID(nbl) \
  (((PNDIS_NET_BUFFER_LIST_FILTERING_INFO)&NET_BUFFER_LIST_INFO( \
        nbl, NetBufferListFilteringInfo)) \
       ->FilteringInfo.QueueVPortInfo.QueueId)
#define NET_BUFFER_LIST_RECEIVE_QUEUE_VPORT_ID(nbl) \
  (((PNDIS_NET_BUFFER_LIST_FILTERING_INFO)&NET_BUFFER_LIST_INFO( \
        nbl, NetBufferListFilteringInfo)) \
       ->FilteringInfo.QueueVPortInfo.VPortId)
#define NET_BUFFER_LIST_GET_HASH_TYPE(nbl) \
  ((PtrToUlong(NET_BUFFER_LIST_INFO(nbl, NetBufferListHashInfo))) & \
   NDIS_HASH_TYPE_MASK)
#define NET_BUFFER_LIST_SET_HASH_TYPE(nbl, type) \
  (NET_BUFFER_LIST_INFO(nbl, NetBufferListHashInfo) = UlongToPtr(type))
#define NET_BUFFER_LIST_GET_HASH_FUNCTION(nbl) \
  ((PtrToUlong(NET_BUFFER_LIST_INFO(nbl, NetBufferListHashInfo))) & \
   NDIS_HASH_FUNCTION_MASK)
#define NET_BUFFER_LIST_SET_HASH_FUNCTION(nbl, function) \
  (NET_BUFFER_LIST_INFO(nbl, NetBufferListHashInfo) = UlongToPtr(function))
#define NET_BUFFER_LIST_GET_HASH_VALUE(nbl) \
  (PtrToUlong(NET_BUFFER_LIST_INFO(nbl, NetBufferListHashValue)))
#define NET_BUFFER_LIST_SET_HASH_VALUE(nbl, value) \
  (NET_BUFFER_LIST_INFO(nbl, NetBufferListHashValue) = UlongToPtr(value))
#define NdisQueryMdl(Mdl, Address, Length, Priority) \
  { \
    if (ARGUMENT_PRESENT(Address)) \
      *(PVOID *)(Address) = MmGetSystemAddressForMdlSafe(Mdl, Priority); \
    *(Length) = MmGetMdlByteCount(Mdl); \
  }
#define NdisQueryMdlOffset(Mdl, Offset, Length) \
  { \
    *(Offset) = MmGetMdlByteOffset(Mdl); \
    *(Length) = MmGetMdlByteCount(Mdl); \
  }
#define NDIS_MDL_LINKAGE(Mdl) ((Mdl)->Next)
#define NDIS_MDL_TO_SPAN_PAGES(Mdl) \
  ADDRESS_AND_SIZE_TO_SPAN_PAGES(MmGetMdlVirtualAddress(Mdl), \
                                 MmGetMdlByteCount(Mdl))
#define NdisGetNextMdl(Current, NextMdl) \
  { *(NextMdl) = (Current)->Next; }
#define NdisGetMdlPhysicalArraySize(Mdl, Size) \
  *(Size) = NDIS_MDL_TO_SPAN_PAGES(Mdl)
#define NBL_SET_FLAG(nbl, f) ((nbl)->NblFlags |= (f))
#define NBL_CLEAR_FLAG(nbl, f) ((nbl)->NblFlags &= ~(f))
#define NBL_TEST_FLAG(nbl, f) (((nbl)->NblFlags & (f)) != 0)
#define NBL_TEST_FLAGS(nbl, f) (((nbl)->NblFlags & (f)) == (f))
#define NBL_SET_PROTOCOL_RSVD_FLAG(nbl, f) \
  ((nbl)->NblFlags |= ((f) & NBL_FLAGS_PROTOCOL_RESERVED))
#define NBL_CLEAR_PROTOCOL_RSVD_FLAG(nbl, f) \
  ((nbl)->NblFlags &= ~((f) & NBL_FLAGS_PROTOCOL_RESERVED))
#define NBL_TEST_PROTOCOL_RSVD_FLAG(nbl, f) \
  (((nbl)->NblFlags & ((f) & NBL_FLAGS_PROTOCOL_RESERVED)) != 0)
#define NBL_SET_PROT_RSVD_FLAG(nbl, f) NBL_SET_PROTOCOL_RSVD_FLAG(nbl, f)
#define NBL_CLEAR_PROT_RSVD_FLAG(nbl, f) NBL_CLEAR_PROTOCOL_RSVD_FLAG(nbl, f)
#define NBL_TEST_PROT_RSVD_FLAG(nbl, f) NBL_TEST_PROTOCOL_RSVD_FLAG(nbl, f)

// The flag words of send and receive paths.
#define NDIS_TEST_SEND_FLAG(flags, f) (((flags) & (f)) == (f))
#define NDIS_SET_SEND_FLAG(flags, f) ((flags) |= (f))
#define NDIS_CLEAR_SEND_FLAG(flags, f) ((flags) &= ~(f))
#define NDIS_TEST_SEND_AT_DISPATCH_LEVEL(flags) \
  NDIS_TEST_SEND_FLAG((flags), NDIS_SEND_FLAGS_DISPATCH_LEVEL)
#define NDIS_TEST_SEND_COMPLETE_FLAG(flags, f) (((flags) & (f)) == (f))
#define NDIS_SET_SEND_COMPLETE_FLAG(flags, f) ((flags) |= (f))
#define NDIS_TEST_SEND_COMPLETE_AT_DISPATCH_LEVEL(flags) \
  NDIS_TEST_SEND_COMPLETE_FLAG((flags), NDIS_SEND_COMPLETE_FLAGS_DISPATCH_LEVEL)
#define NDIS_TEST_RECEIVE_FLAG(flags, f) (((flags) & (f)) == (f))
#define NDIS_SET_RECEIVE_FLAG(flags, f) ((flags) |= (f))
#define NDIS_TEST_RECEIVE_AT_DISPATCH_LEVEL(flags) \
  NDIS_TEST_RECEIVE_FLAG((flags), NDIS_RECEIVE_FLAGS_DISPATCH_LEVEL)
#define NDIS_TEST_RECEIVE_CANNOT_PEND(flags) \
  NDIS_TEST_RECEIVE_FLAG((flags), NDIS_RECEIVE_FLAGS_RESOURCES)
#define NDIS_TEST_RECEIVE_CAN_PEND(flags) \
  (((flags) & NDIS_RECEIVE_FLAGS_RESOURCES) == 0)
#define NDIS_TEST_RETURN_FLAG(flags, f) (((flags) & (f)) == (f))
#define NDIS_SET_RETURN_FLAG(flags, f) ((flags) |= (f))
#define NDIS_TEST_RETURN_AT_DISPATCH_LEVEL(flags) \
  NDIS_TEST_RETURN_FLAG((flags), NDIS_RETURN_FLAGS_DISPATCH_LEVEL)

// Ethernet addresses.
#define ETH_IS_MULTICAST(a) (BOOLEAN)(((PUCHAR)(a))[0] & ((UCHAR)0x01))
#define ETH_IS_BROADCAST(a) \
  ((((PUCHAR)(a))[0] == 0xff) && (((PUCHAR)(a))[1] == 0xff) && \
   (((PUCHAR)(a))[2] == 0xff) && (((PUCHAR)(a))[3] == 0xff) && \
   (((PUCHAR)(a))[4] == 0xff) && (((PUCHAR)(a))[5] == 0xff))
#define ETH_COMPARE_NETWORK_ADDRESSES(a, b, result) \
  *(result) = memcmp((a), (b), 6)
#define ETH_COMPARE_NETWORK_ADDRESSES_EQ(a, b, result) \
  *(result) = (ULONG)(memcmp((a), (b), 6) != 0)
#define ETH_COMPARE_NETWORK_ADDRESSES_EQ_SAFE ETH_COMPARE_NETWORK_ADDRESSES_EQ
#define ETH_COPY_NETWORK_ADDRESS(to, from) memcpy((to), (from), 6)

#endif
