//===- State.cpp - one state of the simulation ----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Cells, facts, their use, and the join of two states.
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

namespace {
template <typename M> auto lowerBound(M &Map, TermId K) {
  return std::lower_bound(
      Map.begin(), Map.end(), K,
      [](const auto &E, TermId Key) { return E.first < Key; });
}
template <typename V> const V *find(const FlatMap<V> &Map, TermId K) {
  auto It = lowerBound(Map, K);
  return It != Map.end() && It->first == K ? &It->second : nullptr;
}
template <typename V> void put(FlatMap<V> &Map, TermId K, V Value) {
  auto It = lowerBound(Map, K);
  if (It != Map.end() && It->first == K)
    It->second = std::move(Value);
  else
    Map.insert(It, {K, std::move(Value)});
}
template <typename V> void drop(FlatMap<V> &Map, TermId K) {
  auto It = lowerBound(Map, K);
  if (It != Map.end() && It->first == K)
    Map.erase(It);
}
} // namespace

TermId State::cell(TermId Addr) const {
  const TermId *V = find(Cells, Addr);
  return V ? *V : NoTerm;
}
void State::setCell(TermId Addr, TermId Value) { put(Cells, Addr, Value); }
void State::dropCell(TermId Addr) { drop(Cells, Addr); }
TermId State::reg(uint32_t R) const {
  const TermId *V = find(Regs, R);
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
  if (const Constraint *F = find(S.Facts, T))
    C.meet(*F);
  return C;
}

int engine::truth(const TermTable &Terms, const State &S, TermId T) {
  const Term &X = Terms[T];
  if (X.Kind == Sort::Compare) {
    if (const Constraint *F = find(S.Facts, T))
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

void engine::rename(TermTable &Terms, State &S, TermId From, TermId To) {
  TermTable::Replaced Done;
  bool Forget = Terms[To].Kind == Sort::Older;
  for (auto &[R, V] : S.Regs)
    V = Terms.replace(V, From, To, Done);
  FlatMap<TermId> Cells;
  bool Moved = false;
  for (auto &[A, V] : S.Cells) {
    TermId NA = Terms.replace(A, From, To, Done);
    if (NA != A && Forget && Terms.isOlder(NA)) {
      Moved = true;
      continue; // A cell of an object that has no name any more.
    }
    Moved |= NA != A;
    Cells.push_back({NA, Terms.replace(V, From, To, Done)});
  }
  if (Moved)
    llvm::sort(Cells, llvm::less_first());
  S.Cells = std::move(Cells);
  FlatMap<Constraint> Facts;
  bool Changed = false;
  for (auto &[T, C] : S.Facts) {
    if (!Terms.contains(T, From)) {
      Facts.push_back({T, C});
      continue;
    }
    Changed = true;
    if (!Forget)
      Facts.push_back({Terms.replace(T, From, To, Done), C});
  }
  if (Changed) {
    llvm::sort(Facts, llvm::less_first());
    Facts.erase(
        std::unique(Facts.begin(), Facts.end(),
                    [](auto &X, auto &Y) { return X.first == Y.first; }),
        Facts.end());
  }
  S.Facts = std::move(Facts);
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
    const Constraint *Now = find(R.Facts, T);
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
