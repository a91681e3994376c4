// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Resources, critical regions, push locks and mutexes: the older names are
// macros over the newer ones.
// RUN: %clang_kit -E -P %s | FileCheck %s
// RUN: %clang_kit -fsyntax-only -Werror -Xclang -verify %s
// expected-no-diagnostics
#include <fltKernel.h>

void locks(ERESOURCE *R, EX_PUSH_LOCK *P, IO_REMOVE_LOCK *M, FAST_MUTEX *F) {
  // CHECK-LABEL: void locks(
  // CHECK: { KeEnterCriticalRegion(); };
  FsRtlEnterFileSystem();
  // CHECK: ExAcquireResourceExclusiveLite(R, 1);
  ExAcquireResourceExclusive(R, TRUE);
  // CHECK: (ExReleaseResourceLite(R));
  ExReleaseResource(R);
  // CHECK: ExReleaseResourceForThreadLite(R, ((ULONG_PTR)((PETHREAD)KeGetCurrentThread())));
  ExReleaseResourceForThread(R, ExGetCurrentResourceThread());
  // CHECK: { KeLeaveCriticalRegion(); };
  FsRtlExitFileSystem();
  // CHECK: FltAcquirePushLockExclusiveEx(P, 0);
  FltAcquirePushLockExclusive(P);
  // CHECK: FltReleasePushLockEx(P, 0);
  FltReleasePushLock(P);
  // CHECK: IoAcquireRemoveLockEx(M, ((void *)0), "", 1, sizeof(IO_REMOVE_LOCK));
  IoAcquireRemoveLock(M, NULL);
  // CHECK: IoReleaseRemoveLockEx(M, ((void *)0), sizeof(IO_REMOVE_LOCK));
  IoReleaseRemoveLock(M, NULL);
  // CHECK: ExInitializeFastMutex(F);
  ExInitializeFastMutex(F);
  ExAcquireFastMutex(F);
  ExReleaseFastMutex(F);
}
