//===- AliasStep.cpp - locks that may have two names ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The part of the automaton that doubts names: whether a lock that is held may
// be the one that is given back by another name.
//
//===----------------------------------------------------------------------===//
#include "engine/LockStep.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

/// A held lock with another name that may be the one at `Key`.
LockState *LockStepper::aliasHeld(TermId Key, const LockAction &A) {
  const TermTable &T = X.Terms;
  uint32_t Label = T.label(Key);
  TermId Obj = T.object(Key);
  Sort KK = T[Obj].Kind;
  for (LockState &L : S.Locks) {
    if (!L.held() || L.Key == Key)
      continue;
    // The caller has it, whoever asked was told.
    if (L.Queried && L.Frames.back().FromCaller)
      continue;
    const LockDetail *D = eventAt(X.P, L.Frames.back().Event);
    if (D && A.Class && D->Class != A.Class->Name)
      continue;
    if (uint32_t Of = L.Frames.back().Class;
        Of != None && A.Class && X.C.lockClasses()[Of].Name != A.Class->Name)
      continue;
    if (T.isOlder(L.Key))
      return &L;
    TermId O = T.object(L.Key);
    Sort K = T[O].Kind;
    // The path has compared them.
    if (truth(T, S, X.Terms.compare(CompareCode::Eq, O, Obj)) == 0)
      continue;
    auto Named = [](Sort Kd) {
      return Kd == Sort::LocalAddr || Kd == Sort::GlobalAddr ||
             Kd == Sort::System;
    };
    if (Named(K) && Named(KK))
      continue;
    if (O == Obj) {
      // One object: only elements of one array can coincide.
      bool Array = false;
      T.walk(Key, [&](TermId P) { Array |= T[P].Kind == Sort::Indexed; });
      if (!Array)
        continue;
      return &L;
    }
    uint32_t Other = T.label(L.Key);
    if (Label != None && Other != None && Label != Other)
      continue;
    // Two parameters are taken to be two objects.
    auto Param = [&](TermId X0) {
      return T[X0].Kind == Sort::Entry && T[T[X0].A].Kind == Sort::LocalAddr;
    };
    if (Param(O) && Param(Obj))
      continue;
    return &L;
  }
  return nullptr;
}

/// What has another name is given back in place of the lock at `Key`. False:
/// nothing held can be that.
bool LockStepper::releaseAlias(const LockAction &A, TermId Key) {
  LockState *Alias = aliasHeld(Key, A);
  if (!Alias)
    return false;
  S.Doubts |= X.Terms.isOlder(Alias->Key) ? DoubtOlder : DoubtAlias;
  if (!X.Terms.isOlder(Alias->Key)) {
    X.Aliased.insert(Key);
    Alias->Frames.pop_back();
    Alias->LastRelease = A.PointNo;
    trace(Step::Kind::Release, A, Alias->Key);
  }
  return true;
}
