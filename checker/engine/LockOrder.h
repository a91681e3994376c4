//===- LockOrder.h - locks that are nested both ways ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Finds pairs (and longer circles) of locks that some code takes in one order
// and other code in the other: two threads can then wait for each other. In: a
// program, its call graph, what is held where. Out: violations, one for each
// circle.
//
// What is held is what is held on every path (HeldSets); a call passes on what
// its callee acquires, unless the callee gives the held lock back in between. A
// circle counts only if nothing else is held on all its edges (a gate), and if
// no lock of it is only taken shared.
//
// Engler, Ashcraft: RacerX: effective, static detection of race conditions and
// deadlocks, SOSP 2003. Linux: Documentation/locking/lockdep-design.rst.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_LOCKORDER_H
#define SPINLINT_ENGINE_LOCKORDER_H

#include "engine/HeldSets.h"

namespace spinlint::engine {

std::vector<Violation> orderViolations(const program::Program &P,
                                       const catalog::Catalog &C,
                                       const CallGraph &G,
                                       const HeldSets &Held);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_LOCKORDER_H
