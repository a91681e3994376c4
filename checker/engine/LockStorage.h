//===- LockStorage.h - memory that no lock may be in ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Locks in memory that can be paged out (pageable-lock): a global in a section
// PAGE..., or a part of what was allocated from paged pool; and locks that are
// a local variable of the function that acquires them, which nobody else can
// get at (local-lock). In: a program. Out: a violation for each lock.
//
// Memory is from paged pool if every value that the pointer can have is: a data
// flow over all locals, parameters, members and globals of the driver that
// knows no order of statements. What is not seen to come from paged pool does
// not.
//
// Why it must be: NdisAcquireSpinLock, KeInitializeSpinLock,
// ExInitializeFastMutex, ExInitializeResourceLite, "Remarks": storage must be
// resident.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_LOCKSTORAGE_H
#define SPINLINT_ENGINE_LOCKSTORAGE_H

#include "engine/HeldSets.h"
#include "engine/Judge.h"

namespace spinlint::engine {

std::vector<Violation> storageViolations(const program::Program &P,
                                         const catalog::Catalog &C,
                                         const CallGraph &G, LabelTable &Labels,
                                         const HeldSets &Held,
                                         const Policy &Limits);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_LOCKSTORAGE_H
