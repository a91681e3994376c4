//===- LowerJump.cpp - scopes, jumps and exceptions -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides what runs on the way out of a scope, and where an exception leads.
// In: jumps, `__try`, `try`. Out: copies of the cleanups in front of each jump,
// and edges to handlers.
//
// An exception that no handler of this function meets leaves the function: no
// block stands for that, because a path that needs a merely possible exception
// gives no finding.
//
//===----------------------------------------------------------------------===//
#include "extract/LowerFunction.h"

using namespace clang;

namespace spinlint::extract {

using namespace program;

namespace {
/// A function that grows beyond this by copies of its cleanups is given up.
constexpr size_t MaxBlocks = 20000;
/// Of a longer array only the first elements are destroyed.
constexpr uint64_t MaxElements = 16;
} // namespace

FunctionLowering::Scope *FunctionLowering::push(Scope::Kind K) {
  Scope S;
  S.K = K;
  S.Parent = At.At;
  S.Depth = At.At ? At.At->Depth + 1 : 1;
  Scopes.push_back(S);
  At.At = &Scopes.back();
  return &Scopes.back();
}

void FunctionLowering::pushDestroy(QualType T, Operand Object,
                                   const VarDecl *Var) {
  const CXXRecordDecl *RD = Ctx.getBaseElementType(T)->getAsCXXRecordDecl();
  if (!RD || !RD->hasDefinition() || RD->hasTrivialDestructor())
    return;
  const CXXDestructorDecl *D = RD->getDestructor();
  if (!D)
    return;
  // Of an array, the last element first.
  if (const ConstantArrayType *Array = Ctx.getAsConstantArrayType(T)) {
    uint64_t N = Array->getSize().getLimitedValue(MaxElements);
    QualType Element = Array->getElementType();
    for (uint64_t I = 0; I != N; ++I)
      pushDestroy(Element, index(Object, Operand::constant(I), sizeOf(Element)),
                  Var);
    return;
  }
  Scope *S = push(Scope::Destroy);
  S->Object = Object;
  S->Dtor = D;
  S->Var = Var;
}

void FunctionLowering::cleanup(const Scope *S, bool Abnormal) {
  switch (S->K) {
  case Scope::Handler:
    return;
  case Scope::Destroy:
    destroy(S->Object, S->Dtor, Here);
    return;
  case Scope::Finally:
    break;
  }
  if (Out.Blocks.size() > MaxBlocks) {
    lost("cleanup code (too many ways out)", S->Body->getFinallyLoc());
    return;
  }
  Context Saved = At;
  SourceRange SavedHere = Here;
  At = S->Outer;
  At.Copy = CopyParent.size();
  CopyParent.push_back(S->Outer.Copy);
  At.Abnormal = Abnormal;
  stmt(S->Body->getBlock());
  At = Saved;
  Here = SavedHere;
}

void FunctionLowering::unwind(const Scope *To, bool Abnormal) {
  const Scope *Saved = At.At;
  for (const Scope *S = Saved; S != To && S; S = S->Parent) {
    At.At = S->Parent;
    cleanup(S, Abnormal);
  }
  At.At = Saved;
}

void FunctionLowering::leaveScope(const Scope *To) {
  if (At.At == To)
    return;
  unwind(To, /*Abnormal=*/false);
  At.At = To;
}

void FunctionLowering::jumpHere(Place Where) {
  Terminator T;
  T.Kind = TermKind::Goto;
  T.Targets = {newBlock()};
  T.Where = Where;
  T.Jump = true;
  const uint32_t Next = T.Targets[0];
  terminate(std::move(T));
  start(Next);
}

void FunctionLowering::jump(const Target &T, const Stmt *From) {
  if (T.Block == None) {
    lost("jump without a target", From->getBeginLoc());
    return unreachable();
  }
  Terminator Term;
  Term.Kind = TermKind::Goto;
  Term.Targets = {T.Block};
  Term.Where = U.Text.place(From->getSourceRange());
  Term.Jump = true;
  if (At.At != T.At)
    jumpHere(Term.Where);
  // A `__leave` leaves no `__try`, so its cleanups are destructors only.
  unwind(T.At, /*Abnormal=*/true);
  terminate(std::move(Term));
}

void FunctionLowering::resolveGotos() {
  // Cleanups that are copied here may hold further gotos.
  for (size_t I = 0; I != Gotos.size(); ++I) {
    PendingGoto G = Gotos[I];
    auto It = Labels.end();
    for (unsigned Copy = G.From.Copy;; Copy = CopyParent[Copy]) {
      It = Labels.find({Copy, G.Label});
      if (It != Labels.end() || Copy == 0)
        break;
    }
    start(G.Block);
    At = G.From;
    Here = G.Loc;
    if (It == Labels.end()) {
      lost("label " + G.Label->getName(), G.Loc);
      unreachable();
      continue;
    }
    const Scope *A = G.From.At, *B = It->second.At;
    while (A != B) {
      if (!B || (A && A->Depth >= B->Depth))
        A = A->Parent;
      else
        B = B->Parent;
    }
    uint32_t Block = It->second.Block;
    Terminator T = G.Term;
    if (A != At.At)
      jumpHere(T.Where);
    unwind(A, /*Abnormal=*/true);
    T.Targets = {Block};
    terminate(std::move(T));
  }
}

//===----------------------------------------------------------------------===//
// Exceptions
//===----------------------------------------------------------------------===//

uint32_t FunctionLowering::raiseTarget() {
  const Scope *Handler = At.At;
  while (Handler && Handler->K != Scope::Handler)
    Handler = Handler->Parent;
  if (!Handler)
    return None;
  const_cast<Scope *>(Handler)->Used = true;
  if (Handler == At.At)
    return Handler->Block;
  auto [It, New] = Landings.try_emplace(At.At, None);
  if (!New)
    return It->second;
  uint32_t Landing = newBlock();
  It->second = Landing;
  uint32_t Saved = Cur;
  bool SavedDead = Dead;
  start(Landing);
  unwind(Handler, /*Abnormal=*/true);
  goTo(Handler->Block);
  start(Saved);
  Dead = SavedDead;
  return Landing;
}

void FunctionLowering::mayRaise() {
  uint32_t To = raiseTarget();
  if (To == None)
    return;
  uint32_t Next = newBlock();
  Terminator T;
  T.Kind = TermKind::MayRaise;
  T.Targets = {Next, To};
  T.Where = U.Text.place(Here);
  terminate(std::move(T));
  start(Next);
}

void FunctionLowering::raise() {
  uint32_t To = raiseTarget();
  if (To == None)
    unreachable();
  else
    goTo(To);
}

void FunctionLowering::sehTry(const SEHTryStmt *T) {
  Context Saved = At;
  if (const SEHFinallyStmt *Fin = T->getFinallyHandler()) {
    Scope *S = push(Scope::Finally);
    S->Body = Fin;
    S->Outer = Saved;
    uint32_t Leave = newBlock();
    At.Leave = {Leave, At.At};
    stmt(T->getTryBlock());
    goTo(Leave);
    start(Leave);
    At = Saved;
    cleanup(S, /*Abnormal=*/false);
    return;
  }
  const SEHExceptStmt *Except = T->getExceptHandler();
  const Expr *Filter = Except->getFilterExpr();
  std::optional<int64_t> Known = constantOf(Filter);
  uint32_t End = newBlock(), Handler = newBlock();
  Scope *S = nullptr;
  bool Reachable = !Known || *Known > 0;
  uint32_t Body = newBlock();
  uint32_t Entry = Cur;
  Place EntryPlace = U.Text.place(T->getTryLoc());
  goTo(Body);
  start(Body);
  if (Reachable) {
    S = push(Scope::Handler);
    S->Block = Handler;
  }
  At.Leave = {End, At.At};
  stmt(T->getTryBlock());
  goTo(End);
  At = Saved;
  if (Reachable && !S->Used) {
    // Only accesses of memory can raise here; they are not told apart.
    Terminator Term;
    Term.Kind = TermKind::MayRaise;
    Term.Targets = {Body, Handler};
    Term.Where = EntryPlace;
    Out.Blocks[Entry].Term = std::move(Term);
  }
  start(Handler);
  if (!Known) {
    uint32_t Run = newBlock(), Pass = newBlock();
    Here = Filter->getSourceRange();
    Operand V = compare(CompareCode::Gt, value(Filter), Operand::constant(0));
    branch(V, Run, Pass, Filter, BranchOf::Other);
    start(Pass);
    raise();
    start(Run);
  }
  stmt(Except->getBlock());
  goTo(End);
  start(End);
}

void FunctionLowering::cxxTry(const CXXTryStmt *T) {
  Context Saved = At;
  uint32_t End = newBlock(), Dispatch = newBlock();
  Scope *S = push(Scope::Handler);
  S->Block = Dispatch;
  stmt(T->getTryBlock());
  goTo(End);
  At = Saved;
  start(Dispatch);
  bool CatchesAll = false;
  for (unsigned I = 0; I != T->getNumHandlers(); ++I) {
    const CXXCatchStmt *H = T->getHandler(I);
    uint32_t Run = newBlock(), Next = newBlock();
    Here = H->getSourceRange();
    CatchesAll = !H->getExceptionDecl();
    if (CatchesAll)
      goTo(Run);
    else
      branch(unknown(), Run, Next, nullptr, BranchOf::Other);
    start(Run);
    scoped([&] {
      if (const VarDecl *V = H->getExceptionDecl())
        store(Operand::local(local(V)), unknown());
      stmt(H->getHandlerBlock());
    });
    goTo(End);
    start(Next);
  }
  raise();
  start(End);
}

} // namespace spinlint::extract
