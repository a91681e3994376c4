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

IrqlFindings IrqlAnalysis::analyse(uint32_t Fn, const Body &B,
                                   const EntryKind &Entry, const Summary &Locks,
                                   const std::vector<Summary> &Summaries) {
  IrqlFindings R = levels(Fn, B, Entry, Locks, Summaries);
  judgePaging(P, Table, B, Fn, R);
  return R;
}

IrqlFindings IrqlAnalysis::levels(uint32_t Fn, const Body &B,
                                  const EntryKind &Entry, const Summary &Locks,
                                  const std::vector<Summary> &Summaries) {
  IrqlFindings R;
  IrqlEvents Events(P, Table, B, Entry, Summaries);
  if (savingParam(P.Functions[Fn]) >= 0)
    Events.findSaves(P, B, ShapeTracer(B, Labels));
  const bool Balanced = !unbalanced(Locks);
  Events.Worth |= (Events.Restores && !Balanced) || Limits.Watch;
  if (!Events.Worth) {
    R.Sum = needsOf(P, Table, B, Events, Summaries);
    return R;
  }
  const ShapeTracer Tracer(B, Labels);
  const PolledLoops Polled(B, Tracer);
  TermTable Terms;
  Terms.Back = &Back;
  LockGroups::Group OfLocks;
  for (uint32_t Pt : Events.Group.Events)
    if (B.lockAt(Pt))
      OfLocks.Events.push_back(Pt);
  const RangeLoops Ranges(B, Tracer, OfLocks);
  const Slice S(B, Tracer, G, P, Summaries, Events.Group, true);
  std::set<TermId> Asked, Aliased;
  const IrqlContext Irql{Table, Entry, Events.Saves};
  const Context X{
      P,         C,      G,       Labels, B,     S,     Events.Group,
      Summaries, Ranges, Polled,  Tracer, Terms, Inert, Asked,
      Aliased,   false,  nullptr, &Irql};
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
    // Who gives every lock back restores what each has raised; where it does
    // not, that was judged.
    if (Balanced && !Events.Explicit)
      R.Sum.Exits.clear();
    if (R.Doubt.empty())
      break;
  }
  return R;
}
