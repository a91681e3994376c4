//===- State.cpp - one state of the simulation ----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Cells and facts, and what follows from them.
//
//===----------------------------------------------------------------------===//
#include "engine/State.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/Hashing.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;
using program::BinaryCode;
using program::CompareCode;
using program::UnaryCode;

TermId State::cell(TermId Addr) const {
  const TermId *V = lookUp(Cells, Addr);
  return V ? *V : NoTerm;
}
void State::setCell(TermId Addr, TermId Value) { put(Cells, Addr, Value); }
void State::dropCell(TermId Addr) { drop(Cells, Addr); }
TermId State::reg(uint32_t R) const {
  const TermId *V = lookUp(Regs, R);
  return V ? *V : NoTerm;
}
void State::setReg(uint32_t R, TermId Value) { put(Regs, R, Value); }

LockState *State::lock(TermId Key) {
  for (LockState &L : Locks)
    if (L.Key == Key)
      return &L;
  return nullptr;
}
const LockState *State::lock(TermId Key) const {
  return const_cast<State *>(this)->lock(Key);
}
LockState &State::addLock(TermId Key) {
  auto It =
      std::lower_bound(Locks.begin(), Locks.end(), Key,
                       [](const LockState &L, TermId K) { return L.Key < K; });
  LockState L;
  L.Key = Key;
  return *Locks.insert(It, std::move(L));
}

bool State::sameProperty(const State &O) const {
  auto Counts = [](const State &S) {
    return llvm::make_filter_range(
        S.Locks, [](const LockState &L) { return L.counts(); });
  };
  auto A = Counts(*this), B = Counts(O);
  if (cell(TermTable::IrqlCell) != O.cell(TermTable::IrqlCell) ||
      cell(TermTable::IrqlLocksCell) != O.cell(TermTable::IrqlLocksCell) ||
      cell(TermTable::IrqlSavedCell) != O.cell(TermTable::IrqlSavedCell))
    return false;
  return Raised == O.Raised && Doubts == O.Doubts &&
         std::equal(A.begin(), A.end(), B.begin(), B.end(),
                    [](const LockState &X, const LockState &Y) {
                      return X.sameProperty(Y);
                    });
}

bool State::operator==(const State &O) const {
  return Raised == O.Raised && Doubts == O.Doubts && Blurred == O.Blurred &&
         std::equal(Locks.begin(), Locks.end(), O.Locks.begin(), O.Locks.end(),
                    [](const LockState &X, const LockState &Y) {
                      return X.sameProperty(Y) && X.AskedIf == Y.AskedIf &&
                             X.Partly == Y.Partly && X.Queried == Y.Queried &&
                             X.AskedDoubts == Y.AskedDoubts;
                    }) &&
         Regs == O.Regs && Cells == O.Cells && Facts == O.Facts;
}

uint64_t State::propertyHash() const {
  llvm::hash_code H = llvm::hash_combine(
      Raised, Doubts, cell(TermTable::IrqlCell), cell(TermTable::IrqlLocksCell),
      cell(TermTable::IrqlSavedCell));
  for (const LockState &L : Locks) {
    if (!L.counts())
      continue;
    H = llvm::hash_combine(H, L.Key, uint8_t(L.Asks), L.Assumed, L.Gone);
    if (L.held()) {
      const Frame &F = L.Frames.back();
      H = llvm::hash_combine(H, L.Frames.size(), F.Site, uint8_t(F.Level),
                             uint8_t(F.Mode), F.Handle, F.FromCaller);
    }
  }
  return H;
}

uint64_t State::hash() const {
  uint64_t H = propertyHash();
  // A word at a time: there are many, and a collision costs a comparison.
  auto Mix = [&H](uint64_t Word) {
    H = (H ^ Word) * 0x9E3779B97F4A7C15u;
    H ^= H >> 32;
  };
  for (auto &[K, V] : Regs)
    Mix(uint64_t(K) << 32 | V);
  for (auto &[K, V] : Cells)
    Mix(uint64_t(K) << 32 | V);
  for (auto &[K, C] : Facts) {
    Mix(uint64_t(K) << 32 | C.Ne.size());
    Mix(uint64_t(C.Lo));
    Mix(uint64_t(C.Hi));
  }
  return H;
}

bool engine::isEntryValue(const TermTable &T, TermId V) {
  constexpr unsigned MaxDepth = 16; // More is no name any more.
  if (T.hasFresh(V) || T.hasPhi(V) || T.isOlder(V) || T.depth(V) > MaxDepth)
    return false;
  while (T[V].Kind == Sort::Cast ||
         ((T[V].Kind == Sort::Binary || T[V].Kind == Sort::Compare) &&
          (T.isConst(T[V].A) || T.isConst(T[V].B))))
    V = T.isConst(T[V].A) ? T[V].B : T[V].A;
  return T[V].Kind == Sort::Entry && T[T[V].A].Kind != Sort::Const;
}

EntryFacts engine::entryFacts(const TermTable &T, const State &S) {
  EntryFacts R;
  for (auto &[Term, C] : S.Facts)
    if (isEntryValue(T, Term))
      R.push_back({Term, C});
  return R;
}

Constraint engine::known(const TermTable &Terms, const State &S, TermId T) {
  const Term &X = Terms[T];
  if (Terms.isConst(T))
    return Constraint::exactly(X.Imm);
  Constraint C;
  switch (X.Kind) {
  case Sort::Compare:
    C.Lo = 0;
    C.Hi = 1;
    break;
  case Sort::Unary:
    if (UnaryCode(X.Code) == UnaryCode::Not) {
      int V = truth(Terms, S, X.A);
      return V < 0 ? Constraint{0, 1, {}} : Constraint::exactly(!V);
    }
    break;
  case Sort::Binary:
    if (Terms.isConst(X.B)) {
      int64_t K = Terms.constValue(X.B);
      if (BinaryCode(X.Code) == BinaryCode::And && K >= 0) {
        C.Lo = 0;
        C.Hi = K;
        Constraint A = known(Terms, S, X.A);
        if (A.isConst())
          return Constraint::exactly(A.Lo & K);
      } else if (BinaryCode(X.Code) == BinaryCode::Or && K != 0) {
        C.exclude(0);
      } else if (BinaryCode(X.Code) == BinaryCode::Add) {
        Constraint A = known(Terms, S, X.A);
        if (A.Lo > INT64_MIN / 2 && A.Hi < INT64_MAX / 2 && K > INT64_MIN / 2 &&
            K < INT64_MAX / 2) {
          C.Lo = A.Lo + K;
          C.Hi = A.Hi + K;
        }
        for (int64_t V : A.Ne)
          C.exclude(int64_t(uint64_t(V) + uint64_t(K)));
      }
    }
    break;
  case Sort::Cast: {
    unsigned W = unsigned(X.Imm < 0 ? -X.Imm : X.Imm);
    if (W < 64) {
      C.Lo = X.Imm < 0 ? -(int64_t(1) << (W - 1)) : 0;
      C.Hi = X.Imm < 0 ? (int64_t(1) << (W - 1)) - 1
                       : int64_t((uint64_t(1) << W) - 1);
    }
    // A value that fits is unchanged.
    Constraint A = known(Terms, S, X.A);
    if (A.Lo >= C.Lo && A.Hi <= C.Hi)
      C.meet(A);
    break;
  }
  case Sort::LocalAddr:
  case Sort::GlobalAddr:
  case Sort::FuncAddr:
    C.exclude(0);
    break;
  case Sort::Offset:
    if (X.Imm > 0)
      C.exclude(0);
    break;
  default:
    break;
  }
  if (const Constraint *F = lookUp(S.Facts, T))
    C.meet(*F);
  return C;
}

int engine::truth(const TermTable &Terms, const State &S, TermId T) {
  const Term &X = Terms[T];
  if (X.Kind == Sort::Compare) {
    if (const Constraint *F = lookUp(S.Facts, T))
      if (F->isConst())
        return F->Lo != 0;
    Constraint A = known(Terms, S, X.A), B = known(Terms, S, X.B);
    switch (CompareCode(X.Code)) {
    case CompareCode::Eq:
      if (A.disjoint(B))
        return 0;
      if (A.isConst() && B.isConst())
        return 1;
      return -1;
    case CompareCode::Lt:
      if (A.Hi < B.Lo)
        return 1;
      if (A.Lo >= B.Hi)
        return 0;
      return -1;
    case CompareCode::ULt:
      if (A.Lo >= 0 && B.Lo >= 0) {
        if (A.Hi < B.Lo)
          return 1;
        if (A.Lo >= B.Hi)
          return 0;
      }
      if (B.isConst() && B.Lo == 0)
        return 0;
      return -1;
    default:
      return -1;
    }
  }
  if (X.Kind == Sort::Unary && UnaryCode(X.Code) == UnaryCode::Not) {
    int V = truth(Terms, S, X.A);
    return V < 0 ? V : !V;
  }
  Constraint C = known(Terms, S, T);
  if (C.empty())
    return -1;
  if (C.excludes(0))
    return 1;
  if (C.isConst())
    return 0;
  return -1;
}

bool engine::constrain(TermTable &Terms, State &S, TermId T,
                       const Constraint &C) {
  if (C.trivial())
    return true;
  Constraint K = known(Terms, S, T);
  K.meet(C);
  if (K.empty())
    return false;
  if (Terms.isConst(T))
    return true;
  const Term X = Terms[T];
  // Push through what loses nothing.
  if (X.Kind == Sort::Binary && BinaryCode(X.Code) == BinaryCode::Add &&
      Terms.isConst(X.B) && K.isConst())
    return constrain(Terms, S, X.A,
                     Constraint::exactly(int64_t(
                         uint64_t(K.Lo) - uint64_t(Terms.constValue(X.B)))));
  if (X.Kind == Sort::Compare ||
      (X.Kind == Sort::Unary && UnaryCode(X.Code) == UnaryCode::Not)) {
    if (K.excludes(0))
      return assume(Terms, S, T, true);
    if (K.isConst())
      return assume(Terms, S, T, false);
  }
  if (X.Kind == Sort::Cast) {
    Constraint A = known(Terms, S, X.A);
    unsigned W = unsigned(X.Imm < 0 ? -X.Imm : X.Imm);
    int64_t Lo = X.Imm < 0 ? -(int64_t(1) << (W - 1)) : 0;
    int64_t Hi = X.Imm < 0 ? (int64_t(1) << (W - 1)) - 1
                           : int64_t((uint64_t(1) << W) - 1);
    if (A.Lo >= Lo && A.Hi <= Hi)
      return constrain(Terms, S, X.A, K);
    // A cast value that is not zero comes from one that is not zero.
    if (K.excludes(0)) {
      Constraint N;
      N.exclude(0);
      if (!constrain(Terms, S, X.A, N))
        return false;
    }
  }
  // A masked value that is not zero comes from one that is not zero; each of
  // several has some of these bits.
  if (K.excludes(0)) {
    Constraint N;
    N.exclude(0);
    llvm::SmallVector<TermId, 4> Values;
    int64_t Mask = -1;
    Terms.masked(T, Values, Mask);
    for (TermId V : Values) {
      if (Values.size() > 1)
        V = Terms.binary(BinaryCode::And, V, Terms.constant(Mask));
      if (V != T && !constrain(Terms, S, V, N))
        return false;
    }
  }
  put(S.Facts, T, K);
  return true;
}

bool engine::assume(TermTable &Terms, State &S, TermId T, bool Nonzero) {
  int Now = truth(Terms, S, T);
  if (Now >= 0)
    return bool(Now) == Nonzero;
  const Term X = Terms[T];
  if (X.Kind == Sort::Unary && UnaryCode(X.Code) == UnaryCode::Not)
    return assume(Terms, S, X.A, !Nonzero);
  if (X.Kind == Sort::Compare) {
    put(S.Facts, T, Constraint::exactly(Nonzero));
    Constraint A = known(Terms, S, X.A), B = known(Terms, S, X.B);
    switch (CompareCode(X.Code)) {
    case CompareCode::Eq:
      if (Nonzero) {
        Constraint Both = A;
        Both.meet(B);
        if (Both.empty())
          return false;
        if (Terms.isConst(X.B)) {
          drop(S.Facts, T);
          return constrain(Terms, S, X.A, Both);
        }
        return constrain(Terms, S, X.A, Both) && constrain(Terms, S, X.B, Both);
      }
      if (B.isConst()) {
        Constraint C;
        C.exclude(B.Lo);
        if (Terms.isConst(X.B))
          drop(S.Facts, T);
        return constrain(Terms, S, X.A, C);
      }
      if (A.isConst()) {
        Constraint C;
        C.exclude(A.Lo);
        return constrain(Terms, S, X.B, C);
      }
      return true;
    case CompareCode::Lt:
    case CompareCode::ULt: {
      bool Unsigned = CompareCode(X.Code) == CompareCode::ULt;
      // `2 < x` for an x without a known sign: not zero; otherwise no larger.
      if (Unsigned && A.isConst() && A.Lo >= 0 && B.Lo < 0) {
        Constraint C;
        if (Nonzero)
          C.exclude(0);
        else
          C = {0, A.Lo, {}};
        return constrain(Terms, S, X.B, C);
      }
      if (Unsigned && (B.Lo < 0 || (Terms.isConst(X.A) && A.Lo < 0)))
        return true; // Only the comparison itself is known.
      Constraint CA, CB;
      if (Nonzero) {
        if (Unsigned)
          CA.Lo = CB.Lo = 0;
        if (B.Hi != INT64_MAX)
          CA.Hi = B.Hi - 1;
        if (A.Lo != INT64_MIN && (!Unsigned || A.Lo >= 0))
          CB.Lo = A.Lo + 1;
      } else if (!Unsigned || A.Lo >= 0) {
        CA.Lo = B.Lo;
        CB.Hi = A.Hi;
      }
      if (Terms.isConst(X.A) || Terms.isConst(X.B)) {
        if (!Unsigned || Nonzero || A.Lo >= 0)
          drop(S.Facts, T);
      }
      if (!CA.trivial() && !constrain(Terms, S, X.A, CA))
        return false;
      return CB.trivial() || constrain(Terms, S, X.B, CB);
    }
    default:
      return true;
    }
  }
  Constraint C;
  if (Nonzero)
    C.exclude(0);
  else
    C = Constraint::exactly(0);
  return constrain(Terms, S, T, C);
}
