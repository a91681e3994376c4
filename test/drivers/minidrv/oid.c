// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// OID requests and the filter tables. The tables are read for every frame and
// written by requests, under a read/write lock.
#include "minidrv.h"

static NDIS_STATUS MiniCopyOut(PNDIS_OID_REQUEST Request, PVOID Source,
                               ULONG Length) {
  if (Request->DATA.QUERY_INFORMATION.InformationBufferLength < Length) {
    Request->DATA.QUERY_INFORMATION.BytesNeeded = Length;
    return NDIS_STATUS_BUFFER_TOO_SHORT;
  }
  NdisMoveMemory(Request->DATA.QUERY_INFORMATION.InformationBuffer, Source,
                 Length);
  Request->DATA.QUERY_INFORMATION.BytesWritten = Length;
  return NDIS_STATUS_SUCCESS;
}

// The level of the caller is a flag of the lock's own, not another function.
BOOLEAN MiniFrameWanted(PMINI_ADAPTER Adapter, PUCHAR Address,
                        BOOLEAN DispatchLevel) {
  LOCK_STATE_EX State;
  BOOLEAN Wanted = FALSE;
  ULONG i;

  NdisAcquireRWLockRead(Adapter->FilterLock, &State,
                        DispatchLevel ? NDIS_RWL_AT_DISPATCH_LEVEL : 0);
  if (Adapter->PacketFilter & NDIS_PACKET_TYPE_PROMISCUOUS) {
    Wanted = TRUE;
    goto Done;
  }
  if (ETH_IS_BROADCAST(Address)) {
    Wanted = (Adapter->PacketFilter & NDIS_PACKET_TYPE_BROADCAST) != 0;
    goto Done;
  }
  if (!ETH_IS_MULTICAST(Address)) {
    Wanted = RtlEqualMemory(Address, Adapter->Address, MINI_ETH_LENGTH);
    goto Done;
  }
  for (i = 0; i < Adapter->MulticastCount; i++) {
    if (RtlEqualMemory(Address, Adapter->Multicast[i], MINI_ETH_LENGTH)) {
      Wanted = TRUE;
      break;
    }
  }
Done:
  NdisReleaseRWLock(Adapter->FilterLock, &State);
  return Wanted;
}

static NDIS_STATUS MiniSetMulticast(PMINI_ADAPTER Adapter, PUCHAR List,
                                    ULONG Length) {
  LOCK_STATE_EX State;

  if (Length % MINI_ETH_LENGTH != 0)
    return NDIS_STATUS_INVALID_LENGTH;

  NdisAcquireRWLockWrite(Adapter->FilterLock, &State, 0);
  if (Length / MINI_ETH_LENGTH > MINI_MAX_MULTICAST)
    // DEFECT: LockBalance: the read/write lock is still held.
    return NDIS_STATUS_MULTICAST_FULL;
  NdisMoveMemory(Adapter->Multicast, List, Length);
  Adapter->MulticastCount = Length / MINI_ETH_LENGTH;
  NdisReleaseRWLock(Adapter->FilterLock, &State);
  return NDIS_STATUS_SUCCESS;
}

static NDIS_STATUS MiniSetPacketFilter(PMINI_ADAPTER Adapter, ULONG Filter) {
  LOCK_STATE_EX State;

  NdisAcquireRWLockWrite(Adapter->FilterLock, &State, 0);
  Adapter->PacketFilter = Filter;
  NdisReleaseRWLock(Adapter->FilterLock, &State);

  // Only a hint for the work item, which reads the configuration anew.
  if (MiniTryAcquireConfig(Adapter)) {
    Adapter->Promiscuous = (Filter & NDIS_PACKET_TYPE_PROMISCUOUS) != 0;
    MiniReleaseConfig(Adapter);
  }
  return NDIS_STATUS_SUCCESS;
}

static NDIS_STATUS MiniSet(PMINI_ADAPTER Adapter, PNDIS_OID_REQUEST Request) {
  PVOID Buffer = Request->DATA.SET_INFORMATION.InformationBuffer;
  ULONG Length = Request->DATA.SET_INFORMATION.InformationBufferLength;

  switch (Request->DATA.SET_INFORMATION.Oid) {
  case OID_GEN_CURRENT_PACKET_FILTER:
    if (Length < sizeof(ULONG))
      return NDIS_STATUS_INVALID_LENGTH;
    return MiniSetPacketFilter(Adapter, *(PULONG)Buffer);
  case OID_802_3_MULTICAST_LIST:
    return MiniSetMulticast(Adapter, Buffer, Length);
  default:
    return NDIS_STATUS_NOT_SUPPORTED;
  }
}

static NDIS_STATUS MiniQuery(PMINI_ADAPTER Adapter,
                             PNDIS_OID_REQUEST Request) {
  MINI_STATISTICS Statistics;
  NDIS_STATUS Status;
  LOCK_STATE_EX State;
  ULONG Value;

  switch (Request->DATA.QUERY_INFORMATION.Oid) {
  case OID_GEN_MAXIMUM_FRAME_SIZE:
    Value = MINI_MAX_FRAME;
    Status = MiniCopyOut(Request, &Value, sizeof(Value));
    break;
  case OID_GEN_STATISTICS:
    MiniCopyStatistics(Adapter, &Statistics);
    Status = MiniCopyOut(Request, &Statistics, sizeof(Statistics));
    break;
  case OID_802_3_CURRENT_ADDRESS:
    MiniAcquireConfig(Adapter, FALSE);
    Status = MiniCopyOut(Request, Adapter->Address, MINI_ETH_LENGTH);
    MiniReleaseConfig(Adapter);
    break;
  case OID_802_3_MULTICAST_LIST:
    NdisAcquireRWLockRead(Adapter->FilterLock, &State, 0);
    Status = MiniCopyOut(Request, Adapter->Multicast,
                         Adapter->MulticastCount * MINI_ETH_LENGTH);
    NdisReleaseRWLock(Adapter->FilterLock, &State);
    break;
  default:
    Status = NDIS_STATUS_NOT_SUPPORTED;
    break;
  }
  return Status;
}

NDIS_STATUS MiniOidRequest(NDIS_HANDLE Context, PNDIS_OID_REQUEST Request) {
  PMINI_ADAPTER Adapter = (PMINI_ADAPTER)Context;
  NDIS_STATUS Status;
  BOOLEAN Counted = FALSE;

  NdisAcquireSpinLock(&Adapter->Lock);
  if (Adapter->Flags & MINI_FLAG_HALTING) {
    NdisReleaseSpinLock(&Adapter->Lock);
    Status = NDIS_STATUS_REQUEST_ABORTED;
    goto Exit;
  }
  Adapter->RequestsPending++;
  Adapter->PendingRequest = Request;
  Counted = TRUE;
  NdisReleaseSpinLock(&Adapter->Lock);

  switch (Request->RequestType) {
  case NdisRequestQueryInformation:
  case NdisRequestQueryStatistics:
    Status = MiniQuery(Adapter, Request);
    break;
  case NdisRequestSetInformation:
    Status = MiniSet(Adapter, Request);
    break;
  default:
    Status = NDIS_STATUS_NOT_SUPPORTED;
    break;
  }

Exit:
  if (Counted) {
    NdisAcquireSpinLock(&Adapter->Lock);
    Adapter->RequestsPending--;
    Adapter->PendingRequest = NULL;
    NdisReleaseSpinLock(&Adapter->Lock);
  }
  return Status;
}

void MiniCancelOidRequest(NDIS_HANDLE Context, PVOID RequestId) {
  PMINI_ADAPTER Adapter = (PMINI_ADAPTER)Context;
  PNDIS_OID_REQUEST Request = NULL;

  NdisAcquireSpinLock(&Adapter->Lock);
  if (Adapter->PendingRequest != NULL &&
      Adapter->PendingRequest->RequestId == RequestId) {
    Request = Adapter->PendingRequest;
    Adapter->PendingRequest = NULL;
    NdisReleaseSpinLock(&Adapter->Lock);
    NdisMOidRequestComplete(Adapter->Handle, Request,
                            NDIS_STATUS_REQUEST_ABORTED);
  }
  if (Request == NULL)
    NdisReleaseSpinLock(&Adapter->Lock);
}
