//===- StateJoin.cpp - from several states to one -------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Renames values, joins two states, and drops what nothing leads to any more.
// See State.h.
//
//===----------------------------------------------------------------------===//
#include "engine/State.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;

void engine::rename(TermTable &Terms, State &S, TermId From, TermId To) {
  TermTable::Replaced Done;
  bool Forget = Terms[To].Kind == Sort::Older;
  for (auto &[R, V] : S.Regs)
    V = Terms.replace(V, From, To, Done);
  bool Moved = false;
  auto Kept = S.Cells.begin();
  for (auto [A, V] : S.Cells) {
    const TermId NewA = Terms.replace(A, From, To, Done);
    Moved |= NewA != A;
    if (NewA != A && Forget && Terms.isOlder(NewA))
      continue; // A cell of an object that has no name any more.
    *Kept++ = {NewA, Terms.replace(V, From, To, Done)};
  }
  S.Cells.erase(Kept, S.Cells.end());
  if (Moved)
    llvm::sort(S.Cells, llvm::less_first());
  if (llvm::any_of(S.Facts, [&](const auto &F) {
        return Terms.contains(F.first, From);
      })) {
    FlatMap<Constraint> Facts;
    for (auto &[T, C] : S.Facts)
      if (!Terms.contains(T, From))
        Facts.push_back({T, std::move(C)});
      else if (!Forget)
        Facts.push_back({Terms.replace(T, From, To, Done), std::move(C)});
    llvm::sort(Facts, llvm::less_first());
    Facts.erase(
        std::unique(Facts.begin(), Facts.end(),
                    [](auto &X, auto &Y) { return X.first == Y.first; }),
        Facts.end());
    S.Facts = std::move(Facts);
  }
  bool Keys = false;
  for (LockState &L : S.Locks) {
    TermId K = Terms.replace(L.Key, From, To, Done);
    Keys |= K != L.Key;
    L.Key = K;
    for (Frame &F : L.Frames)
      if (F.Handle != NoTerm)
        F.Handle = Terms.replace(F.Handle, From, To, Done);
  }
  for (TraceStep &T : S.Trace)
    if (T.Key != NoTerm)
      T.Key = Terms.replace(T.Key, From, To, Done);
  if (Keys)
    llvm::sort(S.Locks, [](const LockState &A, const LockState &B) {
      return A.Key < B.Key;
    });
}

/// What `A` knows of values at entry that `R`, to which it was joined, does
/// not; see State::Blurred.
static uint8_t blurred(const TermTable &Terms, const State &A, const State &R) {
  uint8_t B = A.Blurred;
  for (auto &[T, C] : A.Facts) {
    if (!isEntryValue(Terms, T))
      continue;
    const Constraint *Now = lookUp(R.Facts, T);
    if (Now && *Now == C)
      continue;
    bool Memory = false, Irql = false;
    Terms.walk(T, [&](TermId Part) {
      if (Terms[Part].Kind != Sort::Entry)
        return;
      Irql |= Terms[Part].A == TermTable::IrqlCell;
      Memory |= Terms[Terms[Part].A].Kind != Sort::LocalAddr;
    });
    if (!Irql)
      B |= Memory ? State::BlurredMemory : State::BlurredParams;
  }
  return B;
}

State engine::join(TermTable &Terms, const State &A, const State &B,
                   uint32_t Block) {
  State R;
  R.Locks = A.Locks;
  for (const LockState &L : B.Locks) {
    LockState *Here = R.lock(L.Key);
    if (!Here) {
      LockState &New = R.addLock(L.Key);
      New = L;
      New.Partly = true;
    } else {
      Here->UnseenCall |= L.UnseenCall;
      Here->OnlyLent &= L.OnlyLent;
      Here->Queried &= L.Queried;
      Here->Partly |= L.Partly;
      joinFacts(Here->AskedIf, L.AskedIf);
      Here->AskedDoubts &= L.AskedDoubts;
    }
  }
  for (LockState &L : R.Locks)
    L.Partly |= !B.lock(L.Key);
  R.Raised = A.Raised;
  R.Doubts = A.Doubts;
  // What is known of a joined value is what both sides know of theirs.
  std::vector<std::pair<TermId, Constraint>> NewFacts;
  auto Merge = [&](TermId Cell, TermId VA, TermId VB) {
    if (VA == VB)
      return VA;
    TermId P = Terms.phi(Block, Cell);
    Constraint C = known(Terms, A, VA);
    C.join(known(Terms, B, VB));
    if (!C.trivial())
      NewFacts.push_back({P, C});
    return P;
  };
  auto IA = A.Regs.begin();
  for (auto &[Reg, VB] : B.Regs) {
    while (IA != A.Regs.end() && IA->first < Reg)
      ++IA;
    if (IA != A.Regs.end() && IA->first == Reg)
      R.Regs.push_back({Reg, Merge(Terms.regCell(Reg), IA->second, VB)});
  }
  auto CA = A.Cells.begin();
  for (auto &[Addr, VB] : B.Cells) {
    while (CA != A.Cells.end() && CA->first < Addr)
      ++CA;
    if (CA != A.Cells.end() && CA->first == Addr)
      R.Cells.push_back({Addr, Merge(Addr, CA->second, VB)});
  }
  // A cell that only one side knows has, on the other, the value that it had
  // at entry or none that matters; both are "not known", unless it was never
  // written on either side: then it reads as Entry again by itself. A side that
  // wrote it must not be forgotten.
  auto OneSided = [&](const State &X, const State &Y) {
    for (auto &[Addr, V] : X.Cells)
      if (Y.cell(Addr) == NoTerm && V != Terms.entry(Addr))
        R.setCell(Addr, Terms.phi(Block, Addr));
  };
  OneSided(A, B);
  OneSided(B, A);
  auto FA = A.Facts.begin();
  for (auto &[T, CB] : B.Facts) {
    while (FA != A.Facts.end() && FA->first < T)
      ++FA;
    if (FA != A.Facts.end() && FA->first == T) {
      Constraint C = FA->second;
      C.join(CB);
      if (!C.trivial())
        R.Facts.push_back({T, C});
    }
  }
  for (auto &[T, C] : NewFacts)
    put(R.Facts, T, C);
  if (R.cell(TermTable::IrqlCell) != NoTerm)
    R.Blurred = blurred(Terms, A, R) | blurred(Terms, B, R);
  return R;
}

void engine::collect(const TermTable &Terms, State &S) {
  // Which values can still be got at. Many terms have the same leaves.
  llvm::SmallDenseSet<TermId, 32> Live;
  llvm::SmallDenseSet<uint32_t, 16> LiveSets;
  auto Add = [&](TermId T) {
    const uint32_t Set = Terms.leafSet(T);
    if (!Set || !LiveSets.insert(Set).second)
      return false;
    bool Any = false;
    for (TermId P : Terms.leaves(T))
      Any |= Live.insert(P).second;
    return Any;
  };
  auto IsLive = [&](TermId T) {
    const uint32_t Set = Terms.leafSet(T);
    return !Set || LiveSets.contains(Set) ||
           llvm::all_of(Terms.leaves(T),
                        [&](TermId P) { return Live.contains(P); });
  };
  for (auto &[R, V] : S.Regs)
    Add(V);
  for (const LockState &L : S.Locks)
    if (!L.Gone || L.held()) {
      Add(L.Key);
      for (const Frame &F : L.Frames)
        if (F.Handle != NoTerm)
          Add(F.Handle);
    }
  for (bool Again = true; Again;) {
    Again = false;
    for (auto &[A, V] : S.Cells)
      if (Terms.leafSet(V) && IsLive(A))
        Again |= Add(V);
  }
  // Cells, facts and deleted locks that nothing leads to any more.
  llvm::erase_if(S.Cells, [&](const auto &C) { return !IsLive(C.first); });
  llvm::erase_if(S.Locks, [&](const LockState &L) {
    return L.Gone && !L.held() && !IsLive(L.Key);
  });
  llvm::erase_if(S.Facts, [&](const auto &F) {
    // Entry values can always be named by the caller.
    return Terms.isOlder(F.first) || !IsLive(F.first);
  });
}
