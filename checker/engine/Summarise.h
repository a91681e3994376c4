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

/// Makes the summary of a function in a cycle of calls coarser, so that the
/// rounds over the cycle come to an end: forgets under which conditions on the
/// entry each way is gone, and with `Values` also what it gives back. The
/// effects on locks stay (widening: Cousot and Cousot, POPL 1977).
void widen(Summary &S, bool Values);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_SUMMARISE_H
