//===- AssertedResult.cpp - a result that only an assertion looks at ------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Looks at the statements of the function's body only: in an inner block, what
// comes after may be anywhere.
//
//===----------------------------------------------------------------------===//
#include "extract/AssertedResult.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace spinlint::extract {
namespace {

const Expr *plain(const Expr *E) { return E ? E->IgnoreParenCasts() : nullptr; }

/// The local variable that statement `S` puts the result of `Call` in.
const VarDecl *resultVariable(const Stmt *S, const CallExpr *Call) {
  if (const auto *D = dyn_cast<DeclStmt>(S)) {
    const auto *V =
        D->isSingleDecl() ? dyn_cast<VarDecl>(D->getSingleDecl()) : nullptr;
    return V && plain(V->getInit()) == Call ? V : nullptr;
  }
  const auto *E = dyn_cast<Expr>(S);
  const auto *A = dyn_cast_or_null<BinaryOperator>(plain(E));
  if (!A || A->getOpcode() != BO_Assign || plain(A->getRHS()) != Call)
    return nullptr;
  const auto *Ref = dyn_cast<DeclRefExpr>(plain(A->getLHS()));
  const auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return V && V->hasLocalStorage() ? V : nullptr;
}

bool names(const Stmt *S, const VarDecl *V) {
  if (!S)
    return false;
  if (const auto *Ref = dyn_cast<DeclRefExpr>(S))
    return Ref->getDecl() == V;
  if (const auto *D = dyn_cast<DeclStmt>(S))
    return llvm::any_of(D->decls(), [&](const Decl *Each) {
      const auto *Other = dyn_cast<VarDecl>(Each);
      return Other && names(Other->getInit(), V);
    });
  return llvm::any_of(S->children(),
                      [&](const Stmt *Child) { return names(Child, V); });
}

/// `V = ...` or `X = V = ...`, where nothing else reads it.
bool overwrites(const Stmt *S, const VarDecl *V) {
  const auto *E = dyn_cast<Expr>(S);
  const auto *A = dyn_cast_or_null<BinaryOperator>(plain(E));
  if (!A || A->getOpcode() != BO_Assign)
    return false;
  const auto *Ref = dyn_cast<DeclRefExpr>(plain(A->getLHS()));
  if (Ref && Ref->getDecl() == V)
    return !names(A->getRHS(), V);
  return !names(A->getLHS(), V) && overwrites(A->getRHS(), V);
}

bool asserts(const Stmt *S, const VarDecl *V, const MacroSpelling &Spelling) {
  if (!S->getBeginLoc().isMacroID())
    return false;
  const SpellingChain Chain = Spelling.chain(S->getBeginLoc());
  if (Chain.size() < 2 ||
      !StringRef(Chain.front().Name).contains_insensitive("assert"))
    return false;
  return llvm::any_of(Spelling.arguments(Chain, 0), [&](const WrittenArg &A) {
    StringRef Text = A.Text;
    const StringRef Name = V->getName();
    auto InName = [](StringRef Side, bool AtEnd) {
      return !Side.empty() &&
             isAsciiIdentifierContinue(AtEnd ? Side.back() : Side.front());
    };
    for (size_t At = Text.find(Name); At != StringRef::npos;
         At = Text.find(Name, At + 1))
      if (!InName(Text.take_front(At), true) &&
          !InName(Text.drop_front(At + Name.size()), false))
        return true;
    return false;
  });
}

} // namespace

bool isOnlyAsserted(const CallExpr *Call, ArrayRef<const Stmt *> Enclosing,
                    const MacroSpelling &Spelling) {
  const auto *Body = Enclosing.size() < 2
                         ? nullptr
                         : dyn_cast<CompoundStmt>(Enclosing.front());
  if (!Body)
    return false;
  const auto *At = llvm::find(Body->body(), Enclosing[1]);
  if (At == Body->body_end())
    return false;
  const VarDecl *V = resultVariable(*At, Call);
  if (!V || ++At == Body->body_end() || !asserts(*At, V, Spelling))
    return false;
  while (++At != Body->body_end()) {
    if (overwrites(*At, V))
      return true;
    if (names(*At, V))
      return false;
  }
  return true;
}

} // namespace spinlint::extract
