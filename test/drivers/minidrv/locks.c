// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Wrappers around the locks, for the other files. Clean: what they hold on
// return is their purpose.
#include "minidrv.h"

void MiniLockAdapter(PMINI_ADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
}

void MiniUnlockAdapter(PMINI_ADAPTER Adapter) {
  NdisReleaseSpinLock(&Adapter->Lock);
}

// The lock is held on return if the result is TRUE.
BOOLEAN MiniLockIfRunning(PMINI_ADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  if (!MINI_IS_RUNNING(Adapter)) {
    NdisReleaseSpinLock(&Adapter->Lock);
    return FALSE;
  }
  return TRUE;
}

void MiniLockAllQueues(PMINI_ADAPTER Adapter) {
  ULONG i;

  for (i = 0; i < MINI_RX_QUEUES; i++)
    NdisAcquireSpinLock(&Adapter->Queues[i].Lock);
}

void MiniUnlockAllQueues(PMINI_ADAPTER Adapter) {
  ULONG i;

  for (i = MINI_RX_QUEUES; i > 0; i--)
    NdisReleaseSpinLock(&Adapter->Queues[i - 1].Lock);
}

void MiniAcquireConfig(PMINI_ADAPTER Adapter, BOOLEAN Exclusive) {
  KeEnterCriticalRegion();
  if (Exclusive)
    ExAcquireResourceExclusiveLite(&Adapter->ConfigLock, TRUE);
  else
    ExAcquireResourceSharedLite(&Adapter->ConfigLock, TRUE);
}

BOOLEAN MiniTryAcquireConfig(PMINI_ADAPTER Adapter) {
  KeEnterCriticalRegion();
  if (!ExAcquireResourceExclusiveLite(&Adapter->ConfigLock, FALSE)) {
    KeLeaveCriticalRegion();
    return FALSE;
  }
  return TRUE;
}

void MiniReleaseConfig(PMINI_ADAPTER Adapter) {
  ExReleaseResourceLite(&Adapter->ConfigLock);
  KeLeaveCriticalRegion();
}
