//===- GlobalNames.h - what a name means at file scope --------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Finds the declarations of a name that an annotation uses. In: a parsed unit,
// a name. Out: its declarations at file scope. In C this asks the scopes that
// Sema keeps, because a look-up in the translation unit would read all that is
// in a precompiled header; they are there until the parser goes.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_EXTRACT_GLOBALNAMES_H
#define SPINLINT_EXTRACT_GLOBALNAMES_H

#include "clang/Sema/IdentifierResolver.h"
#include "llvm/ADT/SmallVector.h"

namespace clang {
class ASTContext;
class NamedDecl;
class Preprocessor;
} // namespace clang

namespace spinlint::extract {

class GlobalNames {
public:
  /// Keeps references.
  GlobalNames(clang::ASTContext &Context, clang::Preprocessor &PP)
      : Context(Context), Scopes(PP) {}

  llvm::SmallVector<clang::NamedDecl *, 4> find(llvm::StringRef Name);

private:
  clang::ASTContext &Context;
  /// Another view of what Sema has put into the identifiers.
  clang::IdentifierResolver Scopes;
};

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_GLOBALNAMES_H
