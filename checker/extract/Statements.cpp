//===- Statements.cpp - the statements of a function, for edits -----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Statements.h. Expressions are not looked into: what stands inside of one
// (a lambda, a statement expression) is no place for an edit.
//
//===----------------------------------------------------------------------===//
#include "extract/Statements.h"
#include "clang/AST/Expr.h"
#include "clang/AST/Stmt.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace spinlint::extract {

using program::Statement;

namespace {

class StatementFinder {
public:
  StatementFinder(uint32_t File, SourceText &Text) : File(File), Text(Text) {}

  void visit(const Stmt *S, Statement::Parent Under, bool InMacro) {
    // A chain of else-ifs or labels nests as deeply as it is long.
    for (const Stmt *Next = S; (S = Next);)
      Next = one(S, Under, InMacro);
  }
  std::vector<Statement> take() {
    llvm::stable_sort(Found, [](const Statement &A, const Statement &B) {
      return A.Begin != B.Begin ? A.Begin < B.Begin : A.End > B.End;
    });
    // A macro may make several statements.
    Found.erase(std::unique(Found.begin(), Found.end()), Found.end());
    return std::move(Found);
  }

private:
  /// Returns the last child, which is still to be visited.
  const Stmt *one(const Stmt *S, Statement::Parent &Under, bool &InMacro);
  static Statement::Kind kindOf(const Stmt *S);
  static void children(const Stmt *S, llvm::SmallVectorImpl<const Stmt *> &Out);

  static constexpr unsigned MaxDepth = 256;
  uint32_t File;
  SourceText &Text;
  unsigned Depth = 0;
  std::vector<Statement> Found;
};

} // namespace

Statement::Kind StatementFinder::kindOf(const Stmt *S) {
  switch (S->getStmtClass()) {
  case Stmt::CompoundStmtClass:
    return Statement::Kind::Block;
  case Stmt::DeclStmtClass:
    return Statement::Kind::Declaration;
  case Stmt::ReturnStmtClass:
  case Stmt::GotoStmtClass:
  case Stmt::BreakStmtClass:
  case Stmt::ContinueStmtClass:
  case Stmt::SEHLeaveStmtClass:
    return Statement::Kind::Jump;
  case Stmt::IfStmtClass:
  case Stmt::WhileStmtClass:
  case Stmt::ForStmtClass:
  case Stmt::DoStmtClass:
  case Stmt::SwitchStmtClass:
  case Stmt::SEHTryStmtClass:
  case Stmt::CXXTryStmtClass:
  case Stmt::CXXForRangeStmtClass:
    return Statement::Kind::Control;
  case Stmt::LabelStmtClass:
  case Stmt::CaseStmtClass:
  case Stmt::DefaultStmtClass:
    return Statement::Kind::Labelled;
  default:
    return Statement::Kind::Simple;
  }
}

/// The statements in `S`.
void StatementFinder::children(const Stmt *S,
                               llvm::SmallVectorImpl<const Stmt *> &Out) {
  if (const auto *If = dyn_cast<IfStmt>(S))
    Out.append({If->getThen(), If->getElse()});
  else if (const auto *W = dyn_cast<WhileStmt>(S))
    Out.push_back(W->getBody());
  else if (const auto *L = dyn_cast<ForStmt>(S))
    Out.push_back(L->getBody());
  else if (const auto *D = dyn_cast<DoStmt>(S))
    Out.push_back(D->getBody());
  else if (const auto *R = dyn_cast<CXXForRangeStmt>(S))
    Out.push_back(R->getBody());
  else if (const auto *W = dyn_cast<SwitchStmt>(S))
    Out.push_back(W->getBody());
  else if (const auto *C = dyn_cast<SwitchCase>(S))
    Out.push_back(C->getSubStmt());
  else if (const auto *L = dyn_cast<LabelStmt>(S))
    Out.push_back(L->getSubStmt());
  else if (const auto *A = dyn_cast<AttributedStmt>(S))
    Out.push_back(A->getSubStmt());
  else if (isa<CompoundStmt, SEHTryStmt, SEHExceptStmt, SEHFinallyStmt,
               CXXTryStmt, CXXCatchStmt>(S))
    for (const Stmt *Child : S->children())
      if (!isa_and_nonnull<Expr>(Child) || isa<CompoundStmt>(S))
        Out.push_back(Child);
}

const Stmt *StatementFinder::one(const Stmt *S, Statement::Parent &Under,
                                 bool &InMacro) {
  if (isa<NullStmt>(S) || Depth >= MaxDepth)
    return nullptr;
  const SourceLocation Begin = S->getBeginLoc(), End = S->getEndLoc();
  const bool WholeUse = Text.isMacroUse(S->getSourceRange());
  InMacro |= Text.inMacroArgument(Begin) || Text.inMacroArgument(End);
  const Statement::Kind K = kindOf(S);
  if (program::Place Where = Text.statement(S->getSourceRange());
      Where.File == File && !isa<SEHExceptStmt, SEHFinallyStmt, CXXCatchStmt>(S))
    Found.push_back({Where.Begin, Where.End,
                     WholeUse && K != Statement::Kind::Jump
                         ? Statement::Kind::Simple
                         : K,
                     Under, InMacro});
  if (WholeUse)
    return nullptr;
  llvm::SmallVector<const Stmt *, 8> Inside;
  children(S, Inside);
  llvm::erase(Inside, nullptr);
  if (Inside.empty())
    return nullptr;
  Under = K == Statement::Kind::Control
              ? Statement::Parent::Control
          : K == Statement::Kind::Labelled ? Statement::Parent::Labelled
                                           : Statement::Parent::Block;
  ++Depth;
  for (const Stmt *Child : llvm::drop_end(Inside))
    visit(Child, Under, InMacro);
  --Depth;
  return Inside.back();
}

std::vector<Statement> statementsOf(const Stmt *Body, uint32_t File,
                                    SourceText &Text) {
  if (!Body || Body->getBeginLoc().isMacroID())
    return {};
  StatementFinder Finder(File, Text);
  Finder.visit(Body, Statement::Parent::Block, false);
  return Finder.take();
}

} // namespace spinlint::extract
