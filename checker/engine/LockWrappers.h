//===- LockWrappers.h - records that are there to be a lock ---------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A record that does nothing but to be a lock (the spinlock_t of a driver that
// was ported) is a member of many others. To call a lock by its member would be
// one name for all of them: the member that the record is in tells them apart.
// In: a program. Out: the members that are no name of a lock.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_LOCKWRAPPERS_H
#define SPINLINT_ENGINE_LOCKWRAPPERS_H

#include "engine/CallGraph.h"
#include "llvm/ADT/DenseSet.h"

namespace spinlint::engine {

/// By label: the only lock of a record that is a member of at least two others,
/// or of one in two places; globals count too.
llvm::DenseSet<uint32_t> findLockWrappers(const program::Program &P,
                                          const catalog::Catalog &C,
                                          const CallGraph &G,
                                          LabelTable &Labels);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_LOCKWRAPPERS_H
