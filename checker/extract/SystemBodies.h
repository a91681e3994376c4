//===- SystemBodies.h - function bodies of the system that matter ---------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides, while headers are precompiled, which bodies of inline functions the
// parser may skip: those of system headers whose words, macros expanded, name
// no lock API and no function that had to be kept, and those of lock APIs. In: a
// function whose body comes next. Out: whether it is needed; and, in the end,
// whether a body with lock events calls one that was skipped, which may decide
// over the lock, so that all must be parsed.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_EXTRACT_SYSTEMBODIES_H
#define SPINLINT_EXTRACT_SYSTEMBODIES_H

#include "catalog/Catalog.h"
#include "extract/MacroSpelling.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringSet.h"

namespace clang {
class Decl;
class FunctionDecl;
} // namespace clang

namespace spinlint::extract {

class SystemBodies {
public:
  /// Keeps references.
  SystemBodies(const catalog::Catalog &C, clang::Preprocessor &PP)
      : C(C), PP(PP), Spelling(PP) {}

  bool canSkip(const clang::Decl *D);
  /// `F` was parsed, with its body.
  void parsed(const clang::FunctionDecl *F);
  /// A body that was skipped is called by one with lock events.
  bool skippedTooMuch() const { return Missing; }

private:
  bool matters(const clang::IdentifierInfo &Name);

  const catalog::Catalog &C;
  clang::Preprocessor &PP;
  MacroSpelling Spelling;
  llvm::StringSet<> Kept;
  llvm::DenseSet<const clang::FunctionDecl *> WithEvents;
  llvm::DenseMap<const clang::IdentifierInfo *, bool> Known;
  bool Missing = false;
};

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_SYSTEMBODIES_H
