// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The life of an adapter: initialize, pause, restart, reset, halt.
#include "minidrv.h"

static NDIS_OID MiniSupportedOids[] = {
    OID_GEN_MAXIMUM_FRAME_SIZE,
    OID_GEN_CURRENT_PACKET_FILTER,
    OID_GEN_STATISTICS,
    OID_802_3_CURRENT_ADDRESS,
    OID_802_3_MULTICAST_LIST,
};

BOOLEAN MiniReference(PMINI_ADAPTER Adapter, BOOLEAN DispatchLevel) {
  BOOLEAN Running;

  MINI_ACQUIRE_LOCK(&Adapter->Lock, DispatchLevel);
  Running = MINI_IS_RUNNING(Adapter);
  if (Running)
    Adapter->SendsPending++;
  MINI_RELEASE_LOCK(&Adapter->Lock, DispatchLevel);
  return Running;
}

void MiniDereference(PMINI_ADAPTER Adapter, BOOLEAN DispatchLevel) {
  BOOLEAN Complete = FALSE;

  MINI_ACQUIRE_LOCK(&Adapter->Lock, DispatchLevel);
  if (--Adapter->SendsPending == 0 && (Adapter->Flags & MINI_FLAG_PAUSING)) {
    Adapter->Flags &= ~(MINI_FLAG_PAUSING | MINI_FLAG_RUNNING);
    Complete = TRUE;
  }
  MINI_RELEASE_LOCK(&Adapter->Lock, DispatchLevel);

  if (Complete)
    NdisMPauseComplete(Adapter->Handle);
}

static NDIS_STATUS MiniSetAttributes(PMINI_ADAPTER Adapter) {
  NDIS_MINIPORT_ADAPTER_ATTRIBUTES Attributes;
  NDIS_STATUS Status;

  NdisZeroMemory(&Attributes, sizeof(Attributes));
  Attributes.RegistrationAttributes.Header.Type =
      NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES;
  Attributes.RegistrationAttributes.Header.Revision =
      NDIS_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES_REVISION_1;
  Attributes.RegistrationAttributes.Header.Size =
      NDIS_SIZEOF_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES_REVISION_1;
  Attributes.RegistrationAttributes.MiniportAdapterContext = Adapter;
  Attributes.RegistrationAttributes.AttributeFlags =
      NDIS_MINIPORT_ATTRIBUTES_SURPRISE_REMOVE_OK;
  Attributes.RegistrationAttributes.InterfaceType = NdisInterfacePci;
  Status = NdisMSetMiniportAttributes(Adapter->Handle, &Attributes);
  if (Status != NDIS_STATUS_SUCCESS)
    return Status;

  NdisZeroMemory(&Attributes, sizeof(Attributes));
  Attributes.GeneralAttributes.Header.Type =
      NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES;
  Attributes.GeneralAttributes.Header.Revision =
      NDIS_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES_REVISION_1;
  Attributes.GeneralAttributes.Header.Size =
      NDIS_SIZEOF_MINIPORT_ADAPTER_GENERAL_ATTRIBUTES_REVISION_1;
  Attributes.GeneralAttributes.MtuSize = MINI_MAX_FRAME - 14;
  Attributes.GeneralAttributes.LookaheadSize = MINI_MAX_FRAME;
  Attributes.GeneralAttributes.MacAddressLength = MINI_ETH_LENGTH;
  Attributes.GeneralAttributes.MaxMulticastListSize = MINI_MAX_MULTICAST;
  Attributes.GeneralAttributes.SupportedOidList = MiniSupportedOids;
  Attributes.GeneralAttributes.SupportedOidListLength =
      sizeof(MiniSupportedOids);
  return NdisMSetMiniportAttributes(Adapter->Handle, &Attributes);
}

static NDIS_STATUS MiniCreateTimer(PMINI_ADAPTER Adapter) {
  NDIS_TIMER_CHARACTERISTICS Timer;

  NdisZeroMemory(&Timer, sizeof(Timer));
  Timer.Header.Type = NDIS_OBJECT_TYPE_TIMER_CHARACTERISTICS;
  Timer.Header.Revision = NDIS_TIMER_CHARACTERISTICS_REVISION_1;
  Timer.Header.Size = NDIS_SIZEOF_TIMER_CHARACTERISTICS_REVISION_1;
  Timer.AllocationTag = MINI_TAG;
  Timer.TimerFunction = MiniTimer;
  Timer.FunctionContext = Adapter;
  return NdisAllocateTimerObject(Adapter->Handle, &Timer, &Adapter->Timer);
}

static void MiniFreeAdapter(PMINI_ADAPTER Adapter) {
  if (Adapter->Timer != NULL)
    NdisFreeTimerObject(Adapter->Timer);
  if (Adapter->WorkItem != NULL)
    NdisFreeIoWorkItem(Adapter->WorkItem);
  if (Adapter->FilterLock != NULL)
    NdisFreeRWLock(Adapter->FilterLock);
  MiniFreeQueues(Adapter);
  ExDeleteResourceLite(&Adapter->ConfigLock);
  NdisFreeSpinLock(&Adapter->SendLock);
  NdisFreeSpinLock(&Adapter->Lock);
  NdisFreeMemory(Adapter, sizeof(*Adapter), 0);
}

NDIS_STATUS MiniInitialize(NDIS_HANDLE MiniportHandle,
                           NDIS_HANDLE DriverContext,
                           PNDIS_MINIPORT_INIT_PARAMETERS Parameters) {
  PMINI_ADAPTER Adapter;
  NDIS_STATUS Status;

  UNREFERENCED_PARAMETER(DriverContext);
  UNREFERENCED_PARAMETER(Parameters);

  Adapter = NdisAllocateMemoryWithTagPriority(
      MiniportHandle, sizeof(*Adapter), MINI_TAG, NormalPoolPriority);
  if (Adapter == NULL)
    return NDIS_STATUS_RESOURCES;
  NdisZeroMemory(Adapter, sizeof(*Adapter));
  Adapter->Handle = MiniportHandle;
  NdisAllocateSpinLock(&Adapter->Lock);
  NdisAllocateSpinLock(&Adapter->SendLock);
  KeInitializeSpinLock(&Adapter->StatsLock);
  KeInitializeSpinLock(&Adapter->EventLock);
  InitializeListHead(&Adapter->Events);
  ExInitializeResourceLite(&Adapter->ConfigLock);
  ExInitializeFastMutex(&Adapter->PowerMutex);

  Status = MiniAllocateQueues(Adapter);
  if (Status != NDIS_STATUS_SUCCESS)
    goto Fail;

  Adapter->FilterLock = NdisAllocateRWLock(MiniportHandle);
  Adapter->WorkItem = NdisAllocateIoWorkItem(MiniportHandle);
  if (Adapter->FilterLock == NULL || Adapter->WorkItem == NULL) {
    Status = NDIS_STATUS_RESOURCES;
    goto Fail;
  }

  Status = MiniCreateTimer(Adapter);
  if (Status != NDIS_STATUS_SUCCESS)
    goto Fail;
  Status = MiniSetAttributes(Adapter);
  if (Status != NDIS_STATUS_SUCCESS)
    goto Fail;
  Status = MiniRegisterInterrupt(Adapter);
  if (Status != NDIS_STATUS_SUCCESS)
    goto Fail;

  MiniLockAdapter(Adapter);
  Adapter->Flags |= MINI_FLAG_LINK_UP;
  MiniUnlockAdapter(Adapter);
  return NDIS_STATUS_SUCCESS;

Fail:
  MiniFreeAdapter(Adapter);
  return Status;
}

void MiniHalt(NDIS_HANDLE Context, NDIS_HALT_ACTION Action) {
  PMINI_ADAPTER Adapter = (PMINI_ADAPTER)Context;

  UNREFERENCED_PARAMETER(Action);

  // Waits for the sends that are under way; drops the lock for each wait.
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Flags |= MINI_FLAG_HALTING;
  while (Adapter->SendsPending != 0) {
    NdisReleaseSpinLock(&Adapter->Lock);
    NdisMSleep(1000);
    NdisAcquireSpinLock(&Adapter->Lock);
  }
  NdisReleaseSpinLock(&Adapter->Lock);

  if (Adapter->Interrupt != NULL)
    NdisMDeregisterInterruptEx(Adapter->Interrupt);
  NdisCancelTimerObject(Adapter->Timer);
  MiniFreeAdapter(Adapter);
}

NDIS_STATUS MiniPause(NDIS_HANDLE Context,
                      PNDIS_MINIPORT_PAUSE_PARAMETERS Parameters) {
  PMINI_ADAPTER Adapter = (PMINI_ADAPTER)Context;

  UNREFERENCED_PARAMETER(Parameters);

  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Flags |= MINI_FLAG_PAUSING;
  if (Adapter->SendsPending != 0)
    // DEFECT: SpinLock: returns to NDIS with the adapter's lock held.
    return NDIS_STATUS_PENDING;
  Adapter->Flags &= ~(MINI_FLAG_PAUSING | MINI_FLAG_RUNNING);
  NdisReleaseSpinLock(&Adapter->Lock);
  return NDIS_STATUS_SUCCESS;
}

NDIS_STATUS MiniRestart(NDIS_HANDLE Context,
                        PNDIS_MINIPORT_RESTART_PARAMETERS Parameters) {
  PMINI_ADAPTER Adapter = (PMINI_ADAPTER)Context;
  NDIS_STATUS Status = NDIS_STATUS_SUCCESS;
  LARGE_INTEGER DueTime;

  UNREFERENCED_PARAMETER(Parameters);

  if (Adapter->Timer == NULL) {
    Status = NDIS_STATUS_FAILURE;
    goto Exit;
  }

  NdisAcquireSpinLock(&Adapter->Lock);
  if (Adapter->Flags & MINI_FLAG_HALTING) {
    Status = NDIS_STATUS_FAILURE;
    goto Exit;
  }
  Adapter->Flags |= MINI_FLAG_RUNNING;
  DueTime.QuadPart = -10000000;
  NdisSetTimerObject(Adapter->Timer, DueTime, 1000, NULL);

Exit:
  // DEFECT: SpinLockRelease: the first goto comes here without the lock.
  NdisReleaseSpinLock(&Adapter->Lock);
  return Status;
}

NDIS_STATUS MiniReset(NDIS_HANDLE Context, PBOOLEAN AddressingReset) {
  PMINI_ADAPTER Adapter = (PMINI_ADAPTER)Context;

  *AddressingReset = FALSE;

  NdisAcquireSpinLock(&Adapter->Lock);
  if (Adapter->Flags & MINI_FLAG_HALTING) {
    NdisReleaseSpinLock(&Adapter->Lock);
    return NDIS_STATUS_FAILURE;
  }
  // DEFECT: SpinLock: MiniMarkReset, in stats.c, takes the lock again.
  MiniMarkReset(Adapter);
  NdisReleaseSpinLock(&Adapter->Lock);

  MiniAbortSends(Adapter, NDIS_STATUS_RESET_IN_PROGRESS);
  return NDIS_STATUS_SUCCESS;
}

BOOLEAN MiniCheckForHang(NDIS_HANDLE Context) {
  PMINI_ADAPTER Adapter = (PMINI_ADAPTER)Context;
  BOOLEAN Hangs = FALSE;

  if (MiniLockIfRunning(Adapter)) {
    Hangs = Adapter->SendsPending > MINI_TX_RING;
    MiniUnlockAdapter(Adapter);
    if (!Hangs)
      Hangs = MiniCountFree(Adapter) == 0;
  }
  return Hangs;
}

void MiniShutdown(NDIS_HANDLE Context, NDIS_SHUTDOWN_ACTION Action) {
  PMINI_ADAPTER Adapter = (PMINI_ADAPTER)Context;

  // Called at a high IRQL after a bug check: no locks then.
  if (Action == NdisShutdownPowerOff)
    NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Flags |= MINI_FLAG_HALTING;
  if (Action == NdisShutdownPowerOff)
    NdisReleaseSpinLock(&Adapter->Lock);
}

void MiniDevicePnPEvent(NDIS_HANDLE Context, PNET_DEVICE_PNP_EVENT Event) {
  PMINI_ADAPTER Adapter = (PMINI_ADAPTER)Context;

  ExAcquireFastMutex(&Adapter->PowerMutex);
  switch (Event->DevicePnPEvent) {
  case NdisDevicePnPEventSurpriseRemoved:
    MiniLockAdapter(Adapter);
    Adapter->Flags |= MINI_FLAG_HALTING;
    MiniUnlockAdapter(Adapter);
    break;
  case NdisDevicePnPEventPowerProfileChanged:
    if (Event->InformationBufferLength < sizeof(ULONG))
      // DEFECT: LockBalance: the fast mutex is still held.
      return;
    Adapter->Speed = *(PULONG)Event->InformationBuffer;
    break;
  default:
    break;
  }
  ExReleaseFastMutex(&Adapter->PowerMutex);
}
