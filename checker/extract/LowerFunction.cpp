//===- LowerFunction.cpp - instructions, and the whole of a function ------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Makes instructions (folding constants as it goes), and runs the lowering of
// one function from its parameters to its last goto.
//
//===----------------------------------------------------------------------===//
#include "extract/LowerFunction.h"
#include "extract/SalMacros.h"
#include "program/TextKeywords.h"
#include "clang/AST/DeclCXX.h"

using namespace clang;

namespace spinlint::extract {

using namespace program;

FunctionLowering::FunctionLowering(UnitLowering &U, const FunctionDecl *F,
                                   Function &Out)
    : U(U), Ctx(U.Context), F(F), Out(Out), Plan(U.C, U.Spelling) {}

void FunctionLowering::run() {
  Plan.scan(F->getBody());
  const auto *Ctor = dyn_cast<CXXConstructorDecl>(F);
  if (Ctor)
    for (const CXXCtorInitializer *I : Ctor->inits())
      Plan.scan(I->getInit());
  Plan.finish();
  U.mention(Plan.mentions());

  start(newBlock());
  if (const auto *M = dyn_cast<CXXMethodDecl>(F); M && M->isInstance()) {
    addLocal("this", M->getThisType(), F->getLocation());
    Out.Locals.back().Param = 0;
    if (M->getParent()->isLambda())
      M->getParent()->getCaptureFields(Captures, ThisCapture);
  }
  auto Param = [&](StringRef Name, QualType T, SourceLocation L) {
    if (passedByAddress(T))
      T = Ctx.getLValueReferenceType(T);
    uint32_t I = addLocal(Name, T, L);
    Out.Locals[I].Param = I;
    return I;
  };
  for (const ParmVarDecl *P : F->parameters()) {
    StringRef Name = P->getName();
    Locals[P] =
        Param(Name.empty() ? "arg" : Name, P->getType(), P->getLocation());
  }
  if (QualType T = F->getReturnType(); passedByAddress(T))
    ResultSlot = Operand::local(Param("result", T, F->getLocation()));
  Out.NumParams = Out.Locals.size();

  if (Ctor)
    constructorInits(Ctor);
  if (const auto *Dtor = dyn_cast<CXXDestructorDecl>(F))
    destructorMembers(Dtor);
  contractsAtEntry();
  stmt(F->getBody());

  // Falls off the end.
  Terminator T;
  T.Kind = TermKind::Return;
  T.ImplicitReturn = true;
  SourceLocation End =
      F->getBody() ? F->getBody()->getEndLoc() : F->getLocation();
  Here = End;
  unwind(nullptr, /*Abnormal=*/false);
  contractsAtExit({}, End);
  T.Where = U.Text.place(End);
  terminate(std::move(T));
  resolveGotos();
  simplify();
  dropUnusedResults();
  findEscapes();
}

//===----------------------------------------------------------------------===//
// Blocks and terminators
//===----------------------------------------------------------------------===//

uint32_t FunctionLowering::newBlock() {
  Out.Blocks.emplace_back();
  return Out.Blocks.size() - 1;
}

void FunctionLowering::start(uint32_t Block) {
  Cur = Block;
  Dead = false;
}

void FunctionLowering::terminate(Terminator T) {
  Out.Blocks[Cur].Term = std::move(T);
  start(newBlock());
  Dead = true;
}

void FunctionLowering::goTo(uint32_t Block) {
  Terminator T;
  T.Kind = TermKind::Goto;
  T.Targets = {Block};
  T.Where = U.Text.place(Here);
  terminate(std::move(T));
}

void FunctionLowering::unreachable() {
  Terminator T;
  T.Where = U.Text.place(Here);
  terminate(std::move(T));
}

void FunctionLowering::branch(Operand V, uint32_t True, uint32_t False,
                              const Expr *Cond, BranchOf Of) {
  if (V.K == Operand::Kind::Const)
    return goTo(V.Value ? True : False);
  Terminator T;
  T.Kind = TermKind::Branch;
  T.Value = V.isNone() ? unknown() : V;
  T.Targets = {True, False};
  T.Of = Of;
  if (Cond) {
    // Parentheses that the author put around it; those of a macro are its own.
    if (Cond->getBeginLoc().isFileID())
      Cond = Cond->IgnoreParens();
    T.Text = U.Text.text(Cond);
    T.Where = U.Text.place(Cond->getSourceRange());
  } else {
    T.Where = U.Text.place(Here);
  }
  terminate(std::move(T));
}

void FunctionLowering::lost(const Twine &What, SourceLocation L) {
  Place W = U.Text.place(L);
  std::string Words = What.str();
  for (const Lost &Other : Out.LostParts)
    if (Other.What == Words && Other.Where == W)
      return;
  Out.LostParts.push_back({std::move(Words), W});
}

//===----------------------------------------------------------------------===//
// Instructions
//===----------------------------------------------------------------------===//

Operand FunctionLowering::emit(Instr I, bool HasResult) {
  if (HasResult)
    I.Result = Out.NumRegs++;
  I.Where = U.Text.place(Here);
  if (text::hasAccessBits(I.Kind)) {
    I.Code |= Access;
    // The member stands at the end of what is read, and at the beginning of
    // what is assigned to.
    SourceLocation Member =
        I.Kind == InstrKind::Load ? Here.getEnd() : Here.getBegin();
    if (Member.isMacroID() &&
        !U.inUserCode(Ctx.getSourceManager().getSpellingLoc(Member)))
      I.Code |= BySystem;
  }
  uint32_t R = I.Result;
  Out.Blocks[Cur].Instrs.push_back(std::move(I));
  return HasResult ? Operand::reg(R) : Operand();
}

Operand FunctionLowering::load(Operand A) {
  if (A.isNone())
    return unknown();
  Instr I;
  I.Kind = InstrKind::Load;
  I.A = A;
  return emit(I, true);
}

void FunctionLowering::store(Operand A, Operand V) {
  if (A.isNone())
    return;
  Instr I;
  I.Kind = InstrKind::Store;
  I.A = A;
  I.B = V.isNone() ? unknown() : V;
  emit(I, false);
}

Operand FunctionLowering::field(Operand A, int64_t Offset, StringRef Record,
                                StringRef Name) {
  if (A.isNone())
    return unknown();
  if (A.K == Operand::Kind::Const)
    return Operand::constant(A.Value + Offset);
  std::string Key = (Record + Twine('\0') + Name).str();
  auto [It, New] = FieldIndex.try_emplace(Key, Out.Fields.size());
  if (New)
    Out.Fields.push_back(
        {Record.str(), Name.str(), U.SystemRecords.contains(Record)});
  Instr I;
  I.Kind = InstrKind::Field;
  I.A = A;
  I.Imm = Offset;
  I.Detail = It->second;
  return emit(I, true);
}

Operand FunctionLowering::index(Operand A, Operand Idx, int64_t Stride) {
  if (A.isNone())
    return unknown();
  if (Idx.isNone())
    Idx = unknown();
  if (Idx.K == Operand::Kind::Const && A.K == Operand::Kind::Const)
    return Operand::constant(A.Value + Idx.Value * Stride);
  Instr I;
  I.Kind = InstrKind::Index;
  I.A = A;
  I.B = Idx;
  I.Imm = Stride;
  return emit(I, true);
}

Operand FunctionLowering::unary(UnaryCode C, Operand A, QualType T) {
  if (A.isNone())
    return unknown();
  if (A.K == Operand::Kind::Const) {
    int64_t V = C == UnaryCode::Neg
                    ? static_cast<int64_t>(0 - static_cast<uint64_t>(A.Value))
                : C == UnaryCode::BitNot ? ~A.Value
                                         : !A.Value;
    return truncate(Operand::constant(V), T);
  }
  Instr I;
  I.Kind = InstrKind::Unary;
  I.Code = static_cast<uint8_t>(C);
  I.A = A;
  return emit(I, true);
}

static std::optional<int64_t> fold(BinaryCode C, int64_t A, int64_t B,
                                   bool Signed) {
  auto UA = static_cast<uint64_t>(A), UB = static_cast<uint64_t>(B);
  switch (C) {
  case BinaryCode::Add:
    return UA + UB;
  case BinaryCode::Sub:
    return UA - UB;
  case BinaryCode::Mul:
    return UA * UB;
  case BinaryCode::And:
    return UA & UB;
  case BinaryCode::Or:
    return UA | UB;
  case BinaryCode::Xor:
    return UA ^ UB;
  case BinaryCode::Div:
  case BinaryCode::Rem:
    if (!B || (A == INT64_MIN && B == -1))
      return std::nullopt;
    if (Signed)
      return C == BinaryCode::Div ? A / B : A % B;
    return C == BinaryCode::Div ? UA / UB : UA % UB;
  case BinaryCode::Shl:
  case BinaryCode::Shr:
    if (B < 0 || B > 63)
      return std::nullopt;
    if (C == BinaryCode::Shl)
      return UA << B;
    return Signed ? A >> B : static_cast<int64_t>(UA >> B);
  }
  return std::nullopt;
}

Operand FunctionLowering::binary(BinaryCode C, Operand A, Operand B,
                                 QualType T) {
  if (A.isNone() || B.isNone())
    return unknown();
  if (A.K == Operand::Kind::Const && B.K == Operand::Kind::Const) {
    if (auto V =
            fold(C, A.Value, B.Value, T->isSignedIntegerOrEnumerationType()))
      return truncate(Operand::constant(*V), T);
    return unknown();
  }
  Instr I;
  I.Kind = InstrKind::Binary;
  I.Code = static_cast<uint8_t>(C);
  I.A = A;
  I.B = B;
  return emit(I, true);
}

Operand FunctionLowering::compare(CompareCode C, Operand A, Operand B) {
  if (A.isNone() || B.isNone())
    return unknown();
  if (A.K == Operand::Kind::Const && B.K == Operand::Kind::Const) {
    auto UA = static_cast<uint64_t>(A.Value),
         UB = static_cast<uint64_t>(B.Value);
    bool R = false;
    switch (C) {
    case CompareCode::Eq:
      R = UA == UB;
      break;
    case CompareCode::Ne:
      R = UA != UB;
      break;
    case CompareCode::Lt:
      R = A.Value < B.Value;
      break;
    case CompareCode::Le:
      R = A.Value <= B.Value;
      break;
    case CompareCode::Gt:
      R = A.Value > B.Value;
      break;
    case CompareCode::Ge:
      R = A.Value >= B.Value;
      break;
    case CompareCode::ULt:
      R = UA < UB;
      break;
    case CompareCode::ULe:
      R = UA <= UB;
      break;
    case CompareCode::UGt:
      R = UA > UB;
      break;
    case CompareCode::UGe:
      R = UA >= UB;
      break;
    }
    return Operand::constant(R);
  }
  // The address of an object of this function or unit is never null.
  auto IsObject = [](const Operand &O) {
    return O.K == Operand::Kind::Local || O.K == Operand::Kind::Global ||
           O.K == Operand::Kind::Function;
  };
  if (B == Operand::constant(0) && IsObject(A) &&
      (C == CompareCode::Eq || C == CompareCode::Ne))
    return Operand::constant(C == CompareCode::Ne);
  Instr I;
  I.Kind = InstrKind::Compare;
  I.Code = static_cast<uint8_t>(C);
  I.A = A;
  I.B = B;
  return emit(I, true);
}

Operand FunctionLowering::unknown() { return emit(Instr(), true); }

void FunctionLowering::forget(Operand A, int64_t Bytes) {
  if (A.isNone() || A.K == Operand::Kind::Const)
    return;
  Instr I;
  I.Kind = InstrKind::Forget;
  I.A = A;
  I.Imm = Bytes;
  emit(I, false);
}

void FunctionLowering::assume(Operand A) {
  if (A.K == Operand::Kind::Const) {
    if (!A.Value)
      unreachable();
    return;
  }
  if (A.isNone())
    return;
  Instr I;
  I.Kind = InstrKind::Assume;
  I.A = A;
  emit(I, false);
}

int64_t FunctionLowering::sizeOf(QualType T) const {
  if (T->isIncompleteType() || T->isFunctionType() || T->isDependentType() ||
      T->isSizelessType() || T->isVariableArrayType())
    return T->isVoidType() || T->isFunctionType() ? 1 : 0;
  return Ctx.getTypeSizeInChars(T).getQuantity();
}

Operand FunctionLowering::truncate(Operand V, QualType T) {
  if (V.K != Operand::Kind::Const)
    return V;
  if (T->isBooleanType())
    return Operand::constant(V.Value != 0);
  unsigned Width = 64;
  bool Signed = false;
  if (T->isIntegralOrEnumerationType() && !T->isIncompleteType()) {
    Width = Ctx.getIntWidth(T);
    Signed = T->isSignedIntegerOrEnumerationType();
  } else if (T->isPointerType()) {
    Width = Ctx.getTypeSize(T);
  }
  if (Width >= 64)
    return V;
  uint64_t Bits = static_cast<uint64_t>(V.Value) & ((1ull << Width) - 1);
  if (Signed && (Bits >> (Width - 1)))
    Bits |= ~((1ull << Width) - 1);
  return Operand::constant(Bits);
}

Operand FunctionLowering::convert(Operand V, QualType From, QualType To,
                                  const Expr *E) {
  if (V.isNone())
    return V;
  if (To->isFloatingType() || From->isFloatingType())
    return To->isVoidType() ? Operand() : unknown();
  if (To->isBooleanType()) {
    if (From->isBooleanType() || (E && E->isKnownToHaveBooleanValue()))
      return V;
    return compare(CompareCode::Ne, V, Operand::constant(0));
  }
  auto Shape = [&](QualType T) -> std::pair<unsigned, bool> {
    if (T->isIntegralOrEnumerationType() && !T->isIncompleteType())
      return {Ctx.getIntWidth(T), T->isSignedIntegerOrEnumerationType()};
    if (T->isAnyPointerType() || T->isReferenceType() || T->isNullPtrType() ||
        T->isArrayType() || T->isFunctionType())
      return {Ctx.getTypeSize(Ctx.VoidPtrTy), false};
    return {0, false};
  };
  auto [FromWidth, FromSigned] = Shape(From);
  auto [ToWidth, ToSigned] = Shape(To);
  if (!FromWidth || !ToWidth)
    return V;
  if (V.K == Operand::Kind::Const)
    return truncate(V, To);
  bool Same = ToWidth >= 64 && FromWidth >= 64;
  if (ToWidth > FromWidth)
    Same = !FromSigned || ToSigned;
  else if (ToWidth == FromWidth)
    Same |= FromSigned == ToSigned;
  if (E && ToWidth >= 8 && E->isKnownToHaveBooleanValue())
    Same = true;
  if (const FieldDecl *Bits = E ? E->getSourceBitField() : nullptr)
    if (!Bits->isInvalidDecl() && Bits->getBitWidthValue() < ToWidth)
      Same |= !FromSigned || ToSigned;
  if (Same)
    return V;
  Instr I;
  I.Kind = InstrKind::Cast;
  I.A = V;
  I.Imm = ToSigned ? -static_cast<int64_t>(ToWidth) : ToWidth;
  return emit(I, true);
}

//===----------------------------------------------------------------------===//
// Locals
//===----------------------------------------------------------------------===//

uint32_t FunctionLowering::addLocal(StringRef Name, QualType T,
                                    SourceLocation L) {
  program::Local V;
  unsigned N = ++LocalNames[Name];
  V.Name = N == 1 ? Name.str() : (Name + "." + Twine(N)).str();
  V.Type = U.typeName(T);
  V.Where = U.Text.place(L);
  Out.Locals.push_back(std::move(V));
  return Out.Locals.size() - 1;
}

uint32_t FunctionLowering::local(const VarDecl *V) {
  auto [It, New] = Locals.try_emplace(V, 0);
  if (New) {
    StringRef Name = V->getDeclName().isIdentifier() ? V->getName() : "";
    uint32_t I = addLocal(Name.empty() ? "unnamed" : Name, V->getType(),
                          V->getLocation());
    Out.Locals[I].Static = V->isStaticLocal();
    Locals[V] = I;
    return I;
  }
  return It->second;
}

Operand FunctionLowering::temporary(QualType T, StringRef Name) {
  return Operand::local(addLocal(Name, T, Here.getBegin()));
}

} // namespace spinlint::extract
