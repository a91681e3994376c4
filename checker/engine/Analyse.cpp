//===- Analyse.cpp - the whole program, callees first ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Orders the work: bodies and summaries bottom-up over the call graph, cycles
// to a fixpoint, then one judgement and one verdict per function.
//
//===----------------------------------------------------------------------===//
#include "engine/BackPointers.h"
#include "engine/Blame.h"
#include "engine/Census.h"
#include "engine/DriverRules.h"
#include "engine/GroupFindings.h"
#include "engine/Inert.h"
#include "engine/IrqlAnalysis.h"
#include "engine/Judge.h"
#include "engine/LockStep.h"
#include "engine/ResultOrder.h"
#include "engine/Session.h"
#include "engine/Summarise.h"
#include "engine/Tell.h"
#include "engine/Unasked.h"
#include "llvm/ADT/STLExtras.h"
#include <map>
#include <set>

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

namespace {

class Analyser {
public:
  Analyser(const Program &P, const catalog::Catalog &C, const Policy &Limits)
      : P(P), C(C), Limits(Limits), G(P, Labels),
        Irql({P, C, G, Labels, Limits, Inert, Back, Entries, Summaries,
              [this](uint32_t Fn) {
                return makeBody(this->P, G, Fn, Bodies, {});
              }}),
        Order(P), ForChecks(Limits), Blamed(P, C, G) {
    ForChecks.StepsPerFunction = Limits.StepsPerFunction / 40;
  }

  /// `Again`: rerun() will be called.
  Result run(bool Again = false) {
    const size_t N = P.Functions.size();
    Bodies.resize(N);
    Summaries.resize(N);
    Versions.resize(N);
    Exact.resize(unsigned(N));
    Entries = findEntries(P, C, G, Limits);
    Inert = inertMembers(P, C, Labels);
    if (Limits.Whole)
      Back = findBackPointers(P, Labels);
    Unasked Last(G);
    for (uint32_t S = 0; S < G.Sccs.size(); ++S) {
      analyseCycle(G.Sccs[S]);
      if (!Again)
        for (uint32_t F : Last.done(S)) {
          Bodies[F] = Body();
          Summaries[F] = Summary();
        }
    }
    return takeResult();
  }

  /// Analyses `Changed`, which is in the program now, and what can tell.
  /// Stops once `Enough` says so.
  Result
  rerun(uint32_t Changed, std::vector<uint32_t> &Redone,
        llvm::function_ref<bool(const std::vector<Violation> &)> Enough) {
    llvm::BitVector Dirty(unsigned(P.Functions.size()));
    Dirty.set(Changed);
    Unbalanced = false;
    bool Stopped = false;
    std::map<uint32_t, std::pair<Body, Summary>> Saved;
    Blame SavedBlame = Blamed;
    auto SavedObligations = Obligations;
    for (uint32_t S = G.SccOf[Changed]; S < G.Sccs.size(); ++S) {
      const std::vector<uint32_t> &Scc = G.Sccs[S];
      if (llvm::none_of(Scc, [&](uint32_t F) { return Dirty[F]; }))
        continue;
      for (uint32_t F : Scc) {
        Saved.try_emplace(F, std::move(Bodies[F]), Summaries[F]);
        Redone.push_back(F);
        Blamed.forget(F);
      }
      analyseCycle(Scc);
      if ((Stopped = Enough(Out.Violations)))
        break;
      for (uint32_t F : Scc) {
        auto &[OldBody, OldSummary] = Saved.find(F)->second;
        Unbalanced |= asksOrKeepsMore(Summaries[F], OldSummary);
        bool CopiedIn =
            !OldBody.F.Blocks.empty() || !Bodies[F].F.Blocks.empty();
        if (CopiedIn || !(Summaries[F] == OldSummary))
          for (uint32_t Caller : G.Callers[F])
            Dirty.set(Caller);
      }
    }
    for (auto &[F, Old] : Saved) {
      Bodies[F] = std::move(Old.first);
      Summaries[F] = std::move(Old.second);
    }
    Result R = Stopped ? std::exchange(Out, Result()) : takeResult();
    Blamed = std::move(SavedBlame);
    Obligations = std::move(SavedObligations);
    llvm::sort(Redone);
    return R;
  }

  bool same(const Violation &A, const Violation &B) const {
    return Order.same(A, B);
  }
  bool Unbalanced = false; ///< Of rerun(); see Session.
private:
  /// One cycle of the call graph; most often one function.
  void analyseCycle(const std::vector<uint32_t> &Scc) {
    if (G.Recursive[Scc.front()] &&
        llvm::any_of(Scc, [&](uint32_t F) { return G.TouchesLocks[F]; })) {
      bool Again = false;
      auto Summarise = [&](uint32_t F) { Again |= !analyse(F, false); };
      for (uint32_t F : Scc)
        Exact.reset(F);
      bool Stable = fixpoint(Scc, Summarise);
      if (Again) {
        for (uint32_t F : Scc)
          Exact.set(F);
        Stable = fixpoint(Scc, Summarise);
      }
      Unstable = !Stable;
    }
    for (uint32_t F : Scc)
      analyse(F, true);
    Unstable = false;
  }

  /// Makes summaries of a cycle, from the least: it does not come back. False:
  /// they still change.
  bool fixpoint(const std::vector<uint32_t> &Scc,
                llvm::function_ref<void(uint32_t)> Summarise) {
    for (uint32_t F : Scc) {
      Summaries[F] = Summary();
      Summaries[F].Known = Summaries[F].Bottom = true;
    }
    std::set<uint32_t> Dirty(Scc.begin(), Scc.end());
    std::map<uint32_t, Forgotten> Gone;
    for (unsigned R = 0; R < Limits.RecursionRounds && !Dirty.empty(); ++R)
      for (uint32_t F : Scc) {
        if (!Dirty.erase(F))
          continue;
        Summary Before = Summaries[F];
        Summarise(F);
        if (R >= WidenFrom)
          widen(Summaries[F], Gone[F]);
        if (Summaries[F] == Before)
          continue;
        for (uint32_t Caller : G.Callers[F])
          if (G.SccOf[Caller] == G.SccOf[F])
            Dirty.insert(Caller);
      }
    return Dirty.empty();
  }

  Result takeResult() {
    for (Violation &V : unanswered(Obligations)) {
      // What goes wrong there with this lock is known already.
      if (llvm::any_of(Out.Violations, [&](const Violation &O) {
            return O.LockKey == V.LockKey && O.Witness.front().At.Function ==
                                                 V.Witness.front().At.Function;
          }))
        continue;
      addLate(std::move(V));
    }
    for (Violation &V :
         driverViolations({P, C, G, Labels, Entries, Limits, Out.Violations}))
      if (tellsMore(V, Out.Violations))
        addLate(std::move(V));
    Order.apply(Out);
    return std::exchange(Out, Result());
  }

  void addLate(Violation V) {
    for (FunctionResult &F : Out.Functions)
      if (!catalog::isAdvice(V.Kind) &&
          F.Function == V.Witness.front().At.Function)
        F = {F.Function, Verdict::Defect, "", F.Doubt};
    Out.Violations.push_back(std::move(V));
  }

  bool canRefine(uint32_t Fn) const {
    return Summaries[Fn].Coarse || Summaries[Fn].Joined;
  }

  /// Keeps of an analysed body what callers may copy in; the rest is made again
  /// if it is needed.
  void settle(uint32_t Fn) {
    Body &B = Bodies[Fn];
    size_t Size = 0;
    for (const Block &Blk : B.F.Blocks)
      Size += Blk.Instrs.size() + 1;
    if (!G.Recursive[Fn] && Size > copyLimit(P.Functions[Fn], {}))
      B = Body();
    else
      B.rest();
  }

  /// Replaces the coarse summary of `Fn` (and of what it calls) by the most
  /// precise one.
  void refine(uint32_t Fn) {
    if (!canRefine(Fn))
      return;
    const std::vector<uint32_t> &Scc = G.Sccs[G.SccOf[Fn]];
    for (uint32_t F : Scc) {
      Summaries[F].Coarse = Summaries[F].Joined = false;
      ++Versions[F];
    }
    for (uint32_t F : Scc)
      for (uint32_t To : G.Callees[F])
        refine(To);
    std::map<uint32_t, IrqlSummary> Levels; // They stay as they are.
    for (uint32_t F : Scc)
      Levels[F] = Summaries[F].Irql;
    auto Summarise = [&](uint32_t F) {
      Findings R;
      if (P.Functions[F].LostParts.empty()) {
        simulateAll(F, false, R);
        settle(F);
      }
      Summaries[F] = std::move(R.Sum);
      Summaries[F].Irql = Levels[F];
    };
    if (!G.Recursive[Fn]) {
      Summary Old = std::move(Summaries[Fn]);
      Summarise(Fn);
      // Too much to tell apart: what was joined is better than what is cut.
      if (Summaries[Fn].Cut && !Old.Cut)
        Summaries[Fn] = std::move(Old);
      return;
    }
    if (!fixpoint(Scc, Summarise))
      for (uint32_t F : Scc)
        Summaries[F].Cut = true;
  }

  /// Simulates the groups of a body. `Coarse`: first with as little as
  /// possible: all groups at once, states joined wherever the same locks are
  /// held, and what is returned does not matter. If every exit then leaves
  /// every lock as it found it, on no path is anything wrong; most functions
  /// never get further.
  void simulateAll(uint32_t Fn, bool Coarse, Findings &R) {
    if (Bodies[Fn].F.Blocks.empty())
      Bodies[Fn] = makeBody(P, G, Fn, Bodies, {});
    else if (Bodies[Fn].atRest()) // Refined for another of its cycle.
      Bodies[Fn].finish();
    const Body &B = Bodies[Fn];
    std::vector<uint32_t> Pending; // Calls of this cycle, not yet known.
    ShapeTracer Tracer(B, Labels);
    const PolledLoops Polled(B, Tracer);
    const std::vector<CallTouch> Touches =
        touchesOf(P, B, Tracer, Summaries, Pending);
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
           return onlyChecks(P, B, Tracer, Any, Summaries);
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
    if (Coarse && !Groups.groups().empty()) {
      Findings All;
      if (simulate(Fn, Groups.all(), Tracer, Polled, Grain::Coarse, All)) {
        All.Sum.Coarse = !All.Sum.Groups.empty();
        R.append(All);
        Refine.insert(AllToRefine.begin(), AllToRefine.end());
        return;
      }
    }
    for (const LockGroups::Group &Group : Groups.groups()) {
      std::vector<unsigned> Versions = versionsOf(B, Group);
      auto Old = llvm::find_if(Finished, [&](const FinishedGroup &F) {
        return F.Group == Group && F.Versions == Versions;
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
        Finished.push_back({Group, std::move(Versions), std::move(One)});
      AllToRefine.insert(Refine.begin(), Refine.end());
    }
    Refine = std::move(AllToRefine);
  }

  /// How often the summaries that a group depends on have been refined.
  std::vector<unsigned> versionsOf(const Body &B,
                                   const LockGroups::Group &Group) const {
    std::vector<unsigned> V;
    for (uint32_t Pt : Group.Calls)
      V.push_back(
          Versions[CallGraph::callee(P, B.F.Calls[B.instr(Pt)->Detail])]);
    return V;
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
    const Body &B = Bodies[Fn];
    TermTable Terms;
    Terms.Back = &Back;
    RangeLoops Ranges(B, Tracer, Group);
    Slice S(B, Tracer, G, P, Summaries, Group, !Coarse);
    std::set<TermId> Asked, Aliased;
    Context X{P,      C,      G,      Labels, B,     S,     Group,   Summaries,
              Ranges, Polled, Tracer, Terms,  Inert, Asked, Aliased, false};
    Simulation Sim(
        X, onlyChecks(P, B, Tracer, Group, Summaries) ? ForChecks : Limits,
        Fineness);
    Sim.explore(entryState(X, Entries[Fn]));
    if (Entries[Fn].Whole)
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
    Judgement J = judge(X, Sim, Entries[Fn], Fn);
    // Callees whose ways were joined tell less about when they do what.
    if (!J.Violations.empty() || J.Chosen)
      for (uint32_t Pt : Group.Calls) {
        uint32_t To = CallGraph::callee(P, B.F.Calls[B.instr(Pt)->Detail]);
        if (canRefine(To) && G.SccOf[To] != G.SccOf[Fn])
          Refine.insert(To);
      }
    if (!Refine.empty())
      return true;
    if (Limits.Watch)
      Limits.Watch->judged(X, Sim, Fn, J);
    for (Obligation &O : J.Obligations)
      R.Obligations.push_back(std::move(O));
    if (R.Doubt.empty())
      R.Doubt = J.Doubt;
    for (Violation &V : J.Violations)
      R.Found.push_back(std::move(V));
    GroupSummary GS =
        summarise(X, Sim, Limits.SummaryOutcomes, Coarse, R.Sum.Cut);
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
    const bool HasLocks = llvm::any_of(F.Locks, [](const LockDetail &L) {
      return L.What != catalog::Op::Query;
    });
    Obligations.erase(Fn);
    if (!F.LostParts.empty()) {
      Summaries[Fn] = Summary();
      if (Last && (G.TouchesLocks[Fn] || G.LostLocks[Fn]))
        verdict(Fn, Verdict::NotAnalysed,
                F.LostParts.front().What + " is lost");
      return true;
    }
    Bodies[Fn] = makeBody(P, G, Fn, Bodies, {});
    IrqlFindings Levels;
    auto FindLevels = [&](const Summary &Locks) {
      if (Last)
        Levels = Irql.analyse(Fn, Bodies[Fn], Locks);
    };
    if (!G.TouchesLocks[Fn]) {
      FindLevels({});
      Summaries[Fn].Known = true;
      Summaries[Fn].Irql = std::move(Levels.Sum);
      settle(Fn);
      if (Last)
        report(Fn, std::move(Levels.Found), "", false);
      return true;
    }
    Findings R;
    // A callee's coarse summary may ask too much of the lock; where that would
    // be an error, the callee is looked at again.
    Finished.clear();
    for (unsigned Round = 0; Round < 8; ++Round) {
      R = Findings();
      Refine.clear();
      simulateAll(Fn, !Exact[Fn], R);
      if (Refine.empty())
        break;
      if (llvm::any_of(Refine, [&](uint32_t Callee) {
            return G.SccOf[Callee] == G.SccOf[Fn];
          }))
        return false;
      for (uint32_t Callee : std::exchange(Refine, {}))
        refine(Callee);
    }
    FindLevels(R.Sum);
    settle(Fn);
    R.Sum.Cut |= Unstable;
    Summaries[Fn] = std::move(R.Sum);
    Summaries[Fn].Irql = std::move(Levels.Sum);
    if (!Last || F.Stub)
      return true;
    if (!R.Obligations.empty())
      Obligations[Fn] = std::move(R.Obligations);
    // What is wrong with a lock explains what is wrong with the IRQL there.
    for (Violation &V : Levels.Found)
      if (llvm::none_of(R.Found, [&](const Violation &Of) {
            return Of.At == V.At ||
                   V.Kind == catalog::Defect::IrqlNotRestored ||
                   (V.AcquiredEvent.valid() &&
                    Of.AcquiredEvent == V.AcquiredEvent);
          }))
        R.Found.push_back(std::move(V));
    if (R.Doubt.empty())
      R.Doubt = std::move(Levels.Doubt);
    report(Fn, std::move(R.Found), R.Doubt, HasLocks || R.AnyGroup);
    return true;
  }

  void report(uint32_t Fn, std::vector<Violation> Found,
              const std::string &Doubt, bool HasLocks) {
    Blamed.dropRepeated(Found);
    Blamed.dropBalanced(Found);
    Blamed.add(Fn, Found);
    Blamed.dropImplied(Found);
    if (llvm::any_of(Found, [](const Violation &V) {
          return !catalog::isAdvice(V.Kind);
        }))
      verdict(Fn, Verdict::Defect, "", Doubt);
    else if (!Doubt.empty())
      verdict(Fn, Verdict::Inconclusive, Doubt, Doubt);
    else if (HasLocks)
      verdict(Fn, Verdict::Verified, "");
    for (Violation &V : Found)
      Out.Violations.push_back(std::move(V));
  }

  void verdict(uint32_t Fn, Verdict V, std::string Why,
               std::string Doubt = "") {
    Out.Functions.push_back({Fn, V, std::move(Why), std::move(Doubt)});
  }

  /// Rounds over a cycle after which conditions are given up.
  static constexpr unsigned WidenFrom = 4;

  const Program &P;
  const catalog::Catalog &C;
  const Policy &Limits;
  LabelTable Labels;
  CallGraph G;
  std::vector<Body> Bodies;
  std::vector<Summary> Summaries;
  std::vector<EntryKind> Entries;
  llvm::DenseSet<uint32_t> Inert; ///< Labels.
  BackPointers Back;
  IrqlAnalysis Irql;
  ResultOrder Order;
  std::set<uint32_t> Refine;      ///< Callees whose summaries are too coarse.
  std::vector<unsigned> Versions; ///< Of summaries: how often refined.
  llvm::BitVector Exact;          ///< Functions whose cycle is not summarised
                                  ///< coarsely first.
  bool Unstable = false; ///< The summaries of the cycle at hand still change.
  /// The groups of the function at hand that need not be done again when a
  /// callee is refined.
  std::vector<FinishedGroup> Finished;
  Policy ForChecks; ///< Limits of groups that are there for annotations alone.
  Blame Blamed;
  std::map<uint32_t, std::vector<Obligation>> Obligations; ///< By function.
  Result Out;
};

} // namespace

Result engine::analyse(const Program &P, const catalog::Catalog &C,
                       const Policy &Limits) {
  return Analyser(P, C, Limits).run();
}

struct Session::Impl {
  Impl(const Program &P, const catalog::Catalog &C, const Policy &L)
      : Copy(P), Limits(L), A(Copy, C, Limits) {
    Baseline = A.run(true);
  }
  Program Copy;
  Policy Limits;
  Analyser A;
  Result Baseline;
};

Session::Session(const Program &P, const catalog::Catalog &C,
                 const Policy &Limits)
    : I(std::make_unique<Impl>(P, C, Limits)) {}
Session::~Session() = default;

const Result &Session::baseline() const { return I->Baseline; }
bool Session::same(const Violation &A, const Violation &B) const {
  return I->A.same(A, B);
}

Session::Answer Session::ask(uint32_t Index, Function Changed, bool FirstOnly) {
  Answer R;
  std::swap(I->Copy.Functions[Index], Changed);
  auto New = [&](const Violation &V) {
    return llvm::none_of(I->Baseline.Violations,
                         [&](const Violation &B) { return I->A.same(V, B); });
  };
  R.Found = I->A.rerun(Index, R.Redone, [&](const std::vector<Violation> &Vs) {
    return FirstOnly && llvm::any_of(Vs, New);
  });
  R.Unbalanced = I->A.Unbalanced;
  llvm::copy_if(R.Found.Violations, std::back_inserter(R.New), New);
  std::swap(I->Copy.Functions[Index], Changed);
  return R;
}
