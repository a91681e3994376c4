//===- Declarations.cpp - where annotations of a function can stand -------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Declarations.h.
//
//===----------------------------------------------------------------------===//
#include "extract/Declarations.h"
#include "extract/SalMacros.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "clang/Basic/CharInfo.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace spinlint::extract {
namespace {

/// Where it begins: with an annotation, if one stands in front of it.
SourceLocation beginOf(const SourceManager &SM, const FunctionDecl *D) {
  SourceLocation Begin = D->getBeginLoc();
  auto [FID, Offset] = SM.getDecomposedLoc(SM.getFileLoc(Begin));
  for (const Attr *A : D->attrs()) {
    if (A->isInherited() || A->isImplicit() || A->getLocation().isInvalid())
      continue;
    auto [AttrFID, At] = SM.getDecomposedLoc(SM.getFileLoc(A->getLocation()));
    if (AttrFID == FID && At < Offset) {
      Offset = At;
      Begin = A->getLocation();
    }
  }
  return Begin;
}

/// Whether other names are declared with it: `void f(void), g(void);`.
bool sharesDeclaration(const SourceManager &SM, const LangOptions &LangOpts,
                       const FunctionDecl *D, StringRef Before) {
  int Depth = 0;
  for (char C : Before) {
    Depth += C == '(' ? 1 : C == ')' ? -1 : 0;
    if (C == ',' && Depth == 0)
      return true;
  }
  if (D->isThisDeclarationADefinition())
    return false;
  std::optional<Token> Next = Lexer::findNextToken(
      SM.getExpansionRange(D->getEndLoc()).getEnd(), SM, LangOpts);
  return Next && Next->is(tok::comma);
}

/// `_Use_decl_annotations_`: those of another declaration count.
bool usesOthers(const FunctionDecl *D) {
  return llvm::any_of(D->specific_attrs<AnnotateAttr>(), [](const auto *A) {
    const std::optional<SalAnnotation> S =
        A->isInherited() ? std::nullopt : readSal(*A);
    return S && S->Name == "_Use_decl_annotations_";
  });
}

} // namespace

std::vector<program::Declaration> declarations(SourceText &Text,
                                               const FunctionDecl *F) {
  const ASTContext &Ctx = F->getASTContext();
  const SourceManager &SM = Ctx.getSourceManager();
  std::vector<program::Declaration> All;
  if (F->isTemplateInstantiation() || F->isImplicit())
    return All;
  const auto *M = dyn_cast<CXXMethodDecl>(F);
  if (M && M->getParent()->isLambda())
    return All;
  for (const FunctionDecl *D : F->redecls()) {
    if (D->isImplicit() || D->getLocation().isInvalid() ||
        D->getLocation().isMacroID() || Text.inSystemHeader(D->getLocation()) ||
        usesOthers(D))
      continue;
    program::Declaration New;
    New.Where = Text.place(SourceRange(beginOf(SM, D), D->getLocation()));
    const auto [FID, NameAt] = SM.getDecomposedLoc(D->getLocation());
    const auto Begin = SM.getDecomposedLoc(SM.getFileLoc(beginOf(SM, D)));
    const StringRef Buffer = SM.getBufferData(FID);
    if (!New.Where.valid() || Begin.first != FID || Begin.second > NameAt)
      continue;
    if (sharesDeclaration(SM, Ctx.getLangOpts(), D,
                          Buffer.slice(Begin.second, NameAt)))
      continue;
    const size_t LineEnd = Buffer.take_front(Begin.second).rfind('\n');
    const StringRef Before = Buffer.slice(
        LineEnd == StringRef::npos ? 0 : LineEnd + 1, Begin.second);
    New.Indent = Before.take_while(isHorizontalWhitespace).str();
    New.StartsLine = New.Indent.size() == Before.size();
    New.IsDefinition = D->isThisDeclarationADefinition();
    if (M && M->isInstance())
      New.Params.push_back("this");
    for (const ParmVarDecl *P : D->parameters())
      New.Params.push_back(P->getName().str());
    All.push_back(std::move(New));
  }
  llvm::sort(All, [](const auto &L, const auto &R) {
    return std::tie(L.Where.File, L.Where.Begin) <
           std::tie(R.Where.File, R.Where.Begin);
  });
  return All;
}

} // namespace spinlint::extract
