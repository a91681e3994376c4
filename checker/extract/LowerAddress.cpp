//===- LowerAddress.cpp - addresses --------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides the address of each lvalue, so that two spellings of one object get
// the same base and the same offset.
//
// Bit-fields share bytes, but a cell has one address. One outside of any union
// gets an address of its own beyond all real ones: its byte offset plus
// (bit + 1) << 40. One in a union is read by shifts and masks of its storage
// unit, so that a store to another member of the union is seen.
//
//===----------------------------------------------------------------------===//
#include "extract/LowerFunction.h"
#include "clang/AST/RecordLayout.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace clang;

namespace spinlint::extract {

using namespace program;

namespace {

constexpr unsigned PseudoShift = 40;

bool isAggregate(QualType T) {
  return T->isRecordType() || T->isArrayType() || T->isAnyComplexType() ||
         T->isVectorType();
}

bool inUnion(const FieldDecl *F) {
  for (const RecordDecl *RD = F->getParent(); RD;
       RD = dyn_cast<RecordDecl>(RD->getDeclContext())) {
    if (RD->isUnion())
      return true;
    if (!RD->isAnonymousStructOrUnion())
      return false;
  }
  return false;
}

/// Members of a closure have no names but those of what they capture.
StringRef nameOf(const FieldDecl *F) {
  const auto *Closure = dyn_cast<CXXRecordDecl>(F->getParent());
  if (!Closure || !Closure->isLambda() ||
      F->getFieldIndex() >= Closure->capture_size())
    return F->getName();
  const LambdaCapture &C =
      *std::next(Closure->captures_begin(), F->getFieldIndex());
  return C.capturesVariable() ? C.getCapturedVar()->getName() : "this";
}

int64_t byteOffset(const ASTContext &Ctx, const FieldDecl *F) {
  return static_cast<int64_t>(Ctx.getFieldOffset(F)) / 8;
}

} // namespace

FunctionLowering::Operand FunctionLowering::address(const Expr *E) {
  if (!E)
    return {};
  SourceRange Saved = Here;
  Here = E->getSourceRange();
  const Expr *S = skim(E);
  Operand A = isBroken(S) ? broken(S) : addressInside(S);
  Here = Saved;
  return A;
}

/// The value of a parameter that nothing can store to: loaded once, before all.
FunctionLowering::Operand FunctionLowering::loadParam(uint32_t Local) {
  auto [It, New] = Params.try_emplace(Local);
  if (!New)
    return It->second;
  Instr I;
  I.Kind = InstrKind::Load;
  I.A = Operand::local(Local);
  I.Result = Out.NumRegs++;
  I.Where = Out.Locals[Local].Where;
  std::vector<Instr> &Entry = Out.Blocks[0].Instrs;
  It->second = Operand::reg(I.Result);
  Entry.insert(Entry.begin() + (Params.size() - 1), std::move(I));
  return It->second;
}

FunctionLowering::Operand FunctionLowering::variable(const VarDecl *V) {
  if (!V->hasLocalStorage() && !V->isStaticLocal())
    return Operand::global(U.global(V));
  if (isa<ParmVarDecl>(V) && passedByAddress(V->getType()))
    return loadParam(local(V));
  // The variable that every return returns is the result from the beginning.
  if (!ResultSlot.isNone() && V->isNRVOVariable() &&
      Ctx.hasSameUnqualifiedType(V->getType(), F->getReturnType()))
    return loadParam(ResultSlot.Value);
  return Operand::local(local(V));
}

/// The member that a constant pointer names; else something unknown.
FunctionLowering::Operand
FunctionLowering::memberPointer(const BinaryOperator *E) {
  Operand Object =
      E->getOpcode() == BO_PtrMemI ? value(E->getLHS()) : address(E->getLHS());
  Expr::EvalResult R;
  if (!E->getRHS()->isValueDependent() &&
      E->getRHS()->EvaluateAsRValue(R, Ctx) && R.Val.isMemberPointer() &&
      R.Val.getMemberPointerPath().empty())
    if (const auto *F =
            dyn_cast_or_null<FieldDecl>(R.Val.getMemberPointerDecl()))
      return memberOf(Object, F);
  discard(E->getRHS());
  return unknown();
}

FunctionLowering::Operand FunctionLowering::addressOfDecl(const ValueDecl *D) {
  if (const auto *B = dyn_cast<BindingDecl>(D)) {
    if (const VarDecl *V = B->getHoldingVar())
      return load(addressOfDecl(V));
    return B->getBinding() ? address(B->getBinding()) : unknown();
  }
  if (auto It = Captures.find(D); It != Captures.end()) {
    Operand Cell = memberOf(loadParam(0), It->second);
    return It->second->getType()->isReferenceType() ? load(Cell) : Cell;
  }
  if (const auto *V = dyn_cast<VarDecl>(D)) {
    if (V->getType()->isReferenceType() && Locals.contains(V) &&
        isa<ParmVarDecl>(V))
      return loadParam(local(V));
    Operand A = variable(V);
    return V->getType()->isReferenceType() ? load(A) : A;
  }
  if (const auto *Fn = dyn_cast<FunctionDecl>(D)) {
    U.takeAddress(Fn);
    U.need(Fn);
    return Operand::function(U.symbol(Fn));
  }
  if (const auto *EC = dyn_cast<EnumConstantDecl>(D)) {
    const llvm::APSInt &V = EC->getInitVal();
    return Operand::constant(V.isSigned()
                                 ? V.getSExtValue()
                                 : static_cast<int64_t>(V.getZExtValue()));
  }
  return unknown();
}

FunctionLowering::Operand FunctionLowering::addressInside(const Expr *E) {
  switch (E->getStmtClass()) {
  case Stmt::DeclRefExprClass:
    return addressOfDecl(cast<DeclRefExpr>(E)->getDecl());
  case Stmt::MemberExprClass:
    return member(cast<MemberExpr>(E));
  case Stmt::ArraySubscriptExprClass: {
    const auto *A = cast<ArraySubscriptExpr>(E);
    Operand Base = value(A->getBase()), Index = value(A->getIdx());
    return index(Base, Index, sizeOf(E->getType()));
  }
  case Stmt::UnaryOperatorClass: {
    const auto *UO = cast<UnaryOperator>(E);
    if (UO->getOpcode() == UO_Deref)
      return value(UO->getSubExpr());
    if (UO->getOpcode() == UO_Real || UO->getOpcode() == UO_Imag) {
      discard(UO->getSubExpr());
      return unknown();
    }
    break;
  }
  case Stmt::BinaryOperatorClass: {
    const auto *B = cast<BinaryOperator>(E);
    if (B->getOpcode() == BO_Comma) {
      discard(B->getLHS());
      return address(B->getRHS());
    }
    if (B->isPtrMemOp())
      return memberPointer(B);
    break;
  }
  case Stmt::ImplicitCastExprClass:
  case Stmt::CStyleCastExprClass:
  case Stmt::CXXStaticCastExprClass:
  case Stmt::CXXReinterpretCastExprClass:
  case Stmt::CXXConstCastExprClass:
  case Stmt::CXXFunctionalCastExprClass: {
    const auto *C = cast<CastExpr>(E);
    if (!E->isGLValue() && !isAggregate(E->getType()))
      break;
    switch (C->getCastKind()) {
    case CK_DerivedToBase:
    case CK_UncheckedDerivedToBase:
    case CK_BaseToDerived:
      return baseClass(address(C->getSubExpr()), C);
    case CK_NoOp:
    case CK_LValueBitCast:
    case CK_UserDefinedConversion:
    case CK_ConstructorConversion:
    case CK_LValueToRValue:
    case CK_ToUnion:
      return address(C->getSubExpr());
    default:
      return castValue(C);
    }
  }
  case Stmt::CompoundLiteralExprClass: {
    const auto *C = cast<CompoundLiteralExpr>(E);
    Operand A = temporary(C->getType(), "literal");
    initialise(A, C->getType(), C->getInitializer());
    return A;
  }
  case Stmt::MaterializeTemporaryExprClass:
    return materialise(cast<MaterializeTemporaryExpr>(E));
  case Stmt::StringLiteralClass:
  case Stmt::PredefinedExprClass:
  case Stmt::ObjCStringLiteralClass:
    return unknown();
  case Stmt::InitListExprClass:
    if (const auto *IL = cast<InitListExpr>(E);
        E->isGLValue() && IL->getNumInits() == 1)
      return address(IL->getInit(0));
    break;
  case Stmt::CXXThisExprClass:
    return thisValue();
  case Stmt::ArrayInitIndexExprClass:
    return unknown();
  default:
    break;
  }
  if (!E->isGLValue() && isAggregate(E->getType()) &&
      !isa<CallExpr, StmtExpr, AbstractConditionalOperator, OpaqueValueExpr,
           ExprWithCleanups, PseudoObjectExpr, BinaryOperator>(E)) {
    // The value of an object that nobody named. How some expressions make it is
    // not known either: those of broken code.
    if (Unnamed == E) {
      lost(Twine("expression (") + E->getStmtClassName() + ")",
           E->getBeginLoc());
      return unknownChildren(E);
    }
    llvm::SaveAndRestore Once(Unnamed, E);
    Operand A = temporary(E->getType());
    initialise(A, E->getType(), E);
    pushDestroy(E->getType(), A, nullptr);
    return A;
  }
  if (isa<CXXDynamicCastExpr, CXXTypeidExpr, CXXUuidofExpr, MSPropertyRefExpr,
          VAArgExpr, ExtVectorElementExpr, MatrixSubscriptExpr>(E))
    return unknownChildren(E);
  // These have a value of their own, which is the address.
  if (isa<CallExpr, StmtExpr, AbstractConditionalOperator, OpaqueValueExpr,
          ExprWithCleanups, PseudoObjectExpr, BinaryOperator, UnaryOperator,
          CastExpr, CXXThrowExpr, RecoveryExpr>(E))
    return valueInside(E);
  lost(Twine("expression (") + E->getStmtClassName() + ")", E->getBeginLoc());
  return unknownChildren(E);
}

//===----------------------------------------------------------------------===//
// Members
//===----------------------------------------------------------------------===//

/// Where a member lies. A record with an error in it has no layout; its members
/// are told apart by their order then, far from any real offset.
static int64_t offsetOf(const ASTContext &Ctx, const FieldDecl *F) {
  if (F->isInvalidDecl() || F->getParent()->isInvalidDecl()) {
    constexpr unsigned NoLayoutShift = 40;
    return static_cast<int64_t>(F->getFieldIndex() + 1) << NoLayoutShift;
  }
  int64_t Offset = byteOffset(Ctx, F);
  if (F->isBitField())
    Offset += static_cast<int64_t>(Ctx.getFieldOffset(F) % 8 + 1)
              << PseudoShift;
  return Offset;
}

FunctionLowering::Operand FunctionLowering::memberOf(Operand Base,
                                                     const FieldDecl *F) {
  if (!F->getParent()->isCompleteDefinition() ||
      F->getParent()->isDependentType())
    return unknown();
  return field(Base, offsetOf(Ctx, F), U.recordName(F->getParent()), nameOf(F));
}

FunctionLowering::Operand FunctionLowering::member(const MemberExpr *E) {
  const ValueDecl *D = E->getMemberDecl();
  const auto *F = dyn_cast<FieldDecl>(D);
  if (!F) {
    // A static member; the base is evaluated all the same.
    discard(E->getBase());
    return addressOfDecl(D);
  }
  // Anonymous structs and unions are flattened, and so are members whose type
  // has no name of its own: `A->u.Lock` is the member "u.Lock" of A's record.
  int64_t Offset = 0;
  std::string Name;
  const FieldDecl *Outer = F;
  const Expr *Base = E->getBase();
  bool Arrow = E->isArrow();
  auto Step = [&](const FieldDecl *X) {
    Offset += offsetOf(Ctx, X);
    if (X->getIdentifier())
      Name = Name.empty() ? X->getNameAsString()
                          : X->getNameAsString() + "." + Name;
  };
  Step(F);
  while (!Arrow) {
    const auto *Up = dyn_cast<MemberExpr>(skim(Base));
    const auto *UpField =
        Up ? dyn_cast<FieldDecl>(Up->getMemberDecl()) : nullptr;
    if (!UpField || UpField->getType()->isReferenceType() ||
        Outer->getParent()->getIdentifier() ||
        Outer->getParent()->getTypedefNameForAnonDecl())
      break;
    Step(UpField);
    Outer = UpField;
    Base = Up->getBase();
    Arrow = Up->isArrow();
  }
  Operand Object = Arrow ? value(Base) : address(Base);
  Operand A = field(Object, Offset, U.recordName(Outer->getParent()), Name);
  return F->getType()->isReferenceType() ? load(A) : A;
}

FunctionLowering::Operand FunctionLowering::loadMember(const MemberExpr *E) {
  const auto *F = dyn_cast<FieldDecl>(E->getMemberDecl());
  if (!F || !F->isBitField() || !inUnion(F) || F->isInvalidDecl())
    return load(address(E));
  // The storage unit that holds it.
  unsigned Unit = Ctx.getTypeSize(F->getType());
  uint64_t Bit = Ctx.getFieldOffset(F);
  unsigned Width = F->getBitWidthValue();
  Operand A = address(E);
  int64_t Back = (static_cast<int64_t>(Bit % 8 + 1) << PseudoShift) +
                 static_cast<int64_t>(Bit / 8 - Bit / Unit * (Unit / 8));
  Operand V = load(field(A, -Back, U.recordName(F->getParent()), "bits"));
  QualType T = Ctx.getIntTypeForBitwidth(Unit, 0);
  if (Bit % Unit)
    V = binary(BinaryCode::Shr, V, Operand::constant(Bit % Unit), T);
  if (Width >= 63)
    return V;
  return binary(BinaryCode::And, V, Operand::constant((1ll << Width) - 1), T);
}

FunctionLowering::Operand FunctionLowering::storeTo(const Expr *LHS,
                                                    Operand V) {
  const auto *M = dyn_cast<MemberExpr>(skim(LHS));
  const auto *F = M ? dyn_cast<FieldDecl>(M->getMemberDecl()) : nullptr;
  Operand A = address(LHS);
  if (F && F->isBitField() && !F->isInvalidDecl()) {
    if (inUnion(F)) {
      // What the unit holds now is not worth computing.
      uint64_t Bit = Ctx.getFieldOffset(F);
      unsigned Unit = Ctx.getTypeSize(F->getType());
      int64_t Back = (static_cast<int64_t>(Bit % 8 + 1) << PseudoShift) +
                     static_cast<int64_t>(Bit / 8 - Bit / Unit * (Unit / 8));
      store(field(A, -Back, U.recordName(F->getParent()), "bits"), unknown());
      return A;
    }
    unsigned Width = F->getBitWidthValue();
    if (Width < 63 && !F->getType()->isBooleanType()) {
      if (F->getType()->isSignedIntegerOrEnumerationType() &&
          V.K != Operand::Kind::Const) {
        Instr I;
        I.Kind = InstrKind::Cast;
        I.A = V.isNone() ? unknown() : V;
        I.Imm = -static_cast<int64_t>(Width);
        V = emit(I, true);
      } else if (!F->getType()->isSignedIntegerOrEnumerationType()) {
        V = binary(BinaryCode::And, V, Operand::constant((1ll << Width) - 1),
                   Ctx.UnsignedLongLongTy);
      }
    }
  }
  store(A, V);
  return A;
}

FunctionLowering::Operand FunctionLowering::baseClass(Operand A,
                                                      const CastExpr *E) {
  bool Down = E->getCastKind() == CK_BaseToDerived;
  QualType T = Down ? E->getType() : E->getSubExpr()->getType();
  if (T->isPointerType())
    T = T->getPointeeType();
  const CXXRecordDecl *RD = T->getAsCXXRecordDecl();
  int64_t Offset = 0;
  SmallVector<const CXXBaseSpecifier *, 4> Path(E->path_begin(), E->path_end());
  for (const CXXBaseSpecifier *B : Path) {
    const CXXRecordDecl *Base = B->getType()->getAsCXXRecordDecl();
    if (!RD || !Base || B->isVirtual() || RD->isInvalidDecl() ||
        !RD->isCompleteDefinition() || RD->isDependentType())
      return unknown();
    Offset += Ctx.getASTRecordLayout(RD).getBaseClassOffset(Base).getQuantity();
    RD = Base;
  }
  // A base at offset 0 is the same object.
  if (!Offset)
    return A;
  return field(A, Down ? -Offset : Offset, U.recordName(T->getAsRecordDecl()),
               RD->getNameAsString());
}

/// `(T *)((char *)P - offsetof(T, Member))`: the object that P is a member of.
FunctionLowering::Operand FunctionLowering::containerOf(const Expr *Pointer,
                                                        QualType To) {
  const Expr *E = skim(Pointer);
  while (const auto *C = dyn_cast<CastExpr>(E)) {
    if (C->getCastKind() != CK_BitCast && C->getCastKind() != CK_NoOp)
      break;
    E = skim(C->getSubExpr());
  }
  const auto *BO = dyn_cast<BinaryOperator>(E);
  const RecordDecl *RD = To->getPointeeType()->getAsRecordDecl();
  if (!BO || BO->getOpcode() != BO_Sub || !RD ||
      !BO->getLHS()->getType()->isPointerType() ||
      !BO->getRHS()->getType()->isIntegralOrEnumerationType() ||
      sizeOf(BO->getLHS()->getType()->getPointeeType()) != 1)
    return {};
  // The offset is a constant, so looking for its member costs nothing.
  std::string Member;
  SmallVector<const Stmt *, 8> Work = {BO->getRHS()};
  while (!Work.empty() && Member.empty()) {
    const Stmt *S = Work.pop_back_val();
    if (const auto *M = dyn_cast<MemberExpr>(S)) {
      Member = M->getMemberDecl()->getNameAsString();
    } else if (const auto *O = dyn_cast<OffsetOfExpr>(S)) {
      for (unsigned I = 0; I != O->getNumComponents(); ++I)
        if (O->getComponent(I).getKind() == OffsetOfNode::Field)
          Member = O->getComponent(I).getField()->getNameAsString();
    }
    for (const Stmt *Child : S->children())
      if (Child)
        Work.push_back(Child);
  }
  Operand Base = value(BO->getLHS());
  Operand Offset = value(BO->getRHS());
  if (Offset.K != Operand::Kind::Const) {
    return index(Base, unary(UnaryCode::Neg, Offset, Ctx.getPointerDiffType()),
                 1);
  }
  return field(Base, -Offset.Value, U.recordName(RD), Member);
}

} // namespace spinlint::extract
