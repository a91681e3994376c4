//===- IrqlSlots.h - where the old IRQL is saved --------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Two locks that save the old IRQL in one place, or readers that all do: one of
// them restores what another has saved. In: a program, what is held where. Out:
// a violation (shared-irql-slot) for each such place.
//
// A place beside one lock, written by those that hold it, is right: the lock
// guards it. So is one that a lock guards which both hold already. A member
// counts if the locks are members of the same object.
//
// Why it must be: KeAcquireSpinLock, "Remarks": the caller's own storage.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_IRQLSLOTS_H
#define SPINLINT_ENGINE_IRQLSLOTS_H

#include "engine/HeldSets.h"
#include "engine/Judge.h"

namespace spinlint::engine {

std::vector<Violation> sharedIrqlSlots(const program::Program &P,
                                       const catalog::Catalog &C,
                                       const CallGraph &G, LabelTable &Labels,
                                       const HeldSets &Held,
                                       const std::vector<EntryKind> &Entries);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_IRQLSLOTS_H
