//===- DeclaredStep.cpp - locks as annotations say they are ---------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The part of the automaton that only checks: `_Requires_lock_held_` and its
// kin at the entry, `_Acquires_lock_` and `_Releases_lock_` at the returns; and
// what the code finds out by asking whether it holds a lock.
//
//===----------------------------------------------------------------------===//
#include "engine/LockStep.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;
using catalog::Defect;

void LockStepper::need(const LockAction &A, TermId Key, Demand D) {
  if (!demand(A, Key, D) || D != Demand::Held)
    return;
  LockState *L = S.lock(Key);
  if (L && !L->Assumed && !L->Gone)
    heldByCaller(A, *L);
}

void LockStepper::answered(const LockAction &A, TermId Key, bool Held) {
  if (ours(Key) || X.Terms.isOlder(Key))
    return;
  LockState &L = S.addLock(Key);
  ask(A, L, Held ? Demand::Held : Demand::Unheld);
  L.Queried = true;
  if (Held)
    heldByCaller(A, L);
  else
    L.OnlyLent = true; // Who releases it all the same knows better.
}

bool LockStepper::answersOtherwise(const LockAction &A, TermId Key, Demand D) {
  const LockState *L = S.lock(Key);
  if (!L)
    return D == Demand::Held && ours(Key) && !aliasHeld(Key, A);
  if (L->Assumed || L->Gone)
    return false;
  if (D == Demand::Unheld)
    return L->held();
  return !L->held() && !L->OnlyLent && !aliasHeld(Key, A);
}

/// The caller has it: it was asked for, and nobody has given it back.
void LockStepper::heldByCaller(const LockAction &A, LockState &L) {
  if (L.held() || L.Asks != Demand::Held)
    return;
  Frame F;
  F.Site = A.PointNo;
  F.Mode = A.Mode;
  F.FromCaller = true;
  F.Event = A.Event;
  L.Frames.push_back(F);
}

/// A lock that was only declared to be held is given back: now it is asked for.
void LockStepper::takenAtWord(const LockAction &A, LockState &L,
                              const Frame &F) {
  if (!F.FromCaller || L.Asks != Demand::Held)
    return;
  X.Asked.insert(L.Key);
  L.AskedAt = A.PointNo;
  L.AskedEvent = A.Event;
}

/// Whether the body may take (or give back) such a lock under a name that is
/// not looked at here, or in code that is not seen.
bool LockStepper::elsewhere(const LockAction &A, bool Acquires) const {
  for (uint32_t Pt = 0; Pt < X.B.PointAt.size(); ++Pt) {
    const Instr *I = X.B.instr(Pt);
    if (I && I->Kind == InstrKind::Call) {
      const CallDetail &C = X.B.F.Calls[I->Detail];
      if (isMarker(X.P, C))
        continue;
      const uint32_t To = CallGraph::callee(X.P, C);
      const bool System = C.Callee != None && X.P.Symbols[C.Callee].System;
      if (To != None ? X.G.TouchesLocks[To] : !System)
        return true;
    }
    const LockDetail *L = X.B.lockAt(Pt);
    if (!L || catalog::isContract(L->What) ||
        llvm::is_contained(X.Group.Events, Pt))
      continue;
    const bool Gives = L->What == catalog::Op::Release ||
                       L->What == catalog::Op::Transfer ||
                       L->What == catalog::Op::Destroy;
    if (A.Class && L->Class == A.Class->Name && Gives != Acquires)
      return true;
  }
  return false;
}

void LockStepper::end(const LockAction &A, TermId Key, bool Held) {
  if (X.Terms.isOlder(Key))
    return;
  const LockState *L = S.lock(Key);
  if (L && (L->Assumed || L->Gone || L->UnseenCall))
    return;
  if (Held ? L && L->held() : L && !L->held() && L->LastRelease != None)
    return;
  if (!Held && L && L->held() && mayTakeAgain(A, *L))
    return;
  // Under another name, or by another way.
  if (Held ? aliasHeld(Key, A) != nullptr || elsewhere(A, true)
           : (!L || !L->held()) &&
                 (elsewhere(A, false) ||
                  llvm::any_of(S.Locks, [&](const LockState &O) {
                    return O.Key != Key && O.LastRelease != None;
                  })))
    return;
  error(Defect::BrokenContract, A, Key, L,
        L && L->held() ? &L->Frames.back() : nullptr);
}
