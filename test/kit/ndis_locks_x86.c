// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// NDIS spin locks are macros over macros over fastcall functions; x86.
// RUN: %clang_kit_x86 -E -P %s | FileCheck %s
// RUN: %clang_kit_x86 -fsyntax-only -Werror -Xclang -verify %s
// expected-no-diagnostics
#include <ndis.h>

void locks(NDIS_SPIN_LOCK *L, KIRQL *I, KSPIN_LOCK *K) {
  // CHECK-LABEL: void locks(
  // CHECK: *(&(L)->OldIrql) = KfAcquireSpinLock(&(L)->SpinLock);
  NdisAcquireSpinLock(L);
  // CHECK: KfReleaseSpinLock(&(L)->SpinLock, (L)->OldIrql);
  NdisReleaseSpinLock(L);
  // CHECK: { KefAcquireSpinLockAtDpcLevel(&(L)->SpinLock); }
  NdisDprAcquireSpinLock(L);
  // CHECK: KefReleaseSpinLockFromDpcLevel(&(L)->SpinLock);
  NdisDprReleaseSpinLock(L);
  // CHECK: *(I) = KfAcquireSpinLock(K);
  KeAcquireSpinLock(K, I);
  // CHECK: *((I)) = KfAcquireSpinLock((K));
  ExAcquireSpinLock(K, I);
  // CHECK: KfReleaseSpinLock((K), (*I));
  ExReleaseSpinLock(K, *I);
  // CHECK: KfLowerIrql(*I);
  KeLowerIrql(*I);
}
