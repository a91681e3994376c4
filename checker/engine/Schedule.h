//===- Schedule.h - cycles of the call graph on several threads -----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// In: a call graph, a number of threads. Out: each cycle is visited once, after
// all cycles that it calls. Those with the longest way to a root come first.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_SCHEDULE_H
#define SPINLINT_ENGINE_SCHEDULE_H

#include "engine/CallGraph.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace spinlint::engine {

/// With one thread in the order of CallGraph::Sccs, on the caller's thread.
void forEachCycle(const CallGraph &G, unsigned Threads,
                  llvm::function_ref<void(uint32_t Cycle)> Visit);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_SCHEDULE_H
