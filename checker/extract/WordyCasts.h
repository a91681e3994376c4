//===- WordyCasts.h - `unsigned long(x)` ----------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// MSVC takes a type of several words for the head of a functional cast. C++ and
// Clang want one word there, and Clang drops the statement. In: the tokens that
// the parser gets, one by one. Out: the same, with `__extension__ NAME` for the
// words, as many tokens as before, where NAME is a typedef.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_EXTRACT_WORDYCASTS_H
#define SPINLINT_EXTRACT_WORDYCASTS_H

#include "clang/Lex/Token.h"

namespace clang {
class Preprocessor;
} // namespace clang

namespace spinlint::extract {

class WordyCasts {
public:
  /// Appends the typedefs to the predefined macros of `PP`. Make it before the
  /// first token is read.
  explicit WordyCasts(clang::Preprocessor &PP);

  /// Sees each token before the parser does.
  void token(clang::Token &T);

private:
  bool canBeCast() const;

  clang::Preprocessor &PP;
  clang::tok::TokenKind Before = clang::tok::unknown;
  bool Question = false; ///< A `?` stands in this statement,
  bool Using = false;    ///< or it is a `using`.
  unsigned Left = 0;     ///< Words of the type to come.
  clang::IdentifierInfo *Name = nullptr;
};

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_WORDYCASTS_H
