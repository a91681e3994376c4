// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The receive path: a queue a processor, each with its own lock, used at
// DISPATCH_LEVEL by the DPC and at any level when buffers come back.
#include "minidrv.h"

NDIS_STATUS MiniAllocateQueues(PMINI_ADAPTER Adapter) {
  PMINI_RX_QUEUE Queue;
  PMINI_RX_BUFFER Buffer;
  ULONG i, j;

  for (i = 0; i < MINI_RX_QUEUES; i++) {
    Queue = &Adapter->Queues[i];
    NdisAllocateSpinLock(&Queue->Lock);
    InitializeListHead(&Queue->Free);
    InitializeListHead(&Queue->Busy);
    for (j = 0; j < MINI_RX_BUFFERS; j++) {
      Buffer = NdisAllocateMemoryWithTagPriority(
          Adapter->Handle, sizeof(*Buffer), MINI_TAG, NormalPoolPriority);
      if (Buffer == NULL)
        return NDIS_STATUS_RESOURCES;
      NdisZeroMemory(Buffer, sizeof(*Buffer));
      Buffer->Queue = i;
      InsertTailList(&Queue->Free, &Buffer->Link);
      Queue->FreeCount++;
    }
  }
  return NDIS_STATUS_SUCCESS;
}

void MiniFreeQueues(PMINI_ADAPTER Adapter) {
  PMINI_RX_QUEUE Queue;
  PLIST_ENTRY Link;
  ULONG i;

  for (i = 0; i < MINI_RX_QUEUES; i++) {
    Queue = &Adapter->Queues[i];
    if (Queue->Free.Flink == NULL)
      continue;
    NdisAcquireSpinLock(&Queue->Lock);
    while (!IsListEmpty(&Queue->Free)) {
      Link = RemoveHeadList(&Queue->Free);
      Queue->FreeCount--;
      NdisReleaseSpinLock(&Queue->Lock);
      NdisFreeMemory(CONTAINING_RECORD(Link, MINI_RX_BUFFER, Link),
                     sizeof(MINI_RX_BUFFER), 0);
      NdisAcquireSpinLock(&Queue->Lock);
    }
    NdisReleaseSpinLock(&Queue->Lock);
    NdisFreeSpinLock(&Queue->Lock);
  }
}

static PMINI_RX_BUFFER MiniTakeFree(PMINI_RX_QUEUE Queue) {
  PMINI_RX_BUFFER Buffer;

  NdisDprAcquireSpinLock(&Queue->Lock);
  if (IsListEmpty(&Queue->Free)) {
    Queue->Dropped++;
    // DEFECT: SpinLockDpr: the lock of the queue is still held.
    return NULL;
  }
  Buffer = CONTAINING_RECORD(RemoveHeadList(&Queue->Free), MINI_RX_BUFFER,
                             Link);
  Queue->FreeCount--;
  InsertTailList(&Queue->Busy, &Buffer->Link);
  NdisDprReleaseSpinLock(&Queue->Lock);
  return Buffer;
}

static void MiniGiveBack(PMINI_ADAPTER Adapter, PMINI_RX_BUFFER Buffer,
                         BOOLEAN DispatchLevel) {
  PMINI_RX_QUEUE Queue = &Adapter->Queues[Buffer->Queue];

  MINI_ACQUIRE_LOCK(&Queue->Lock, DispatchLevel);
  RemoveEntryList(&Buffer->Link);
  InsertTailList(&Queue->Free, &Buffer->Link);
  Queue->FreeCount++;
  MINI_RELEASE_LOCK(&Queue->Lock, DispatchLevel);
}

// Called by the DPC.
void MiniReceive(PMINI_ADAPTER Adapter, ULONG QueueNumber) {
  PMINI_RX_QUEUE Queue = &Adapter->Queues[QueueNumber];
  PMINI_RX_BUFFER Buffer = MiniTakeFree(Queue);

  if (Buffer == NULL)
    return;
  if (Buffer->NetBufferList == NULL ||
      !MiniFrameWanted(Adapter, (PUCHAR)Buffer->Data, TRUE)) {
    MiniGiveBack(Adapter, Buffer, TRUE);
    return;
  }
  MiniCountReceived(Adapter, Buffer->Length);
  NET_BUFFER_LIST_MINIPORT_RESERVED(Buffer->NetBufferList)[0] = Buffer;
  NdisMIndicateReceiveNetBufferLists(
      Adapter->Handle, Buffer->NetBufferList, NDIS_DEFAULT_PORT_NUMBER, 1,
      NDIS_RECEIVE_FLAGS_DISPATCH_LEVEL);
}

void MiniReturnNetBufferLists(NDIS_HANDLE Context,
                              PNET_BUFFER_LIST NetBufferLists,
                              ULONG ReturnFlags) {
  PMINI_ADAPTER Adapter = (PMINI_ADAPTER)Context;
  BOOLEAN DispatchLevel = NDIS_TEST_RETURN_AT_DISPATCH_LEVEL(ReturnFlags);
  PNET_BUFFER_LIST Next;

  for (; NetBufferLists != NULL; NetBufferLists = Next) {
    Next = NET_BUFFER_LIST_NEXT_NBL(NetBufferLists);
    MiniGiveBack(
        Adapter,
        (PMINI_RX_BUFFER)NET_BUFFER_LIST_MINIPORT_RESERVED(NetBufferLists)[0],
        DispatchLevel);
  }
}

// A consistent picture of all queues.
ULONG MiniCountFree(PMINI_ADAPTER Adapter) {
  ULONG i, Count = 0;

  MiniLockAllQueues(Adapter);
  for (i = 0; i < MINI_RX_QUEUES; i++)
    Count += Adapter->Queues[i].FreeCount;
  MiniUnlockAllQueues(Adapter);
  return Count;
}
