//===- GuardedBy.h - data that is accessed without its lock ---------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Infers which lock guards which data from what most of the driver does, and
// finds the few accesses that do otherwise. In: the accesses of a whole driver.
// Out: a violation (unguarded-access) for each function that deviates.
//
// A lock of the same object, or a global one. What counts as a deviation: a
// write, or a read that goes on through the pointer that was read. An aligned
// flag or number that is only looked at can be stale but not torn, and drivers
// do that on purpose. What nobody writes once it is set up needs no lock.
//
// Engler, Chen, Hallem, Chou, Chelf: Bugs as deviant behavior, SOSP 2001.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_GUARDEDBY_H
#define SPINLINT_ENGINE_GUARDEDBY_H

#include "engine/Accesses.h"

namespace spinlint::engine {

std::vector<Violation> unguardedAccesses(const program::Program &P,
                                         const HeldSets &Held,
                                         const Accesses &All);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_GUARDEDBY_H
