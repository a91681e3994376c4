// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The timer (at DISPATCH_LEVEL), the work item (at PASSIVE_LEVEL) that it
// starts, and the log of events between them, under a queued spin lock.
#include "minidrv.h"

void MiniLogEvent(PMINI_ADAPTER Adapter, ULONG Code, ULONG Argument) {
  KLOCK_QUEUE_HANDLE Handle;
  PMINI_EVENT Event;

  Event = NdisAllocateMemoryWithTagPriority(Adapter->Handle, sizeof(*Event),
                                            MINI_TAG, LowPoolPriority);
  if (Event == NULL)
    return;
  Event->Code = Code;
  Event->Argument = Argument;

  KeAcquireInStackQueuedSpinLock(&Adapter->EventLock, &Handle);
  InsertTailList(&Adapter->Events, &Event->Link);
  Adapter->EventCount++;
  KeReleaseInStackQueuedSpinLock(&Handle);
}

static PMINI_EVENT MiniTakeEvent(PMINI_ADAPTER Adapter) {
  KLOCK_QUEUE_HANDLE Handle;
  PMINI_EVENT Event = NULL;

  KeAcquireInStackQueuedSpinLock(&Adapter->EventLock, &Handle);
  if (!IsListEmpty(&Adapter->Events)) {
    Event = CONTAINING_RECORD(RemoveHeadList(&Adapter->Events), MINI_EVENT,
                              Link);
    Adapter->EventCount--;
  }
  KeReleaseInStackQueuedSpinLock(&Handle);
  return Event;
}

static ULONG MiniTrimEvents(PMINI_ADAPTER Adapter, ULONG Keep) {
  KLOCK_QUEUE_HANDLE Handle;
  PLIST_ENTRY Link;
  ULONG Left;

  KeAcquireInStackQueuedSpinLock(&Adapter->EventLock, &Handle);
  while (Adapter->EventCount > Keep) {
    Link = RemoveHeadList(&Adapter->Events);
    Adapter->EventCount--;
    NdisFreeMemory(CONTAINING_RECORD(Link, MINI_EVENT, Link),
                   sizeof(MINI_EVENT), 0);
  }
  Left = Adapter->EventCount;
  // DEFECT: LockPairing: leaves the processor at DISPATCH_LEVEL.
  KeReleaseInStackQueuedSpinLockFromDpcLevel(&Handle);
  return Left;
}

void MiniTimer(PVOID Unused1, PVOID Context, PVOID Unused2, PVOID Unused3) {
  PMINI_ADAPTER Adapter = (PMINI_ADAPTER)Context;
  BOOLEAN Hungry = FALSE;
  ULONG i;

  UNREFERENCED_PARAMETER(Unused1);
  UNREFERENCED_PARAMETER(Unused2);
  UNREFERENCED_PARAMETER(Unused3);

  for (i = 0; i < MINI_RX_QUEUES && !Hungry; i++) {
    NdisDprAcquireSpinLock(&Adapter->Queues[i].Lock);
    Hungry = Adapter->Queues[i].FreeCount == 0;
    NdisDprReleaseSpinLock(&Adapter->Queues[i].Lock);
  }
  if (Hungry) {
    MiniLogEvent(Adapter, 1, i);
    NdisQueueIoWorkItem(Adapter->WorkItem, MiniWorkItem, Adapter);
  }
}

static NDIS_STATUS MiniReadSpeed(PMINI_ADAPTER Adapter, PULONG Speed) {
  NDIS_STATUS Status = NDIS_STATUS_SUCCESS;

  KeEnterCriticalRegion();
  ExAcquireResourceSharedLite(&Adapter->ConfigLock, TRUE);
  *Speed = Adapter->Speed;
  if (*Speed == 0) {
    Status = NDIS_STATUS_FAILURE;
    goto Leave;
  }
  ExReleaseResourceLite(&Adapter->ConfigLock);
Leave:
  KeLeaveCriticalRegion();
  // DEFECT: LockBalance: the goto has skipped the release of the resource.
  return Status;
}

static void MiniUpdateConfig(PMINI_ADAPTER Adapter, ULONG Code) {
  BOOLEAN Owned = ExIsResourceAcquiredExclusiveLite(&Adapter->ConfigLock);

  if (!Owned)
    MiniAcquireConfig(Adapter, TRUE);
  Adapter->Speed = Code;
  if (!Owned)
    MiniReleaseConfig(Adapter);
}

void MiniWorkItem(PVOID Context, NDIS_HANDLE WorkItem) {
  PMINI_ADAPTER Adapter = (PMINI_ADAPTER)Context;
  PMINI_EVENT Event;
  ULONG Speed;

  UNREFERENCED_PARAMETER(WorkItem);

  while ((Event = MiniTakeEvent(Adapter)) != NULL) {
    if (Event->Code == 2)
      MiniUpdateConfig(Adapter, Event->Argument);
    NdisFreeMemory(Event, sizeof(*Event), 0);
  }
  if (MiniReadSpeed(Adapter, &Speed) == NDIS_STATUS_SUCCESS)
    MiniTrimEvents(Adapter, Speed);
}
