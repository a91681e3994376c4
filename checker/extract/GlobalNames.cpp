//===- GlobalNames.cpp - what a name means at file scope ------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See GlobalNames.h.
//
//===----------------------------------------------------------------------===//
#include "extract/GlobalNames.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Decl.h"

using namespace clang;

namespace spinlint::extract {

llvm::SmallVector<NamedDecl *, 4> GlobalNames::find(StringRef Name) {
  llvm::SmallVector<NamedDecl *, 4> Found;
  IdentifierInfo &Id = Context.Idents.get(Name);
  if (Context.getLangOpts().CPlusPlus) {
    for (NamedDecl *D : Context.getTranslationUnitDecl()->lookup(&Id))
      Found.push_back(D);
    return Found;
  }
  for (auto I = Scopes.begin(&Id), E = Scopes.end(); I != E; ++I)
    if ((*I)->getDeclContext()->getRedeclContext()->isTranslationUnit())
      Found.push_back(*I);
  return Found;
}

} // namespace spinlint::extract
