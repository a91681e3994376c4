//===- IrqlAnalysis.cpp - the IRQL of one function ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Most functions raise nothing, or call nothing that minds, and get no
// simulation.
//
//===----------------------------------------------------------------------===//
#include "engine/IrqlAnalysis.h"
#include "engine/BackPointers.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

/// Whether some way leaves a lock in another state than it was found in.
static bool unbalanced(const Summary &Locks) {
  return llvm::any_of(Locks.Groups, [](const GroupSummary &G) {
    return llvm::any_of(G.Outcomes, [](const Outcome &O) {
      return llvm::any_of(O.Locks, [](const LockOutcome &L) {
        return L.Gained || (L.Asks == Demand::Held && !L.HeldAtExit);
      });
    });
  });
}

/// The callees of which it matters what their conditions are: the level there
/// is one that they do not allow.
static std::vector<uint32_t> inDoubt(const Context &X, Simulation &Sim) {
  std::set<uint32_t> Points, Callees;
  auto CalleeAt = [&](uint32_t Pt) {
    const Instr *I = X.B.instr(Pt);
    return I && I->Kind == InstrKind::Call
               ? CallGraph::callee(X.P, X.B.F.Calls[I->Detail])
               : None;
  };
  for (uint32_t Pt : X.Group.Events)
    if (uint32_t To = CalleeAt(Pt);
        To != None && !X.Summaries[To].Irql.Examined &&
        llvm::any_of(X.Summaries[To].Irql.Needs,
                     [](const IrqlNeed &N) { return N.Unexamined; }))
      Points.insert(Pt);
  if (Points.empty())
    return {};
  Sim.eachState(
      [&](uint32_t, uint32_t Pt, const State &S) {
        if (!Points.count(Pt) || S.Raised)
          return;
        const IrqlRange Is = irqlOf(X, S, S.cell(TermTable::IrqlCell));
        const uint32_t To = CalleeAt(Pt);
        for (const IrqlNeed &N : X.Summaries[To].Irql.Needs)
          if (N.Unexamined && Is.disjoint(N.Allowed))
            Callees.insert(To);
      },
      [](uint32_t, uint32_t, uint32_t, const State &) {});
  return {Callees.begin(), Callees.end()};
}

IrqlFindings IrqlAnalysis::analyse(uint32_t Fn, const Body &B,
                                   const Summary &Locks) {
  constexpr unsigned Rounds = 4;
  IrqlFindings R;
  for (unsigned Round = 0; Round < Rounds; ++Round) {
    std::vector<uint32_t> Ask;
    R = levels(Fn, B, Locks, false, Ask);
    if (Ask.empty())
      break;
    for (uint32_t Callee : Ask)
      examine(Callee);
  }
  judgePaging(W.P, W.Levels, B, Fn, R);
  if (!W.Limits.skips(catalog::Defect::CostlyForm))
    judgeForms(W.P, W.C, B, Fn, W.Entries[Fn], R);
  return R;
}

void IrqlAnalysis::examine(uint32_t Fn) {
  if (W.G.SccOf[Fn] == Cycle)
    examineHere(Fn);
  else if (!View[Fn].Irql.Examined)
    View.own(Fn).Irql = Store.examined(Fn);
}

void IrqlAnalysis::examineHere(uint32_t Fn) {
  if (View[Fn].Irql.Examined)
    return;
  View.own(Fn).Irql.Examined = true;
  const std::vector<IrqlNeed> Needs = View[Fn].Irql.Needs;
  for (const IrqlNeed &N : Needs)
    if (N.Unexamined && !N.Via.empty()) {
      const Point &At = N.Via.front();
      const Function &F = W.P.Functions[At.Function];
      const Instr &I = F.Blocks[At.Block].Instrs[At.Instr];
      if (I.Kind == InstrKind::Call)
        if (uint32_t To = CallGraph::callee(W.P, F.Calls[I.Detail]); To != None)
          examine(To);
    }
  std::vector<uint32_t> Ask;
  const Body B = makeBody(W.P, W.G, Fn, Store.Bodies, {});
  View.own(Fn).Irql.Needs =
      levels(Fn, B, Summary(View[Fn]), true, Ask).Sum.Needs;
}

IrqlFindings IrqlAnalysis::levels(uint32_t Fn, const Body &B,
                                  const Summary &Locks, bool Look,
                                  std::vector<uint32_t> &Ask) {
  const Program &P = W.P;
  const EntryKind &Entry = W.Entries[Fn];
  const IrqlTable &Table = W.Levels;
  const Policy &Limits = W.Limits;
  IrqlFindings R;
  IrqlEvents Events(P, Table, B, Entry, View);
  if (irqlParam(P.Functions[Fn], false) >= 0 ||
      irqlParam(P.Functions[Fn], true) >= 0)
    Events.findSaves(P, B, ShapeTracer(B, W.Labels));
  const bool Balanced = !unbalanced(Locks);
  Events.Worth |= (Events.Restores && !Balanced) || Limits.Watch || Look;
  if (!Events.Worth) {
    R.Sum = needsOf(P, Table, B, Events, View);
    return R;
  }
  const ShapeTracer Tracer(B, W.Labels);
  const PolledLoops Polled(B, Tracer);
  TermTable Terms;
  Terms.Back = &W.Back;
  LockGroups::Group OfLocks;
  for (uint32_t Pt : Events.Group.Events)
    if (B.lockAt(Pt))
      OfLocks.Events.push_back(Pt);
  const RangeLoops Ranges(B, Tracer, OfLocks);
  const Slice S(B, Tracer, W.G, P, View, Events.Group, true);
  std::set<TermId> Asked, Aliased;
  const IrqlContext Irql{Table, Entry, Events.Saves};
  const Context X{P,      W.C,          W.G,     W.Labels, B,
                  S,      Events.Group, View,    Ranges,   Polled,
                  Tracer, Terms,        W.Inert, Asked,    Aliased,
                  false,  nullptr,      &Irql};
  // Few states are enough for most: the level itself keeps them apart.
  constexpr size_t Large = 2000;
  const bool Huge = B.F.Blocks.size() > Large;
  for (auto Grain :
       {Huge ? Simulation::Grain::Coarse : Simulation::Grain::Medium,
        Simulation::Grain::Fine}) {
    R = IrqlFindings();
    Simulation Sim(X, Limits, Grain);
    Sim.explore(entryState(X, Entry));
    if (Sim.ranOut()) {
      if (!Sim.errors().empty())
        R.Doubt = "too many states of the IRQL";
      continue;
    }
    if (Limits.Watch)
      Limits.Watch->levels(X, Sim, Fn);
    judgeIrql(X, Sim, Fn, R);
    R.Sum = summariseIrql(X, Sim, Fn);
    Ask = inDoubt(X, Sim);
    // Who gives every lock back restores what each has raised; where it does
    // not, that was judged.
    if (Balanced && !Events.Explicit)
      R.Sum.Exits.clear();
    if (R.Doubt.empty())
      break;
  }
  return R;
}
