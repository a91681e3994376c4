//===- LowerRecovery.cpp - casts of lvalues ------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// MSVC takes the cast of an lvalue for the lvalue itself, under another type:
// `(PLITE) Context = x;`, `Free(&((PLITE) Context));`. Clang refuses that, and
// leaves a RecoveryExpr with the operands in the tree. These two forms, and the
// casts, commas, assignments and calls around them that lost no more than their
// type, are lowered as MSVC compiles them; all else with an error in it is
// lost.
//
//===----------------------------------------------------------------------===//
#include "extract/LowerFunction.h"
#include "extract/LvalueCast.h"

using namespace clang;

namespace spinlint::extract {

/// The lvalue that a cast of a value was made of.
static const Expr *lvalueUnder(const Expr *E) {
  const auto *C = dyn_cast<ExplicitCastExpr>(E->IgnoreParens());
  if (!C || C->isTypeDependent())
    return nullptr;
  const auto *Load = dyn_cast<ImplicitCastExpr>(C->getSubExpr());
  return Load && Load->getCastKind() == CK_LValueToRValue ? Load->getSubExpr()
                                                          : nullptr;
}

std::optional<LvalueCast> lvalueCast(const RecoveryExpr *E,
                                     const UnitRecord &Record) {
  ArrayRef<const Expr *> Parts = E->subExpressions();
  if (Parts.empty() || Parts.size() > 2)
    return std::nullopt;
  LvalueCast Cast;
  Cast.Object = lvalueUnder(Parts[0]);
  if (!Cast.Object || (Parts.size() == 2 && Parts[1]->isTypeDependent()))
    return std::nullopt;
  // The operator is not in the tree.
  unsigned At = Record.tokenAt(Parts.size() == 1 ? Parts[0]->getBeginLoc()
                                                 : Parts[0]->getEndLoc());
  if (At == program::None || At == 0 || At + 1 >= Record.Tokens.size())
    return std::nullopt;
  if (Parts.size() == 1)
    return Record.Tokens[At - 1].Kind == tok::amp ? std::optional(Cast)
                                                  : std::nullopt;
  Cast.Assigned = Parts[1];
  return Record.Tokens[At + 1].Kind == tok::equal ? std::optional(Cast)
                                                  : std::nullopt;
}

bool FunctionLowering::isMended(const Expr *E) const {
  const Expr *S = skim(E);
  if (const auto *R = dyn_cast<RecoveryExpr>(S)) // It may have a type.
    return lvalueCast(R, U.Record).has_value();
  if (S->getType().isNull() || !S->isTypeDependent())
    return !isBroken(S);
  if (const auto *C = dyn_cast<CastExpr>(S))
    return isMended(C->getSubExpr());
  if (const auto *B = dyn_cast<BinaryOperator>(S))
    return (B->getOpcode() == BO_Comma || B->getOpcode() == BO_Assign) &&
           isMended(B->getLHS()) && isMended(B->getRHS());
  const auto *Call = dyn_cast<CallExpr>(S);
  return Call && Call->getDirectCallee() &&
         Call->getDirectCallee()->getNumParams() == Call->getNumArgs() &&
         llvm::all_of(Call->arguments(),
                      [&](const Expr *A) { return isMended(A); });
}

FunctionLowering::Operand FunctionLowering::mended(const Expr *E) {
  if (const auto *R = dyn_cast<RecoveryExpr>(E)) {
    LvalueCast Cast = *lvalueCast(R, U.Record);
    if (!Cast.Assigned)
      return address(Cast.Object);
    Operand V = value(Cast.Assigned);
    store(address(Cast.Object), V);
    return V;
  }
  if (const auto *C = dyn_cast<CastExpr>(E))
    return value(C->getSubExpr());
  if (const auto *B = dyn_cast<BinaryOperator>(E)) {
    if (B->getOpcode() == BO_Assign) {
      Operand V = value(B->getRHS());
      store(address(B->getLHS()), V);
      return V;
    }
    discard(B->getLHS());
    return value(B->getRHS());
  }
  return call(cast<CallExpr>(E));
}

} // namespace spinlint::extract
