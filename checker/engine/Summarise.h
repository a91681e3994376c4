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

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_SUMMARISE_H
