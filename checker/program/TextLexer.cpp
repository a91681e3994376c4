//===- TextLexer.cpp - tokens of the text form ----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See TextLexer.h.
//
//===----------------------------------------------------------------------===//
#include "program/TextLexer.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace spinlint::program::text {

static bool startsName(char C) { return isAlpha(C) || C == '_' || C == '~'; }
static bool continuesName(char C) {
  return isAlnum(C) || C == '_' || C == '$' || C == '~';
}

/// Length of the bare name that `S` starts with. Names may hold `::` and `.`,
/// but `a:` is a label and `2..5` a range.
static size_t nameLength(StringRef S) {
  if (S.empty() || !startsName(S[0]))
    return 0;
  size_t I = 1;
  while (I < S.size()) {
    if (continuesName(S[I])) {
      ++I;
    } else if (S[I] == '.' && I + 1 < S.size() && continuesName(S[I + 1])) {
      I += 2;
    } else if (S.substr(I).starts_with("::") && I + 2 < S.size() &&
               continuesName(S[I + 2])) {
      I += 3;
    } else {
      break;
    }
  }
  return I;
}

bool isBareName(StringRef Name) {
  return !Name.empty() && nameLength(Name) == Name.size();
}

void Lexer::skipBlanks() {
  while (!Rest.empty()) {
    if (peek() == ' ' || peek() == '\t' || peek() == '\r') {
      advance(1);
    } else if (peek() == '#' || peek() == ';') {
      advance(std::min(Rest.find('\n'), Rest.size()));
    } else if (peek() == '\\' &&
               Rest.drop_front().ltrim(" \t\r").starts_with("\n")) {
      Rest = Rest.drop_front(Rest.find('\n') + 1);
      ++Line;
      Column = 1;
    } else {
      break;
    }
  }
}

void Lexer::lexString(Token &T) {
  T.K = Token::Kind::String;
  advance(1);
  while (true) {
    if (Rest.empty() || peek() == '\n') {
      T.K = Token::Kind::Error;
      T.Text = "this string has no closing quote on its line";
      return;
    }
    char C = peek();
    if (C == '"') {
      advance(1);
      return;
    }
    if (C != '\\') {
      T.Text += C;
      advance(1);
      continue;
    }
    char E = peek(1);
    if (E == '"' || E == '\\') {
      T.Text += E;
      advance(2);
    } else if (E == 'n' || E == 't') {
      T.Text += E == 'n' ? '\n' : '\t';
      advance(2);
    } else if (E == 'x' && isHexDigit(peek(2)) && isHexDigit(peek(3))) {
      T.Text += static_cast<char>(hexFromNibbles(peek(2), peek(3)));
      advance(4);
    } else {
      T.Line = Line;
      T.Column = Column;
      T.K = Token::Kind::Error;
      T.Text = "unknown escape in a string; known are \\\" \\\\ \\n \\t \\xHH";
      return;
    }
  }
}

void Lexer::lexInteger(Token &T) {
  T.K = Token::Kind::Integer;
  if (peek() == '-') {
    T.Negative = true;
    advance(1);
  }
  unsigned Radix = 10;
  if (peek() == '0' && (peek(1) == 'x' || peek(1) == 'X')) {
    Radix = 16;
    advance(2);
  }
  StringRef Digits = Rest.take_while(isAlnum);
  uint64_t Limit = T.Negative ? uint64_t(1) << 63 : ~uint64_t(0);
  if (Digits.getAsInteger(Radix, T.Magnitude) || T.Magnitude > Limit) {
    T.K = Token::Kind::Error;
    T.Text = "not an integer of 64 bits";
  }
  advance(Digits.size());
}

void Lexer::lexName(Token &T, Token::Kind K) {
  if (peek() == '"') {
    lexString(T);
    if (T.K == Token::Kind::String)
      T.K = K;
    return;
  }
  size_t N = nameLength(Rest);
  if (!N) {
    T.K = Token::Kind::Error;
    T.Text = "a name or a quoted name must follow";
    return;
  }
  T.K = K;
  T.Text = Rest.take_front(N).str();
  advance(N);
}

Token Lexer::next() {
  skipBlanks();
  Token T;
  T.Line = Line;
  T.Column = Column;
  if (Rest.empty())
    return T;
  char C = peek();
  if (C == '\n') {
    T.K = Token::Kind::Newline;
    Rest = Rest.drop_front();
    ++Line;
    Column = 1;
  } else if (C == '"') {
    lexString(T);
  } else if (isDigit(C) || (C == '-' && isDigit(peek(1)))) {
    lexInteger(T);
  } else if (C == '%' && isDigit(peek(1))) {
    advance(1);
    lexInteger(T);
    if (T.K == Token::Kind::Integer)
      T.K = Token::Kind::Register;
  } else if (C == '&') {
    advance(1);
    lexName(T, Token::Kind::Local);
  } else if (C == '@') {
    advance(1);
    lexName(T, Token::Kind::Global);
  } else if (Rest.starts_with("fn:")) {
    advance(3);
    lexName(T, Token::Kind::Function);
  } else if (startsName(C)) {
    lexName(T, Token::Kind::Word);
  } else if (Rest.starts_with("..")) {
    T.K = Token::Kind::Range;
    advance(2);
  } else if (StringRef("{}[](),:=?+*-").contains(C)) {
    T.K = Token::Kind::Punct;
    T.Mark = C;
    advance(1);
  } else {
    T.K = Token::Kind::Error;
    T.Text = "a character that no lock program has";
    advance(1);
  }
  return T;
}

} // namespace spinlint::program::text
