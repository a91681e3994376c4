//===- LowerClass.cpp - C++ objects ---------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides what making and destroying an object does: constructor calls, the
// members and bases that a destructor destroys, lambda closures, new and
// delete. Trivial ones do nothing, or copy.
//
//===----------------------------------------------------------------------===//
#include "extract/LowerFunction.h"
#include "clang/AST/Attr.h"
#include "clang/AST/RecordLayout.h"

using namespace clang;

namespace spinlint::extract {

using namespace program;

bool passedByAddress(QualType T) {
  const CXXRecordDecl *RD = T->getAsCXXRecordDecl();
  return RD && RD->hasDefinition() && !RD->isDependentType() && !RD->isCLike();
}

void FunctionLowering::construct(Operand A, const CXXConstructExpr *E) {
  const CXXConstructorDecl *D = E->getConstructor();
  // A prvalue of the same class is made in place.
  if (E->isElidable() && E->getNumArgs() == 1) {
    const Expr *From = E->getArg(0)->IgnoreParenImpCasts();
    if (const auto *M = dyn_cast<MaterializeTemporaryExpr>(From))
      return initialise(A, E->getType(), M->getSubExpr());
    if (!From->isGLValue())
      return initialise(A, E->getType(), From);
  }
  if (D->isTrivial()) {
    Operand From;
    for (const Expr *X : llvm::reverse(E->arguments()))
      From = value(X);
    if (D->isCopyOrMoveConstructor() && E->getNumArgs())
      copy(A, From, E->getType());
    else if (E->requiresZeroInitialization() && !zero(A, E->getType()))
      forget(A);
    return;
  }
  if (E->requiresZeroInitialization() && !zero(A, E->getType()))
    forget(A);
  CallDetail C;
  C.Callee = U.symbol(D);
  C.Args.push_back(A);
  SmallVector<const Expr *, 8> Args(E->arg_begin(), E->arg_end());
  llvm::append_range(C.Args, arguments(Args, D));
  U.need(D);
  SourceRange R = E->getSourceRange();
  emitCall(std::move(C), QualType(), R.isValid() ? R : Here,
           /*MayRaise=*/!E->getType()->isDependentType(), false);
}

void FunctionLowering::inheritedConstructor(Operand A,
                                            const CXXInheritedCtorInitExpr *E) {
  // The arguments are those of the constructor that inherits it.
  const CXXConstructorDecl *D = E->getConstructor();
  CallDetail C;
  C.Callee = U.symbol(D);
  C.Args.push_back(A);
  unsigned N = F->getNumParams();
  for (unsigned I = 0; I != D->getNumParams() && I != N; ++I)
    C.Args.push_back(load(Operand::local(local(F->getParamDecl(I)))));
  U.need(D);
  emitCall(std::move(C), QualType(), Here, /*MayRaise=*/true, false);
}

void FunctionLowering::destroy(Operand A, const CXXDestructorDecl *D,
                               SourceRange R) {
  CallDetail C;
  C.Callee = U.symbol(D);
  C.Args.push_back(A);
  U.need(D);
  // A destructor runs where its scope ends, and it never throws.
  emitCall(std::move(C), QualType(), R.getEnd().isValid() ? R.getEnd() : R,
           /*MayRaise=*/false, false);
}

void FunctionLowering::constructorInits(const CXXConstructorDecl *D) {
  const CXXRecordDecl *RD = D->getParent();
  for (const CXXCtorInitializer *I : D->inits()) {
    const Expr *Init = I->getInit();
    if (!Init)
      continue;
    Here = Init->getSourceRange().isValid() ? Init->getSourceRange()
                                            : SourceRange(D->getLocation());
    Operand This = loadParam(0);
    if (const FieldDecl *F = I->getMember()) {
      initialise(memberOf(This, F), F->getType(), Init);
    } else if (const IndirectFieldDecl *F = I->getIndirectMember()) {
      Operand A = This;
      QualType T;
      for (const NamedDecl *Part : F->chain())
        if (const auto *X = dyn_cast<FieldDecl>(Part)) {
          A = memberOf(A, X);
          T = X->getType();
        }
      initialise(A, T, Init);
    } else if (I->isDelegatingInitializer()) {
      initialise(This, Ctx.getCanonicalTagType(RD), Init);
    } else if (const Type *BT = I->getBaseClass()) {
      const CXXRecordDecl *Base = BT->getAsCXXRecordDecl();
      if (!Base || I->isBaseVirtual()) {
        discard(Init);
        continue;
      }
      int64_t Offset =
          Ctx.getASTRecordLayout(RD).getBaseClassOffset(Base).getQuantity();
      Operand A = Offset ? field(This, Offset, U.recordName(RD),
                                 Base->getNameAsString())
                         : This;
      initialise(A, QualType(BT, 0), Init);
    }
  }
}

void FunctionLowering::destructorMembers(const CXXDestructorDecl *D) {
  // As scopes around the body, so that every way out of it runs them: members
  // in reverse order, then bases.
  const CXXRecordDecl *RD = D->getParent();
  if (RD->isInvalidDecl() || RD->isUnion() || !RD->isCompleteDefinition())
    return;
  Here = D->getLocation();
  Operand This = loadParam(0);
  for (const CXXBaseSpecifier &B : RD->bases()) {
    const CXXRecordDecl *Base = B.getType()->getAsCXXRecordDecl();
    if (!Base || B.isVirtual() || Base->hasTrivialDestructor())
      continue;
    int64_t Offset =
        Ctx.getASTRecordLayout(RD).getBaseClassOffset(Base).getQuantity();
    pushDestroy(
        B.getType(),
        Offset ? field(This, Offset, U.recordName(RD), Base->getNameAsString())
               : This,
        nullptr);
  }
  for (const FieldDecl *F : RD->fields()) {
    const CXXRecordDecl *M =
        Ctx.getBaseElementType(F->getType())->getAsCXXRecordDecl();
    if (M && M->hasDefinition() && !M->hasTrivialDestructor())
      pushDestroy(F->getType(), memberOf(This, F), nullptr);
  }
}

Operand FunctionLowering::newExpr(const CXXNewExpr *E) {
  CallDetail C;
  if (E->isArray() && E->getArraySize())
    if (const Expr *Size = *E->getArraySize())
      discard(Size);
  Operand P;
  const FunctionDecl *New = E->getOperatorNew();
  const bool InPlace = New && New->isReservedGlobalPlacementOperator() &&
                       E->getNumPlacementArgs() == 1;
  if (InPlace) {
    P = value(E->getPlacementArg(0));
  } else {
    C.Callee = New ? U.symbol(New) : U.symbolNamed("operator new");
    C.Args.push_back(Operand::constant(sizeOf(E->getAllocatedType())));
    for (const Expr *X : E->placement_arguments())
      C.Args.push_back(value(X));
    for (Operand &A : C.Args)
      if (A.isNone())
        A = unknown();
    if (New)
      U.need(New);
    P = emitCall(std::move(C), E->getType(), E->getSourceRange(), true, false);
  }
  const Expr *Init = E->getInitializer();
  if (!Init)
    return P;
  // Kernel allocators return null, also those that are not noexcept, and the
  // pointer is tested for it later: then nothing has been constructed.
  if (!InPlace || E->shouldNullCheckAllocation()) {
    uint32_t Make = newBlock(), End = newBlock();
    branch(P, Make, End, nullptr, BranchOf::Other);
    start(Make);
    initialise(P, E->getAllocatedType(), Init);
    goTo(End);
    start(End);
  } else {
    initialise(P, E->getAllocatedType(), Init);
  }
  return P;
}

Operand FunctionLowering::deleteExpr(const CXXDeleteExpr *E) {
  Operand P = value(E->getArgument());
  if (P.isNone())
    P = unknown();
  QualType T = E->getDestroyedType();
  const CXXRecordDecl *RD = T.isNull() ? nullptr : T->getAsCXXRecordDecl();
  uint32_t Free = newBlock(), End = newBlock();
  branch(P, Free, End, nullptr, BranchOf::Other);
  start(Free);
  if (RD && RD->hasDefinition() && !RD->hasTrivialDestructor())
    if (const CXXDestructorDecl *D = RD->getDestructor()) {
      if (D->isVirtual() && !RD->hasAttr<FinalAttr>()) {
        CallDetail C;
        C.Target = unknown();
        C.Args.push_back(P);
        emitCall(std::move(C), QualType(), E->getSourceRange(), true, false);
      } else {
        destroy(P, D, E->getSourceRange());
      }
    }
  CallDetail C;
  const FunctionDecl *Delete = E->getOperatorDelete();
  C.Callee = Delete ? U.symbol(Delete) : U.symbolNamed("operator delete");
  C.Args.push_back(P);
  if (Delete)
    U.need(Delete);
  emitCall(std::move(C), QualType(), E->getSourceRange(), false, false);
  goTo(End);
  start(End);
  return {};
}

Operand FunctionLowering::materialise(const MaterializeTemporaryExpr *E) {
  QualType T = E->getType();
  Operand A = temporary(T);
  initialise(A, T, E->getSubExpr());
  if (E->getStorageDuration() == SD_FullExpression)
    pushDestroy(T, A, nullptr);
  else if (E->getStorageDuration() == SD_Automatic)
    Extended.push_back({T, A}); // Lives as long as the reference to it.
  return A;
}

void FunctionLowering::initLambda(Operand A, const LambdaExpr *E) {
  const CXXRecordDecl *RD = E->getLambdaClass();
  auto Field = RD->field_begin();
  for (const Expr *Init : E->capture_inits()) {
    if (Field == RD->field_end())
      break;
    if (Init)
      initialise(memberOf(A, *Field), Field->getType(), Init);
    ++Field;
  }
  if (const CXXMethodDecl *Call = E->getCallOperator())
    U.need(Call);
}

Operand FunctionLowering::thisValue() {
  // In a lambda, `this` is a captured one.
  if (ThisCapture) {
    Operand Cell = memberOf(loadParam(0), ThisCapture);
    return ThisCapture->getType()->isPointerType() ? load(Cell) : Cell;
  }
  if (!isa<CXXMethodDecl>(F))
    return unknown();
  return loadParam(0);
}

} // namespace spinlint::extract
