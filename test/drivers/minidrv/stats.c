// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Counters, under a KSPIN_LOCK with the old IRQL in a local.
#include "minidrv.h"

void MiniCountError(PMINI_ADAPTER Adapter) {
  KIRQL OldIrql;

  KeAcquireSpinLock(&Adapter->StatsLock, &OldIrql);
  Adapter->Stats.Errors++;
  KeReleaseSpinLock(&Adapter->StatsLock, OldIrql);
}

void MiniCountSent(PMINI_ADAPTER Adapter, ULONG Length) {
  KIRQL OldIrql;

  KeAcquireSpinLock(&Adapter->StatsLock, &OldIrql);
  Adapter->Stats.FramesSent++;
  Adapter->Stats.BytesSent += Length;
  KeReleaseSpinLock(&Adapter->StatsLock, OldIrql);
}

void MiniCountReceived(PMINI_ADAPTER Adapter, ULONG Length) {
  KIRQL OldIrql;

  if (Length == 0) {
    MiniCountError(Adapter);
    return;
  }
  // Legal: who raised the IRQL lets the release restore it.
  OldIrql = KeRaiseIrqlToDpcLevel();
  KeAcquireSpinLockAtDpcLevel(&Adapter->StatsLock);
  Adapter->Stats.FramesReceived++;
  Adapter->Stats.BytesReceived += Length;
  KeReleaseSpinLock(&Adapter->StatsLock, OldIrql);
}

void MiniCopyStatistics(PMINI_ADAPTER Adapter, PMINI_STATISTICS Copy) {
  KIRQL OldIrql = KeGetCurrentIrql();
  BOOLEAN Raised = OldIrql < DISPATCH_LEVEL;

  if (Raised)
    KeAcquireSpinLock(&Adapter->StatsLock, &OldIrql);
  else
    KeAcquireSpinLockAtDpcLevel(&Adapter->StatsLock);
  *Copy = Adapter->Stats;
  if (Raised)
    KeReleaseSpinLock(&Adapter->StatsLock, OldIrql);
  else
    KeReleaseSpinLockFromDpcLevel(&Adapter->StatsLock);
}

// For callers that do not hold the adapter's lock.
void MiniMarkReset(PMINI_ADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->ResetCount++;
  NdisReleaseSpinLock(&Adapter->Lock);
  MiniLogEvent(Adapter, 3, Adapter->ResetCount);
}
