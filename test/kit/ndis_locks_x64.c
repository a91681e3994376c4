// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// NDIS spin locks are macros over macros over functions; x64.
// RUN: %clang_kit -E -P %s | FileCheck %s
// RUN: %clang_kit -fsyntax-only -Werror -Xclang -verify %s
// expected-no-diagnostics
#include <ndis.h>

void locks(NDIS_SPIN_LOCK *L, KIRQL *I, KSPIN_LOCK *K) {
  // CHECK-LABEL: void locks(
  // CHECK: *(&(L)->OldIrql) = KeAcquireSpinLockRaiseToDpc(&(L)->SpinLock);
  NdisAcquireSpinLock(L);
  // CHECK: KeReleaseSpinLock(&(L)->SpinLock, (L)->OldIrql);
  NdisReleaseSpinLock(L);
  // CHECK: { KeAcquireSpinLockAtDpcLevel(&(L)->SpinLock); }
  NdisDprAcquireSpinLock(L);
  // CHECK: KeReleaseSpinLockFromDpcLevel(&(L)->SpinLock);
  NdisDprReleaseSpinLock(L);
  // CHECK: *(I) = KeAcquireSpinLockRaiseToDpc(K);
  KeAcquireSpinLock(K, I);
  // CHECK: *((I)) = KeAcquireSpinLockRaiseToDpc((K));
  ExAcquireSpinLock(K, I);
  // CHECK: KeReleaseSpinLock((K), (*I));
  ExReleaseSpinLock(K, *I);
  // CHECK: *(I) = KfRaiseIrql(2);
  KeRaiseIrql(DISPATCH_LEVEL, I);
  // CHECK: *(I) = KfRaiseIrql(2);
  NDIS_RAISE_IRQL_TO_DISPATCH(I);
  // CHECK: NdisAllocateSpinLock(L);
  NdisAllocateSpinLock(L);
  // CHECK: NdisFreeSpinLock(L);
  NdisFreeSpinLock(L);
}
