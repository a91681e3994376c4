//===- TextLexer.h - tokens of the text form ------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Cuts the text of a lock program into tokens. In: the text. Out: one token at
// a time, with its line and column. Line ends are tokens, because a statement
// ends with its line. A malformed token comes out as an Error token whose text
// is the sentence to report.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_PROGRAM_TEXTLEXER_H
#define SPINLINT_PROGRAM_TEXTLEXER_H

#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <string>

namespace spinlint::program::text {

struct Token {
  enum class Kind {
    End,
    Newline,
    Word,     ///< Text: a bare name or keyword.
    String,   ///< Text: unescaped.
    Integer,  ///< Magnitude, Negative.
    Register, ///< Magnitude.
    Local,    ///< Text: name of `&name`.
    Global,   ///< Text: name of `@name`.
    Function, ///< Text: name of `fn:name`.
    Range,    ///< `..`
    Punct,    ///< Mark.
    Error,    ///< Text: the sentence.
  };
  Kind K = Kind::End;
  std::string Text;
  uint64_t Magnitude = 0;
  bool Negative = false;
  char Mark = 0;
  unsigned Line = 1, Column = 1;

  bool is(char C) const { return K == Kind::Punct && Mark == C; }
  bool isWord(llvm::StringRef W) const { return K == Kind::Word && Text == W; }
};

class Lexer {
public:
  explicit Lexer(llvm::StringRef Text) : Rest(Text) {}
  Token next();

private:
  char peek(size_t Ahead = 0) const {
    return Ahead < Rest.size() ? Rest[Ahead] : '\0';
  }
  void advance(size_t N) {
    Rest = Rest.drop_front(N);
    Column += N;
  }
  void skipBlanks();
  void lexString(Token &T);
  void lexInteger(Token &T);
  /// A bare or quoted name after a sigil.
  void lexName(Token &T, Token::Kind K);

  llvm::StringRef Rest;
  unsigned Line = 1, Column = 1;
};

/// Whether `Name` may stand without quotes.
bool isBareName(llvm::StringRef Name);

} // namespace spinlint::program::text

#endif // SPINLINT_PROGRAM_TEXTLEXER_H
