//===- OwnedLocks.h - locks that a driver made recursive ------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which branches only ask whether this thread has the lock already:
//
//   if (Object->Owner != KeGetCurrentThread()) {
//     ExAcquireFastMutex(&Object->Mutex);
//     Object->Owner = KeGetCurrentThread();
//   }
//   Object->Count++;
//   ...
//   if (--Object->Count == 0) {
//     Object->Owner = NULL;
//     ExReleaseFastMutex(&Object->Mutex);
//   }
//
// Owner and count make of a lock that is taken once one that is counted by its
// owner. No value in one function says which way such a branch goes, and each
// way asks something else of the caller. In: a unit, lowered. Out: the same
// with both events on every path and marked as counted.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_EXTRACT_OWNEDLOCKS_H
#define SPINLINT_EXTRACT_OWNEDLOCKS_H

#include "program/Program.h"

namespace spinlint::extract {

void countOwnedLocks(program::Program &P, const catalog::Catalog &C);

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_OWNEDLOCKS_H
