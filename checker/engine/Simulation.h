//===- Simulation.h - property simulation of one group of locks -----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Walks a body with states and joins them where paths meet: states of one
// property state are joined once there are more of them than the policy
// keeps apart, others never. In: a context and the state at entry. Out: the
// graph of states, the exits, the error edges; and, afterwards, witnesses:
// paths that were executed again, without any join, up to the error.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_SIMULATION_H
#define SPINLINT_ENGINE_SIMULATION_H

#include "engine/Transfer.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <optional>

namespace spinlint::engine {

class Simulation {
public:
  /// `Coarse`: only what is held tells property states apart, and all states
  /// of one are joined. Right if it finds nothing; otherwise try again without.
  Simulation(const Context &X, const Policy &Limits, bool Coarse = false)
      : X(X), Limits(Limits), Coarse(Coarse) {}

  struct Exit {
    uint32_t Node = program::None;
    uint32_t PointNo = program::None;
    TermId Value = NoTerm;
    State S;
  };
  struct Err {
    uint32_t Node = program::None;
    ErrorEdge E;
  };

  void explore(State Entry);

  const std::vector<Exit> &exits() const { return Exits; }
  const std::vector<Err> &errors() const { return Errors; }
  size_t size() const { return Nodes.size(); } ///< Of states kept.
  bool ranOut() const { return RanOut; }
  bool visited(uint32_t Block) const { return Visited[Block]; }

  /// A trace that ends in this error (or a like one), or nothing if no path to
  /// it survives without joins.
  std::optional<std::vector<TraceStep>> witness(const Err &E);
  /// A trace to an exit at the same return whose state satisfies `Wanted`.
  std::optional<std::vector<TraceStep>>
  witness(const Exit &E, llvm::function_ref<bool(const State &)> Wanted);

private:
  struct Pred {
    uint32_t Node;
    uint32_t Taken;
  };
  struct Node {
    uint32_t Block = program::None;
    State S;
    std::vector<Pred> Preds;
    uint64_t Property = 0, Hash = 0;
    unsigned Depth = 0;
  };

  static bool neutral(const Outputs &Out);
  void arrive(uint32_t Block, State S, Pred From);
  void prune(State &S, uint32_t Block) const;
  void agePhis(State &S, uint32_t Block);
  TermId standIn(TermId P) const;
  void nameChanges(State &S, const State &First, uint32_t Block);
  using Hops = std::vector<std::pair<uint32_t, uint32_t>>; ///< (block, taken)
  bool paths(uint32_t Node, llvm::function_ref<bool(const Hops &)> Try);
  bool replay(const Hops &Path,
              llvm::function_ref<bool(const Outputs &)> AtEnd);
  bool search(uint32_t Target, llvm::function_ref<bool(const Outputs &)> AtEnd);
  bool anyPath(uint32_t Node, llvm::function_ref<bool(const Outputs &)> AtEnd);

  const Context &X;
  const Policy &Limits;
  const bool Coarse;
  State Entry;
  std::vector<Node> Nodes;
  std::vector<std::vector<uint32_t>> AtBlock;
  std::vector<std::pair<uint32_t, uint32_t>> Work; ///< Heap of (order, node).
  llvm::BitVector Visited, HasPhi;
  std::vector<Exit> Exits;
  std::vector<Err> Errors;
  bool RanOut = false;
  unsigned Steps = 0, Searches = 0;
};

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_SIMULATION_H
