//===- LowerExpr.cpp - expressions to values ------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides the instructions of each kind of expression, and the branches of
// conditions. Integers are 64 bits wide; a cast stands where a value can
// change. Floating point and volatile values are unknown. Conditions:
// LowerCondition.cpp.
//
//===----------------------------------------------------------------------===//
#include "extract/LowerFunction.h"

using namespace clang;

namespace spinlint::extract {

using namespace program;

namespace {

constexpr unsigned MaxDepth = 900;

/// Bit-fields have no address, so they are read and written as a whole.
const MemberExpr *bitField(const Expr *E) {
  const auto *M = dyn_cast<MemberExpr>(skim(E));
  return M && M->refersToBitField() ? M : nullptr;
}

bool isAggregate(QualType T) {
  return T->isRecordType() || T->isArrayType() || T->isAnyComplexType() ||
         T->isVectorType();
}

std::optional<BinaryCode> binaryCode(BinaryOperatorKind Op) {
  switch (Op) {
  case BO_Add:
  case BO_AddAssign:
    return BinaryCode::Add;
  case BO_Sub:
  case BO_SubAssign:
    return BinaryCode::Sub;
  case BO_Mul:
  case BO_MulAssign:
    return BinaryCode::Mul;
  case BO_Div:
  case BO_DivAssign:
    return BinaryCode::Div;
  case BO_Rem:
  case BO_RemAssign:
    return BinaryCode::Rem;
  case BO_And:
  case BO_AndAssign:
    return BinaryCode::And;
  case BO_Or:
  case BO_OrAssign:
    return BinaryCode::Or;
  case BO_Xor:
  case BO_XorAssign:
    return BinaryCode::Xor;
  case BO_Shl:
  case BO_ShlAssign:
    return BinaryCode::Shl;
  case BO_Shr:
  case BO_ShrAssign:
    return BinaryCode::Shr;
  default:
    return std::nullopt;
  }
}

} // namespace

/// What stands for another expression as it is.
const Expr *skim(const Expr *E) {
  while (true) {
    if (const auto *P = dyn_cast<ParenExpr>(E))
      E = P->getSubExpr();
    else if (const auto *C = dyn_cast<ConstantExpr>(E))
      E = C->getSubExpr();
    else if (const auto *U = dyn_cast<UnaryOperator>(E);
             U && U->getOpcode() == UO_Extension)
      E = U->getSubExpr();
    else if (const auto *G = dyn_cast<GenericSelectionExpr>(E);
             G && !G->isResultDependent())
      E = G->getResultExpr();
    else if (const auto *C = dyn_cast<ChooseExpr>(E);
             C && !C->isConditionDependent())
      E = C->getChosenSubExpr();
    else if (const auto *S = dyn_cast<SubstNonTypeTemplateParmExpr>(E))
      E = S->getReplacement();
    else if (const auto *D = dyn_cast<CXXDefaultArgExpr>(E))
      E = D->getExpr();
    else if (const auto *D = dyn_cast<CXXDefaultInitExpr>(E))
      E = D->getExpr();
    else if (const auto *B = dyn_cast<CXXBindTemporaryExpr>(E))
      E = B->getSubExpr();
    else if (const auto *F = dyn_cast<CXXFunctionalCastExpr>(E);
             F && F->getCastKind() == CK_NoOp)
      E = F->getSubExpr();
    else if (const auto *R = dyn_cast<CXXRewrittenBinaryOperator>(E))
      E = R->getSemanticForm();
    else
      return E;
  }
}

std::optional<int64_t> FunctionLowering::constantOf(const Expr *E) const {
  if (!E || E->isValueDependent() || E->isTypeDependent() ||
      E->containsErrors() || !E->getType()->isIntegralOrEnumerationType())
    return std::nullopt;
  Expr::EvalResult R;
  if (!E->EvaluateAsInt(R, Ctx) || R.HasSideEffects)
    return std::nullopt;
  const llvm::APSInt &V = R.Val.getInt();
  if (V.getBitWidth() > 64)
    return std::nullopt;
  return V.isSigned() ? V.getSExtValue()
                      : static_cast<int64_t>(V.getZExtValue());
}

void FunctionLowering::discard(const Expr *E) {
  if (!E)
    return;
  const Expr *S = skim(E);
  if (isBroken(S)) {
    broken(S);
    return;
  }
  // Comparing or loading for nothing gives no instruction.
  if (isa<DeclRefExpr, IntegerLiteral, StringLiteral>(S))
    return;
  if (const auto *C = dyn_cast<CastExpr>(S);
      C &&
      (C->getCastKind() == CK_ToVoid || C->getCastKind() == CK_LValueToRValue ||
       C->getCastKind() == CK_NoOp))
    return discard(C->getSubExpr());
  value(E);
}

FunctionLowering::Operand FunctionLowering::value(const Expr *E) {
  if (!E)
    return {};
  if (++Depth > MaxDepth) {
    if (!TooDeep)
      lost("expression (nested too deeply)", E->getBeginLoc());
    TooDeep = true;
    --Depth;
    return unknown();
  }
  SourceRange Saved = Here;
  Here = E->getSourceRange();
  const Expr *S = skim(E);
  Operand V = isBroken(S) ? broken(S) : valueInside(S);
  Here = Saved;
  --Depth;
  return V;
}

bool FunctionLowering::isBroken(const Expr *E) const {
  if (E->getType().isNull() || E->isTypeDependent())
    return true;
  const auto *C = dyn_cast<CompoundAssignOperator>(E);
  return C && C->getComputationLHSType().isNull();
}

FunctionLowering::Operand FunctionLowering::broken(const Expr *E) {
  if (isMended(E))
    return mended(E);
  // What only an annotation says is no code: nothing of the program is lost.
  bool Annotation = false;
  if (E->getBeginLoc().isMacroID())
    for (const SpellingStep &Step : U.Spelling.chain(E->getBeginLoc()))
      Annotation |= StringRef(Step.Name).starts_with("_Analysis_assume") ||
                    StringRef(Step.Name).starts_with("__analysis_assume");
  if (!Annotation)
    lost("expression with an error", E->getBeginLoc());
  for (const Stmt *Child : E->children())
    if (const auto *X = dyn_cast_or_null<Expr>(Child)) {
      // What would have been called matters if it acquires or releases.
      const auto *Name = dyn_cast<DeclRefExpr>(skim(X));
      if (!Annotation && Name && isa<FunctionDecl>(Name->getDecl()))
        lost("use of " + Name->getDecl()->getNameAsString(), E->getBeginLoc());
      discard(X);
    }
  return unknown();
}

FunctionLowering::Operand FunctionLowering::unknownChildren(const Expr *E) {
  for (const Stmt *Child : E->children())
    if (const auto *X = dyn_cast_or_null<Expr>(Child))
      discard(X);
  return E->getType()->isVoidType() ? Operand() : unknown();
}

FunctionLowering::Operand FunctionLowering::valueInside(const Expr *E) {
  // An enumerator, or a constant template argument: a number, no place.
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E);
      Ref && isa<EnumConstantDecl>(Ref->getDecl()))
    return addressOfDecl(Ref->getDecl());
  switch (E->getStmtClass()) {
  case Stmt::IntegerLiteralClass:
  case Stmt::CharacterLiteralClass:
  case Stmt::CXXBoolLiteralExprClass:
  case Stmt::UnaryExprOrTypeTraitExprClass:
  case Stmt::OffsetOfExprClass:
  case Stmt::TypeTraitExprClass:
  case Stmt::ArrayTypeTraitExprClass:
  case Stmt::CXXNoexceptExprClass:
  case Stmt::SizeOfPackExprClass:
  case Stmt::RequiresExprClass:
  case Stmt::ConceptSpecializationExprClass:
    if (std::optional<int64_t> V = constantOf(E))
      return Operand::constant(*V);
    return unknown();
  case Stmt::CXXNullPtrLiteralExprClass:
  case Stmt::GNUNullExprClass:
  case Stmt::ImplicitValueInitExprClass:
  case Stmt::CXXScalarValueInitExprClass:
    return isAggregate(E->getType()) ? address(E) : Operand::constant(0);
  case Stmt::FloatingLiteralClass:
  case Stmt::ImaginaryLiteralClass:
  case Stmt::FixedPointLiteralClass:
  case Stmt::CXXTypeidExprClass:
  case Stmt::CXXUuidofExprClass:
  case Stmt::AddrLabelExprClass:
  case Stmt::SourceLocExprClass:
  case Stmt::VAArgExprClass:
    return unknownChildren(E);
  case Stmt::ImplicitCastExprClass:
  case Stmt::CStyleCastExprClass:
  case Stmt::CXXStaticCastExprClass:
  case Stmt::CXXReinterpretCastExprClass:
  case Stmt::CXXConstCastExprClass:
  case Stmt::CXXDynamicCastExprClass:
  case Stmt::CXXFunctionalCastExprClass:
  case Stmt::CXXAddrspaceCastExprClass:
  case Stmt::BuiltinBitCastExprClass:
    return castValue(cast<CastExpr>(E));
  case Stmt::UnaryOperatorClass:
    return unaryOperator(cast<UnaryOperator>(E));
  case Stmt::BinaryOperatorClass:
    return binaryOperator(cast<BinaryOperator>(E));
  case Stmt::CompoundAssignOperatorClass:
    return compoundAssign(cast<CompoundAssignOperator>(E));
  case Stmt::ConditionalOperatorClass: {
    const auto *C = cast<ConditionalOperator>(E);
    return select(E, C->getCond(), C->getTrueExpr(), C->getFalseExpr());
  }
  case Stmt::BinaryConditionalOperatorClass: {
    const auto *C = cast<BinaryConditionalOperator>(E);
    Opaque[C->getOpaqueValue()] = value(C->getCommon());
    return select(E, C->getCond(), C->getTrueExpr(), C->getFalseExpr());
  }
  case Stmt::OpaqueValueExprClass: {
    auto It = Opaque.find(cast<OpaqueValueExpr>(E));
    return It == Opaque.end() ? unknown() : It->second;
  }
  case Stmt::CallExprClass:
  case Stmt::CXXMemberCallExprClass:
  case Stmt::CXXOperatorCallExprClass:
  case Stmt::UserDefinedLiteralClass:
    return call(cast<CallExpr>(E));
  case Stmt::StmtExprClass:
    return statementExpr(cast<StmtExpr>(E));
  case Stmt::ExprWithCleanupsClass:
    return fullExpression(cast<ExprWithCleanups>(E));
  case Stmt::PseudoObjectExprClass:
    return pseudoObject(cast<PseudoObjectExpr>(E));
  case Stmt::CXXThisExprClass:
    return thisValue();
  case Stmt::CXXNewExprClass:
    return newExpr(cast<CXXNewExpr>(E));
  case Stmt::CXXDeleteExprClass:
    return deleteExpr(cast<CXXDeleteExpr>(E));
  case Stmt::CXXThrowExprClass:
    discard(cast<CXXThrowExpr>(E)->getSubExpr());
    raise();
    return {};
  case Stmt::CXXPseudoDestructorExprClass:
    discard(cast<CXXPseudoDestructorExpr>(E)->getBase());
    return {};
  case Stmt::InitListExprClass: {
    const auto *IL = cast<InitListExpr>(E);
    if (!isAggregate(E->getType()) && !E->isGLValue())
      return IL->getNumInits() ? value(IL->getInit(0)) : Operand::constant(0);
    return address(E);
  }
  case Stmt::AtomicExprClass: {
    const auto *A = cast<AtomicExpr>(E);
    Operand P = value(A->getPtr());
    for (unsigned I = 1; I < A->getNumSubExprs(); ++I)
      discard(A->getSubExprs()[I]);
    store(P, unknown());
    return E->getType()->isVoidType() ? Operand() : unknown();
  }
  case Stmt::RecoveryExprClass:
    return broken(E);
  case Stmt::ArrayInitIndexExprClass:
  case Stmt::ShuffleVectorExprClass:
  case Stmt::ConvertVectorExprClass:
  case Stmt::ExtVectorElementExprClass:
    return unknownChildren(E);
  default:
    break;
  }
  if (E->isGLValue() || isAggregate(E->getType()))
    return address(E);
  if (isa<CXXConstructExpr, LambdaExpr, CompoundLiteralExpr,
          MaterializeTemporaryExpr, MemberExpr>(E))
    return address(E);
  if (E->HasSideEffects(Ctx))
    lost(Twine("expression (") + E->getStmtClassName() + ")", E->getBeginLoc());
  return unknownChildren(E);
}

//===----------------------------------------------------------------------===//
// Casts
//===----------------------------------------------------------------------===//

FunctionLowering::Operand FunctionLowering::castValue(const CastExpr *E) {
  const Expr *Sub = E->getSubExpr();
  QualType To = E->getType();
  switch (E->getCastKind()) {
  case CK_ToVoid:
    discard(Sub);
    return {};
  case CK_LValueToRValue:
  case CK_LValueToRValueBitCast: {
    if (isAggregate(To))
      return address(Sub);
    if (To.isVolatileQualified() || Sub->getType().isVolatileQualified() ||
        To->isFloatingType() || To->isMemberDataPointerType()) {
      discard(Sub);
      return unknown();
    }
    const Expr *Inner = skim(Sub);
    if (const auto *D = dyn_cast<DeclRefExpr>(Inner)) {
      // constexpr and const integers with a known value.
      if (const auto *V = dyn_cast<VarDecl>(D->getDecl());
          V && V->getType().isConstQualified() && V->getAnyInitializer() &&
          V->mightBeUsableInConstantExpressions(Ctx))
        if (std::optional<int64_t> C = constantOf(E))
          return Operand::constant(*C);
    }
    if (const auto *M = dyn_cast<MemberExpr>(Inner))
      return loadMember(M);
    return load(address(Sub));
  }
  case CK_ArrayToPointerDecay:
  case CK_FunctionToPointerDecay:
    return address(Sub);
  case CK_BuiltinFnToFnPtr:
    return unknown();
  case CK_NullToPointer:
  case CK_NullToMemberPointer:
    discard(Sub);
    return Operand::constant(0);
  case CK_DerivedToBase:
  case CK_UncheckedDerivedToBase:
  case CK_BaseToDerived:
    return baseClass(value(Sub), E);
  case CK_Dynamic:
    discard(Sub);
    return unknown();
  case CK_ConstructorConversion:
  case CK_UserDefinedConversion:
    return value(Sub);
  case CK_IntegralToBoolean:
  case CK_PointerToBoolean:
  case CK_IntegralCast:
  case CK_PointerToIntegral:
  case CK_IntegralToPointer:
  case CK_BooleanToSignedIntegral:
  case CK_BitCast:
  case CK_NoOp:
  case CK_CPointerToObjCPointerCast:
  case CK_AnyPointerToBlockPointerCast:
  case CK_AddressSpaceConversion:
  case CK_AtomicToNonAtomic:
  case CK_NonAtomicToAtomic:
  case CK_LValueBitCast:
    if (E->isGLValue())
      return address(Sub);
    if (To->isPointerType())
      if (Operand C = containerOf(Sub, To); !C.isNone())
        return C;
    if (isAggregate(To))
      return address(Sub);
    return convert(value(Sub), Sub->getType(), To, Sub);
  default:
    discard(Sub);
    if (isAggregate(To)) {
      Operand A = temporary(To);
      forget(A);
      return A;
    }
    return unknown();
  }
}

//===----------------------------------------------------------------------===//
// Operators
//===----------------------------------------------------------------------===//

FunctionLowering::Operand
FunctionLowering::unaryOperator(const UnaryOperator *E) {
  const Expr *Sub = E->getSubExpr();
  switch (E->getOpcode()) {
  case UO_AddrOf:
    if (Sub->getType()->isMemberPointerType())
      return unknown();
    if (E->getType()->isMemberPointerType()) {
      const auto *M = dyn_cast_or_null<CXXMethodDecl>(functionIn(E));
      return M && !M->isVirtual() ? addressOfDecl(M) : unknown();
    }
    return address(Sub);
  case UO_Deref:
    return address(E);
  case UO_PostInc:
  case UO_PostDec:
  case UO_PreInc:
  case UO_PreDec:
    return increment(E);
  case UO_LNot:
    return logical(E);
  case UO_Plus:
    return value(Sub);
  case UO_Minus:
  case UO_Not:
    if (!E->getType()->isIntegralOrEnumerationType())
      return unknownChildren(E);
    return unary(E->getOpcode() == UO_Minus ? UnaryCode::Neg
                                            : UnaryCode::BitNot,
                 value(Sub), E->getType());
  default:
    return unknownChildren(E);
  }
}

FunctionLowering::Operand
FunctionLowering::arithmetic(BinaryOperatorKind Op, Operand L, Operand R,
                             const Expr *LHS, const Expr *RHS, QualType T) {
  QualType LT = LHS->getType(), RT = RHS->getType();
  bool Add = Op == BO_Add || Op == BO_AddAssign;
  bool Sub = Op == BO_Sub || Op == BO_SubAssign;
  if (LT->isPointerType() && RT->isPointerType() && Sub) {
    int64_t Size = sizeOf(LT->getPointeeType());
    Operand D = binary(BinaryCode::Sub, L, R, T);
    return Size > 1 ? binary(BinaryCode::Div, D, Operand::constant(Size), T)
                    : D;
  }
  if (Add && RT->isPointerType() && !LT->isPointerType()) {
    std::swap(L, R);
    std::swap(LT, RT);
  }
  if (LT->isPointerType() && (Add || Sub)) {
    if (Sub)
      R = unary(UnaryCode::Neg, R, Ctx.getPointerDiffType());
    return index(L, R, sizeOf(LT->getPointeeType()));
  }
  std::optional<BinaryCode> Code = binaryCode(Op);
  if (!Code || !T->isIntegralOrEnumerationType())
    return unknown();
  return binary(*Code, L, R, T);
}

FunctionLowering::Operand
FunctionLowering::binaryOperator(const BinaryOperator *E) {
  const Expr *L = E->getLHS(), *R = E->getRHS();
  BinaryOperatorKind Op = E->getOpcode();
  if (Op == BO_Assign)
    return assign(E);
  if (Op == BO_Comma) {
    discard(L);
    return value(R);
  }
  if (E->isLogicalOp())
    return logical(E);
  if (E->isComparisonOp())
    return comparison(E);
  if (Op == BO_PtrMemD || Op == BO_PtrMemI)
    return address(E);
  Operand A = value(L), B = value(R);
  return arithmetic(Op, A, B, L, R, E->getType());
}

FunctionLowering::Operand FunctionLowering::assign(const BinaryOperator *E) {
  const Expr *L = E->getLHS(), *R = E->getRHS();
  if (isAggregate(L->getType())) {
    Operand A = address(L);
    initialise(A, L->getType(), R);
    return A;
  }
  noteFunctionStore(L, R);
  Operand V = value(R);
  if (const auto *Ref = dyn_cast<DeclRefExpr>(skim(L));
      Ref && L->getType()->isPointerType() && V == Operand::constant(0))
    if (auto It = Locals.find(dyn_cast<VarDecl>(Ref->getDecl()));
        It != Locals.end())
      Out.Locals[It->second].Cleared = true;
  Operand Stored = storeTo(L, V);
  return E->isGLValue() ? Stored : V;
}

FunctionLowering::Operand
FunctionLowering::compoundAssign(const CompoundAssignOperator *E) {
  const Expr *L = E->getLHS(), *R = E->getRHS();
  QualType LT = L->getType(), CT = E->getComputationLHSType();
  Operand B = value(R);
  const MemberExpr *M = bitField(L);
  Operand A = M ? Operand() : address(L);
  Operand Old;
  if (LT.isVolatileQualified() || LT->isFloatingType()) {
    if (M)
      A = address(L);
    Old = unknown();
  } else {
    Old = M ? loadMember(M) : load(A);
  }
  Operand V;
  if (LT->isPointerType())
    V = arithmetic(E->getOpcode(), Old, B, L, R, LT);
  else if (!CT->isIntegralOrEnumerationType() ||
           !R->getType()->isIntegralOrEnumerationType())
    V = unknown();
  else
    V = convert(binary(*binaryCode(E->getOpcode()),
                       convert(Old, LT, CT, nullptr), B, CT),
                E->getComputationResultType(), LT, nullptr);
  if (M)
    A = storeTo(L, V);
  else
    store(A, V);
  return E->isGLValue() ? A : V;
}

FunctionLowering::Operand FunctionLowering::increment(const UnaryOperator *E) {
  const Expr *Sub = E->getSubExpr();
  QualType T = Sub->getType();
  const MemberExpr *M = bitField(Sub);
  Operand A = M ? Operand() : address(Sub);
  Operand Old =
      T.isVolatileQualified() || !T->isScalarType() || T->isFloatingType()
          ? unknown()
      : M ? loadMember(M)
          : load(A);
  Operand New;
  int64_t Step = E->isIncrementOp() ? 1 : -1;
  if (T->isPointerType())
    New = index(Old, Operand::constant(Step), sizeOf(T->getPointeeType()));
  else if (T->isIntegralOrEnumerationType())
    New = convert(binary(Step > 0 ? BinaryCode::Add : BinaryCode::Sub, Old,
                         Operand::constant(1), T),
                  T, T, nullptr);
  else
    New = unknown();
  if (M)
    A = storeTo(Sub, New);
  else
    store(A, New);
  if (E->isGLValue())
    return A;
  return E->isPrefix() ? New : Old;
}

} // namespace spinlint::extract
