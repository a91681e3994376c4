//===- LockLife.h - from a lock's initialisation to its end ---------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is wrong with the life of a lock inside one function: initialised while
// it is held; deleted, or its memory freed, while it is held; acquired in
// memory that was allocated here and is not set up yet, or before the only
// place in the driver that initialises it. In: a program, what is held where.
// Out: a violation for each.
//
// Everything is said of all paths: what is held is held on every path to the
// place, what came before came before on every path, and two names are one lock
// only if nothing changes the pointers in between (ObjectPath). Locks that may
// be deleted while they are held (`deleted_held`) are reported only if they are
// released afterwards.
//
// Why it must be: NdisAllocateSpinLock, NdisFreeSpinLock, "Remarks"; bug checks
// 0xC4/0x1002 and 0x100B.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_LOCKLIFE_H
#define SPINLINT_ENGINE_LOCKLIFE_H

#include "engine/HeldSets.h"
#include "engine/Judge.h"

namespace spinlint::engine {

std::vector<Violation> lifeViolations(const program::Program &P,
                                      const catalog::Catalog &C,
                                      const CallGraph &G, LabelTable &Labels,
                                      const HeldSets &Held,
                                      const std::vector<EntryKind> &Entries);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_LOCKLIFE_H
