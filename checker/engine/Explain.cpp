//===- Explain.cpp - what is known of the locks at one place --------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Terms die with a simulation, so that every answer is made while it is there.
//
//===----------------------------------------------------------------------===//
#include "engine/Explain.h"
#include "engine/Irql.h"
#include "engine/LatestGroups.h"
#include "engine/LockStep.h"
#include "engine/Tell.h"
#include "llvm/ADT/STLExtras.h"
#include <map>

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

namespace {

using Here = llvm::function_ref<bool(const Place &)>;

/// Where something stands; a jump at the end of a branch stands nowhere.
Place placeAt(const Function &F, const Point &At) {
  const Block &B = F.Blocks[At.Block];
  if (At.Instr < B.Instrs.size())
    return B.Instrs[At.Instr].Where;
  return B.Term.Kind == TermKind::Goto ? Place() : B.Term.Where;
}

/// One simulation of one group of locks, seen at the place.
class GroupView {
public:
  GroupView(const Context &X, Simulation &Sim, uint32_t Fn, Here IsHere)
      : X(X), Sim(Sim), Fn(Fn), Tell(X, Fn) {
    findOnLine(IsHere);
    findRegions();
    nameLocks();
    findWays();
  }

  bool reached() const { return Reached; }
  std::optional<IrqlRange> Before, After; ///< Of the simulation of the IRQL.
  std::vector<LockAtPlace> locks() {
    std::vector<LockAtPlace> All;
    for (auto &[Name, L] : Locks) {
      LockAtPlace At{L.Text, L.Class, L.Asked, ways(Name, L.Before), {}};
      std::vector<LockWay> After = ways(Name, L.After);
      bool Same = After.size() == At.Before.size() &&
                  llvm::all_of(After, [&](const LockWay &W) {
                    return llvm::any_of(At.Before, [&](const LockWay &B) {
                      return B.sameAs(W);
                    });
                  });
      if (!Same)
        At.After = std::move(After);
      All.push_back(std::move(At));
    }
    return All;
  }

  std::vector<PlaceAnswer::Pardon> pardons(const Judgement &J) {
    std::vector<PlaceAnswer::Pardon> All;
    for (const Excused &E : J.Pardons)
      if (OnLine[E.PointNo])
        if (auto It = Names.find(E.Key); It != Names.end()) {
          const Lock &L = Locks[It->second];
          All.push_back({E.Why, L.Text, L.Class, X.B.origin(E.PointNo).At});
        }
    return All;
  }

private:
  /// A state in which a lock comes to the place, and where that was seen.
  struct Seen {
    uint32_t Node, PointNo;
    LockWay Way;
  };
  struct Lock {
    std::string Text, Class;
    Point Asked;
    std::vector<Seen> Before, After;
  };

  uint32_t last(uint32_t Block) const {
    return X.B.point(Block, uint32_t(X.B.F.Blocks[Block].Instrs.size()));
  }

  /// What has no place of its own belongs to what stands before it.
  void findOnLine(Here IsHere) {
    const Function &F = X.P.Functions[Fn];
    OnLine.resize(unsigned(X.B.PointAt.size()));
    for (uint32_t Pt = 0; Pt < X.B.PointAt.size(); ++Pt) {
      Place W = placeAt(F, X.B.origin(Pt).At);
      if (W.valid() ? IsHere(W) : X.B.PointAt[Pt].second && OnLine[Pt - 1])
        OnLine.set(Pt);
    }
  }

  /// Code that decides nothing about the locks is stepped over: the states at
  /// the block from which that is done stand for it.
  void findRegions() {
    StandsFor.resize(unsigned(X.B.F.Blocks.size()));
    for (uint32_t From = 0; From < X.B.F.Blocks.size(); ++From) {
      if (!X.S.Skips[From] || !Sim.visited(From))
        continue;
      llvm::BitVector Inside(unsigned(X.B.F.Blocks.size()));
      std::vector<uint32_t> Work(X.B.F.Blocks[From].Term.Targets.begin(),
                                 X.B.F.Blocks[From].Term.Targets.end());
      while (!Work.empty()) {
        uint32_t Block = Work.back();
        Work.pop_back();
        if (Block == X.S.SkipTo[From] || Inside[Block])
          continue;
        Inside.set(Block);
        for (uint32_t Pt = X.B.point(Block, 0); Pt <= last(Block); ++Pt)
          if (OnLine[Pt] && !Sim.visited(Block))
            StandsFor.set(From);
        llvm::append_range(Work, X.B.F.Blocks[Block].Term.Targets);
      }
    }
  }

  bool startsLine(uint32_t Pt) const {
    if (!OnLine[Pt])
      return false;
    auto [Block, I] = X.B.PointAt[Pt];
    if (I > 0)
      return !OnLine[Pt - 1];
    return X.B.Preds[Block].empty() ||
           llvm::any_of(X.B.Preds[Block],
                        [&](uint32_t P) { return !OnLine[last(P)]; });
  }
  bool followsLine(uint32_t Pt) const {
    return !OnLine[Pt] && X.B.PointAt[Pt].second > 0 && OnLine[Pt - 1];
  }

  //--- Names -------------------------------------------------------------===//

  void name(const LockState &L) {
    if (Names.contains(L.Key))
      return;
    Point Event = L.AskedEvent;
    if (L.held() && L.Frames.back().Event.valid())
      Event = L.Frames.back().Event;
    const LockDetail *D = eventAt(X.P, Event);
    Lock New;
    if (D)
      New.Class = D->Class;
    else if (L.held() && L.Frames.back().Class != None)
      New.Class = X.C.lockClasses()[L.Frames.back().Class].Name;
    if (X.Terms[X.Terms.object(L.Key)].Kind != Sort::System)
      New.Text = Tell.shown(L.Key, Event, New.Class);
    std::string Name = New.Text.empty() ? New.Class : New.Text;
    Names[L.Key] = Name;
    Locks.try_emplace(Name, std::move(New));
  }

  void nameLocks() {
    // Those that are held know best what they are called.
    std::vector<LockState> Others;
    auto Look = [&](const State &S) {
      for (const LockState &L : S.Locks)
        if (L.held())
          name(L);
        else if (!Names.contains(L.Key))
          Others.push_back(L);
    };
    Sim.eachState(
        [&](uint32_t, uint32_t, const State &S) { Look(S); },
        [&](uint32_t, uint32_t, uint32_t, const State &S) { Look(S); });
    for (const Simulation::Exit &E : Sim.exits())
      Look(E.S);
    for (const LockState &L : Others)
      name(L);
    for (const Simulation::Exit &E : Sim.exits())
      for (const LockState &L : E.S.Locks)
        if (L.Asks == Demand::Held)
          Locks[Names[L.Key]].Asked = X.B.origin(L.AskedAt).At;
  }

  //--- Ways --------------------------------------------------------------===//

  LockWay wayOf(const LockState &L) const {
    LockWay W;
    if (L.Assumed) {
      W.What = LockWay::Is::Lost;
    } else if (L.held()) {
      W.What = LockWay::Is::System;
      for (const Frame &F : L.Frames)
        if (!F.FromCaller) {
          W.What = LockWay::Is::Held;
          W.By.push_back({X.B.origin(F.Site).At, F.Event, F.Level});
        }
    } else if (L.LastRelease != None &&
               (X.B.LoopHead.none() || L.Asks == Demand::Held)) {
      // In a loop it may have been another turn, or none.
      W.What = LockWay::Is::Released;
      W.Released = X.B.origin(L.LastRelease).At;
    }
    return W;
  }

  /// Several locks may have one name: the next nodes of a list. The one that
  /// is held is meant.
  LockWay wayIn(const State &S, const std::string &Name) const {
    LockWay Best;
    for (const LockState &L : S.Locks)
      if (auto It = Names.find(L.Key);
          It == Names.end() ? false : It->second == Name)
        if (LockWay W = wayOf(L); W.What > Best.What)
          Best = std::move(W);
    return Best;
  }

  void see(uint32_t Node, uint32_t Pt, const State &S, bool After) {
    if (S.Raised)
      return;
    Reached |= !After;
    if (X.Irql) {
      const IrqlRange R = irqlOf(X, S, S.cell(TermTable::IrqlCell));
      std::optional<IrqlRange> &All = After ? this->After : Before;
      All = All ? hull(*All, R) : R;
    }
    for (auto &[Name, L] : Locks) {
      std::vector<Seen> &All = After ? L.After : L.Before;
      All.push_back({Node, Pt, wayIn(S, Name)});
    }
  }

  void findWays() {
    Sim.eachState(
        [&](uint32_t Node, uint32_t Pt, const State &S) {
          if (startsLine(Pt))
            see(Node, Pt, S, false);
          else if (followsLine(Pt))
            see(Node, Pt, S, true);
        },
        [&](uint32_t Node, uint32_t Block, uint32_t To, const State &S) {
          if (StandsFor[Block])
            see(Node, last(Block), S, false);
          else if (OnLine[last(Block)] && !OnLine[X.B.point(To, 0)])
            see(Node, last(Block), S, true);
        });
  }

  std::vector<LockWay> ways(const std::string &Name,
                            const std::vector<Seen> &All) {
    std::vector<std::vector<const Seen *>> Kinds;
    for (const Seen &S : All) {
      auto It = llvm::find_if(
          Kinds, [&](const auto &K) { return K.front()->Way.sameAs(S.Way); });
      if (It == Kinds.end())
        Kinds.push_back({&S});
      else
        It->push_back(&S);
    }
    std::vector<LockWay> Ways;
    for (const auto &K : Kinds) {
      LockWay W = K.front()->Way;
      // Of one way nothing need be told but that it is the only one.
      constexpr size_t Tries = 4;
      for (size_t I = 0; I < std::min(K.size(), Tries) && Kinds.size() > 1; ++I)
        if (auto Trace =
                Sim.pathTo(K[I]->Node, K[I]->PointNo, [&](const State &S) {
                  return wayIn(S, Name).sameAs(W);
                })) {
          W.Shown = true;
          for (const TraceStep &T : *Trace)
            if (T.What == Step::Kind::Branch) {
              Step O;
              O.What = T.What;
              O.At = X.B.origin(T.PointNo).Event;
              O.Taken = T.Taken;
              W.Path.push_back(O);
            }
          break;
        }
      Ways.push_back(std::move(W));
    }
    // What was only seen where paths were joined, and on none by itself, is an
    // artefact if others were.
    if (llvm::any_of(Ways, [](const LockWay &W) { return W.Shown; }) &&
        X.B.LoopHead.none())
      llvm::erase_if(Ways, [](const LockWay &W) { return !W.Shown; });
    llvm::sort(Ways, [](const LockWay &A, const LockWay &B) {
      return A.What > B.What;
    });
    return Ways;
  }

  const Context &X;
  Simulation &Sim;
  uint32_t Fn;
  Teller Tell;
  llvm::BitVector OnLine, StandsFor; ///< Points; blocks.
  std::map<TermId, std::string> Names;
  std::map<std::string, Lock> Locks;
  bool Reached = false;
};

class Explainer : public Observer {
public:
  Explainer(const Program &P, llvm::ArrayRef<uint32_t> In, Here IsHere)
      : P(P), In(In), IsHere(IsHere) {}

  void judged(const Context &X, Simulation &Sim, uint32_t Fn,
              const Judgement &J) override {
    if (!llvm::is_contained(In, Fn))
      return;
    Kept New;
    // A call of a callee that uses several locks is in several groups.
    New.BodySize = X.B.PointAt.size();
    New.Points = X.Group.Events.empty() ? X.Group.Calls : X.Group.Events;
    llvm::sort(New.Points);
    GroupView View(X, Sim, Fn, IsHere);
    New.Answer.Reached = View.reached();
    New.Answer.Locks = View.locks();
    New.Answer.Pardons = View.pardons(J);
    // This is the better answer about these events; where callees were copied
    // in, about all of the function.
    replaceOlder(Groups[Fn], std::move(New));
  }

  void levels(const Context &X, Simulation &Sim, uint32_t Fn) override {
    if (!llvm::is_contained(In, Fn))
      return;
    GroupView View(X, Sim, Fn, IsHere);
    Levels[Fn] = {View.Before, View.After};
  }

  std::vector<PlaceAnswer> answers(const std::vector<EntryKind> &Entries) {
    std::vector<PlaceAnswer> All;
    for (uint32_t Fn : In) {
      PlaceAnswer A;
      A.Function = Fn;
      A.Role = Entries[Fn].Role;
      A.HasCode = hasCode(Fn);
      std::tie(A.Irql, A.IrqlAfter) = Levels[Fn];
      for (Kept &K : Groups[Fn]) {
        A.Reached |= K.Answer.Reached;
        llvm::move(K.Answer.Locks, std::back_inserter(A.Locks));
        llvm::move(K.Answer.Pardons, std::back_inserter(A.Pardons));
      }
      llvm::sort(A.Locks, [](const LockAtPlace &L, const LockAtPlace &R) {
        return std::tie(L.Text, L.Class) < std::tie(R.Text, R.Class);
      });
      All.push_back(std::move(A));
    }
    return All;
  }

private:
  bool hasCode(uint32_t Fn) const {
    return llvm::any_of(P.Functions[Fn].Blocks, [&](const Block &B) {
      return (B.Term.Kind != TermKind::Goto && B.Term.Where.valid() &&
              IsHere(B.Term.Where)) ||
             llvm::any_of(B.Instrs, [&](const Instr &I) {
               return I.Where.valid() && IsHere(I.Where);
             });
    });
  }

  struct Kept {
    std::vector<uint32_t> Points; ///< The events it is about; calls if none.
    size_t BodySize = 0;          ///< In points.
    PlaceAnswer Answer;
  };
  const Program &P;
  llvm::ArrayRef<uint32_t> In;
  Here IsHere;
  std::map<uint32_t, std::vector<Kept>> Groups;
  std::map<uint32_t,
           std::pair<std::optional<IrqlRange>, std::optional<IrqlRange>>>
      Levels;
};

} // namespace

Explanation engine::explain(const Program &P, const catalog::Catalog &C,
                            Policy Limits, llvm::ArrayRef<uint32_t> In,
                            Here IsHere) {
  Explainer Watch(P, In, IsHere);
  Limits.Watch = &Watch;
  Explanation E;
  E.Analysed = analyse(P, C, Limits);
  LabelTable Labels(P);
  E.Places = Watch.answers(findEntries(P, C, CallGraph(P, Labels), Limits));
  return E;
}
