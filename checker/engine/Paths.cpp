//===- Paths.cpp - paths back through a graph of states -------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Rounds of a depth-first search. In one half of each, departures far from the
// entry come first, in the other those near it.
//
//===----------------------------------------------------------------------===//
#include "engine/Paths.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseSet.h"
#include <map>
#include <tuple>

using namespace spinlint;
using namespace spinlint::engine;
using program::None;

namespace {

/// Paths that were tried, and beginnings of paths that no state gets through.
class DeadEnds {
public:
  /// The step after hop `Last` of `Path` is not taken.
  void add(const Hops &Path, size_t Last) {
    uint32_t Node = 0;
    for (size_t I = 0; I <= Last; ++I) {
      auto [It, New] =
          Edges.try_emplace(edge(Node, Path, I), uint32_t(Dead.size()));
      if (New)
        Dead.push_back(false);
      Node = It->second;
    }
    Dead[Node] = true;
  }

  bool has(const Hops &Path) const {
    uint32_t Node = 0;
    for (size_t I = 0; I < Path.size(); ++I) {
      auto It = Edges.find(edge(Node, Path, I));
      if (It == Edges.end())
        return false;
      Node = It->second;
      if (Dead[Node])
        return true;
    }
    return false;
  }

private:
  using Edge = std::tuple<uint32_t, uint32_t, uint32_t, uint32_t>;
  static Edge edge(uint32_t Node, const Hops &Path, size_t I) {
    return {Node, Path[I].first, Path[I].second,
            I + 1 < Path.size() ? Path[I + 1].first : None};
  }
  std::map<Edge, uint32_t> Edges;
  std::vector<bool> Dead{false}; ///< By node; the first is the root.
};

class Search {
public:
  Search(const StateGraph &G, uint32_t Target, unsigned MaxTries,
         llvm::function_ref<Replay(const Hops &)> Try)
      : G(G), Target(Target), MaxTries(MaxTries), Try(Try) {}

  bool run() {
    for (unsigned Departures = 0; Departures <= MaxDepartures; ++Departures) {
      More = false;
      if (Departures && round(Departures, true, (Tries + MaxTries + 1) / 2))
        return true;
      if (round(Departures, false, MaxTries))
        return true;
      if (!More || Tries >= MaxTries || Work >= MaxWork)
        break;
    }
    return false;
  }

private:
  static constexpr unsigned MaxDepartures = 6;
  static constexpr unsigned MaxWork = 40000; ///< Nodes stepped to, in all.

  struct Level {
    uint32_t Node;
    std::vector<Pred> Preds;
    size_t Next = 0;         ///< How many were followed.
    size_t Now = 0;          ///< The one that is being followed.
    unsigned Departures = 0; ///< Up to here.
  };

  /// The paths that depart `Allowed` times. Stops at `Last` tries in all.
  bool round(unsigned Allowed, bool FarFirst, unsigned Last) {
    std::vector<Level> Stack;
    llvm::DenseSet<uint32_t> OnPath;
    auto Push = [&](uint32_t N, unsigned Departures) {
      OnPath.insert(N);
      Stack.push_back({N, G.Preds(N), 0, 0, Departures});
    };
    Push(Target, 0);
    while (!Stack.empty()) {
      if (Tries >= Last || ++Work > MaxWork) {
        More = true;
        return false;
      }
      Level &L = Stack.back();
      const size_t N = L.Preds.size();
      if (L.Next == N) {
        OnPath.erase(L.Node);
        Stack.pop_back();
        continue;
      }
      L.Now = FarFirst ? (L.Next + 1) % N : L.Next;
      ++L.Next;
      const unsigned Departures = L.Departures + (L.Now > 0);
      if (Departures > Allowed) {
        More = true;
        continue;
      }
      const Pred P = L.Preds[L.Now];
      if (P.Node == None) {
        if (Departures == Allowed && attempt(Stack))
          return true;
      } else if (!OnPath.contains(P.Node)) {
        Push(P.Node, Departures);
      }
    }
    return false;
  }

  /// The hops are the stack, backwards.
  bool attempt(const std::vector<Level> &Stack) {
    Hops H;
    for (size_t I = Stack.size(); I-- > 0;)
      H.push_back(
          {G.Block(Stack[I].Node),
           I ? Stack[I - 1].Preds[Stack[I - 1].Now].Taken : uint32_t(None)});
    if (Dead.has(H))
      return false;
    ++Tries;
    const Replay R = Try(H);
    if (!R.Found)
      Dead.add(H, R.StoppedAt == None ? H.size() - 1 : R.StoppedAt);
    return R.Found;
  }

  const StateGraph &G;
  const uint32_t Target;
  const unsigned MaxTries;
  llvm::function_ref<Replay(const Hops &)> Try;
  unsigned Tries = 0, Work = 0;
  bool More = false; ///< There are paths that depart more often.
  DeadEnds Dead;
};

} // namespace

bool engine::tryPaths(const StateGraph &G, uint32_t Target, unsigned MaxTries,
                      llvm::function_ref<Replay(const Hops &)> Try) {
  return Search(G, Target, MaxTries, Try).run();
}
