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

#include "engine/CountedLoops.h"
#include "engine/Paths.h"
#include "engine/Transfer.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <optional>

namespace spinlint::engine {

class Simulation {
public:
  /// How many states of one property state are kept apart at a point. Coarse:
  /// one, and only what is held tells property states apart; right if it finds
  /// nothing, otherwise try again with more.
  enum class Grain { Coarse, Medium, Fine };
  Simulation(const Context &X, const Policy &Limits, Grain G)
      : X(X), Limits(Limits), Coarse(G == Grain::Coarse),
        StatesPerPoint(G == Grain::Fine ? Limits.StatesPerPoint
                                        : Limits.StatesAtFirst) {}

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
  /// What was known where the block of the error begins.
  const State &before(const Err &E) const { return Nodes[E.Node].S; }
  size_t size() const { return Nodes.size(); } ///< Of states kept.
  bool ranOut() const { return RanOut; }
  bool visited(uint32_t Block) const { return Visited[Block]; }

  /// Shows the states that come to each point, and then (`To`: a block) those
  /// on the edges that leave it, node by node.
  void eachState(
      llvm::function_ref<void(uint32_t Node, uint32_t PointNo, const State &)>
          At,
      llvm::function_ref<void(uint32_t Node, uint32_t Block, uint32_t To,
                              const State &)>
          Leaving);
  /// A trace to a point of this node whose state satisfies `Wanted`.
  std::optional<std::vector<TraceStep>>
  pathTo(uint32_t Node, uint32_t PointNo,
         llvm::function_ref<bool(const State &)> Wanted);

  /// A trace that ends in this error (or a like one), or nothing if no path to
  /// it survives without joins.
  std::optional<std::vector<TraceStep>> witness(const Err &E);
  /// A trace to an exit at the same return that satisfies `Wanted`.
  std::optional<std::vector<TraceStep>>
  witness(const Exit &E,
          llvm::function_ref<bool(const Outputs::Exit &)> Wanted);
  /// Whether there is one among the shortest few paths that use `Lock`; much
  /// cheaper.
  bool seenSoon(const Exit &E, TermId Lock,
                llvm::function_ref<bool(const Outputs::Exit &)> Wanted);

private:
  struct Node {
    uint32_t Block = program::None;
    State S;
    std::vector<Pred> Preds;
    uint64_t Property = 0, Hash = 0;
    unsigned Depth = 0;
    unsigned Joins = 0;   ///< How often its state has grown.
    bool Pending = false; ///< Is in the work list.
    Outputs Out;          ///< Exits and errors of the last execution.
  };

  static bool neutral(const Outputs &Out);
  void enqueue(uint32_t N);
  void joinInto(uint32_t N, State S);
  void arrive(uint32_t Block, State S, Pred From);
  void prune(State &S, uint32_t Block) const;
  void agePhis(State &S, uint32_t Block);
  TermId standIn(TermId P) const;
  void nameChanges(State &S, const State &First, uint32_t Block);
  bool paths(uint32_t Node, unsigned MaxTries,
             llvm::function_ref<Replay(const Hops &)> Try,
             llvm::function_ref<bool(uint32_t)> Prefer = nullptr);
  Replay replay(const Hops &Path,
                llvm::function_ref<bool(const Outputs &)> AtEnd);
  bool search(uint32_t Target, llvm::function_ref<bool(const Outputs &)> AtEnd);
  /// A state that comes back to a loop head, and, if that counts its turns,
  /// what it is after the last one.
  llvm::SmallVector<State, 2> roundAgain(uint32_t From, uint32_t Head, State S);
  bool anyPath(uint32_t Node, llvm::function_ref<bool(const Outputs &)> AtEnd);

  const Context &X;
  const Policy &Limits;
  const bool Coarse;
  const unsigned StatesPerPoint;
  State Entry;
  std::vector<Node> Nodes;
  std::vector<std::vector<uint32_t>> AtBlock;
  std::vector<std::pair<uint32_t, uint32_t>> Work; ///< Heap of (order, node).
  llvm::BitVector Visited, HasPhi;
  std::vector<Exit> Exits;
  std::vector<Err> Errors;
  std::optional<CountedLoops> Counted; ///< Made for the first witness.
  bool RanOut = false;
  const Context::Seeing *See = nullptr; ///< While a path is replayed.
  unsigned Steps = 0, Searches = 0;
};

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_SIMULATION_H
