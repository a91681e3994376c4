//===- Layout.cpp - how an edit looks in the author's text ----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Layout.h.
//
//===----------------------------------------------------------------------===//
#include "fixes/Layout.h"
#include "llvm/ADT/STLExtras.h"

namespace spinlint::fixes {

using llvm::StringRef;
using program::Statement;

static bool isBlank(char C) { return C == ' ' || C == '\t'; }

uint32_t Layout::lineBegin(uint32_t At) const {
  size_t N = Text.take_front(At).rfind('\n');
  return N == StringRef::npos ? 0 : N + 1;
}

uint32_t Layout::lineEnd(uint32_t At) const {
  size_t N = Text.find_first_of("\r\n", At);
  return N == StringRef::npos ? Text.size() : N;
}

bool Layout::startsLine(uint32_t At) const {
  return llvm::all_of(Text.slice(lineBegin(At), At), isBlank);
}

std::string Layout::indentOf(uint32_t At) const {
  return Text.drop_front(lineBegin(At)).take_while(isBlank).str();
}

/// That of the lines around: a file may have both.
StringRef Layout::eol() const {
  size_t N = Text.find('\n', F.Body.Begin);
  if (N == StringRef::npos)
    N = Text.find('\n');
  return N != StringRef::npos && N && Text[N - 1] == '\r' ? "\r\n" : "\n";
}

std::string Layout::joined(const Lines &New, StringRef Indent) const {
  std::string Out;
  for (const std::string &Line : New) {
    if (!Out.empty())
      Out += (eol() + Indent).str();
    Out += Line;
  }
  return Out;
}

Edit Layout::bytes(uint32_t Begin, uint32_t End, std::string New) const {
  program::Place W;
  W.File = F.Body.File;
  W.Begin = Begin;
  W.End = End;
  W.Line = 1 + Text.take_front(Begin).count('\n');
  W.Column = 1 + Begin - lineBegin(Begin);
  return {W, std::move(New)};
}

const Statement *
Layout::around(uint32_t Begin, uint32_t End,
               llvm::function_ref<bool(const Statement &)> Wanted) const {
  // They are sorted, the outer ones first.
  auto Behind = llvm::upper_bound(
      F.Statements, Begin,
      [](uint32_t At, const Statement &S) { return At < S.Begin; });
  for (auto It = Behind; It != F.Statements.begin();)
    if (--It; End <= It->End && Wanted(*It))
      return &*It;
  return nullptr;
}

const Statement *Layout::next(const Statement &S) const {
  auto Other = llvm::lower_bound(
      F.Statements, S.End,
      [](const Statement &O, uint32_t End) { return O.Begin < End; });
  if (Other == F.Statements.end())
    return nullptr;
  // Nothing but white space and comments in a block closes it.
  StringRef Between = Text.slice(S.End, Other->Begin);
  return Between.contains('}') || Between.contains("else") ? nullptr : &*Other;
}

const Statement *Layout::lastOfBody() const {
  const Statement *Last = nullptr;
  for (const Statement &S : F.Statements)
    if (!(S.Begin == F.Body.Begin && S.K == Statement::Kind::Block) &&
        (!Last || S.Begin >= Last->End))
      Last = &S;
  return Last;
}

/// Whether the author writes the `{` of an if or a loop on a line of its own.
bool Layout::bracesOnOwnLines() const {
  unsigned Own = 0, Behind = 0;
  for (const Statement &S : F.Statements)
    if (S.K == Statement::Kind::Block && S.Under == Statement::Parent::Control)
      ++(startsLine(S.Begin) ? Own : Behind);
  if (Own == Behind) // No example: as the function's own.
    return startsLine(F.Body.Begin) && !Behind;
  return Own > Behind;
}

/// Behind a comment that follows `At` on its line and ends there.
uint32_t Layout::endWithComment(uint32_t At) const {
  StringRef Rest = Text.slice(At, lineEnd(At));
  StringRef Comment = Rest.ltrim(" \t");
  if (Comment.empty() || Comment.starts_with("//"))
    return At + Rest.rtrim(" \t").size();
  if (Comment.starts_with("/*") && Comment.find("*/") != StringRef::npos &&
      Comment.rtrim(" \t").ends_with("*/") && Comment.count("*/") == 1)
    return At + Rest.rtrim(" \t").size();
  return At;
}

/// `S` is the only child of something: it and what is new get braces.
Edits Layout::inBraces(const Statement &S, const Lines &Before,
                       const Lines &After) const {
  auto Spaced = [](const Lines &L) {
    std::string Out;
    for (const std::string &Line : L)
      Out += Line + " ";
    return Out;
  };
  if (!startsLine(S.Begin)) {
    std::string Behind;
    for (const std::string &Line : After)
      Behind += " " + Line;
    return {bytes(S.Begin, S.Begin, "{ " + Spaced(Before)),
            bytes(S.End, S.End, Behind + " }")};
  }
  const Statement *Control = around(S.Begin, S.End, [&](const Statement &O) {
    return O.K == Statement::Kind::Control && &O != &S && O.Begin < S.Begin;
  });
  const std::string Inner = indentOf(S.Begin);
  const std::string Outer = Control ? indentOf(Control->Begin) : Inner;
  const std::string Eol = eol().str();
  const uint32_t Line = lineBegin(S.Begin);
  StringRef Above = Text.take_front(Line).rtrim(" \t\r\n");
  StringRef LastLine = Above.drop_front(lineBegin(Above.size()));
  const bool Comment = LastLine.contains("//") || LastLine.ends_with("*/");
  const bool Own = Comment || bracesOnOwnLines();

  std::string Head, Tail;
  if (!Before.empty())
    Head = joined(Before, Inner) + Eol + Inner;
  if (!After.empty())
    Tail = Eol + Inner + joined(After, Inner);
  Edits Out;
  if (Own) {
    Out.push_back(bytes(Line, S.Begin, Outer + "{" + Eol + Inner + Head));
  } else {
    Out.push_back(bytes(Above.size(), Above.size(), " {"));
    if (!Head.empty())
      Out.push_back(bytes(S.Begin, S.Begin, Head));
  }
  const uint32_t End = endWithComment(S.End);
  StringRef Rest = Text.drop_front(End);
  const size_t Gap = Rest.size() - Rest.ltrim().size();
  if (!Own && Rest.drop_front(Gap).starts_with("else"))
    Out.push_back(bytes(End, End + Gap, Tail + Eol + Outer + "} "));
  else
    Out.push_back(bytes(End, End, Tail + Eol + Outer + "}"));
  return Out;
}

std::optional<Edits> Layout::before(const Statement &S,
                                    const Lines &New) const {
  if (S.InMacro || New.empty())
    return std::nullopt;
  if (S.Under == Statement::Parent::Control)
    return inBraces(S, New, {});
  if (startsLine(S.Begin)) {
    const std::string Indent = indentOf(S.Begin);
    return Edits{
        bytes(S.Begin, S.Begin, joined(New, Indent) + eol().str() + Indent)};
  }
  std::string Out;
  for (const std::string &Line : New)
    Out += Line + " ";
  return Edits{bytes(S.Begin, S.Begin, Out)};
}

std::optional<Edits> Layout::after(const Statement &S, const Lines &New) const {
  if (S.InMacro || New.empty())
    return std::nullopt;
  if (S.Under == Statement::Parent::Control)
    return inBraces(S, {}, New);
  if (startsLine(S.Begin)) {
    const std::string Indent = indentOf(S.Begin);
    const uint32_t End = endWithComment(S.End);
    return Edits{bytes(End, End, eol().str() + Indent + joined(New, Indent))};
  }
  std::string Out;
  for (const std::string &Line : New)
    Out += " " + Line;
  return Edits{bytes(S.End, S.End, Out)};
}

std::optional<Edits> Layout::replace(const Statement &S,
                                     const Lines &New) const {
  if (S.InMacro || New.empty())
    return std::nullopt;
  if (New.size() == 1)
    return Edits{bytes(S.Begin, S.End, New.front())};
  if (S.Under == Statement::Parent::Control) {
    Lines First(New.begin(), New.end() - 1);
    Edits Out = inBraces(S, First, {});
    // The statement itself becomes the last line.
    Out.insert(Out.end() - 1, bytes(S.Begin, S.End, New.back()));
    // An insertion before it and its replacement are one edit.
    for (size_t I = 0; I + 1 < Out.size(); ++I)
      if (Out[I].Where.End == Out[I + 1].Where.Begin &&
          Out[I].Where.End == S.Begin) {
        Out[I] =
            bytes(Out[I].Where.Begin, S.End, Out[I].Text + Out[I + 1].Text);
        Out.erase(Out.begin() + I + 1);
      }
    if (Out.size() > 1 && Out[Out.size() - 2].Where.End == S.End &&
        Out.back().Where.Begin == S.End) {
      Edit &Last = Out[Out.size() - 2];
      Last = bytes(Last.Where.Begin, Out.back().Where.End,
                   Last.Text + Out.back().Text);
      Out.pop_back();
    }
    return Out;
  }
  const std::string Separator =
      startsLine(S.Begin) ? eol().str() + indentOf(S.Begin) : std::string(" ");
  std::string Out;
  for (const std::string &Line : New)
    Out += (Out.empty() ? "" : Separator) + Line;
  return Edits{bytes(S.Begin, S.End, Out)};
}

std::optional<Edits> Layout::erase(const Statement &S) const {
  if (S.InMacro)
    return std::nullopt;
  if (S.Under == Statement::Parent::Control)
    return Edits{bytes(S.Begin, S.End, "{ }")};
  if (S.Under == Statement::Parent::Labelled)
    return Edits{bytes(S.Begin, S.End, ";")};
  const uint32_t End = lineEnd(S.End);
  if (!startsLine(S.Begin) || !Text.slice(S.End, End).trim(" \t").empty()) {
    // What stands beside it stays, and one of the gaps around it goes.
    uint32_t Begin = S.Begin, Behind = S.End;
    if (startsLine(S.Begin))
      while (Behind < End && isBlank(Text[Behind]))
        ++Behind;
    else
      while (Begin && isBlank(Text[Begin - 1]))
        --Begin;
    return Edits{bytes(Begin, Behind, "")};
  }
  uint32_t Begin = lineBegin(S.Begin);
  uint32_t After = End;
  if (Text.drop_front(After).starts_with("\r"))
    ++After;
  if (Text.drop_front(After).starts_with("\n"))
    ++After;
  // Of two blank lines around it, one stays.
  StringRef Next = Text.slice(After, lineEnd(After));
  if (Begin && After < Text.size() && Next.trim(" \t").empty()) {
    uint32_t Previous = lineBegin(Begin - 1);
    if (Text.slice(Previous, Begin).trim().empty())
      Begin = Previous;
  }
  // From the end of the line above: who cleans up after edits (clang-tidy)
  // takes blanks at the beginning of a line for what the edit has left over.
  if (Begin) {
    Begin -= Text.take_front(Begin).ends_with("\r\n") ? 2 : 1;
    After = End;
  }
  return Edits{bytes(Begin, After, "")};
}

std::optional<Edits> Layout::beforeLabel(const program::Label &L,
                                         const Lines &New) const {
  if (L.Where.File != F.Body.File || !startsLine(L.Where.Begin))
    return std::nullopt;
  // The first statement of its own line at or behind the label.
  const Statement *Named = nullptr;
  for (const Statement &S : F.Statements)
    if (!Named && S.Begin > L.Where.Begin && startsLine(S.Begin) &&
        S.K != Statement::Kind::Labelled)
      Named = &S;
  const Statement *Whole =
      around(L.Where.Begin, L.Where.End, [](const Statement &S) {
        return S.K == Statement::Kind::Labelled;
      });
  if (!Named || !Whole || Whole->InMacro)
    return std::nullopt;
  const std::string Indent = indentOf(Named->Begin);
  const uint32_t Line = lineBegin(L.Where.Begin);
  return Edits{bytes(Line, Line, Indent + joined(New, Indent) + eol().str())};
}

std::optional<Edits> Layout::atEnd(const Lines &New) const {
  if (!F.Body.valid() || F.Body.End > Text.size() ||
      F.Body.End <= F.Body.Begin + 1 || Text[F.Body.End - 1] != '}')
    return std::nullopt;
  const uint32_t Brace = F.Body.End - 1;
  const Statement *Last = lastOfBody();
  if (!Last || Last->InMacro)
    return std::nullopt;
  if (!startsLine(Brace)) {
    std::string Out;
    for (const std::string &Line : New)
      Out += Line + " ";
    return Edits{bytes(Brace, Brace, Out)};
  }
  const std::string Indent = indentOf(Last->Begin);
  const uint32_t Line = lineBegin(Brace);
  return Edits{bytes(Line, Line, Indent + joined(New, Indent) + eol().str())};
}

std::optional<Edits> Layout::atTop(const std::string &New) const {
  for (const Statement &S : F.Statements) {
    if (S.Begin <= F.Body.Begin)
      continue;
    return S.InMacro ? std::nullopt : before(S, {New});
  }
  return std::nullopt;
}

} // namespace spinlint::fixes
