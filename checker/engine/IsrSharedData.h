//===- IsrSharedData.h - data of an ISR behind an ordinary spin lock ------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Finds data that an interrupt service routine writes and that all other code
// accesses with one ordinary spin lock held, as if that kept the routine out.
// In: the accesses of a driver. Out: a violation (shared-with-isr) for each
// such member or global.
//
// Nothing is said where any other code accesses the data in another way:
// without a lock, in one step, with the interrupt's lock, or in a function that
// the system runs in the routine's place. So it is clear what the lock is there
// for.
//
// What must be: NdisAcquireSpinLock, NdisMSynchronizeWithInterruptEx,
// "Remarks".
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_ISRSHAREDDATA_H
#define SPINLINT_ENGINE_ISRSHAREDDATA_H

#include "engine/Accesses.h"

namespace spinlint::engine {

/// Whether some function of the program is such a routine.
bool hasIsr(const std::vector<EntryKind> &Entries);

std::vector<Violation> sharedWithIsr(const HeldSets &Held, const Accesses &All);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_ISRSHAREDDATA_H
