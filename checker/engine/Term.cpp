//===- Term.cpp - symbolic values -----------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Interning and the normal forms: constants are folded, offsets merged and
// moved outwards, comparisons reduced to Eq, Lt and ULt (their negations are a
// Not), masks of masks folded.
//
//===----------------------------------------------------------------------===//
#include "engine/Term.h"
#include "engine/BackPointers.h"

using namespace spinlint;
using namespace spinlint::engine;
using program::BinaryCode;
using program::CompareCode;
using program::UnaryCode;

unsigned TermTable::TermInfo::getHashValue(const Term &T) {
  // The multipliers are odd numbers without a pattern; the shifts bring what
  // they mix into the low bits, which choose the place in the table.
  uint64_t Mixed = (uint64_t(T.A) << 32 | T.B) * 0x9E3779B97F4A7C15u;
  Mixed ^= uint64_t(T.Imm) * 0xC2B2AE3D27D4EB4Fu;
  Mixed ^= Mixed >> 32;
  Mixed += uint64_t(T.Kind) << 8 | T.Code;
  Mixed *= 0xFF51AFD7ED558CCDu;
  return unsigned(Mixed >> 32);
}

TermId TermTable::intern(const Term &T) {
  auto [It, New] = Index.try_emplace(T, TermId(Terms.size()));
  if (New) {
    Terms.push_back(T);
    if (T.Kind == Sort::Fresh)
      FreshPoints.insert(T.A);
    uint8_t Sorts = T.Kind == Sort::Older   ? HasOlder
                    : T.Kind == Sort::Fresh ? HasFresh
                    : T.Kind == Sort::Phi   ? HasPhi
                                            : 0;
    if (hasTermA(T.Kind))
      Sorts |= Has[T.A];
    if (hasTermB(T) && T.B != NoTerm)
      Sorts |= Has[T.B];
    unsigned Deep = 0;
    if (hasTermA(T.Kind))
      Deep = Depth[T.A];
    if (hasTermB(T) && T.B != NoTerm)
      Deep = std::max<unsigned>(Deep, Depth[T.B]);
    Has.push_back(Sorts);
    Depth.push_back(uint8_t(std::min(Deep + 1, 255u)));
    uint32_t L = 0, P = 0;
    bool Itself = T.Kind == Sort::Fresh || T.Kind == Sort::Phi;
    if (T.Kind != Sort::Older) {
      if (hasTermA(T.Kind))
        L = Leaves[T.A], P = Parts[T.A];
      if (hasTermB(T) && T.B != NoTerm)
        L = unite(L, Leaves[T.B]), P = unite(P, Parts[T.B]);
    }
    if (Itself) {
      L = setOf({It->second});
      P = unite(L, P);
    }
    Leaves.push_back(L);
    Parts.push_back(P);
  }
  return It->second;
}

uint32_t TermTable::setOf(llvm::SmallVector<TermId, 4> S) {
  auto [It, New] = SetIndex.try_emplace(std::move(S), uint32_t(Sets.size()));
  if (New)
    Sets.push_back(It->first);
  return It->second;
}

uint32_t TermTable::unite(uint32_t A, uint32_t B) {
  if (A == B || !B)
    return A;
  if (!A)
    return B;
  std::pair<uint32_t, uint32_t> Key = std::minmax(A, B);
  if (auto It = Unions.find(Key); It != Unions.end())
    return It->second;
  llvm::SmallVector<TermId, 4> S;
  std::set_union(Sets[A].begin(), Sets[A].end(), Sets[B].begin(), Sets[B].end(),
                 std::back_inserter(S));
  return Unions[Key] = setOf(std::move(S));
}

TermId TermTable::older(TermId T) {
  if (Terms[T].Kind == Sort::Older)
    return T;
  return intern({Sort::Older, 0, T, NoTerm, 0});
}

TermId TermTable::backFrom(TermId Cell, uint32_t Label) {
  if (!Back || Label == program::None)
    return NoTerm;
  auto It = Back->find(Label);
  if (It == Back->end())
    return NoTerm;
  const BackPointer &B = It->second;
  const TermId Reached = offset(Cell, -B.At);
  if (Terms[Reached].Kind != Sort::Entry || source(Reached) != B.Over)
    return NoTerm;
  const TermId From = offset(Terms[Reached].A, -B.OverAt);
  if (!B.Array)
    return From;
  return Terms[From].Kind == Sort::Indexed ? Terms[From].A : NoTerm;
}

TermId TermTable::offset(TermId Base, int64_t Bytes) {
  const Term B = Terms[Base];
  if (B.Kind == Sort::Offset)
    return offset(B.A, int64_t(uint64_t(B.Imm) + uint64_t(Bytes)));
  if (!Bytes)
    return Base;
  if (isConst(Base))
    return constant(int64_t(uint64_t(B.Imm) + uint64_t(Bytes)));
  return intern({Sort::Offset, 0, Base, NoTerm, Bytes});
}

TermId TermTable::indexed(TermId Base, TermId Index, int64_t Stride) {
  if (isConst(Index))
    return offset(Base,
                  int64_t(uint64_t(constValue(Index)) * uint64_t(Stride)));
  const Term B = Terms[Base];
  if (B.Kind == Sort::Offset)
    return offset(indexed(B.A, Index, Stride), B.Imm);
  // a[i + 1] is a[i] one stride on.
  const Term I = Terms[Index];
  if (I.Kind == Sort::Binary && BinaryCode(I.Code) == BinaryCode::Add &&
      isConst(I.B))
    return offset(indexed(Base, I.A, Stride),
                  int64_t(uint64_t(constValue(I.B)) * uint64_t(Stride)));
  return intern({Sort::Indexed, 0, Base, Index, Stride});
}

TermId TermTable::unary(UnaryCode C, TermId A) {
  const Term X = Terms[A];
  if (isConst(A)) {
    int64_t V = X.Imm;
    switch (C) {
    case UnaryCode::Neg:
      return constant(int64_t(0 - uint64_t(V)));
    case UnaryCode::BitNot:
      return constant(~V);
    case UnaryCode::Not:
      return constant(!V);
    }
  }
  if (C == UnaryCode::Not && X.Kind == Sort::Unary &&
      UnaryCode(X.Code) == UnaryCode::Not && (Terms[X.A].Kind == Sort::Compare))
    return X.A;
  return intern({Sort::Unary, uint8_t(C), A, NoTerm, 0});
}

static bool foldBinary(BinaryCode C, int64_t A, int64_t B, int64_t &R) {
  uint64_t X = A, Y = B;
  switch (C) {
  case BinaryCode::Add:
    R = int64_t(X + Y);
    return true;
  case BinaryCode::Sub:
    R = int64_t(X - Y);
    return true;
  case BinaryCode::Mul:
    R = int64_t(X * Y);
    return true;
  case BinaryCode::Div:
    if (!B || (B == -1 && A == INT64_MIN))
      return false;
    R = A / B;
    return true;
  case BinaryCode::Rem:
    if (!B || (B == -1 && A == INT64_MIN))
      return false;
    R = A % B;
    return true;
  case BinaryCode::And:
    R = A & B;
    return true;
  case BinaryCode::Or:
    R = A | B;
    return true;
  case BinaryCode::Xor:
    R = A ^ B;
    return true;
  case BinaryCode::Shl:
    if (B < 0 || B > 63)
      return false;
    R = int64_t(X << B);
    return true;
  case BinaryCode::Shr:
    if (B < 0 || B > 63)
      return false;
    R = A >> B;
    return true;
  }
  return false;
}

TermId TermTable::binary(BinaryCode C, TermId A, TermId B) {
  int64_t R;
  if (isConst(A) && isConst(B) &&
      foldBinary(C, constValue(A), constValue(B), R))
    return constant(R);
  bool Commutes = C == BinaryCode::Add || C == BinaryCode::Mul ||
                  C == BinaryCode::And || C == BinaryCode::Or ||
                  C == BinaryCode::Xor;
  if (Commutes && (isConst(A) || (!isConst(B) && A > B)))
    std::swap(A, B);
  if (C == BinaryCode::Sub && isConst(B))
    return binary(BinaryCode::Add, A,
                  constant(int64_t(0 - uint64_t(constValue(B)))));
  if (isConst(B)) {
    const int64_t K = constValue(B);
    const Term X = Terms[A];
    bool Inner = X.Kind == Sort::Binary && X.B != NoTerm && isConst(X.B);
    int64_t J = Inner ? constValue(X.B) : 0;
    if (C == BinaryCode::Add) {
      if (!K)
        return A;
      if (X.Kind == Sort::Offset || X.Kind == Sort::LocalAddr ||
          X.Kind == Sort::GlobalAddr)
        return offset(A, K);
      if (Inner && BinaryCode(X.Code) == BinaryCode::Add)
        return binary(C, X.A, constant(int64_t(uint64_t(J) + uint64_t(K))));
    } else if (C == BinaryCode::And) {
      if (!K)
        return constant(0);
      if (K == -1)
        return A;
      if (Inner && BinaryCode(X.Code) == BinaryCode::And)
        return binary(C, X.A, constant(J & K));
      if (Inner && BinaryCode(X.Code) == BinaryCode::Or) {
        if ((J & K) == K)
          return constant(K);
        if (!(J & K))
          return binary(C, X.A, B);
      }
      // (x & 3) | (y & 4), masked.
      if (X.Kind == Sort::Binary && BinaryCode(X.Code) == BinaryCode::Or &&
          isMasked(X.A) && isMasked(X.B))
        return binary(BinaryCode::Or, binary(C, X.A, B), binary(C, X.B, B));
    } else if (C == BinaryCode::Or || C == BinaryCode::Xor) {
      if (!K)
        return A;
      if (C == BinaryCode::Or && Inner && BinaryCode(X.Code) == BinaryCode::Or)
        return binary(C, X.A, constant(J | K));
      // (x & ~4) | 4 is x | 4.
      if (C == BinaryCode::Or && Inner &&
          BinaryCode(X.Code) == BinaryCode::And && (~J & ~K) == 0)
        return binary(C, X.A, B);
    } else if ((C == BinaryCode::Shl || C == BinaryCode::Shr) && !K) {
      return A;
    } else if ((C == BinaryCode::Mul || C == BinaryCode::Div) && K == 1) {
      return A;
    } else if (C == BinaryCode::Mul && !K) {
      return B;
    }
  }
  if (A == B) {
    if (C == BinaryCode::Sub || C == BinaryCode::Xor)
      return constant(0);
    if (C == BinaryCode::And || C == BinaryCode::Or)
      return A;
  }
  return intern({Sort::Binary, uint8_t(C), A, B, 0});
}

TermId TermTable::compare(CompareCode C, TermId A, TermId B) {
  if (isConst(A) && isConst(B))
    return constant(program::evaluate(C, constValue(A), constValue(B)));
  auto Not = [&](TermId T) { return unary(UnaryCode::Not, T); };
  switch (C) {
  case CompareCode::Ne:
    return Not(compare(CompareCode::Eq, A, B));
  case CompareCode::Ge:
    return Not(compare(CompareCode::Lt, A, B));
  case CompareCode::Gt:
    return compare(CompareCode::Lt, B, A);
  case CompareCode::Le:
    return Not(compare(CompareCode::Lt, B, A));
  case CompareCode::UGe:
    return Not(compare(CompareCode::ULt, A, B));
  case CompareCode::UGt:
    return compare(CompareCode::ULt, B, A);
  case CompareCode::ULe:
    return Not(compare(CompareCode::ULt, B, A));
  default:
    break;
  }
  if (A == B)
    return constant(C == CompareCode::Eq);
  if (C == CompareCode::Eq) {
    if (isConst(A) || (!isConst(B) && A > B))
      std::swap(A, B);
    const Term X = Terms[A];
    if (isConst(B)) {
      int64_t K = constValue(B);
      // (a == b) == 0 and the like.
      if (X.Kind == Sort::Compare && (K == 0 || K == 1))
        return K ? A : Not(A);
      if (X.Kind == Sort::Unary && UnaryCode(X.Code) == UnaryCode::Not &&
          K == 0)
        return Terms[X.A].Kind == Sort::Compare
                   ? X.A
                   : Not(compare(CompareCode::Eq, X.A, B));
      if (X.Kind == Sort::Binary && BinaryCode(X.Code) == BinaryCode::Add &&
          isConst(X.B))
        return compare(
            C, X.A, constant(int64_t(uint64_t(K) - uint64_t(constValue(X.B)))));
      // The address of a variable, or of a member at a positive offset, is
      // never null.
      if (K == 0 && (X.Kind == Sort::LocalAddr || X.Kind == Sort::GlobalAddr ||
                     X.Kind == Sort::FuncAddr || X.Kind == Sort::Offset))
        return constant(0);
    } else {
      // Same object, other constant offset.
      int64_t OA = 0, OB = 0;
      TermId BA = base(A, OA), BB = base(B, OB);
      if (BA == BB)
        return constant(OA == OB);
      Sort KA = Terms[BA].Kind, KB = Terms[BB].Kind;
      auto Variable = [](Sort K) {
        return K == Sort::LocalAddr || K == Sort::GlobalAddr ||
               K == Sort::FuncAddr;
      };
      if (Variable(KA) && Variable(KB))
        return constant(0);
    }
  }
  return intern({Sort::Compare, uint8_t(C), A, B, 0});
}

TermId TermTable::cast(TermId A, int64_t Bits) {
  bool Signed = Bits < 0;
  unsigned W = unsigned(Signed ? -Bits : Bits);
  if (W >= 64 || W == 0)
    return A;
  const Term X = Terms[A];
  if (isConst(A)) {
    uint64_t M = (uint64_t(1) << W) - 1;
    uint64_t V = uint64_t(X.Imm) & M;
    if (Signed && (V >> (W - 1)))
      V |= ~M;
    return constant(int64_t(V));
  }
  if (X.Kind == Sort::Compare ||
      (X.Kind == Sort::Unary && UnaryCode(X.Code) == UnaryCode::Not))
    return A;
  if (X.Kind == Sort::Binary && BinaryCode(X.Code) == BinaryCode::And &&
      isConst(X.B) && constValue(X.B) >= 0 &&
      constValue(X.B) < (int64_t(1) << (Signed ? W - 1 : W)))
    return A;
  if (X.Kind == Sort::Cast && X.Imm == Bits)
    return A;
  return intern({Sort::Cast, 0, A, NoTerm, Bits});
}

bool TermTable::contains(TermId T, TermId Part) const {
  if (T == Part)
    return true;
  if (T < Part)
    return false; // Parts are interned before what is made of them.
  llvm::ArrayRef<TermId> Here = parts(T), Wanted = parts(Part);
  if (!std::includes(Here.begin(), Here.end(), Wanted.begin(), Wanted.end()))
    return false;
  const Term &X = Terms[T];
  if (Terms[Part].Kind == Sort::Fresh || Terms[Part].Kind == Sort::Phi)
    return true;
  return X.Kind != Sort::Older &&
         ((hasTermA(X.Kind) && contains(X.A, Part)) ||
          (hasTermB(X) && X.B != NoTerm && contains(X.B, Part)));
}

TermId TermTable::replace(TermId T, TermId From, TermId To, Replaced &Done) {
  if (T == From)
    return To;
  if (!contains(T, From))
    return T;
  if (auto It = Done.find(T); It != Done.end())
    return It->second;
  const Term X = Terms[T];
  TermId R = T;
  switch (X.Kind) {
  case Sort::Entry:
    R = entry(replace(X.A, From, To, Done));
    break;
  case Sort::Older:
    return T; // The past does not change.
  case Sort::Offset:
    R = offset(replace(X.A, From, To, Done), X.Imm);
    break;
  case Sort::Indexed:
    R = indexed(replace(X.A, From, To, Done), replace(X.B, From, To, Done),
                X.Imm);
    break;
  case Sort::Unary:
    R = unary(UnaryCode(X.Code), replace(X.A, From, To, Done));
    break;
  case Sort::Binary:
    R = binary(BinaryCode(X.Code), replace(X.A, From, To, Done),
               replace(X.B, From, To, Done));
    break;
  case Sort::Compare:
    R = compare(CompareCode(X.Code), replace(X.A, From, To, Done),
                replace(X.B, From, To, Done));
    break;
  case Sort::Cast:
    R = cast(replace(X.A, From, To, Done), X.Imm);
    break;
  case Sort::Choice:
    R = choice(replace(X.A, From, To, Done), X.Code);
    break;
  case Sort::Fresh:
    R = fresh(X.A, replace(X.B, From, To, Done));
    break;
  case Sort::Phi:
    R = phi(X.A, replace(X.B, From, To, Done));
    break;
  default:
    break;
  }
  if (uint32_t L = label(T); L != program::None)
    setLabel(R, L);
  return Done[T] = R;
}

TermId TermTable::base(TermId T, int64_t &Bytes) const {
  if (Terms[T].Kind != Sort::Offset)
    return T;
  Bytes += Terms[T].Imm;
  return Terms[T].A;
}

void TermTable::masked(TermId T, llvm::SmallVectorImpl<TermId> &Values,
                       int64_t &Mask) const {
  const Term &X = Terms[T];
  if (isConst(T)) {
    Mask &= X.Imm;
  } else if (X.Kind == Sort::Binary && BinaryCode(X.Code) == BinaryCode::And) {
    masked(X.A, Values, Mask);
    masked(X.B, Values, Mask);
  } else {
    Values.push_back(T);
  }
}

TermId TermTable::object(TermId T) const {
  while (Terms[T].Kind == Sort::Offset || Terms[T].Kind == Sort::Indexed)
    T = Terms[T].A;
  return T;
}
