// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The transmit path: a ring of slots, and a list of what waits for one.
#include "minidrv.h"

static ULONG MiniLengthOf(PNET_BUFFER_LIST NetBufferList) {
  PNET_BUFFER Buffer;
  ULONG Length = 0;

  for (Buffer = NET_BUFFER_LIST_FIRST_NB(NetBufferList); Buffer != NULL;
       Buffer = NET_BUFFER_NEXT_NB(Buffer))
    Length += NET_BUFFER_DATA_LENGTH(Buffer);
  return Length;
}

static void MiniComplete(PMINI_ADAPTER Adapter, PNET_BUFFER_LIST NetBufferList,
                         NDIS_STATUS Status, BOOLEAN DispatchLevel) {
  NET_BUFFER_LIST_STATUS(NetBufferList) = Status;
  NET_BUFFER_LIST_NEXT_NBL(NetBufferList) = NULL;
  NdisMSendNetBufferListsComplete(
      Adapter->Handle, NetBufferList,
      DispatchLevel ? NDIS_SEND_COMPLETE_FLAGS_DISPATCH_LEVEL : 0);
  MiniDereference(Adapter, DispatchLevel);
}

// Called with SendLock held.
static BOOLEAN MiniPutOnRing(PMINI_ADAPTER Adapter,
                             PNET_BUFFER_LIST NetBufferList) {
  PMINI_TX_SLOT Slot;

  if ((Adapter->Tail + 1) % MINI_TX_RING == Adapter->Head)
    return FALSE;
  Slot = &Adapter->Ring[Adapter->Tail];
  Slot->NetBufferList = NetBufferList;
  Slot->Length = MiniLengthOf(NetBufferList);
  Slot->Done = FALSE;
  Adapter->Tail = (Adapter->Tail + 1) % MINI_TX_RING;
  return TRUE;
}

// Called with SendLock held.
static void MiniPutOnWaitList(PMINI_ADAPTER Adapter,
                              PNET_BUFFER_LIST NetBufferList) {
  NET_BUFFER_LIST_NEXT_NBL(NetBufferList) = NULL;
  if (Adapter->WaitTail == NULL)
    Adapter->WaitHead = NetBufferList;
  else
    NET_BUFFER_LIST_NEXT_NBL(Adapter->WaitTail) = NetBufferList;
  Adapter->WaitTail = NetBufferList;
}

static void MiniSendOne(PMINI_ADAPTER Adapter, PNET_BUFFER_LIST NetBufferList,
                        BOOLEAN DispatchLevel) {
  ULONG Length = MiniLengthOf(NetBufferList);

  if (Length > MINI_MAX_FRAME) {
    MiniComplete(Adapter, NetBufferList, NDIS_STATUS_INVALID_LENGTH,
                 DispatchLevel);
    return;
  }

  MINI_ACQUIRE_LOCK(&Adapter->SendLock, DispatchLevel);
  if (!MiniPutOnRing(Adapter, NetBufferList))
    MiniPutOnWaitList(Adapter, NetBufferList);
  MINI_RELEASE_LOCK(&Adapter->SendLock, DispatchLevel);
}

void MiniSendNetBufferLists(NDIS_HANDLE Context,
                            PNET_BUFFER_LIST NetBufferLists,
                            NDIS_PORT_NUMBER PortNumber, ULONG SendFlags) {
  PMINI_ADAPTER Adapter = (PMINI_ADAPTER)Context;
  BOOLEAN DispatchLevel = NDIS_TEST_SEND_AT_DISPATCH_LEVEL(SendFlags);
  PNET_BUFFER_LIST Next;

  UNREFERENCED_PARAMETER(PortNumber);

  while (NetBufferLists != NULL) {
    Next = NET_BUFFER_LIST_NEXT_NBL(NetBufferLists);
    NET_BUFFER_LIST_NEXT_NBL(NetBufferLists) = NULL;
    if (!MiniReference(Adapter, DispatchLevel)) {
      NET_BUFFER_LIST_STATUS(NetBufferLists) = NDIS_STATUS_PAUSED;
      NdisMSendNetBufferListsComplete(
          Adapter->Handle, NetBufferLists,
          DispatchLevel ? NDIS_SEND_COMPLETE_FLAGS_DISPATCH_LEVEL : 0);
      NetBufferLists = Next;
      continue;
    }
    MiniSendOne(Adapter, NetBufferLists, DispatchLevel);
    NetBufferLists = Next;
  }
}

// Takes what the device has sent off the ring. Called by the DPC.
void MiniReapSends(PMINI_ADAPTER Adapter) {
  PNET_BUFFER_LIST NetBufferList;
  PMINI_TX_SLOT Slot;

  NdisDprAcquireSpinLock(&Adapter->SendLock);
  while (Adapter->Head != Adapter->Tail) {
    Slot = &Adapter->Ring[Adapter->Head];
    if (!Slot->Done)
      break;
    NetBufferList = Slot->NetBufferList;
    Slot->NetBufferList = NULL;
    Adapter->Head = (Adapter->Head + 1) % MINI_TX_RING;
    NdisDprReleaseSpinLock(&Adapter->SendLock);

    MiniCountSent(Adapter, Slot->Length);
    MiniComplete(Adapter, NetBufferList, NDIS_STATUS_SUCCESS, TRUE);

    NdisDprAcquireSpinLock(&Adapter->SendLock);
    if (Adapter->WaitHead != NULL) {
      NetBufferList = Adapter->WaitHead;
      if (MiniPutOnRing(Adapter, NetBufferList)) {
        Adapter->WaitHead = NET_BUFFER_LIST_NEXT_NBL(NetBufferList);
        if (Adapter->WaitHead == NULL)
          Adapter->WaitTail = NULL;
      }
    }
  }
  NdisDprReleaseSpinLock(&Adapter->SendLock);
}

// Completes everything that waits.
void MiniAbortSends(PMINI_ADAPTER Adapter, NDIS_STATUS Status) {
  PNET_BUFFER_LIST List, Next;

  NdisAcquireSpinLock(&Adapter->SendLock);
  List = Adapter->WaitHead;
  Adapter->WaitHead = Adapter->WaitTail = NULL;
  NdisReleaseSpinLock(&Adapter->SendLock);

  for (; List != NULL; List = Next) {
    Next = NET_BUFFER_LIST_NEXT_NBL(List);
    MiniComplete(Adapter, List, Status, FALSE);
  }
}

// Takes one list with this id off the waiting ones.
static PNET_BUFFER_LIST MiniTakeById(PMINI_ADAPTER Adapter, PVOID CancelId) {
  PNET_BUFFER_LIST *Link;
  PNET_BUFFER_LIST Found = NULL;
  BOOLEAN DispatchLevel = NDIS_CURRENT_IRQL() == DISPATCH_LEVEL;

  MINI_ACQUIRE_LOCK(&Adapter->SendLock, DispatchLevel);
  for (Link = &Adapter->WaitHead; *Link != NULL;
       Link = &NET_BUFFER_LIST_NEXT_NBL(*Link)) {
    if (NDIS_GET_NET_BUFFER_LIST_CANCEL_ID(*Link) == CancelId) {
      Found = *Link;
      *Link = NET_BUFFER_LIST_NEXT_NBL(Found);
      break;
    }
  }
  if (Found == NULL) {
    // DEFECT: SpinLockPairing: at DISPATCH_LEVEL it was the Dpr function.
    NdisReleaseSpinLock(&Adapter->SendLock);
    return NULL;
  }
  MINI_RELEASE_LOCK(&Adapter->SendLock, DispatchLevel);
  return Found;
}

void MiniCancelSend(NDIS_HANDLE Context, PVOID CancelId) {
  PMINI_ADAPTER Adapter = (PMINI_ADAPTER)Context;
  PNET_BUFFER_LIST List;

  while ((List = MiniTakeById(Adapter, CancelId)) != NULL)
    MiniComplete(Adapter, List, NDIS_STATUS_REQUEST_ABORTED, FALSE);
}
