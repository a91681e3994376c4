//===- LowerContract.cpp - SAL's lock contracts as lock events ------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a function is declared to be called with is an event at its entry, what
// it is declared to leave one at each of its returns; they only check. Of a
// function without a body a stub is made, which does what is declared.
//
//===----------------------------------------------------------------------===//
#include "extract/LowerFunction.h"

using namespace clang;

namespace spinlint::extract {

using namespace program;
using Kind = LockContract::Kind;

/// Whether what is given back is named by the handle that it was taken with.
static bool isHandle(const catalog::Catalog &C, StringRef Class) {
  return llvm::any_of(C.apis(), [&](const catalog::Api &A) {
    return llvm::any_of(A.Effects, [&](const catalog::LockEffect &E) {
      return E.Class == Class && E.Where == catalog::LockWhere::Handle;
    });
  });
}

void FunctionLowering::contract(const LockContract &K, catalog::Op What,
                                Operand Result) {
  uint32_t Done = None;
  auto Only = [&](Operand Cond) {
    if (Done == None)
      Done = newBlock();
    const uint32_t Then = newBlock();
    branch(Cond, Then, Done, nullptr, BranchOf::Other);
    start(Then);
  };
  for (const Expr *E : K.If)
    Only(truth(E));
  // A function that can fail means: if it succeeds, also where it says no more.
  if (!Result.isNone() && !Contracts.Result) {
    if (Out.Returns == ReturnKind::Bool)
      Only(Result);
    else if (Out.Returns == ReturnKind::Status)
      Only(compare(CompareCode::Ge, Result, Operand::constant(0)));
  }
  LockDetail D;
  D.Class = K.Class;
  D.Api = K.Name;
  D.Spelling = {K.Name};
  D.What = What;
  D.Mode = K.Mode;
  D.LockAt = K.LockAt;
  D.Declared = true;
  D.LockText = K.Text;
  if (K.Lock && isHandle(U.C, K.Class)) {
    D.LockAt = catalog::LockWhere::Handle;
    D.Handle = value(K.Lock);
  } else if (K.Lock) {
    D.Lock = value(K.Lock);
  }
  Instr I;
  I.Kind = InstrKind::Lock;
  I.Detail = Out.Locks.size();
  Out.Locks.push_back(std::move(D));
  emit(std::move(I), false);
  if (Done != None) {
    goTo(Done);
    start(Done);
  }
}

void FunctionLowering::contractsAtEntry() {
  Contracts = lockContracts(Ctx, U.Names, U.C, F);
  if (Contracts.All.empty())
    return;
  SourceRange Saved = Here;
  Here = F->getLocation();
  for (auto &[Index, E] : Contracts.Params)
    Opaque[E] = load(Operand::local(local(F->getParamDecl(Index))));
  for (const LockContract &K : Contracts.All)
    if (K.What == Kind::Requires)
      contract(K, catalog::Op::NeedHeld, {});
    else if (K.What == Kind::RequiresNot)
      contract(K, catalog::Op::NeedUnheld, {});
  Here = Saved;
}

void FunctionLowering::contractsAtExit(Operand Result, SourceRange R) {
  if (Contracts.All.empty() || terminated())
    return;
  SourceRange Saved = Here;
  Here = R;
  if (Contracts.Result)
    Opaque[Contracts.Result] = Result.isNone() ? unknown() : Result;
  for (const LockContract &K : Contracts.All)
    if (K.What == Kind::Acquires)
      contract(K, catalog::Op::EndHeld, Result);
    else if (K.What == Kind::Releases)
      contract(K, catalog::Op::EndUnheld, Result);
  Here = Saved;
}

void FunctionLowering::runStub() {
  start(newBlock());
  Here = F->getLocation();
  if (const auto *M = dyn_cast<CXXMethodDecl>(F); M && M->isInstance()) {
    addLocal("this", M->getThisType(), F->getLocation());
    Out.Locals.back().Param = 0;
  }
  for (const ParmVarDecl *P : F->parameters()) {
    const uint32_t I = addLocal(P->getName().empty() ? "arg" : P->getName(),
                                P->getType(), P->getLocation());
    Out.Locals[I].Param = int(I);
    Locals[P] = I;
  }
  Out.NumParams = uint32_t(Out.Locals.size());
  contractsAtEntry();
  Operand Result;
  if (!F->getReturnType()->isVoidType())
    Result = unknown();
  if (Contracts.Result)
    Opaque[Contracts.Result] = Result;
  for (const LockContract &K : Contracts.All)
    if (K.What == Kind::Acquires)
      contract(K, catalog::Op::Acquire, Result);
    else if (K.What == Kind::Releases)
      contract(K, catalog::Op::Release, {});
  // What else it does is not known.
  for (uint32_t I = 0; I != Out.NumParams; ++I)
    forget(load(Operand::local(I)));
  Terminator T;
  T.Kind = TermKind::Return;
  T.Value = Result;
  T.Where = U.Text.place(F->getLocation());
  terminate(std::move(T));
  simplify();
  dropUnusedResults();
  findEscapes();
}

} // namespace spinlint::extract
