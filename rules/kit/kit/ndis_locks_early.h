// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// NDIS spin locks: the lock and the macros over the kernel's own. The lock DDIs
// of NDIS are macros on every processor but for allocate and free, as in
// ndis.h.
#ifndef SPINLINT_KIT_KIT_NDIS_LOCKS_EARLY_H
#define SPINLINT_KIT_KIT_NDIS_LOCKS_EARLY_H

#include <wdm.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct _NDIS_SPIN_LOCK {
  KSPIN_LOCK SpinLock;
  KIRQL OldIrql;
} NDIS_SPIN_LOCK, *PNDIS_SPIN_LOCK;

FORCEINLINE VOID NdisAllocateSpinLock(_Out_ PNDIS_SPIN_LOCK SpinLock) {
  KeInitializeSpinLock(&SpinLock->SpinLock);
}

FORCEINLINE VOID NdisFreeSpinLock(_In_ PNDIS_SPIN_LOCK SpinLock) {
  UNREFERENCED_PARAMETER(SpinLock);
}

#define NdisAcquireSpinLock(Lock) \
  KeAcquireSpinLock(&(Lock)->SpinLock, &(Lock)->OldIrql)
#define NdisReleaseSpinLock(Lock) \
  KeReleaseSpinLock(&(Lock)->SpinLock, (Lock)->OldIrql)
#define NdisDprAcquireSpinLock(Lock) \
  { KeAcquireSpinLockAtDpcLevel(&(Lock)->SpinLock); }
#define NdisDprReleaseSpinLock(Lock) \
  KeReleaseSpinLockFromDpcLevel(&(Lock)->SpinLock)

#define NDIS_CURRENT_IRQL() KeGetCurrentIrql()
#define NDIS_RAISE_IRQL_TO_DISPATCH(Irql) KeRaiseIrql(DISPATCH_LEVEL, Irql)
#define NDIS_LOWER_IRQL(OldIrql, CurrentIrql) \
  { \
    if (OldIrql != CurrentIrql) \
      KeLowerIrql(OldIrql); \
  }
#define NDIS_INIT_MUTEX(Mutex) KeInitializeMutex(Mutex, 0xFFFF)
#define NDIS_RELEASE_MUTEX(Mutex) KeReleaseMutex(Mutex, FALSE)
#define NDIS_WAIT_FOR_MUTEX(Mutex) \
  KeWaitForSingleObject(Mutex, Executive, KernelMode, FALSE, NULL)

#define NdisInterlockedIncrement(Addend) InterlockedIncrement(Addend)
#define NdisInterlockedDecrement(Addend) InterlockedDecrement(Addend)
#define NdisInterlockedAddUlong(Addend, Increment, Lock) \
  ExInterlockedAddUlong(Addend, Increment, &(Lock)->SpinLock)
#define NdisInterlockedInsertHeadList(Head, Entry, Lock) \
  ExInterlockedInsertHeadList(Head, Entry, &(Lock)->SpinLock)
#define NdisInterlockedInsertTailList(Head, Entry, Lock) \
  ExInterlockedInsertTailList(Head, Entry, &(Lock)->SpinLock)
#define NdisInterlockedRemoveHeadList(Head, Lock) \
  ExInterlockedRemoveHeadList(Head, &(Lock)->SpinLock)
#define NdisInterlockedPushEntryList(Head, Entry, Lock) \
  ExInterlockedPushEntryList(Head, Entry, &(Lock)->SpinLock)
#define NdisInterlockedPopEntryList(Head, Lock) \
  ExInterlockedPopEntryList(Head, &(Lock)->SpinLock)
#define NdisInterlockedPushEntrySList(Head, Entry, Lock) \
  ExInterlockedPushEntrySList(Head, Entry, &(Lock)->SpinLock)
#define NdisInterlockedPopEntrySList(Head, Lock) \
  ExInterlockedPopEntrySList(Head, &(Lock)->SpinLock)
#define NdisInterlockedFlushSList(Head) ExInterlockedFlushSList(Head)
#define NdisInterlockedAddLargeStatistic(Addend, Increment) \
  ExInterlockedAddLargeStatistic((PLARGE_INTEGER)Addend, Increment)

#ifdef __cplusplus
}
#endif

#endif
