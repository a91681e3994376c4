//===- Summary.cpp - what a call of a function does to locks --------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Paths: the names that a callee and its caller share.
//
//===----------------------------------------------------------------------===//
#include "engine/Summary.h"
#include "engine/LockStep.h"
#include "engine/Slice.h"
#include "llvm/ADT/STLExtras.h"

using namespace spinlint;
using namespace spinlint::engine;

Path engine::pathOf(const TermTable &T, TermId V, TermId Result,
                    uint32_t NumParams) {
  Path P;
  if (V == Result && V != NoTerm && !T.isConst(V)) {
    P.From = Path::Root::Result;
    return P;
  }
  const Term &X = T[V];
  auto ExtendFrom = [&](TermId Inner, Path::Hop H) {
    P = pathOf(T, Inner, Result, NumParams);
    if (P.From == Path::Root::Opaque || P.Hops.size() > 8)
      return Path();
    if (H.K == Path::Hop::Kind::Load)
      H.Label = T.source(V);
    else if (H.K == Path::Hop::Kind::Offset || H.K == Path::Hop::Kind::Index)
      H.Label = T.label(V);
    P.Hops.push_back(std::move(H));
    return P;
  };
  auto Extend = [&](Path::Hop H) { return ExtendFrom(X.A, std::move(H)); };
  switch (X.Kind) {
  case Sort::GlobalAddr:
    P.From = Path::Root::Global;
    P.Index = X.A;
    return P;
  case Sort::System:
    P.From = Path::Root::System;
    P.Index = X.A;
    return P;
  case Sort::Entry:
    if (T[X.A].Kind == Sort::LocalAddr) {
      if (T[X.A].A >= NumParams)
        return P;
      P.From = Path::Root::Param;
      P.Index = T[X.A].A;
      return P;
    }
    if (T[X.A].Kind == Sort::Const)
      return P;
    return Extend({});
  case Sort::Offset: {
    Path::Hop H;
    H.K = Path::Hop::Kind::Offset;
    H.Bytes = X.Imm;
    return Extend(std::move(H));
  }
  case Sort::Indexed: {
    Path By = pathOf(T, X.B, Result, NumParams);
    if (By.From == Path::Root::Opaque)
      return P;
    Path::Hop H;
    H.K = Path::Hop::Kind::Index;
    H.Bytes = X.Imm;
    H.By.push_back(std::move(By));
    return Extend(std::move(H));
  }
  case Sort::Binary: {
    if (!T.isConst(X.B))
      return P;
    Path::Hop H;
    H.K = Path::Hop::Kind::Binary;
    H.Bytes = T.constValue(X.B);
    H.Code = program::BinaryCode(X.Code);
    return Extend(std::move(H));
  }
  case Sort::Compare: {
    const bool Left = T.isConst(X.A);
    if (!Left && !T.isConst(X.B))
      return P;
    Path::Hop H;
    H.K = Left ? Path::Hop::Kind::CompareLeft : Path::Hop::Kind::Compare;
    H.Bytes = T.constValue(Left ? X.A : X.B);
    H.Compare = program::CompareCode(X.Code);
    return ExtendFrom(Left ? X.B : X.A, std::move(H));
  }
  case Sort::Cast: {
    Path::Hop H;
    H.K = Path::Hop::Kind::Cast;
    H.Bytes = X.Imm;
    return Extend(std::move(H));
  }
  default:
    return P;
  }
}

bool engine::waitsByArg(const program::Program &P, const GroupSummary &G,
                        uint32_t Callee) {
  if (P.Functions[Callee].Returns != program::ReturnKind::Bool)
    return false;
  return llvm::any_of(G.Outcomes, [&](const Outcome &O) {
    return O.Result.excludes(0) &&
           llvm::any_of(O.Locks, [&](const LockOutcome &L) {
             const program::LockDetail *D =
                 L.Gained ? eventAt(P, L.Held.Event) : nullptr;
             return D && D->What == catalog::Op::WaitByArg &&
                    D->Wait.K != program::Operand::Kind::Const;
           });
  });
}

Shape engine::shapeOf(const ShapeTracer &Tr, const program::CallDetail &C,
                      const Path &P) {
  using K = Shape::Kind;
  Shape S;
  switch (P.From) {
  case Path::Root::Param:
    if (P.Index < C.Args.size())
      S = Tr.shape(C.Args[P.Index]);
    break;
  case Path::Root::Global:
    S = {K::GlobalObject, P.Index};
    break;
  case Path::Root::System:
    return {K::System, P.Index};
  case Path::Root::Result:
  case Path::Root::Opaque:
    break;
  }
  for (const Path::Hop &H : P.Hops) {
    switch (H.K) {
    case Path::Hop::Kind::Offset:
      if (H.Label != program::None)
        S = {K::Field, H.Label};
      break;
    case Path::Hop::Kind::Index:
    case Path::Hop::Kind::Binary:
    case Path::Hop::Kind::Cast:
    case Path::Hop::Kind::Compare:
    case Path::Hop::Kind::CompareLeft:
      break;
    case Path::Hop::Kind::Load:
      if (H.Label != program::None)
        S = {K::FromField, H.Label};
      else if (S.K == K::LocalObject)
        S = {K::FromLocal, S.Value};
      else if (S.K == K::GlobalObject)
        S = {K::FromGlobal, S.Value};
      else if (S.K == K::Field)
        S = {K::FromField, S.Value};
      else
        S = {K::FromValue, program::None};
      break;
    }
  }
  return S;
}

bool engine::asksOrKeepsMore(const Summary &New, const Summary &Old) {
  auto Any = [](const Summary &S, auto Is) {
    return llvm::any_of(S.Groups, [&](const GroupSummary &G) {
      return llvm::any_of(G.Outcomes, [&](const Outcome &O) {
        return llvm::any_of(O.Locks, Is);
      });
    });
  };
  return Any(New, [&](const LockOutcome &L) {
    const bool Asks = L.Asks == Demand::Held;
    return (L.Gained || Asks) && !Any(Old, [&](const LockOutcome &K) {
             return K.Key == L.Key && K.Class == L.Class &&
                    (!L.Gained || K.Gained) &&
                    (!Asks || K.Asks == Demand::Held);
           });
  });
}
