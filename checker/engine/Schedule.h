//===- Schedule.h - cycles of the call graph on several threads -----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// In: a call graph, a number of threads. Out: each cycle is visited once, after
// all cycles that it calls. Those with the longest way to a root come first.
// The same for things that do not depend on one another.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_SCHEDULE_H
#define SPINLINT_ENGINE_SCHEDULE_H

#include "engine/CallGraph.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <functional>

namespace spinlint::engine {

/// With one thread in the order of CallGraph::Sccs, on the caller's thread.
/// `Besides`: work that no cycle waits for, done by whoever would wait for one.
void forEachCycle(const CallGraph &G, unsigned Threads,
                  llvm::function_ref<void(uint32_t Cycle)> Visit,
                  llvm::ArrayRef<std::function<void()>> Besides = {});

/// Visits 0 to `N` - 1, in any order; with one thread in this one.
void forEachOf(size_t N, unsigned Threads,
               llvm::function_ref<void(size_t)> Visit);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_SCHEDULE_H
