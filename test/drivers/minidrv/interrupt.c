// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The interrupt and its DPC, which runs at DISPATCH_LEVEL and uses the Dpr
// functions.
#include "minidrv.h"

NDIS_STATUS MiniRegisterInterrupt(PMINI_ADAPTER Adapter) {
  NDIS_MINIPORT_INTERRUPT_CHARACTERISTICS Characteristics;

  NdisZeroMemory(&Characteristics, sizeof(Characteristics));
  Characteristics.Header.Type = NDIS_OBJECT_TYPE_MINIPORT_INTERRUPT;
  Characteristics.Header.Revision = NDIS_MINIPORT_INTERRUPT_REVISION_1;
  Characteristics.Header.Size =
      NDIS_SIZEOF_MINIPORT_INTERRUPT_CHARACTERISTICS_REVISION_1;
  Characteristics.InterruptHandler = MiniIsr;
  Characteristics.InterruptDpcHandler = MiniInterruptDpc;
  return NdisMRegisterInterruptEx(Adapter->Handle, Adapter, &Characteristics,
                                  &Adapter->Interrupt);
}

BOOLEAN MiniIsr(NDIS_HANDLE Context, PBOOLEAN QueueDpc,
                PULONG TargetProcessors) {
  UNREFERENCED_PARAMETER(Context);
  *QueueDpc = TRUE;
  *TargetProcessors = 0;
  return TRUE;
}

static BOOLEAN MiniLinkIsUp(PMINI_ADAPTER Adapter) {
  BOOLEAN Up;

  NdisDprAcquireSpinLock(&Adapter->Lock);
  Up = (Adapter->Flags & MINI_FLAG_LINK_UP) != 0;
  NdisDprReleaseSpinLock(&Adapter->Lock);
  return Up;
}

// Takes the lock as code for PASSIVE_LEVEL does.
static void MiniLinkDown(PMINI_ADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Flags &= ~MINI_FLAG_LINK_UP;
  NdisReleaseSpinLock(&Adapter->Lock);
}

static void MiniCheckDevice(PMINI_ADAPTER Adapter) {
  NdisDprAcquireSpinLock(&Adapter->Lock);
  if (Adapter->ResetCount > 8)
    // DEFECT: SpinLockDprRelease: MiniLinkDown takes the lock once more.
    MiniLinkDown(Adapter);
  NdisDprReleaseSpinLock(&Adapter->Lock);
}

static void MiniDrainQueues(PMINI_ADAPTER Adapter) {
  PMINI_RX_QUEUE Queue;
  ULONG i;

  for (i = 0; i < MINI_RX_QUEUES; i++) {
    Queue = &Adapter->Queues[i];
    NdisDprAcquireSpinLock(&Queue->Lock);
    if (Queue->FreeCount == 0) {
      Queue->Dropped++;
      NdisDprReleaseSpinLock(&Queue->Lock);
      continue;
    }
    NdisDprReleaseSpinLock(&Queue->Lock);
    MiniReceive(Adapter, i);
  }
}

static void MiniAcknowledge(PMINI_ADAPTER Adapter, ULONG Causes) {
  while (Causes != 0) {
    // DEFECT: SpinLockBalanced: a turn for an even cause keeps the lock.
    NdisDprAcquireSpinLock(&Adapter->SendLock);
    Adapter->Ring[Adapter->Head].Done = TRUE;
    if (Causes & 1)
      NdisDprReleaseSpinLock(&Adapter->SendLock);
    Causes >>= 1;
  }
}

void MiniInterruptDpc(NDIS_HANDLE Context, PVOID DpcContext,
                      PVOID ThrottleParameters, PVOID Reserved) {
  PMINI_ADAPTER Adapter = (PMINI_ADAPTER)Context;

  UNREFERENCED_PARAMETER(ThrottleParameters);
  UNREFERENCED_PARAMETER(Reserved);

  if (!MiniLinkIsUp(Adapter)) {
    MiniCountError(Adapter);
    return;
  }
  MiniCheckDevice(Adapter);
  MiniAcknowledge(Adapter, PtrToUlong(DpcContext));
  MiniReapSends(Adapter);
  MiniDrainQueues(Adapter);

  NdisDprAcquireSpinLock(&Adapter->Lock);
  Adapter->ResetCount = 0;
  // DEFECT: SpinLockPairing: taken by the Dpr function.
  NdisReleaseSpinLock(&Adapter->Lock);
}
