//===- MacroSpelling.h - how the author spelt a call ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides through which macros a token of the AST came, and what the author
// wrote as the arguments of each. In: a token's location. Out: the chain of
// macro names, outermost first, and argument texts with the parameters of outer
// macros put in.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_EXTRACT_MACROSPELLING_H
#define SPINLINT_EXTRACT_MACROSPELLING_H

#include "clang/Basic/SourceLocation.h"
#include "llvm/ADT/SmallVector.h"
#include <string>
#include <vector>

namespace clang {
class LangOptions;
class Preprocessor;
class SourceManager;
} // namespace clang

namespace spinlint::extract {

/// One name on the way from the author's text to a token.
struct SpellingStep {
  std::string Name;
  clang::SourceLocation Loc; ///< Of the name; a macro location if it stands in
                             ///< the body of the step before.
};

/// Outermost macro first; the last step is the token itself.
using SpellingChain = llvm::SmallVector<SpellingStep, 4>;

/// An argument as written, and where if that is in a file.
struct WrittenArg {
  std::string Text;
  clang::SourceRange Range;
};

class MacroSpelling {
public:
  MacroSpelling(clang::Preprocessor &PP);

  SpellingChain chain(clang::SourceLocation Token) const;

  /// The arguments in the parentheses after the name of step `Step`.
  std::vector<WrittenArg> arguments(const SpellingChain &Chain,
                                    size_t Step) const;

private:
  std::vector<WrittenArg> parse(clang::SourceLocation Name) const;
  std::string
  substitute(llvm::StringRef Text,
             llvm::ArrayRef<std::pair<std::string, std::string>> Map) const;

  clang::Preprocessor &PP;
  const clang::SourceManager &SM;
  const clang::LangOptions &LangOpts;
};

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_MACROSPELLING_H
