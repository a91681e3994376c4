//===- LockPairs.cpp - which release gives back which acquire -------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See LockPairs.h. A state tells of each lock where it was released last; what
// was held when the path came there was acquired elsewhere.
//
//===----------------------------------------------------------------------===//
#include "engine/LockPairs.h"
#include "engine/LatestGroups.h"
#include "llvm/ADT/STLExtras.h"
#include <map>
#include <set>

using namespace spinlint;
using namespace spinlint::engine;
using program::None;

namespace {

class Watcher : public Observer {
public:
  void judged(const Context &X, Simulation &Sim, uint32_t Fn,
              const Judgement &) override {
    Group New;
    New.BodySize = X.B.PointAt.size();
    New.Points = X.Group.Events.empty() ? X.Group.Calls : X.Group.Events;
    llvm::sort(New.Points);

    // What the states of one node, which is one block, hold before each point.
    using Held = std::map<std::pair<uint32_t, TermId>, std::vector<Frame>>;
    Held Before;
    uint32_t Node = None;
    std::set<std::pair<uint32_t, TermId>> Released;
    auto Finish = [&] {
      for (const auto &[Where, Key] : Released)
        for (const Frame &F : Before[{Where, Key}])
          add(New.Pairs, {end(X, F.Site, F.Event), end(X, Where, {})});
      Before.clear();
      Released.clear();
    };
    auto See = [&](uint32_t N, uint32_t Pt, const State &S) {
      if (N != Node) {
        Finish();
        Node = N;
      }
      for (const LockState &L : S.Locks) {
        if (L.LastRelease != None)
          Released.insert({L.LastRelease, L.Key});
        if (Pt != None)
          for (const Frame &F : L.Frames)
            if (!F.FromCaller && F.Site != None &&
                !llvm::is_contained(Before[{Pt, L.Key}], F))
              Before[{Pt, L.Key}].push_back(F);
      }
    };
    Sim.eachState(See, [&](uint32_t N, uint32_t, uint32_t, const State &S) {
      See(N, None, S);
    });
    for (const Simulation::Exit &E : Sim.exits())
      See(E.Node, None, E.S);
    Finish();

    replaceOlder(Groups[Fn], std::move(New));
  }

  void levels(const Context &, Simulation &, uint32_t) override {}

  std::vector<LockPair> take() {
    std::vector<LockPair> Result;
    for (const auto &[Fn, All] : Groups)
      for (const Group &G : All)
        for (const LockPair &P : G.Pairs)
          add(Result, P);
    return Result;
  }

private:
  static LockPair::End end(const Context &X, uint32_t Pt, const Point &Event) {
    const Origin &O = X.B.origin(Pt);
    return {O.At, Event.valid() ? Event : O.Event};
  }
  static void add(std::vector<LockPair> &All, const LockPair &New) {
    if (!llvm::is_contained(All, New))
      All.push_back(New);
  }

  struct Group {
    std::vector<uint32_t> Points; ///< The events it is about; calls if none.
    size_t BodySize = 0;          ///< In points.
    std::vector<LockPair> Pairs;
  };
  std::map<uint32_t, std::vector<Group>> Groups;
};

} // namespace

std::vector<LockPair> engine::lockPairs(const program::Program &P,
                                        const catalog::Catalog &C,
                                        Policy Limits) {
  Watcher Watch;
  Limits.Watch = &Watch;
  analyse(P, C, Limits);
  return Watch.take();
}
