//===- LowerStmt.cpp - statements to blocks -------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides the blocks and edges of each kind of statement. A statement that is
// not understood and may do something is said to be lost, never dropped.
//
//===----------------------------------------------------------------------===//
#include "extract/LowerFunction.h"
#include "clang/AST/StmtObjC.h"

using namespace clang;

namespace spinlint::extract {

using namespace program;

namespace {
/// Source that is nested deeper than this is machine made.
constexpr unsigned MaxDepth = 900;

/// Whether an expression calls, or reads memory that others can write.
bool readsOrCalls(const Stmt *S) {
  if (!S)
    return false;
  if (isa<CallExpr, CXXConstructExpr, CXXNewExpr>(S))
    return true;
  if (const auto *C = dyn_cast<CastExpr>(S);
      C && C->getCastKind() == CK_LValueToRValue) {
    const Expr *E = C->getSubExpr()->IgnoreParens();
    while (const auto *M = dyn_cast<MemberExpr>(E)) {
      if (M->isArrow())
        return true;
      E = M->getBase()->IgnoreParens();
    }
    const auto *D = dyn_cast<DeclRefExpr>(E);
    const auto *V = D ? dyn_cast<VarDecl>(D->getDecl()) : nullptr;
    if (!V || !V->hasLocalStorage() || V->getType()->isReferenceType())
      return true;
  }
  return llvm::any_of(S->children(), readsOrCalls);
}
} // namespace

void FunctionLowering::stmt(const Stmt *S) {
  if (!S)
    return;
  if (++Depth > MaxDepth) {
    if (!TooDeep)
      lost("statement (nested too deeply)", S->getBeginLoc());
    TooDeep = true;
  } else {
    Enclosing.push_back(S);
    SourceRange Saved = Here;
    Here = S->getSourceRange();
    stmtInside(S);
    Here = Saved;
    Enclosing.pop_back();
  }
  --Depth;
}

void FunctionLowering::scoped(llvm::function_ref<void()> Body) {
  const Scope *Saved = At.At;
  Body();
  leaveScope(Saved);
}

void FunctionLowering::stmtInside(const Stmt *S) {
  switch (S->getStmtClass()) {
  case Stmt::NullStmtClass:
    return;
  case Stmt::CompoundStmtClass:
    return scoped([&] {
      for (const Stmt *Child : cast<CompoundStmt>(S)->body())
        stmt(Child);
    });
  case Stmt::DeclStmtClass:
    for (const Decl *D : cast<DeclStmt>(S)->decls())
      if (const auto *V = dyn_cast<VarDecl>(D))
        declare(V);
    return;
  case Stmt::IfStmtClass:
    return ifStmt(cast<IfStmt>(S));
  case Stmt::WhileStmtClass: {
    const auto *W = cast<WhileStmt>(S);
    return loop(S, nullptr, W->getConditionVariable(), W->getCond(), nullptr,
                W->getBody(), BranchOf::While);
  }
  case Stmt::ForStmtClass: {
    const auto *L = cast<ForStmt>(S);
    return loop(S, L->getInit(), L->getConditionVariable(), L->getCond(),
                L->getInc(), L->getBody(), BranchOf::For);
  }
  case Stmt::DoStmtClass:
    return doStmt(cast<DoStmt>(S));
  case Stmt::CXXForRangeStmtClass:
    return rangeFor(cast<CXXForRangeStmt>(S));
  case Stmt::SwitchStmtClass:
    return switchStmt(cast<SwitchStmt>(S));
  case Stmt::CaseStmtClass:
  case Stmt::DefaultStmtClass:
    return caseStmt(cast<SwitchCase>(S));
  case Stmt::LabelStmtClass:
    return labelStmt(cast<LabelStmt>(S));
  case Stmt::GotoStmtClass: {
    const auto *G = cast<GotoStmt>(S);
    Terminator T;
    T.Kind = TermKind::Goto;
    T.Where = U.Text.place(S->getSourceRange());
    T.Jump = true;
    Gotos.push_back({Cur, G->getLabel(), At, std::move(T), S->getBeginLoc()});
    start(newBlock());
    return;
  }
  case Stmt::IndirectGotoStmtClass:
    discard(cast<IndirectGotoStmt>(S)->getTarget());
    lost("computed goto", S->getBeginLoc());
    return unreachable();
  case Stmt::BreakStmtClass:
    return jump(At.Break, S);
  case Stmt::ContinueStmtClass:
    return jump(At.Continue, S);
  case Stmt::SEHLeaveStmtClass:
    return jump(At.Leave, S);
  case Stmt::ReturnStmtClass:
    return returnStmt(cast<ReturnStmt>(S));
  case Stmt::SEHTryStmtClass:
    return sehTry(cast<SEHTryStmt>(S));
  case Stmt::CXXTryStmtClass:
    return cxxTry(cast<CXXTryStmt>(S));
  case Stmt::AttributedStmtClass:
    return stmt(cast<AttributedStmt>(S)->getSubStmt());
  case Stmt::GCCAsmStmtClass: {
    const auto *A = cast<GCCAsmStmt>(S);
    if (A->isAsmGoto())
      lost("asm goto", S->getBeginLoc());
    for (unsigned I = 0; I != A->getNumInputs(); ++I)
      discard(A->getInputExpr(I));
    for (unsigned I = 0; I != A->getNumOutputs(); ++I)
      forget(address(A->getOutputExpr(I)));
    return;
  }
  case Stmt::MSAsmStmtClass: {
    const auto *A = cast<MSAsmStmt>(S);
    for (unsigned I = 0; I != A->getNumOutputs(); ++I)
      forget(address(A->getOutputExpr(I)));
    return;
  }
  case Stmt::CapturedStmtClass:
    return stmt(cast<CapturedStmt>(S)->getCapturedStmt());
  case Stmt::MSDependentExistsStmtClass:
  case Stmt::CoroutineBodyStmtClass:
  case Stmt::CoreturnStmtClass:
    return lost("statement", S->getBeginLoc());
  default:
    if (const auto *E = dyn_cast<Expr>(S))
      return discard(E);
    return lost(Twine("statement (") + S->getStmtClassName() + ")",
                S->getBeginLoc());
  }
}

//===----------------------------------------------------------------------===//
// Declarations
//===----------------------------------------------------------------------===//

void FunctionLowering::declare(const VarDecl *V) {
  if (V->isInvalidDecl())
    lost("declaration with an error", V->getLocation());
  if (V->hasExternalStorage() || V->getType()->isDependentType())
    return;
  if (const auto *D = dyn_cast<DecompositionDecl>(V))
    for (const BindingDecl *B : D->bindings())
      if (const VarDecl *Holding = B->getHoldingVar())
        declare(Holding);
  Here = V->getSourceRange();
  Operand A = variable(V);
  QualType T = V->getType();
  // A variable length array's size may have effects.
  if (const VariableArrayType *VLA = Ctx.getAsVariableArrayType(T);
      VLA && VLA->getSizeExpr())
    discard(VLA->getSizeExpr());
  const Expr *Init = V->getInit();
  if (V->isStaticLocal()) {
    // Initialised before the program runs, or at the first time here.
    if (!Init || V->hasConstantInitialization())
      return;
    uint32_t First = newBlock(), Next = newBlock();
    branch(unknown(), First, Next, nullptr, BranchOf::Other);
    start(First);
    initialise(A, T, Init);
    goTo(Next);
    start(Next);
    return;
  }
  if (Init) {
    initialise(A, T, Init);
  } else if (LoopDepth || !Labels.empty()) {
    // Each time around it is another variable.
    if (T->isRecordType() || T->isArrayType())
      forget(A);
    else
      store(A, unknown());
  }
  for (auto &[ExtendedType, Object] : Extended)
    pushDestroy(ExtendedType, Object, nullptr);
  Extended.clear();
  if (V->needsDestruction(Ctx) == QualType::DK_cxx_destructor &&
      !T->isReferenceType())
    pushDestroy(T, A, V);
}

void FunctionLowering::condition(const VarDecl *V) {
  if (V)
    declare(V);
}

//===----------------------------------------------------------------------===//
// Branches and loops
//===----------------------------------------------------------------------===//

void FunctionLowering::ifStmt(const IfStmt *S) {
  scoped([&] {
    stmt(S->getInit());
    condition(S->getConditionVariable());
    uint32_t Then = newBlock(), Else = newBlock(), End = newBlock();
    if (S->isConsteval())
      goTo(S->isNegatedConsteval() ? Then : Else);
    else
      cond(S->getCond(), Then, Else, BranchOf::If);
    start(Then);
    scoped([&] { stmt(S->getThen()); });
    goTo(End);
    start(Else);
    scoped([&] { stmt(S->getElse()); });
    goTo(End);
    start(End);
  });
}

void FunctionLowering::loop(const Stmt *S, const Stmt *Init, const VarDecl *Var,
                            const Expr *Cond, const Expr *Inc, const Stmt *Body,
                            BranchOf Of) {
  scoped([&] {
    stmt(Init);
    uint32_t Head = newBlock(), Run = newBlock(), Next = newBlock(),
             Exit = newBlock(), End = newBlock();
    goTo(Head);
    start(Head);
    Context Saved = At;
    ++LoopDepth;
    // The variable of the condition lives for one turn.
    condition(Var);
    Target Out = {End, Saved.At};
    if (Cond)
      cond(Cond, Run, Exit, Of);
    else
      goTo(Run);
    start(Exit);
    unwind(Saved.At, /*Abnormal=*/false);
    goTo(End);
    At.Break = Out;
    At.Continue = {Next, At.At};
    start(Run);
    scoped([&] { stmt(Body); });
    goTo(Next);
    start(Next);
    if (Inc)
      discard(Inc);
    leaveScope(Saved.At);
    goTo(Head);
    --LoopDepth;
    At = Saved;
    start(End);
  });
}

void FunctionLowering::doStmt(const DoStmt *S) {
  uint32_t Run = newBlock(), Test = newBlock(), End = newBlock();
  goTo(Run);
  start(Run);
  Context Saved = At;
  At.Break = {End, At.At};
  At.Continue = {Test, At.At};
  ++LoopDepth;
  scoped([&] { stmt(S->getBody()); });
  goTo(Test);
  start(Test);
  At = Saved;
  cond(S->getCond(), Run, End, BranchOf::Do);
  --LoopDepth;
  start(End);
}

void FunctionLowering::rangeFor(const CXXForRangeStmt *S) {
  scoped([&] {
    stmt(S->getInit());
    stmt(S->getRangeStmt());
    stmt(S->getBeginStmt());
    stmt(S->getEndStmt());
    uint32_t Head = newBlock(), Run = newBlock(), Next = newBlock(),
             End = newBlock();
    goTo(Head);
    start(Head);
    Context Saved = At;
    ++LoopDepth;
    if (S->getCond()) {
      Operand More = truth(S->getCond());
      uint32_t Test = Cur;
      Here = S->getRangeInit()->getSourceRange();
      branch(More, Run, End, nullptr, BranchOf::RangeFor);
      Out.Blocks[Test].Term.Text = U.Text.text(S->getRangeInit());
    }
    At.Break = {End, At.At};
    At.Continue = {Next, At.At};
    start(Run);
    scoped([&] {
      stmt(S->getLoopVarStmt());
      stmt(S->getBody());
    });
    goTo(Next);
    start(Next);
    if (S->getInc())
      discard(S->getInc());
    goTo(Head);
    --LoopDepth;
    At = Saved;
    start(End);
  });
}

//===----------------------------------------------------------------------===//
// Switch, labels
//===----------------------------------------------------------------------===//

void FunctionLowering::switchStmt(const SwitchStmt *S) {
  scoped([&] {
    stmt(S->getInit());
    condition(S->getConditionVariable());
    Here = S->getCond()->getSourceRange();
    Operand V = value(S->getCond());
    if (V.isNone())
      V = unknown();
    uint32_t Head = Cur, End = newBlock();
    start(newBlock());
    Context Saved = At;
    SwitchCases &Cases = Switches.emplace_back();
    At.Switch = &Cases;
    At.Break = {End, At.At};
    scoped([&] { stmt(S->getBody()); });
    goTo(End);
    At = Saved;
    Terminator T;
    T.Text = U.Text.text(S->getCond());
    T.Where = U.Text.place(S->getCond()->getSourceRange());
    T.Of = BranchOf::Switch;
    uint32_t Default = Cases.Default == None ? End : Cases.Default;
    if (V.K == Operand::Kind::Const) {
      T.Kind = TermKind::Goto;
      T.Targets = {Default};
      for (size_t I = 0; I != Cases.Cases.size(); ++I)
        if (V.Value >= Cases.Cases[I].first && V.Value <= Cases.Cases[I].second)
          T.Targets = {Cases.Targets[I]};
    } else {
      T.Kind = TermKind::Switch;
      T.Value = V;
      T.Cases = Cases.Cases;
      T.Targets = Cases.Targets;
      T.Targets.push_back(Default);
    }
    Out.Blocks[Head].Term = std::move(T);
    start(End);
  });
}

void FunctionLowering::caseStmt(const SwitchCase *S) {
  uint32_t Block = newBlock();
  goTo(Block);
  start(Block);
  if (!At.Switch) {
    lost("case label", S->getBeginLoc());
  } else if (isa<DefaultStmt>(S)) {
    At.Switch->Default = Block;
  } else {
    const auto *C = cast<CaseStmt>(S);
    std::optional<int64_t> Low = constantOf(C->getLHS());
    std::optional<int64_t> High = C->getRHS() ? constantOf(C->getRHS()) : Low;
    if (!Low || !High)
      lost("case label", S->getBeginLoc());
    else if (*Low <= *High) {
      At.Switch->Cases.push_back({*Low, *High});
      At.Switch->Targets.push_back(Block);
    }
  }
  // Long runs of `case A: case B:` nest; they are no deeper for it.
  --Depth;
  stmt(S->getSubStmt());
  ++Depth;
}

void FunctionLowering::labelStmt(const LabelStmt *S) {
  LabelTarget &L = Labels[{At.Copy, S->getDecl()}];
  L.Block = newBlock();
  L.At = At.At;
  goTo(L.Block);
  start(L.Block);
  if (At.Copy == 0)
    Out.Labels.push_back(
        {S->getDecl()->getName().str(), Cur, U.Text.place(S->getIdentLoc())});
  stmt(S->getSubStmt());
}

void FunctionLowering::returnStmt(const ReturnStmt *S) {
  const Expr *E = S->getRetValue();
  Operand V;
  const Scope *Saved = At.At;
  if (E) {
    Here = E->getSourceRange();
    QualType T = E->getType();
    if (!ResultSlot.isNone() && !E->isGLValue()) {
      const VarDecl *Kept = S->getNRVOCandidate();
      if (!Kept || !Kept->isNRVOVariable())
        initialise(loadParam(ResultSlot.Value), T, E);
    } else {
      V = value(E);
      if (!E->isGLValue() && (T->isRecordType() || T->isVoidType()))
        V = Operand();
    }
  }
  Here = S->getSourceRange();
  returnHere(V, S, E, S->getNRVOCandidate());
  At.At = Saved;
}

void FunctionLowering::returnHere(Operand V, const Stmt *S, const Expr *E,
                                  const VarDecl *Keep) {
  const Scope *Saved = At.At;
  if (Saved)
    jumpHere(U.Text.place(S->getSourceRange()));
  for (const Scope *C = Saved; C; C = C->Parent) {
    At.At = C->Parent;
    // The returned object itself is not destroyed.
    if (!(Keep && C->K == Scope::Destroy && C->Var == Keep &&
          Keep->isNRVOVariable()))
      cleanup(C, /*Abnormal=*/true);
  }
  At.At = Saved;
  contractsAtExit(V, S->getSourceRange());
  Terminator T;
  T.Kind = TermKind::Return;
  T.Value = V;
  T.Text = U.Text.text(E);
  T.Where = U.Text.place(S->getSourceRange());
  T.ReturnReads = readsOrCalls(E);
  terminate(std::move(T));
}

} // namespace spinlint::extract
