//===- SystemBodies.cpp - function bodies of the system that matter -------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See SystemBodies.h. The text is looked through as raw tokens, up to the brace
// that closes it. A directive in it makes its braces uncertain: it is kept.
//
//===----------------------------------------------------------------------===//
#include "extract/SystemBodies.h"
#include "extract/LockEvents.h"
#include "clang/AST/Decl.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace spinlint::extract {

/// A lock API: of its own body nothing is asked.
static bool isLockApi(const catalog::Catalog &C, StringRef Name) {
  const catalog::Api *Row = C.api(Name);
  return Row && !Row->Effects.empty();
}

/// Whether a name, or what it expands to, is of interest.
bool SystemBodies::matters(const IdentifierInfo &Name) {
  if (isLockApi(C, Name.getName()) || Kept.contains(Name.getName()))
    return true;
  if (!Name.hasMacroDefinition())
    return false;
  auto [It, New] = Known.try_emplace(&Name, false);
  if (!New)
    return It->second;
  bool Found = false;
  if (const MacroInfo *Macro = PP.getMacroInfo(&Name))
    for (const Token &T : Macro->tokens()) {
      // Pasting makes names that are not seen here.
      Found |= T.is(tok::hashhash);
      if (const IdentifierInfo *Inner = T.getIdentifierInfo())
        Found = Found || matters(*Inner);
    }
  return Known[&Name] = Found;
}

bool SystemBodies::canSkip(const Decl *D) {
  const auto *F = dyn_cast<FunctionDecl>(D);
  const SourceManager &SM = PP.getSourceManager();
  const SourceLocation End = F ? F->getEndLoc() : SourceLocation();
  if (!F || End.isInvalid() || End.isMacroID() || !SM.isInSystemHeader(End))
    return false;
  if (isLockApi(C, F->getName()))
    return true;
  bool Invalid = false;
  auto [File, Offset] = SM.getDecomposedLoc(End);
  const StringRef Text = SM.getBufferData(File, &Invalid);
  if (Invalid)
    return false;
  Lexer Raw(SM.getLocForStartOfFile(File), PP.getLangOpts(), Text.begin(),
            Text.begin() + Offset, Text.end());
  unsigned Depth = 0;
  bool Needed = false;
  for (Token T; !Needed && !Raw.LexFromRawLexer(T);) {
    if (T.is(tok::l_brace)) {
      ++Depth;
    } else if (T.is(tok::r_brace)) {
      if (Depth == 0 || --Depth == 0)
        return Depth == 0;
    } else if (T.is(tok::hash) && T.isAtStartOfLine()) {
      Needed = true;
    } else if (T.is(tok::raw_identifier)) {
      Needed = matters(*PP.getIdentifierInfo(T.getRawIdentifier()));
    }
  }
  Kept.insert(F->getName());
  return false;
}

void SystemBodies::parsed(const FunctionDecl *F) {
  if (!F->doesThisDeclarationHaveABody() || isLockApi(C, F->getName()))
    return;
  EventPlan Plan(C, Spelling);
  Plan.scan(F->getBody());
  Plan.finish();
  const bool HasEvents =
      !Plan.empty() || llvm::any_of(Plan.callees(), [&](const FunctionDecl *G) {
        return WithEvents.contains(G->getCanonicalDecl());
      });
  if (!HasEvents)
    return;
  WithEvents.insert(F->getCanonicalDecl());
  Missing |= llvm::any_of(Plan.callees(), [&](const FunctionDecl *G) {
    const FunctionDecl *Def = nullptr;
    return G->isDefined(Def) && Def->hasSkippedBody() &&
           !isLockApi(C, G->getName());
  });
}

} // namespace spinlint::extract
