//===- Summarise.h - from exits to what callers need to know --------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Makes the summary of one group of locks out of the exits of its simulation.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_SUMMARISE_H
#define SPINLINT_ENGINE_SUMMARISE_H

#include "engine/Simulation.h"

namespace spinlint::engine {

/// The summary of the group for callers. `Coarse`: without conditions.
GroupSummary summarise(const Context &X, const Simulation &Sim,
                       unsigned MaxOutcomes, bool Coarse, bool &Cut);

/// Puts in doubt what it leaves held; and (`Releases`) what it asks for in order
/// to give it back, where states were joined that had chosen otherwise, and
/// nobody sees by what.
void doubtUnshown(GroupSummary &G, bool Releases);

/// What is not told any more of the entry of a function in a cycle of calls.
struct Forgotten {
  std::vector<uint32_t> Params;
  std::vector<Path> Values;
};

/// Makes the summary of a function in a cycle of calls coarser, so that the
/// rounds over the cycle come to an end: what more and more is known of, as of
/// a counter, is forgotten (widening: Cousot and Cousot, POPL 1977). The
/// effects on locks stay, and so do conditions on flags. `Gone` is kept over
/// the rounds.
void widen(Summary &S, Forgotten &Gone);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_SUMMARISE_H
