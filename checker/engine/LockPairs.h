//===- LockPairs.h - which release gives back which acquire ---------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Watches the analysis, and keeps which acquires are given back at each
// release, on any path: for whoever wants to go from the one to the other. In:
// a program. Out: pairs of places.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_LOCKPAIRS_H
#define SPINLINT_ENGINE_LOCKPAIRS_H

#include "engine/Judge.h"

namespace spinlint::engine {

/// Both are seen from one function.
struct LockPair {
  struct End {
    Point At;    ///< In that function: the event, or the call that leads to it.
    Point Event; ///< The event itself; At, if the callee is not looked into.
    bool operator==(const End &) const = default;
  };
  End Acquire, Release;
  bool operator==(const LockPair &) const = default;
};

/// Each pair once.
std::vector<LockPair> lockPairs(const program::Program &P,
                                const catalog::Catalog &C, Policy Limits);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_LOCKPAIRS_H
