//===- Summarise.cpp - from exits to what callers need to know ------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One outcome an exit; equal ones once; too many lose their conditions.
//
//===----------------------------------------------------------------------===//
#include "engine/Summarise.h"
#include "engine/LockStep.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

GroupSummary engine::summarise(const Context &X, const Simulation &Sim,
                               unsigned MaxOutcomes, bool Coarse, bool &Cut) {
  GroupSummary G;
  const TermTable &T = X.Terms;
  const uint32_t NumParams = X.B.F.NumParams;
  for (const Simulation::Exit &E : Sim.exits()) {
    if (E.S.Raised)
      continue;
    Outcome O;
    O.Doubts = E.S.Doubts & DoubtCall;
    if (E.Value != NoTerm)
      O.Result = known(T, E.S, E.Value);
    for (auto &[Term, C] : E.S.Facts)
      if (!Coarse && T[Term].Kind == Sort::Entry &&
          T[T[Term].A].Kind == Sort::LocalAddr && T[T[Term].A].A < NumParams)
        O.Params.push_back({T[T[Term].A].A, C});
    for (const LockState &L : E.S.Locks) {
      LockOutcome K;
      K.Key = pathOf(T, L.Key, E.Value, NumParams);
      if (K.Key.From == Path::Root::Opaque)
        continue;
      K.Asks = L.Asks;
      if (L.AskedAt != None)
        K.AskedAt = L.AskedEvent;
      if (L.held()) {
        const Frame &F = L.Frames.back();
        K.HeldAtExit = true;
        K.Gained = !F.FromCaller;
        K.Held = F;
        K.Held.Site = None;
        K.Held.Handle = NoTerm;
      }
      const LockDetail *D = eventAt(X.P, K.AskedAt);
      if (!D && K.Gained)
        D = eventAt(X.P, K.Held.Event);
      if (D)
        K.Class = D->Class;
      K.Gone = L.Gone;
      if (K.Asks == Demand::Nothing && !K.Gained && !K.Gone)
        continue;
      // What it leaves behind in doubt is in doubt for its callers.
      if (K.Gained)
        O.Doubts |= E.S.Doubts;
      O.Locks.push_back(std::move(K));
    }
    if (llvm::is_contained(G.Outcomes, O))
      continue;
    G.Outcomes.push_back(std::move(O));
  }
  // Too many: keep what matters, the effects, and forget the conditions.
  if (G.Outcomes.size() > MaxOutcomes) {
    std::vector<Outcome> Merged;
    for (Outcome &O : G.Outcomes) {
      auto It = llvm::find_if(Merged, [&](Outcome &M) {
        return M.Locks == O.Locks && M.Doubts == O.Doubts;
      });
      if (It == Merged.end()) {
        O.Params.clear();
        Merged.push_back(std::move(O));
      } else {
        It->Result.join(O.Result);
      }
    }
    G.Outcomes = std::move(Merged);
    if (G.Outcomes.size() > MaxOutcomes) {
      G.Outcomes.resize(MaxOutcomes);
      Cut = true;
    }
  }
  // Effects that are the same on all ways need no condition.
  if (!G.Outcomes.empty() && llvm::all_of(G.Outcomes, [&](const Outcome &O) {
        return O.Locks == G.Outcomes.front().Locks &&
               O.Doubts == G.Outcomes.front().Doubts;
      })) {
    Outcome One;
    One.Doubts = G.Outcomes.front().Doubts;
    One.Locks = G.Outcomes.front().Locks;
    G.Outcomes.assign(1, std::move(One));
  }
  return G;
}
