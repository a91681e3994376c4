//===- Geometry.h - where things stand in the author's text ---------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which place and which words stand for a piece of the AST: what the
// author wrote in a file, not what a macro made of it. In: source ranges. Out:
// places and texts. Fills Program::Files.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_EXTRACT_GEOMETRY_H
#define SPINLINT_EXTRACT_GEOMETRY_H

#include "program/Program.h"
#include "clang/Basic/SourceLocation.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"

namespace clang {
class ASTContext;
class Expr;
class HeaderSearch;
class LangOptions;
class SourceManager;
class Stmt;
} // namespace clang

namespace spinlint::extract {

class SourceText {
public:
  SourceText(const clang::ASTContext &Context,
             const clang::HeaderSearch &Search, llvm::StringRef Root,
             program::Program &P);

  /// The file text that `R` comes from: macro arguments are followed to where
  /// they were written, macro bodies to the use of the macro.
  program::Place place(clang::SourceRange R);

  /// Words of `R` as the author wrote them, white space folded; empty if it is
  /// only a part of a macro's body.
  std::string text(clang::SourceRange R) const;

  /// Likewise; a part of a macro's body is printed with its arguments put in.
  /// Long ones are cut.
  std::string text(const clang::Expr *E) const;

  /// The place of the statement `R`, with its `;`. Invalid if it is not to be
  /// had.
  program::Place statement(clang::SourceRange R);

  /// The name in the lock program of the file that `L` was written in, whether
  /// or not it is one of the program's files.
  std::string fileName(clang::SourceLocation L) const;

  /// White space folded to single blanks.
  static std::string fold(llvm::StringRef Text);

  bool inSystemHeader(clang::SourceLocation L) const;
  /// `R` is what one use of a macro expands to, or a part of that.
  bool isMacroUse(clang::SourceRange R) const;
  bool inMacroArgument(clang::SourceLocation L) const;
  /// Where `L` was written, as (file, offset); the key that tokens share.
  std::pair<clang::FileID, unsigned> fileOffset(clang::SourceLocation L) const;

private:
  program::Place placeOf(clang::SourceRange R);
  uint32_t file(clang::FileID FID);
  std::string absolutePath(clang::FileID FID) const;
  std::string nameOf(clang::FileID FID, llvm::StringRef Path) const;
  clang::SourceLocation endOf(clang::SourceLocation L) const;

  const clang::SourceManager &SM;
  const clang::LangOptions &LangOpts;
  const clang::HeaderSearch &Search;
  std::string Root;
  program::Program &P;
  llvm::DenseMap<clang::FileID, uint32_t> FileIndex;
  llvm::StringMap<uint32_t> PathIndex;     ///< By absolute path.
  llvm::StringMap<std::string> PathOfName; ///< Absolute, by name.
  clang::SourceRange LastRange; ///< One expression gives many instructions.
  program::Place LastPlace;
};

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_GEOMETRY_H
