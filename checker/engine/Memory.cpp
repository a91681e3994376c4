//===- Memory.cpp - the cells of a state ----------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Loads, stores, and the changes that are not seen.
//
//===----------------------------------------------------------------------===//
#include "engine/Memory.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using program::None;

/// Makes room for a new value at point `Pt`: the last one becomes Older.
void Memory::age(uint32_t Pt) {
  // There is none yet, as in code that runs once.
  if (!T.hasFreshOf(Pt))
    return;
  llvm::SmallVector<TermId, 4> Stale;
  auto Look = [&](TermId V) {
    if (!T.hasFresh(V))
      return;
    for (TermId P : T.parts(V)) {
      const Term &K = T[P];
      if (K.Kind == Sort::Fresh && K.A == Pt && !llvm::is_contained(Stale, P))
        Stale.push_back(P);
    }
  };
  eachValue(S, Look);
  for (TermId V : Stale)
    rename(T, S, V, T.older(V));
}

void Memory::eachValue(const State &S, llvm::function_ref<void(TermId)> Do) {
  auto Look = [&](TermId V) {
    if (V != NoTerm)
      Do(V);
  };
  for (auto &[R, V] : S.Regs)
    Look(V);
  for (auto &[A, V] : S.Cells) {
    Look(A);
    Look(V);
  }
  for (auto &[F, C] : S.Facts)
    Look(F);
  for (const LockState &L : S.Locks) {
    Look(L.Key);
    for (const Frame &F : L.Frames)
      Look(F.Handle);
  }
}

TermId Memory::load(TermId Addr, uint32_t Pt, uint32_t Label) {
  TermId V = S.cell(Addr);
  if (V != NoTerm)
    return V;
  if (T.isOlder(Addr))
    return T.fresh(Pt);
  V = T.backFrom(Addr, Label);
  if (V == NoTerm)
    V = T.entry(Addr);
  S.setCell(Addr, V);
  return V;
}

/// The cells of the object at `Addr` (and beyond) have changed.
void Memory::forget(TermId Addr, uint32_t Pt) {
  std::vector<TermId> Cells;
  for (auto &[A, V] : S.Cells) {
    if (A == Addr)
      continue;
    TermId B = A;
    while (T[B].Kind == Sort::Offset || T[B].Kind == Sort::Indexed) {
      B = T[B].A;
      if (B == Addr) {
        Cells.push_back(A);
        break;
      }
    }
    // Members of the same object behind a member address: all of `Addr`'s
    // own object when `Addr` is its start.
  }
  for (TermId A : Cells)
    S.setCell(A, T.fresh(Pt, A));
  S.setCell(Addr, T.fresh(Pt, Addr));
}

void Memory::store(TermId Addr, TermId V) {
  // Another element of the same array may be this one.
  const Term A = T[Addr];
  TermId Inner = A.Kind == Sort::Offset ? A.A : Addr;
  if (T[Inner].Kind == Sort::Indexed) {
    std::vector<TermId> Doubtful;
    for (auto &[C, Old] : S.Cells) {
      TermId CI = T[C].Kind == Sort::Offset ? T[C].A : C;
      if (C != Addr && T[CI].Kind == Sort::Indexed && T[CI].A == T[Inner].A &&
          T[CI].B != T[Inner].B)
        Doubtful.push_back(C);
    }
    for (TermId C : Doubtful)
      S.dropCell(C);
  }
  if (!T.isOlder(Addr))
    S.setCell(Addr, V);
}

TermId Memory::follow(const Path &P, llvm::ArrayRef<TermId> Args, TermId Result,
                      uint32_t Pt) {
  TermId V = NoTerm;
  switch (P.From) {
  case Path::Root::Param:
    if (P.Index >= Args.size())
      return NoTerm;
    V = Args[P.Index];
    break;
  case Path::Root::Global:
    V = T.globalAddr(P.Index);
    break;
  case Path::Root::System:
    V = T.system(P.Index);
    break;
  case Path::Root::Result:
    V = Result;
    break;
  case Path::Root::Opaque:
    return NoTerm;
  }
  if (V == NoTerm)
    return V;
  for (const Path::Hop &H : P.Hops) {
    switch (H.K) {
    case Path::Hop::Kind::Load:
      V = load(V, Pt, H.Label);
      break;
    case Path::Hop::Kind::Offset:
      V = T.offset(V, H.Bytes);
      break;
    case Path::Hop::Kind::Binary:
      V = T.binary(H.Code, V, T.constant(H.Bytes));
      break;
    case Path::Hop::Kind::Cast:
      V = T.cast(V, H.Bytes);
      break;
    case Path::Hop::Kind::Compare:
      V = T.compare(H.Compare, V, T.constant(H.Bytes));
      break;
    case Path::Hop::Kind::CompareLeft:
      V = T.compare(H.Compare, T.constant(H.Bytes), V);
      break;
    case Path::Hop::Kind::Index: {
      TermId By = H.By.empty() ? T.constant(H.ByConst)
                               : follow(H.By[0], Args, Result, Pt);
      if (By == NoTerm)
        return NoTerm;
      V = T.indexed(V, By, H.Bytes);
      break;
    }
    }
    if (H.Label == None)
      continue;
    if (H.K == Path::Hop::Kind::Load)
      T.setSource(V, H.Label);
    else
      T.setLabel(V, H.Label);
  }
  return V;
}
