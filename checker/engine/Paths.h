//===- Paths.h - paths back through a graph of states ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which paths to a node are tried, and in which order. In: a graph, by
// predecessors that the best is first of. Out: paths, one after the other,
// until one will do.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_PATHS_H
#define SPINLINT_ENGINE_PATHS_H

#include "program/Program.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <utility>
#include <vector>

namespace spinlint::engine {

struct Pred {
  uint32_t Node = program::None; ///< None: the entry.
  uint32_t Taken = 0;            ///< Which way out of it.
  bool operator==(const Pred &) const = default;
};

using Hops = std::vector<std::pair<uint32_t, uint32_t>>; ///< (block, taken)

/// What became of a path that was tried.
struct Replay {
  bool Found = false;
  uint32_t StoppedAt = program::None; ///< The hop that is not gone on from.
};

struct StateGraph {
  /// Predecessors of a node, the best first.
  llvm::function_ref<std::vector<Pred>(uint32_t Node)> Preds;
  llvm::function_ref<uint32_t(uint32_t Node)> Block;
};

/// Tries paths from the entry to `Target`, each node at most once a path: loops
/// are in the graph as nodes of their own. First the best predecessor
/// everywhere, then paths that depart from that once, twice, and so on; so a
/// wrong choice is undone soon wherever it is (limited discrepancy search,
/// Harvey and Ginsberg, IJCAI 1995). A beginning that no state got through is
/// not tried again. True: `Try` has found what it wants.
bool tryPaths(const StateGraph &G, uint32_t Target, unsigned MaxTries,
              llvm::function_ref<Replay(const Hops &)> Try);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_PATHS_H
