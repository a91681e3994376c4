//===- StateDump.cpp - what is held at each line, and at which IRQL -------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Each simulation tells what it saw at the first point of each line.
//
//===----------------------------------------------------------------------===//
#include "engine/StateDump.h"
#include "engine/HeldSets.h"
#include "engine/Irql.h"
#include "engine/LatestGroups.h"
#include "engine/LockStep.h"
#include "engine/Tell.h"
#include "llvm/ADT/STLExtras.h"
#include <array>
#include <map>
#include <set>

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

namespace {

using LineFn =
    llvm::function_ref<void(uint32_t Line, bool After, const State &)>;

/// Shows the states that come to each line of the function's own code, and
/// those that leave it. Code that decides nothing is stepped over: what leaves
/// the branch before it stands for it.
void eachLine(const Context &X, Simulation &Sim, uint32_t Fn, LineFn See) {
  const Function &F = X.P.Functions[Fn];
  std::vector<uint32_t> LineOf(X.B.PointAt.size());
  auto last = [&](uint32_t Blk) {
    return X.B.point(Blk, uint32_t(X.B.F.Blocks[Blk].Instrs.size()));
  };
  for (uint32_t Pt = 0; Pt < LineOf.size(); ++Pt) {
    const Point At = X.B.origin(Pt).At;
    const Block &B = F.Blocks[At.Block];
    const bool Jump =
        At.Instr >= B.Instrs.size() && B.Term.Kind == TermKind::Goto;
    const Place W =
        At.Instr < B.Instrs.size() ? B.Instrs[At.Instr].Where : B.Term.Where;
    if (!Jump && W.File == F.Where.File)
      LineOf[Pt] = W.Line;
    else if (X.B.PointAt[Pt].second)
      LineOf[Pt] = LineOf[Pt - 1];
  }
  auto Starts = [&](uint32_t Pt) {
    if (!LineOf[Pt])
      return false;
    auto [Blk, I] = X.B.PointAt[Pt];
    if (I)
      return LineOf[Pt - 1] != LineOf[Pt];
    return X.B.Preds[Blk].empty() ||
           llvm::any_of(X.B.Preds[Blk], [&](uint32_t P) {
             return LineOf[last(P)] != LineOf[Pt];
           });
  };
  std::map<uint32_t, std::set<uint32_t>> Skipped; ///< Lines by block.
  for (uint32_t From = 0; From < X.B.F.Blocks.size(); ++From) {
    if (!X.S.Skips[From] || !Sim.visited(From))
      continue;
    llvm::BitVector Inside(unsigned(X.B.F.Blocks.size()));
    const auto &Targets = X.B.F.Blocks[From].Term.Targets;
    std::vector<uint32_t> Work(Targets.begin(), Targets.end());
    while (!Work.empty()) {
      const uint32_t Blk = Work.back();
      Work.pop_back();
      if (Blk == X.S.SkipTo[From] || Inside[Blk])
        continue;
      Inside.set(Blk);
      if (!Sim.visited(Blk))
        for (uint32_t Pt = X.B.point(Blk, 0); Pt <= last(Blk); ++Pt)
          if (LineOf[Pt])
            Skipped[From].insert(LineOf[Pt]);
      llvm::append_range(Work, X.B.F.Blocks[Blk].Term.Targets);
    }
  }
  Sim.eachState(
      [&](uint32_t, uint32_t Pt, const State &S) {
        if (S.Raised)
          return;
        if (Starts(Pt))
          See(LineOf[Pt], false, S);
        const auto [Blk, I] = X.B.PointAt[Pt];
        if (I && LineOf[Pt - 1] && LineOf[Pt - 1] != LineOf[Pt])
          See(LineOf[Pt - 1], true, S);
        if (LineOf[Pt] && Pt == last(Blk) &&
            X.B.F.Blocks[Blk].Term.Kind == TermKind::Return)
          See(LineOf[Pt], true, S);
      },
      [&](uint32_t, uint32_t Blk, uint32_t To, const State &S) {
        if (S.Raised)
          return;
        if (const uint32_t Line = LineOf[last(Blk)];
            Line && Line != LineOf[X.B.point(To, 0)])
          See(Line, true, S);
        if (auto It = Skipped.find(Blk); It != Skipped.end())
          for (uint32_t Line : It->second) {
            See(Line, false, S);
            See(Line, true, S);
          }
      });
}

class Watcher : public Observer {
public:
  explicit Watcher(const Program &P) : P(P) {}

  void judged(const Context &X, Simulation &Sim, uint32_t Fn,
              const Judgement &) override {
    Group New;
    New.BodySize = X.B.PointAt.size();
    New.Points = X.Group.Events.empty() ? X.Group.Calls : X.Group.Events;
    llvm::sort(New.Points);
    const Teller Tell(X, Fn);
    eachLine(X, Sim, Fn, [&](uint32_t Line, bool After, const State &S) {
      std::set<std::string> Names;
      for (const LockState &L : S.Locks)
        if (L.held()) {
          const Frame &Of = L.Frames.back();
          const LockDetail *D = eventAt(X.P, Of.Event);
          std::string Class = D ? D->Class
                              : Of.Class != None
                                  ? X.C.lockClasses()[Of.Class].Name
                                  : "";
          const catalog::LockClass *C = X.C.lockClass(Class);
          const bool Unnamed =
              X.Terms[X.Terms.object(L.Key)].Kind == Sort::System;
          Names.insert(Unnamed && C
                           ? "the " + C->Title
                           : "'" + Tell.shown(L.Key, Of.Event, Class) + "'");
        }
      Seen &At = New.Lines[Line][After];
      ++At.States;
      for (const std::string &Name : Names)
        ++At.Held[Name];
    });
    replaceOlder(Groups[Fn], std::move(New));
  }

  void levels(const Context &X, Simulation &Sim, uint32_t Fn) override {
    std::map<uint32_t, IrqlRange> &All = Levels[Fn];
    All.clear();
    eachLine(X, Sim, Fn, [&](uint32_t Line, bool After, const State &S) {
      if (After)
        return;
      const IrqlRange R = irqlOf(X, S, S.cell(TermTable::IrqlCell));
      auto [It, New] = All.try_emplace(Line, R);
      if (!New)
        It->second = hull(It->second, R);
    });
  }

  std::vector<FunctionStates> take() {
    std::vector<FunctionStates> Out;
    for (uint32_t Fn = 0; Fn < P.Functions.size(); ++Fn) {
      std::map<uint32_t, LineState> Lines;
      for (auto &[Line, R] : Levels[Fn])
        Lines[Line].Irql = R;
      for (const Group &G : Groups[Fn])
        for (auto &[Line, At] : G.Lines) {
          LineState &L = Lines[Line];
          for (auto &[Name, N] : At[0].Held)
            (N == At[0].States ? L.Held : L.May).push_back(Name);
          for (auto &[Name, N] : At[1].Held)
            (N == At[1].States ? L.HeldAfter : L.MayAfter).push_back(Name);
        }
      if (Lines.empty())
        continue;
      FunctionStates F;
      F.Function = Fn;
      for (auto &[Line, L] : Lines) {
        L.Line = Line;
        F.Lines.push_back(std::move(L));
      }
      Out.push_back(std::move(F));
    }
    return Out;
  }

private:
  struct Seen {
    unsigned States = 0;
    std::map<std::string, unsigned> Held;
  };
  struct Group {
    std::vector<uint32_t> Points; ///< The events it is about.
    size_t BodySize = 0;
    std::map<uint32_t, std::array<Seen, 2>> Lines; ///< Before and after.
  };
  const Program &P;
  std::map<uint32_t, std::vector<Group>> Groups;
  std::map<uint32_t, std::map<uint32_t, IrqlRange>> Levels;
};

} // namespace

StateDump engine::dumpStates(const Program &P, const catalog::Catalog &C,
                             Policy Limits) {
  Watcher Watch(P);
  Limits.Watch = &Watch;
  StateDump D;
  D.Analysed = analyse(P, C, Limits);
  D.Functions = Watch.take();
  LabelTable Labels;
  const CallGraph Calls(P, Labels);
  const HeldSets Held(P, C, Calls, Labels);
  for (FunctionStates &F : D.Functions)
    for (const HeldLock &L : Held.byEveryCaller(F.Function))
      if (std::string Name = Held.text(L.Lock); !Name.empty())
        F.AtEntry.push_back("'" + Name + "'");
  return D;
}
