//===- LowerIntrinsic.cpp - calls that are no calls -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the compiler's builtins and interlocked operations do to values and
// memory, and what assumptions say. In: a call of one. Out: instructions; or
// nothing, if it is a call like any other.
//
//===----------------------------------------------------------------------===//
#include "extract/LowerFunction.h"
#include "clang/AST/Attr.h"
#include "clang/Basic/Builtins.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace clang;

namespace spinlint::extract {

using namespace program;

static Instr triedStore(Operand Address, Operand Value) {
  Instr I;
  I.Kind = InstrKind::Unknown;
  I.Code = static_cast<uint8_t>(UnknownCode::Tried);
  I.A = Address;
  I.B = Value;
  return I;
}

void FunctionLowering::assumeAll(const Expr *E) {
  const Expr *S = skim(E->IgnoreParenImpCasts());
  if (const auto *B = dyn_cast<BinaryOperator>(S);
      B && B->getOpcode() == BO_LAnd) {
    assumeAll(B->getLHS());
    return assumeAll(B->getRHS());
  }
  // `!!(x)`
  if (const auto *N = dyn_cast<UnaryOperator>(S);
      N && N->getOpcode() == UO_LNot)
    if (const auto *M = dyn_cast<UnaryOperator>(
            skim(N->getSubExpr()->IgnoreParenImpCasts()));
        M && M->getOpcode() == UO_LNot)
      return assumeAll(M->getSubExpr());
  assume(truth(E));
}

std::optional<Operand> FunctionLowering::intrinsic(const CallExpr *E,
                                                   const FunctionDecl *Callee) {
  if (!Callee->getIdentifier() || isa<CXXMethodDecl>(Callee))
    return std::nullopt;
  StringRef Name = Callee->getName();
  unsigned ID = Callee->getBuiltinID();
  unsigned N = E->getNumArgs();
  if (Name == "_abnormal_termination" || Name == "__abnormal_termination" ||
      Name == "AbnormalTermination")
    return At.Abnormal < 0 ? unknown() : Operand::constant(At.Abnormal);
  if ((Name == "memset" || Name == "__builtin_memset") && N == 3) {
    Operand A = value(E->getArg(0)), V = value(E->getArg(1)),
            Size = value(E->getArg(2));
    // Zeroes over exactly one object are stores, as `= {0}` would be.
    const Expr *X = E->getArg(0)->IgnoreParenCasts();
    QualType T = X->getType();
    if (T->isPointerType())
      T = T->getPointeeType();
    bool Whole = V == Operand::constant(0) && !T->isVoidType() &&
                 Size == Operand::constant(sizeOf(T));
    llvm::SaveAndRestore Wiping(Access, uint8_t(Access | Wiped));
    if (!Whole || !zero(A, T))
      forget(A, Size.K == Operand::Kind::Const ? Size.Value : 0);
    return A;
  }
  if ((Name == "memcpy" || Name == "memmove" || Name == "__builtin_memcpy" ||
       Name == "__builtin_memmove") &&
      N == 3) {
    Operand A = value(E->getArg(0));
    discard(E->getArg(1));
    Operand Size = value(E->getArg(2));
    llvm::SaveAndRestore Wiping(Access, uint8_t(Access | Wiped));
    forget(A, Size.K == Operand::Kind::Const ? Size.Value : 0);
    return A;
  }
  if (ID == 0)
    return std::nullopt;
  if (Name == "__builtin_assume" || Name == "__assume") {
    if (N == 1)
      assumeAll(E->getArg(0));
    return Operand();
  }
  if (ID == Builtin::BI__noop)
    return Operand::constant(0);
  if (ID == Builtin::BI__builtin_expect && N >= 1) {
    Operand V = value(E->getArg(0));
    discard(E->getArg(1));
    return V;
  }
  if (ID == Builtin::BI__builtin_unreachable) {
    unreachable();
    return Operand();
  }
  switch (ID) {
  case Builtin::BI__builtin_addressof:
  case Builtin::BIaddressof:
  case Builtin::BI__addressof:
  case Builtin::BImove:
  case Builtin::BImove_if_noexcept:
  case Builtin::BIforward:
  case Builtin::BIforward_like:
  case Builtin::BIas_const:
    if (N == 1)
      return address(E->getArg(0));
    break;
  default:
    break;
  }
  if (Name.starts_with("_Interlocked") || Name.starts_with("__sync_")) {
    Operand A = value(E->getArg(0)), V;
    for (unsigned I = 1; I < N; ++I) {
      Operand X = value(E->getArg(I));
      if (I == 1)
        V = X;
    }
    bool Exchange =
        Name.starts_with("_InterlockedExchange") && !Name.contains("Add");
    // Whether it was stored is for the driver to find out by the result.
    Operand Tried;
    if (Name.contains("CompareExchange"))
      Tried = emit(triedStore(A, V), true);
    Instr Taken;
    if (Exchange && E->getType()->isPointerType() && V == Operand::constant(0))
      Taken.A = A;
    Operand Old = emit(Taken, true);
    llvm::SaveAndRestore Atomic(Access, uint8_t(Access | Interlocked));
    if (Exchange) {
      store(A, V);
      return Old;
    }
    // What others do in between is unseen; the result is what was stored for
    // Increment and Decrement.
    store(A, Old);
    if (Name.contains("Increment") || Name.contains("Decrement"))
      return Old;
    if (!Tried.isNone())
      return Tried;
    return E->getType()->isVoidType() ? Operand() : unknown();
  }
  if (Name.starts_with("_interlockedbittestandset") && N == 2) {
    Operand A = value(E->getArg(0));
    discard(E->getArg(1));
    Operand Tried = emit(triedStore(A, Operand::constant(1)), true);
    forget(A);
    return Tried;
  }
  if (Callee->isNoReturn() || Ctx.BuiltinInfo.isPredefinedLibFunction(ID))
    return std::nullopt;
  if (std::optional<int64_t> C = constantOf(E))
    return Operand::constant(*C);
  // Compiler intrinsics call no code of anybody; what they write is through
  // their pointers.
  for (unsigned I = 0; I != N; ++I) {
    const Expr *A = E->getArg(I);
    Operand V = value(A);
    QualType T = A->getType();
    if (T->isPointerType() && !T->getPointeeType().isConstQualified() &&
        !T->getPointeeType()->isFunctionType())
      forget(V);
  }
  return E->getType()->isVoidType() ? Operand() : unknown();
}

} // namespace spinlint::extract
