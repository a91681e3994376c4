//===- TextReader.h - the parser of the text form -------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A recursive descent parser, private to the two TextReader files: one reads
// the top level, the other a function. In: the text. Out: the Program or the
// first error. As in LLVM's own parsers, a function returns true when it
// failed.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_PROGRAM_TEXTREADER_H
#define SPINLINT_PROGRAM_TEXTREADER_H

#include "program/Program.h"
#include "program/TextKeywords.h"
#include "program/TextLexer.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/Error.h"

namespace spinlint::program::text {

class Reader {
public:
  Reader(llvm::StringRef Text, llvm::StringRef Name) : Lex(Text), Name(Name) {
    Tok = Lex.next();
  }
  llvm::Expected<Program> run();

private:
  // Tokens.
  void next() { Tok = Lex.next(); }
  bool fail(const Token &At, const llvm::Twine &Sentence);
  bool expected(llvm::StringRef What);
  bool atLineEnd() const {
    return Tok.K == Token::Kind::Newline || Tok.K == Token::Kind::End;
  }
  bool lineEnd();
  void skipEmptyLines();
  bool take(llvm::StringRef Word);
  bool take(char Mark);
  bool need(char Mark);
  bool integer(int64_t &V);
  bool hash(uint64_t &V);
  template <typename T> bool count(T &V);
  bool string(std::string &S);
  bool name(std::string &S);
  bool list(std::vector<std::string> &L);
  bool place(Place &W);
  bool startsOperand() const;
  bool operand(Operand &O);
  bool blockRef(uint32_t &Mention);
  template <size_t N, typename E>
  bool takeOneOf(const llvm::StringLiteral (&Words)[N], E &Value);

  // Statements.
  bool header();
  bool topLevel();
  bool unit();
  bool file();
  bool global();
  bool symbol();
  bool registration();
  bool slot();
  bool token();
  bool function();
  bool functionHeader();
  bool local(bool IsParam);
  bool annotation();
  bool declaration(bool IsDefinition);
  bool label();
  bool statement();
  bool lost();
  bool body();
  bool instrOrTerminator(bool &Terminated);
  bool instr(Instr &I, const std::string &Word, const Token &At);
  bool call(Instr &I);
  bool lock(Instr &I, catalog::Op What);
  bool terminator(Terminator &T, const std::string &Word, bool &IsOne);
  bool resolveBlocks();

  uint32_t symbolIndex(llvm::StringRef Handle);

  Lexer Lex;
  Token Tok;
  llvm::StringRef Name;
  std::string Failure;
  Program P;
  llvm::StringMap<uint32_t> Symbols, Globals;

  // Of the function that is read.
  Function *F = nullptr;
  llvm::StringMap<uint32_t> Locals;
  llvm::StringMap<uint32_t>
      Mentions; ///< Block name -> number by first mention.
  std::vector<Token> MentionAt;
  std::vector<uint32_t> BlockOfMention;
  std::vector<uint32_t> LabelMentions;
  llvm::StringMap<uint32_t> FieldIndex;
};

template <size_t N, typename E>
bool Reader::takeOneOf(const llvm::StringLiteral (&Words)[N], E &Value) {
  if (Tok.K != Token::Kind::Word)
    return false;
  std::optional<unsigned> I = indexOf(Words, Tok.Text);
  if (!I)
    return false;
  Value = static_cast<E>(*I);
  next();
  return true;
}

template <typename T> bool Reader::count(T &V) {
  if (Tok.K != Token::Kind::Integer || Tok.Negative || Tok.Magnitude > None)
    return expected("a number that is not negative");
  V = static_cast<T>(Tok.Magnitude);
  next();
  return false;
}

} // namespace spinlint::program::text

#endif // SPINLINT_PROGRAM_TEXTREADER_H
