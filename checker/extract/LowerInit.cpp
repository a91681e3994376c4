//===- LowerInit.cpp - what an initialiser stores -------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides the stores of an initialiser, and of a copy that only copies bytes:
// one for each cell, as long as there are few. Others are forgotten as a whole.
//
//===----------------------------------------------------------------------===//
#include "extract/LowerFunction.h"
#include "clang/AST/RecordLayout.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace clang;

namespace spinlint::extract {

using namespace program;

namespace {

/// Aggregates with more cells than this are forgotten, not written.
constexpr unsigned MaxCells = 64;
/// Likewise those that are copied: a closure, a guard, a handle.
constexpr unsigned MaxCopied = 16;

bool isAggregate(QualType T) {
  return T->isRecordType() || T->isArrayType() || T->isAnyComplexType() ||
         T->isVectorType();
}

} // namespace

unsigned FunctionLowering::countCells(QualType T, unsigned Limit) const {
  if (const ConstantArrayType *A = Ctx.getAsConstantArrayType(T)) {
    uint64_t N = A->getSize().getLimitedValue(Limit + 1);
    return std::min<uint64_t>(Limit + 1,
                              N * countCells(A->getElementType(), Limit));
  }
  const RecordDecl *RD = T->getAsRecordDecl();
  if (!RD)
    return 1;
  if (!RD->isCompleteDefinition() || RD->isInvalidDecl() ||
      RD->isDependentType())
    return Limit + 1;
  unsigned N = 0;
  if (const auto *C = dyn_cast<CXXRecordDecl>(RD)) {
    if (C->getNumVBases())
      return Limit + 1;
    for (const CXXBaseSpecifier &B : C->bases())
      N += countCells(B.getType(), Limit);
  }
  for (const FieldDecl *F : RD->fields()) {
    unsigned M = countCells(F->getType(), Limit);
    N = RD->isUnion() ? std::max(N, M) : N + M;
    if (N > Limit)
      break;
  }
  return N;
}

void FunctionLowering::forEachBase(
    Operand A, const RecordDecl *RD,
    llvm::function_ref<void(Operand, QualType)> Do) {
  const auto *C = dyn_cast<CXXRecordDecl>(RD);
  if (!C)
    return;
  for (const CXXBaseSpecifier &B : C->bases()) {
    const CXXRecordDecl *Base = B.getType()->getAsCXXRecordDecl();
    int64_t Offset =
        Ctx.getASTRecordLayout(C).getBaseClassOffset(Base).getQuantity();
    Do(Offset ? field(A, Offset, U.recordName(C), Base->getNameAsString()) : A,
       B.getType());
  }
}

void FunctionLowering::copy(Operand To, Operand From, QualType T) {
  llvm::SaveAndRestore Whole(Access, uint8_t(Access | Wiped));
  // Who wrote which member of a union is not known.
  const RecordDecl *RD = T->getAsRecordDecl();
  if (From.isNone() || (RD && RD->isUnion()) ||
      countCells(T, MaxCopied) > MaxCopied)
    return forget(To);
  if (const ConstantArrayType *Array = Ctx.getAsConstantArrayType(T)) {
    QualType Element = Array->getElementType();
    for (uint64_t I = 0, N = Array->getSize().getZExtValue(); I != N; ++I) {
      Operand At = Operand::constant(I);
      copy(index(To, At, sizeOf(Element)), index(From, At, sizeOf(Element)),
           Element);
    }
    return;
  }
  if (!RD)
    return isAggregate(T) ? forget(To) : store(To, load(From));
  SmallVector<Operand, 4> Parts;
  forEachBase(From, RD, [&](Operand Part, QualType) { Parts.push_back(Part); });
  unsigned I = 0;
  forEachBase(To, RD, [&](Operand Part, QualType Base) {
    copy(Part, Parts[I++], Base);
  });
  for (const FieldDecl *F : RD->fields())
    if (!F->isUnnamedBitField())
      copy(memberOf(To, F), memberOf(From, F), F->getType());
}

bool FunctionLowering::zero(Operand A, QualType T) {
  llvm::SaveAndRestore Whole(Access, uint8_t(Access | Wiped));
  if (countCells(T, MaxCells) > MaxCells)
    return false;
  if (const ConstantArrayType *Array = Ctx.getAsConstantArrayType(T)) {
    QualType Element = Array->getElementType();
    for (uint64_t I = 0, N = Array->getSize().getZExtValue(); I != N; ++I)
      zero(index(A, Operand::constant(I), sizeOf(Element)), Element);
    return true;
  }
  if (const RecordDecl *RD = T->getAsRecordDecl()) {
    forEachBase(A, RD, [&](Operand Part, QualType Base) { zero(Part, Base); });
    for (const FieldDecl *F : RD->fields()) {
      if (F->isUnnamedBitField())
        continue;
      zero(memberOf(A, F), F->getType());
      if (RD->isUnion() && !isAggregate(F->getType()))
        break;
    }
    return true;
  }
  store(A, Operand::constant(0));
  return true;
}

void FunctionLowering::initialise(Operand A, QualType T, const Expr *Init) {
  SourceRange Saved = Here;
  Here = Init->getSourceRange();
  const Expr *S = skim(Init);
  if (T->isDependentType() || isBroken(S)) {
    store(A, broken(S));
    Here = Saved;
    return;
  }
  if (T->isReferenceType() || Init->isGLValue()) {
    if (T->isReferenceType()) {
      store(A, value(Init));
    } else {
      address(Init);
      forget(A);
    }
    Here = Saved;
    return;
  }
  if (!isAggregate(T)) {
    Operand V = value(Init);
    if (Init->isGLValue() && !T->isReferenceType())
      V = load(V);
    store(A, V);
  } else if (const auto *IL = dyn_cast<InitListExpr>(S)) {
    initialiseList(A, T,
                   IL->isSemanticForm() || !IL->getSemanticForm()
                       ? IL
                       : IL->getSemanticForm());
  } else if (isa<ImplicitValueInitExpr, CXXScalarValueInitExpr>(S)) {
    if (!zero(A, T))
      forget(A);
  } else if (const auto *C = dyn_cast<CXXConstructExpr>(S)) {
    construct(A, C);
  } else if (const auto *C = dyn_cast<CXXInheritedCtorInitExpr>(S)) {
    inheritedConstructor(A, C);
  } else if (const auto *C = dyn_cast<CallExpr>(S)) {
    // The result is A itself, no temporary.
    if (Operand V = call(C, A); !(V == A))
      forget(A);
  } else if (const auto *L = dyn_cast<LambdaExpr>(S)) {
    initLambda(A, L);
  } else if (const auto *C = dyn_cast<ExprWithCleanups>(S)) {
    scoped([&] { initialise(A, T, C->getSubExpr()); });
  } else if (const auto *Q = dyn_cast<ConditionalOperator>(S)) {
    uint32_t Yes = newBlock(), No = newBlock(), End = newBlock();
    cond(Q->getCond(), Yes, No, BranchOf::Conditional);
    start(Yes);
    initialise(A, T, Q->getTrueExpr());
    goTo(End);
    start(No);
    initialise(A, T, Q->getFalseExpr());
    goTo(End);
    start(End);
  } else if (const auto *C = dyn_cast<CastExpr>(S);
             C && (C->getCastKind() == CK_NoOp ||
                   C->getCastKind() == CK_ConstructorConversion ||
                   C->getCastKind() == CK_UserDefinedConversion)) {
    initialise(A, T, C->getSubExpr());
  } else if (const auto *Loop = dyn_cast<ArrayInitLoopExpr>(S)) {
    address(Loop->getCommonExpr()->getSourceExpr());
    forget(A);
  } else if (isa<StringLiteral>(S)) {
    forget(A);
  } else if (const auto *CL = dyn_cast<CompoundLiteralExpr>(S)) {
    initialise(A, T, CL->getInitializer());
  } else if (const auto *P = dyn_cast<CXXParenListInitExpr>(S)) {
    for (const Expr *X : P->getInitExprs())
      discard(X);
    forget(A);
  } else {
    // Copied from another object.
    if (isa<CXXStdInitializerListExpr, VAArgExpr, DesignatedInitUpdateExpr>(S))
      unknownChildren(S);
    else
      valueInside(S);
    forget(A);
  }
  Here = Saved;
}

void FunctionLowering::initialiseList(Operand A, QualType T,
                                      const InitListExpr *IL) {
  llvm::SaveAndRestore Whole(Access, uint8_t(Access | Wiped));
  if (IL->isTransparent() && IL->getNumInits() == 1)
    return initialise(A, T, IL->getInit(0));
  if (const ConstantArrayType *Array = Ctx.getAsConstantArrayType(T)) {
    QualType Element = Array->getElementType();
    bool Small = countCells(T, MaxCells) <= MaxCells;
    if (!Small)
      forget(A);
    if (IL->isStringLiteralInit())
      return Small ? forget(A) : void();
    uint64_t N = IL->getNumInits();
    for (uint64_t I = 0; I != N; ++I)
      initialise(index(A, Operand::constant(I), sizeOf(Element)), Element,
                 IL->getInit(I));
    uint64_t Size = Array->getSize().getZExtValue();
    if (Small)
      for (uint64_t I = N; I < Size; ++I)
        zero(index(A, Operand::constant(I), sizeOf(Element)), Element);
    return;
  }
  const RecordDecl *RD = T->getAsRecordDecl();
  if (!RD || !RD->isCompleteDefinition()) {
    for (const Expr *X : IL->inits())
      discard(X);
    return forget(A);
  }
  std::string Struct = registrationStruct(T);
  auto Note = [&](const FieldDecl *F, const Expr *X) {
    if (const FunctionDecl *Fn = callbackIn(X)) {
      U.registerStore(Fn, Struct, F->getName());
      U.slot(Fn, F, nullptr);
    }
  };
  if (RD->isUnion()) {
    const FieldDecl *F = IL->getInitializedFieldInUnion();
    if (!F || !IL->getNumInits()) {
      if (!zero(A, T))
        forget(A);
      return;
    }
    if (Ctx.getTypeSize(F->getType()) < Ctx.getTypeSize(T) && !zero(A, T))
      forget(A);
    Note(F, IL->getInit(0));
    return initialise(memberOf(A, F), F->getType(), IL->getInit(0));
  }
  if (countCells(T, MaxCells) > MaxCells)
    forget(A);
  unsigned I = 0;
  forEachBase(A, RD, [&](Operand Part, QualType Base) {
    if (I != IL->getNumInits())
      initialise(Part, Base, IL->getInit(I++));
  });
  for (const FieldDecl *F : RD->fields()) {
    if (F->isUnnamedBitField())
      continue;
    if (I == IL->getNumInits())
      return;
    const Expr *X = IL->getInit(I++);
    if (!X || isa<NoInitExpr>(X))
      continue;
    Note(F, X);
    // Large members that are zero were forgotten with the whole.
    if (isa<ImplicitValueInitExpr>(X) && isAggregate(F->getType()) &&
        countCells(F->getType(), MaxCells) > MaxCells)
      continue;
    initialise(memberOf(A, F), F->getType(), X);
  }
}

void FunctionLowering::noteFunctionStore(const Expr *LHS, const Expr *RHS) {
  const FunctionDecl *Fn = callbackIn(RHS);
  if (!Fn)
    return;
  auto [Struct, Field] = registrationSlot(LHS);
  if (!Field.empty())
    U.registerStore(Fn, Struct, Field);
  if (const auto *M = dyn_cast<MemberExpr>(LHS->IgnoreParenCasts()))
    if (const auto *F = dyn_cast<FieldDecl>(M->getMemberDecl()))
      U.slot(Fn, F, nullptr);
}

} // namespace spinlint::extract
