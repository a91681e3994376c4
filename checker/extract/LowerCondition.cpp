//===- LowerCondition.cpp - conditions to branches ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides the branches of a condition: short circuit operators, `!` and `?:`
// are control flow, each operand a branch of its own with the author's words.
// Where the value is needed it goes through a temporary cell, as there is no
// phi. Also the expressions that have a scope of their own.
//
//===----------------------------------------------------------------------===//
#include "extract/LowerFunction.h"
#include "clang/Basic/Builtins.h"

using namespace clang;

namespace spinlint::extract {

using namespace program;

namespace {

CompareCode compareCode(BinaryOperatorKind Op, bool Signed) {
  switch (Op) {
  case BO_EQ:
    return CompareCode::Eq;
  case BO_NE:
    return CompareCode::Ne;
  case BO_LT:
    return Signed ? CompareCode::Lt : CompareCode::ULt;
  case BO_LE:
    return Signed ? CompareCode::Le : CompareCode::ULe;
  case BO_GT:
    return Signed ? CompareCode::Gt : CompareCode::UGt;
  default:
    return Signed ? CompareCode::Ge : CompareCode::UGe;
  }
}

/// Whether `E`, or the constant that it is, is a small unsigned number as an
/// int.
bool isNotNegative(const Expr *E, const Operand &V) {
  if (V.K == Operand::Kind::Const)
    return V.Value >= 0;
  const auto *C = dyn_cast<ImplicitCastExpr>(skim(E));
  return C && C->getCastKind() == CK_IntegralCast &&
         C->getSubExpr()->getType()->isUnsignedIntegerType();
}

} // namespace

FunctionLowering::Operand
FunctionLowering::comparison(const BinaryOperator *E) {
  const Expr *L = E->getLHS(), *R = E->getRHS();
  QualType T = L->getType();
  if (!T->isScalarType() || T->isFloatingType() || T->isMemberPointerType() ||
      E->getOpcode() == BO_Cmp)
    return unknownChildren(E);
  Operand A = value(L), B = value(R);
  bool Signed = T->isSignedIntegerOrEnumerationType() || T->isBooleanType();
  // Promoted, and so not negative: compared as they were, that is known.
  Signed &= !(isNotNegative(L, A) && isNotNegative(R, B));
  return compare(compareCode(E->getOpcode(), Signed), A, B);
}

namespace {

constexpr unsigned MaxDepth = 900;

bool isAggregate(QualType T) {
  return T->isRecordType() || T->isArrayType() || T->isAnyComplexType() ||
         T->isVectorType();
}

} // namespace

FunctionLowering::Operand FunctionLowering::select(const Expr *E,
                                                   const Expr *Cond,
                                                   const Expr *True,
                                                   const Expr *False) {
  QualType T = E->getType();
  bool Void = T->isVoidType();
  bool Aggregate = !E->isGLValue() && isAggregate(T);
  Operand Cell =
      Void ? Operand()
           : temporary(E->isGLValue()
                           ? Ctx.getPointerType(T.getNonReferenceType())
                           : T,
                       "cond");
  uint32_t Yes = newBlock(), No = newBlock(), End = newBlock();
  cond(Cond, Yes, No, BranchOf::Conditional);
  for (const Expr *Arm : {True, False}) {
    start(Arm == True ? Yes : No);
    scoped([&] {
      if (Aggregate) {
        initialise(Cell, T, Arm);
      } else {
        Operand V = value(Arm);
        if (!Void)
          store(Cell, V);
      }
    });
    goTo(End);
    if (True == False)
      break;
  }
  start(End);
  if (Aggregate)
    pushDestroy(T, Cell, nullptr);
  return Void || Aggregate ? Cell : load(Cell);
}

FunctionLowering::Operand FunctionLowering::logical(const Expr *E) {
  if (const auto *N = dyn_cast<UnaryOperator>(E)) {
    const Expr *S = skim(N->getSubExpr());
    const auto *B = dyn_cast<BinaryOperator>(S->IgnoreParenImpCasts());
    if (!B || !B->isLogicalOp())
      return compare(CompareCode::Eq, truth(N->getSubExpr()),
                     Operand::constant(0));
  }
  Operand Cell = temporary(E->getType(), "cond");
  uint32_t Yes = newBlock(), No = newBlock(), End = newBlock();
  cond(E, Yes, No, BranchOf::Logical);
  start(Yes);
  store(Cell, Operand::constant(1));
  goTo(End);
  start(No);
  store(Cell, Operand::constant(0));
  goTo(End);
  start(End);
  return load(Cell);
}

FunctionLowering::Operand FunctionLowering::truth(const Expr *E) {
  // `if (p)` compares p itself, whatever it is converted to.
  E = skim(E);
  while (const auto *C = dyn_cast<CastExpr>(E)) {
    CastKind K = C->getCastKind();
    if (K != CK_IntegralToBoolean && K != CK_PointerToBoolean)
      break;
    E = skim(C->getSubExpr());
  }
  Operand V = value(E);
  return V.isNone() || E->getType()->isFloatingType() ? unknown() : V;
}

//===----------------------------------------------------------------------===//
// Conditions
//===----------------------------------------------------------------------===//

void FunctionLowering::cond(const Expr *E, uint32_t True, uint32_t False,
                            BranchOf Of) {
  if (++Depth > MaxDepth) {
    if (!TooDeep)
      lost("condition (nested too deeply)", E->getBeginLoc());
    TooDeep = true;
    branch(unknown(), True, False, nullptr, Of);
  } else {
    SourceRange Saved = Here;
    Here = E->getSourceRange();
    condInside(E, True, False, Of);
    Here = Saved;
  }
  --Depth;
}

void FunctionLowering::condInside(const Expr *E, uint32_t True, uint32_t False,
                                  BranchOf Of) {
  const Expr *S = skim(E);
  if (isBroken(S))
    return branch(broken(S), True, False, E, Of);
  if (const auto *C = dyn_cast<CastExpr>(S)) {
    // Conversions of what is 0 or 1, and to bool, do not change the truth.
    CastKind K = C->getCastKind();
    if (K == CK_IntegralToBoolean || K == CK_PointerToBoolean ||
        (K == CK_IntegralCast && C->getSubExpr()->isKnownToHaveBooleanValue()))
      return cond(C->getSubExpr(), True, False, Of);
  }
  if (const auto *U = dyn_cast<UnaryOperator>(S);
      U && U->getOpcode() == UO_LNot)
    return cond(U->getSubExpr(), False, True, Of);
  if (const auto *B = dyn_cast<BinaryOperator>(S)) {
    if (B->isLogicalOp()) {
      uint32_t Middle = newBlock();
      if (B->getOpcode() == BO_LAnd)
        cond(B->getLHS(), Middle, False, Of);
      else
        cond(B->getLHS(), True, Middle, Of);
      start(Middle);
      return cond(B->getRHS(), True, False, Of);
    }
    if (B->getOpcode() == BO_Comma) {
      discard(B->getLHS());
      return cond(B->getRHS(), True, False, Of);
    }
    if (B->getOpcode() == BO_EQ || B->getOpcode() == BO_NE) {
      // `(a && b) != FALSE`
      const Expr *L = B->getLHS()->IgnoreParenImpCasts();
      if (L->isKnownToHaveBooleanValue() && !L->getType()->isBooleanType())
        if (std::optional<int64_t> C = constantOf(B->getRHS());
            C && (*C == 0 || *C == 1)) {
          bool Same = (*C == 1) == (B->getOpcode() == BO_EQ);
          return cond(L, Same ? True : False, Same ? False : True, Of);
        }
    }
  }
  if (const auto *Q = dyn_cast<ConditionalOperator>(S)) {
    uint32_t Yes = newBlock(), No = newBlock();
    cond(Q->getCond(), Yes, No, Of);
    for (const Expr *Arm : {Q->getTrueExpr(), Q->getFalseExpr()}) {
      start(Arm == Q->getTrueExpr() ? Yes : No);
      if (Arm->getType()->isVoidType()) {
        discard(Arm); // `throw`
        unreachable();
      } else {
        cond(Arm, True, False, Of);
      }
    }
    return;
  }
  if (const auto *C = dyn_cast<CallExpr>(S);
      C && C->getBuiltinCallee() == Builtin::BI__builtin_expect) {
    discard(C->getArg(1));
    return cond(C->getArg(0), True, False, Of);
  }
  Operand V = truth(S);
  branch(V, True, False, E, Of);
}

//===----------------------------------------------------------------------===//
// Expressions with a scope of their own
//===----------------------------------------------------------------------===//

FunctionLowering::Operand FunctionLowering::statementExpr(const StmtExpr *E) {
  const CompoundStmt *Body = E->getSubStmt();
  Operand Result;
  bool Void = E->getType()->isVoidType();
  scoped([&] {
    for (const Stmt *S : Body->body()) {
      const auto *Last = dyn_cast<ValueStmt>(S);
      if (S != Body->body_back() || Void || !Last || !Last->getExprStmt()) {
        stmt(S);
        continue;
      }
      const Expr *X = Last->getExprStmt();
      if (isAggregate(X->getType()) && !X->isGLValue()) {
        Result = temporary(X->getType());
        initialise(Result, X->getType(), X);
      } else {
        Result = value(X);
      }
    }
  });
  return Result;
}

FunctionLowering::Operand
FunctionLowering::fullExpression(const ExprWithCleanups *E) {
  Operand V;
  // A value in a register is not touched by the destructors that run here.
  scoped([&] { V = value(E->getSubExpr()); });
  return V;
}

FunctionLowering::Operand
FunctionLowering::pseudoObject(const PseudoObjectExpr *E) {
  Operand Result;
  for (const Expr *X : E->semantics()) {
    const Expr *Source = X;
    const auto *OVE = dyn_cast<OpaqueValueExpr>(X);
    if (OVE)
      Source = OVE->getSourceExpr();
    Operand V = value(Source);
    if (OVE)
      Opaque[OVE] = V;
    if (X == E->getResultExpr())
      Result = V;
  }
  return Result;
}

} // namespace spinlint::extract
