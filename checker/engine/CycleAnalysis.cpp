//===- CycleAnalysis.cpp - summaries and findings of functions ------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides how precisely each group of locks is simulated, and when a callee's
// summary is not precise enough. See CycleAnalysis.h.
//
//===----------------------------------------------------------------------===//
#include "engine/CycleAnalysis.h"
#include "engine/BackPointers.h"
#include "engine/GroupFindings.h"
#include "engine/IrqlAnalysis.h"
#include "engine/Judge.h"
#include "engine/LockStep.h"
#include "engine/Summarise.h"
#include "engine/Tell.h"
#include "llvm/ADT/STLExtras.h"
#include <map>
#include <set>

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

namespace {

bool mayBeCopied(const CallGraph &G, const Program &P, uint32_t Fn,
                 const Body &B) {
  size_t Size = 0;
  for (const Block &Blk : B.F.Blocks)
    Size += Blk.Instrs.size() + 1;
  return G.Recursive[Fn] || Size <= copyLimit(P.Functions[Fn], {});
}

class CycleAnalysis {
public:
  CycleAnalysis(const World &W, SummaryStore &Store, uint32_t Cycle)
      : W(W), P(W.P), C(W.C), G(W.G), Labels(W.Labels), Store(Store),
        Cycle(Cycle), Members(G.Sccs[Cycle]), View(Store.First),
        Irql(W, Store, View, Cycle), ForChecks(W.Limits) {
    ForChecks.StepsPerFunction = W.Limits.StepsPerFunction / 40;
  }

  void run() {
    if (G.Recursive[Members.front()] &&
        llvm::any_of(Members, [&](uint32_t F) { return G.TouchesLocks[F]; })) {
      bool Again = false;
      auto Summarise = [&](uint32_t F) { Again |= !analyse(F, false); };
      bool Stable = fixpoint(Summarise);
      if (Again) {
        Exact = true;
        Stable = fixpoint(Summarise);
      }
      Unstable = !Stable;
      if (Unstable || Widened)
        LastTime.clear();
    }
    for (uint32_t F : Members)
      analyse(F, true);
  }

  /// As precise as can be, with callees that are.
  std::vector<Summary> refineAll() {
    Refining = true;
    std::vector<IrqlSummary> Levels; // They stay as they are.
    for (uint32_t F : Members) {
      Summary &S = View.own(F);
      S.Coarse = S.Joined = false;
      Levels.push_back(S.Irql);
      for (uint32_t To : G.Callees[F])
        if (G.SccOf[To] != Cycle)
          ask(To);
    }
    auto Summarise = [&](uint32_t F) {
      Findings R;
      if (P.Functions[F].LostParts.empty()) {
        Here = bodyOf(F);
        simulateAll(F, false, R);
      }
      set(F, std::move(R.Sum));
    };
    if (G.Recursive[Members.front()]) {
      if (!fixpoint(Summarise))
        for (uint32_t F : Members)
          View.own(F).Cut = true;
    } else {
      const uint32_t F = Members.front();
      Summary Old = View[F];
      Summarise(F);
      // Too much to tell apart: what was joined is better than what is cut.
      if (View[F].Cut && !Old.Cut)
        set(F, std::move(Old));
    }
    std::vector<Summary> All;
    for (size_t I = 0; I < Members.size(); ++I) {
      All.push_back(std::move(View.own(Members[I])));
      All.back().Irql = std::move(Levels[I]);
    }
    return All;
  }

private:
  /// The callee is seen as it is refined from here on.
  void ask(uint32_t Callee) {
    if (View.owns(Callee) ? !View[Callee].Coarse && !View[Callee].Joined
                          : !Store.canRefine(Callee))
      return;
    ++Changes;
    Summary &S = View.own(Callee);
    IrqlSummary Levels = std::move(S.Irql);
    S = Store.refined(Callee);
    S.Irql = std::move(Levels);
  }
  bool canRefine(uint32_t Callee) const {
    return View[Callee].Coarse || View[Callee].Joined;
  }

  void set(uint32_t F, Summary S) {
    (Refining ? View.own(F) : Store.First[F]) = std::move(S);
  }

  Body bodyOf(uint32_t F) const { return makeBody(P, G, F, Store.Bodies, {}); }

  /// Makes summaries of the cycle, from the least: it does not come back.
  /// False: they still change.
  bool fixpoint(llvm::function_ref<void(uint32_t)> Summarise) {
    for (uint32_t F : Members) {
      Summary Least;
      Least.Known = Least.Bottom = true;
      set(F, std::move(Least));
    }
    std::set<uint32_t> Dirty(Members.begin(), Members.end());
    std::map<uint32_t, Forgotten> Gone;
    for (unsigned R = 0; R < W.Limits.RecursionRounds && !Dirty.empty(); ++R)
      for (uint32_t F : Members) {
        if (!Dirty.erase(F))
          continue;
        Summary Before = View[F];
        Summarise(F);
        if (R >= WidenFrom) {
          Widened = true;
          Summary Wide = View[F];
          widen(Wide, Gone[F]);
          set(F, std::move(Wide));
        }
        if (View[F] == Before)
          continue;
        for (uint32_t Caller : G.Callers[F])
          if (G.SccOf[Caller] == Cycle)
            Dirty.insert(Caller);
      }
    return Dirty.empty();
  }

  /// Keeps of an analysed body what callers may copy in.
  void settle(uint32_t Fn) {
    Changes += Settled.insert(Fn).second;
    if (mayBeCopied(G, P, Fn, Here)) {
      Here.rest();
      Store.Bodies[Fn] = std::move(Here);
    }
    Here = Body();
  }

  /// Simulates the groups of a body. `Coarse`: first with as little as
  /// possible: all groups at once, states joined wherever the same locks are
  /// held, and what is returned does not matter. If every exit then leaves
  /// every lock as it found it, on no path is anything wrong; most functions
  /// never get further.
  void simulateAll(uint32_t Fn, bool Coarse, Findings &R) {
    const Body &B = Here;
    std::vector<uint32_t> Pending; // Calls of this cycle, not yet known.
    ShapeTracer Tracer(B, Labels);
    const PolledLoops Polled(B, Tracer);
    const std::vector<CallTouch> Touches =
        touchesOf(P, B, Tracer, View, Pending);
    LockGroups Groups(B, C, Tracer, Touches, Pending);
    R.Sum.Known = true;
    R.Sum.Bottom = Groups.groups().empty() && !Pending.empty();
    R.AnyGroup = !Groups.groups().empty();
    if (!R.AnyGroup)
      return;
    std::set<uint32_t> AllToRefine;
    // What is declared is a help; where it is too much, the code counts.
    for (const LockGroups::Group &Group :
         Groups.takeOut([&](const LockGroups::Group &Any) {
           return onlyChecks(P, B, Tracer, Any, View);
         })) {
      Findings One;
      Refine.clear();
      if (!Coarse)
        simulatePrecisely(Fn, Group, Tracer, Polled, Coarse, One);
      else if (simulate(Fn, Group, Tracer, Polled, Grain::Coarse, One))
        One.Sum.Coarse = true;
      if (One.Doubt.empty() && (!Coarse || One.Sum.Coarse))
        R.append(One);
      AllToRefine.insert(Refine.begin(), Refine.end());
    }
    Refine.clear();
    if (Coarse && !Groups.groups().empty() && !TooMuchAtOnce.contains(Fn)) {
      Findings All;
      if (simulate(Fn, Groups.all(), Tracer, Polled, Grain::Coarse, All)) {
        All.Sum.Coarse = !All.Sum.Groups.empty();
        R.append(All);
        Refine.insert(AllToRefine.begin(), AllToRefine.end());
        return;
      }
      // Nor will it be when more is known of the cycle.
      if (G.Recursive[Fn])
        TooMuchAtOnce.insert(Fn);
    }
    for (const LockGroups::Group &Group : Groups.groups()) {
      std::vector<bool> Asked = askedOf(B, Group);
      auto Old = llvm::find_if(Finished, [&](const FinishedGroup &F) {
        return F.Group == Group && F.Asked == Asked;
      });
      if (Coarse && Old != Finished.end()) {
        R.append(Old->R);
        continue;
      }
      Findings One;
      Refine.clear();
      const bool Again = Coarse && Groups.groups().size() > 1;
      if (Again && simulate(Fn, Group, Tracer, Polled, Grain::Coarse, One))
        One.Sum.Coarse = true;
      else
        simulatePrecisely(Fn, Group, Tracer, Polled, Coarse, One);
      R.append(One);
      if (Coarse && Refine.empty())
        Finished.push_back({Group, std::move(Asked), std::move(One)});
      AllToRefine.insert(Refine.begin(), Refine.end());
    }
    Refine = std::move(AllToRefine);
  }

  /// Which of the summaries that a group depends on are refined.
  std::vector<bool> askedOf(const Body &B,
                            const LockGroups::Group &Group) const {
    std::vector<bool> Asked;
    for (uint32_t Pt : Group.Calls)
      Asked.push_back(
          View.owns(CallGraph::callee(P, B.F.Calls[B.instr(Pt)->Detail])));
    return Asked;
  }

  /// With few states kept apart, and again with many if some of what may be
  /// wrong could not be shown on a path. What was shown stays shown. With many
  /// at once if a caller needs to know more.
  void simulatePrecisely(uint32_t Fn, const LockGroups::Group &Group,
                         const ShapeTracer &Tracer, const PolledLoops &Polled,
                         bool FewFirst, Findings &R) {
    Findings Few, Many;
    if (!FewFirst && simulate(Fn, Group, Tracer, Polled, Grain::Fine, Many))
      return R.append(Many);
    Many = Findings();
    bool Enough = simulate(Fn, Group, Tracer, Polled, Grain::Medium, Few);
    Few.Sum.Joined = FewFirst;
    bool Better =
        !Enough && simulate(Fn, Group, Tracer, Polled, Grain::Fine, Many);
    R.append(Better ? Many : Few);
  }

  using Grain = Simulation::Grain;

  /// False: this grain was not enough, or too much. Then `R` has what it gives,
  /// which is to be used if no other does better.
  bool simulate(uint32_t Fn, const LockGroups::Group &Group,
                const ShapeTracer &Tracer, const PolledLoops &Polled,
                Grain Fineness, Findings &R) {
    const bool Coarse = Fineness == Grain::Coarse;
    const Body &B = Here;
    TermTable Terms;
    Terms.Back = &W.Back;
    RangeLoops Ranges(B, Tracer, Group);
    Slice S(B, Tracer, G, P, View, Group, !Coarse);
    std::set<TermId> Asked, Aliased;
    Context X{P,      C,      G,      Labels, B,       S,     Group,   View,
              Ranges, Polled, Tracer, Terms,  W.Inert, Asked, Aliased, false};
    Simulation Sim(X,
                   onlyChecks(P, B, Tracer, Group, View) ? ForChecks : W.Limits,
                   Fineness);
    Sim.explore(entryState(X, W.Entries[Fn]));
    if (W.Entries[Fn].Whole)
      for (TermId Key : Asked)
        if (std::string Name = censusName(X, Key); !Name.empty())
          R.Obligations.push_back(
              {Obligation::Kind::Asked, std::move(Name), std::nullopt});
    if (Fineness != Grain::Medium && Sim.ranOut())
      return false;
    for (const Simulation::Err &E : Sim.errors())
      if (const Instr *I = B.instr(E.E.PointNo))
        if (I->Kind == InstrKind::Call) {
          uint32_t To = CallGraph::callee(P, B.F.Calls[I->Detail]);
          if (To != None && canRefine(To))
            Refine.insert(To);
        }
    if (!Refine.empty())
      return true; // This will be done again.
    Judgement J = judge(X, Sim, W.Entries[Fn], Fn);
    // Callees whose ways were joined tell less about when they do what.
    if (!J.Violations.empty() || J.Chosen)
      for (uint32_t Pt : Group.Calls) {
        uint32_t To = CallGraph::callee(P, B.F.Calls[B.instr(Pt)->Detail]);
        if (canRefine(To) && G.SccOf[To] != G.SccOf[Fn])
          Refine.insert(To);
      }
    if (!Refine.empty())
      return true;
    if (W.Limits.Watch)
      W.Limits.Watch->judged(X, Sim, Fn, J);
    for (Obligation &O : J.Obligations)
      R.Obligations.push_back(std::move(O));
    if (R.Doubt.empty())
      R.Doubt = J.Doubt;
    for (Violation &V : J.Violations)
      R.Found.push_back(std::move(V));
    GroupSummary GS =
        summarise(X, Sim, W.Limits.SummaryOutcomes, Coarse, R.Sum.Cut);
    // What could not be shown is not held against callers.
    if (!J.Doubt.empty())
      doubtUnshown(GS, J.Chosen);
    if (Coarse) {
      // Neutral effects are independent of one another.
      for (Outcome &O : GS.Outcomes)
        for (LockOutcome &L : O.Locks) {
          GroupSummary One;
          One.Outcomes.emplace_back();
          One.Outcomes.back().Locks.push_back(std::move(L));
          if (!llvm::is_contained(R.Sum.Groups, One))
            R.Sum.Groups.push_back(std::move(One));
        }
    } else if (llvm::any_of(GS.Outcomes, [](const Outcome &O) {
                 return !O.Locks.empty();
               })) {
      R.Sum.Groups.push_back(std::move(GS));
    }
    // By place: code that is lowered several times counts once, and copies of
    // callees not at all.
    std::map<uint32_t, bool> Reached;
    for (uint32_t E : Group.Events) {
      uint32_t Blk = B.PointAt[E].first;
      if (B.OrderOf[Blk] != None && !B.origin(E).Copy && B.lockAt(E) &&
          !catalog::isOnlyLook(B.lockAt(E)->What))
        Reached[B.instr(E)->Where.Begin] |= Sim.visited(Blk);
    }
    for (auto &[Where, Yes] : Reached)
      if (!Yes && R.Doubt.empty())
        R.Doubt = "a lock event is never reached";
    return Fineness != Grain::Medium || !J.Unsure;
  }

  /// False: its cycle needs summaries that are exact from the start.
  bool analyse(uint32_t Fn, bool Last) {
    const Function &F = P.Functions[Fn];
    FunctionFindings Out;
    Out.HasLocks = llvm::any_of(F.Locks, [](const LockDetail &L) {
      return L.What != catalog::Op::Query;
    });
    if (!F.LostParts.empty()) {
      set(Fn, Summary());
      if (G.TouchesLocks[Fn] || G.LostLocks[Fn])
        Out.Lost = F.LostParts.front().What + " is lost";
      Store.Found[Fn] = std::move(Out);
      return true;
    }
    Here = bodyOf(Fn);
    IrqlFindings Levels;
    auto FindLevels = [&](const Summary &Locks) {
      if (Last)
        Levels = Irql.analyse(Fn, Here, Locks);
    };
    if (!G.TouchesLocks[Fn]) {
      FindLevels({});
      Summary S;
      S.Known = true;
      S.Irql = std::move(Levels.Sum);
      set(Fn, std::move(S));
      settle(Fn);
      Out.Found = std::move(Levels.Found);
      Store.Found[Fn] = std::move(Out);
      return true;
    }
    Findings R;
    // A callee's coarse summary may ask too much of the lock; where that would
    // be an error, the callee is looked at again.
    Finished.clear();
    const auto Known = LastTime.find(Fn);
    const bool Same = Last && Known != LastTime.end() &&
                      Known->second.Exact == Exact &&
                      Known->second.Changes == Changes;
    if (Same)
      R = std::move(Known->second.R);
    for (unsigned Round = 0; !Same && Round < 8; ++Round) {
      R = Findings();
      Refine.clear();
      simulateAll(Fn, !Exact, R);
      if (Refine.empty())
        break;
      if (llvm::any_of(Refine, [&](uint32_t Callee) {
            return G.SccOf[Callee] == Cycle;
          })) {
        if (!Last)
          return false;
        Exact = true;
      }
      for (uint32_t Callee : std::exchange(Refine, {}))
        if (G.SccOf[Callee] != Cycle)
          ask(Callee);
    }
    FindLevels(R.Sum);
    settle(Fn);
    if (!Last)
      LastTime[Fn] = {Exact, Changes, R};
    R.Sum.Cut |= Unstable;
    R.Sum.Irql = std::move(Levels.Sum);
    set(Fn, std::move(R.Sum));
    if (!Last || F.Stub)
      return true;
    Out.Obligations = std::move(R.Obligations);
    Out.Found = std::move(R.Found);
    // What is wrong with a lock explains what is wrong with the IRQL there.
    for (Violation &V : Levels.Found)
      if (llvm::none_of(llvm::ArrayRef(Out.Found), [&](const Violation &Of) {
            return Of.At == V.At ||
                   V.Kind == catalog::Defect::IrqlNotRestored ||
                   (V.AcquiredEvent.valid() &&
                    Of.AcquiredEvent == V.AcquiredEvent);
          }))
        Out.Found.push_back(std::move(V));
    Out.Doubt = R.Doubt.empty() ? std::move(Levels.Doubt) : std::move(R.Doubt);
    Out.HasLocks |= R.AnyGroup;
    Store.Found[Fn] = std::move(Out);
    return true;
  }

  /// Rounds over a cycle after which conditions are given up.
  static constexpr unsigned WidenFrom = 4;

  const World &W;
  const Program &P;
  const catalog::Catalog &C;
  const CallGraph &G;
  LabelTable &Labels;
  SummaryStore &Store;
  const uint32_t Cycle;
  const std::vector<uint32_t> &Members;
  SummaryView View; ///< Callees that somebody here has asked about, refined.
  IrqlAnalysis Irql;
  Policy ForChecks; ///< Limits of groups that are there for annotations alone.
  Body Here;        ///< Of the function at hand.
  std::set<uint32_t> Refine; ///< Callees whose summaries are too coarse for it.
  /// The groups of the function at hand that need not be done again when a
  /// callee is refined.
  std::vector<FinishedGroup> Finished;
  /// What the last round over the cycle made of each member, and what it could
  /// see of the others' bodies and refined callees then: in the end it is the
  /// same if these are.
  struct Round {
    bool Exact = false;
    unsigned Changes = 0;
    Findings R;
  };
  std::map<uint32_t, Round> LastTime;
  std::set<uint32_t> Settled; ///< Members whose bodies callers may see.
  unsigned Changes = 0;       ///< Of bodies and of what is refined.
  bool Widened = false;       ///< Summaries say less than the bodies do.
  /// Members of which one group for all locks was not enough.
  std::set<uint32_t> TooMuchAtOnce;
  bool Refining = false; ///< Summaries go to the view and not to the store.
  bool Exact = false;    ///< The cycle is not summarised coarsely first.
  bool Unstable = false; ///< Its summaries still change.
};

} // namespace

void engine::analyseCycle(const World &W, SummaryStore &Store, uint32_t Cycle) {
  CycleAnalysis(W, Store, Cycle).run();
}

Body engine::restingBody(const World &W, const SummaryStore &Store,
                         uint32_t Fn) {
  Body B = makeBody(W.P, W.G, Fn, Store.Bodies, {});
  if (!mayBeCopied(W.G, W.P, Fn, B))
    return Body();
  B.rest();
  return B;
}

std::vector<Summary> engine::refineCycle(const World &W, SummaryStore &Store,
                                         uint32_t Cycle) {
  return CycleAnalysis(W, Store, Cycle).refineAll();
}
