//===- CycleAnalysis.h - one cycle of the call graph ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Analyses the functions of one cycle (most often one function) once those that
// it calls are known. In: the world, a store with their summaries. Out: the
// first summaries of its functions and what was found in them, or the refined
// summaries. Reads nothing else that changes: cycles that do not call one
// another can be analysed at the same time.
//
// A first summary is most often coarse: all groups of locks at once, with few
// states. What cannot be decided so is done again group by group, and what a
// callee's first summary asks too much of, with its refined one.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_CYCLEANALYSIS_H
#define SPINLINT_ENGINE_CYCLEANALYSIS_H

#include "engine/SummaryStore.h"

namespace spinlint::engine {

/// Fills First, Found and Bodies of its functions in.
void analyseCycle(const World &W, SummaryStore &Store, uint32_t Cycle);

/// The body of a function as its callers copy it in, at rest. Empty: it is too
/// large, or calls itself.
Body restingBody(const World &W, const SummaryStore &Store, uint32_t Fn);

/// The refined summaries of its functions, in their order in CallGraph::Sccs.
std::vector<Summary> refineCycle(const World &W, SummaryStore &Store,
                                 uint32_t Cycle);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_CYCLEANALYSIS_H
