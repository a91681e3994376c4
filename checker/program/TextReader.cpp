//===- TextReader.cpp - reads a lock program ------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The reading half of Text.h: tokens, operands and the top level. See
// TextReader.h.
//
//===----------------------------------------------------------------------===//
#include "program/TextReader.h"
#include "program/Text.h"
#include "program/Verify.h"

using namespace llvm;

namespace spinlint::program {
namespace text {

using Kind = Token::Kind;

bool Reader::fail(const Token &At, const Twine &Sentence) {
  if (Failure.empty())
    Failure = (Name + ":" + Twine(At.Line) + ":" + Twine(At.Column) +
               ": error: " + Sentence)
                  .str();
  return true;
}

bool Reader::expected(StringRef What) {
  if (Tok.K == Kind::Error)
    return fail(Tok, Tok.Text);
  return fail(Tok, "expected " + What);
}

bool Reader::lineEnd() {
  if (!atLineEnd())
    return expected("the end of the line");
  if (Tok.K == Kind::Newline)
    next();
  return false;
}

void Reader::skipEmptyLines() {
  while (Tok.K == Kind::Newline)
    next();
}

bool Reader::take(StringRef Word) {
  if (!Tok.isWord(Word))
    return false;
  next();
  return true;
}

bool Reader::take(char Mark) {
  if (!Tok.is(Mark))
    return false;
  next();
  return true;
}

bool Reader::need(char Mark) {
  if (!take(Mark))
    return expected(std::string("'") + Mark + "'");
  return false;
}

bool Reader::integer(int64_t &V) {
  if (Tok.K != Kind::Integer)
    return expected("an integer");
  V = static_cast<int64_t>(Tok.Negative ? 0 - Tok.Magnitude : Tok.Magnitude);
  next();
  return false;
}

bool Reader::hash(uint64_t &V) {
  if (Tok.K != Kind::Integer || Tok.Negative)
    return expected("a hash");
  V = Tok.Magnitude;
  next();
  return false;
}

bool Reader::string(std::string &S) {
  if (Tok.K != Kind::String)
    return expected("a quoted text");
  S = Tok.Text;
  next();
  return false;
}

bool Reader::name(std::string &S) {
  if (Tok.K != Kind::Word && Tok.K != Kind::String)
    return expected("a name");
  S = Tok.Text;
  next();
  return false;
}

bool Reader::list(std::vector<std::string> &L) {
  L.clear();
  if (need('['))
    return true;
  if (take(']'))
    return false;
  do {
    L.emplace_back();
    if (string(L.back()))
      return true;
  } while (take(','));
  return need(']');
}

bool Reader::place(Place &W) {
  Token At = Tok;
  W.Column = 1;
  if (count(W.File) || need(':') || count(W.Line))
    return true;
  if (W.File >= P.Files.size())
    return fail(At, "no file has the number " + Twine(W.File));
  if (!take(':'))
    return false;
  if (count(W.Column))
    return true;
  if (!take(':'))
    return false;
  return count(W.Begin) || need(':') || count(W.End);
}

bool Reader::startsOperand() const {
  return Tok.K == Kind::Register || Tok.K == Kind::Integer ||
         Tok.K == Kind::Local || Tok.K == Kind::Global ||
         Tok.K == Kind::Function || Tok.is('-');
}

uint32_t Reader::symbolIndex(StringRef Handle) {
  auto [It, New] = Symbols.try_emplace(Handle, P.Symbols.size());
  if (New)
    P.Symbols.push_back({("c:@F@" + Handle).str(), Handle.str(), None, false});
  return It->second;
}

bool Reader::operand(Operand &O) {
  if (!startsOperand())
    return expected("an operand");
  switch (Tok.K) {
  case Kind::Register:
    if (Tok.Magnitude >= None)
      return fail(Tok, "this register number is too large");
    O = Operand::reg(Tok.Magnitude);
    break;
  case Kind::Integer: {
    int64_t V = 0;
    integer(V);
    O = Operand::constant(V);
    return false;
  }
  case Kind::Local: {
    auto It = Locals.find(Tok.Text);
    if (!F || It == Locals.end())
      return fail(Tok, "no parameter or local is named '" + Tok.Text + "'");
    O = Operand::local(It->second);
    break;
  }
  case Kind::Global: {
    auto It = Globals.find(Tok.Text);
    if (It == Globals.end())
      return fail(Tok, "no global is named '" + Tok.Text + "'");
    O = Operand::global(It->second);
    break;
  }
  case Kind::Function:
    O = Operand::function(symbolIndex(Tok.Text));
    break;
  default:
    O = Operand();
    break;
  }
  next();
  return false;
}

bool Reader::header() {
  skipEmptyLines();
  Token At = Tok;
  uint64_t Version = 0, Checksum = 0;
  if (!take("lockprog"))
    return fail(At, "this is no lock program: the first line of one says "
                    "'lockprog " +
                        Twine(FormatVersion) + "'");
  At = Tok;
  if (count(Version))
    return true;
  if (Version < FormatVersion)
    return fail(At, "format version " + Twine(Version) +
                        " is older than this spinlint, which reads version " +
                        Twine(FormatVersion) +
                        "; extract the source again");
  if (Version > FormatVersion)
    return fail(At, "format version " + Twine(Version) +
                        " is newer than this spinlint, which reads version " +
                        Twine(FormatVersion) +
                        "; use the spinlint that wrote it, or extract the "
                        "source again");
  // LockProgFile.h checks it, where the bytes are at hand.
  if (take("xxh3") && hash(Checksum))
    return true;
  return lineEnd();
}

bool Reader::unit() {
  UnitInfo U;
  if (string(U.Main))
    return true;
  while (!atLineEnd()) {
    bool Bad = take("missing")       ? list(U.MissingHeaders)
               : take("repaired")    ? list(U.RepairedNames)
               : take("errors")      ? count(U.Errors)
               : take("first_error") ? string(U.FirstError)
               : take("inactive")    ? count(U.InactiveLockCalls)
                                     : expected("an attribute of a unit");
    if (Bad)
      return true;
  }
  P.Units.push_back(std::move(U));
  return lineEnd();
}

bool Reader::file() {
  Token At = Tok;
  uint64_t Number = 0;
  File New;
  if (count(Number))
    return true;
  if (Number != P.Files.size())
    return fail(At, "files are numbered in order; this one is " +
                        Twine(P.Files.size()));
  if (string(New.Path))
    return true;
  while (!atLineEnd()) {
    if (take("hash")) {
      if (hash(New.Hash))
        return true;
    } else if (take("system")) {
      New.System = true;
    } else {
      return expected("an attribute of a file");
    }
  }
  P.Files.push_back(std::move(New));
  return lineEnd();
}

bool Reader::global() {
  if (Tok.K != Kind::Global)
    return expected("'@' and a name");
  Global G;
  std::optional<std::string> Usr;
  G.Name = Tok.Text;
  if (!Globals.try_emplace(Tok.Text, P.Globals.size()).second)
    return fail(Tok, "a second global named '" + Tok.Text + "'");
  next();
  while (!atLineEnd()) {
    bool Bad = take("name")      ? string(G.Name)
               : take("type")    ? string(G.Type)
               : take("section") ? string(G.Section)
               : take("usr")     ? string(Usr.emplace())
                                 : expected("an attribute of a global");
    if (Bad)
      return true;
  }
  G.Usr = Usr.value_or("c:@" + G.Name);
  P.Globals.push_back(std::move(G));
  return lineEnd();
}

bool Reader::symbol() {
  Token At = Tok;
  std::string Handle;
  if (name(Handle))
    return true;
  if (Symbols.count(Handle))
    return fail(At, "the symbol '" + Handle + "' is already named above");
  Symbol &S = P.Symbols[symbolIndex(Handle)];
  std::optional<std::string> Usr;
  while (!atLineEnd()) {
    if (take("system")) {
      S.System = true;
      continue;
    }
    if (take("guards")) {
      S.Guards = true;
      continue;
    }
    bool Bad = take("name")   ? string(S.Name)
               : take("usr")  ? string(Usr.emplace())
               : take("type") ? string(S.Type)
                              : expected("an attribute of a symbol");
    if (Bad)
      return true;
  }
  S.Usr = Usr.value_or("c:@F@" + S.Name);
  return lineEnd();
}

bool Reader::registration() {
  if (Tok.K != Kind::Function)
    return expected("'fn:' and a name");
  Registration R;
  R.Symbol = symbolIndex(Tok.Text);
  next();
  while (!atLineEnd()) {
    bool Bad = take("struct")  ? string(R.Struct)
               : take("field") ? string(R.Field)
               : take("ddi")   ? string(R.Ddi)
               : take("arg")   ? count(R.Arg)
                               : expected("an attribute of a registration");
    if (Bad)
      return true;
  }
  P.Registrations.push_back(std::move(R));
  return lineEnd();
}

bool Reader::slot() {
  if (Tok.K != Kind::Function)
    return expected("'fn:' and a name");
  Slot S;
  S.Symbol = symbolIndex(Tok.Text);
  next();
  if (string(S.Field.Record) || string(S.Field.Name))
    return true;
  if (take("in")) {
    Operand Table;
    if (Tok.K != Kind::Global)
      return expected("'@' and a name");
    if (operand(Table))
      return true;
    S.Table = uint32_t(Table.Value);
  }
  P.Slots.push_back(std::move(S));
  return lineEnd();
}

bool Reader::token() {
  LockToken T;
  if (string(T.Api))
    return true;
  while (!atLineEnd()) {
    if (take("in")) {
      if (Tok.K != Kind::Function)
        return expected("'fn:' and a name");
      T.Symbol = symbolIndex(Tok.Text);
      next();
    } else if (take("in_program")) {
      T.InProgram = true;
    } else if (!take("at")) {
      return expected("an attribute of a token");
    } else if (place(T.Where)) {
      return true;
    }
  }
  P.Tokens.push_back(std::move(T));
  return lineEnd();
}

bool Reader::topLevel() {
  Token At = Tok;
  std::string Word = Tok.Text;
  if (Tok.K != Kind::Word)
    return expected("a top-level statement");
  next();
  if (Word == "catalog")
    return hash(P.CatalogHash) || lineEnd();
  if (Word == "unit")
    return unit();
  if (Word == "file")
    return file();
  if (Word == "global")
    return global();
  if (Word == "symbol")
    return symbol();
  if (Word == "slot")
    return slot();
  if (Word == "register")
    return registration();
  if (Word == "token")
    return token();
  if (Word == "function")
    return function();
  return fail(At, "no top-level statement is named '" + Word + "'");
}

Expected<Program> Reader::run() {
  bool Bad = header();
  skipEmptyLines();
  while (!Bad && Tok.K != Kind::End) {
    Bad = topLevel();
    skipEmptyLines();
  }
  if (Bad)
    return createStringError(inconvertibleErrorCode(), "%s", Failure.c_str());
  if (Error E = verify(P))
    return createStringError(inconvertibleErrorCode(), "%s: error: %s",
                             Name.str().c_str(),
                             toString(std::move(E)).c_str());
  return std::move(P);
}

} // namespace text

Expected<Program> parse(StringRef Text, StringRef Name) {
  return text::Reader(Text, Name).run();
}

} // namespace spinlint::program
