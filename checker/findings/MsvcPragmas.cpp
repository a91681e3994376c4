//===- MsvcPragmas.cpp - warnings that the author told MSVC to keep -------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See MsvcPragmas.h. A line with its continuations is read as one; comments
// are blanked first, so that columns stay.
//
//===----------------------------------------------------------------------===//
#include "findings/MsvcPragmas.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include <map>

namespace spinlint::findings {

namespace {

/// The file without its comments.
struct Blanked {
  std::string Code;     ///< As long as the text; comments are spaces.
  std::string Comments; ///< The same, with nothing but the comments.
};

class PragmaReader {
public:
  explicit PragmaReader(llvm::StringRef Text);
  std::vector<MsvcSuppression> take();

private:
  /// `Source`: a line with its continuations.
  void line(llvm::StringRef Source, llvm::StringRef Comment, unsigned Number,
            unsigned LastNumber);
  /// `Body`: what stands between the parentheses of warning() or prefast().
  void pragma(llvm::StringRef Tool, llvm::StringRef Body, unsigned Line,
              unsigned Column, llvm::StringRef Comment, bool Here);
  void specifier(llvm::StringRef Tool, llvm::StringRef Word,
                 llvm::ArrayRef<std::string> Warnings, llvm::StringRef Reason,
                 unsigned Line, unsigned Column, bool Here);
  void enable(const std::string &Warning, unsigned Line);

  Blanked Text;
  std::vector<MsvcSuppression> Found;
  std::vector<size_t> Waiting; ///< For the next line with code.
  /// Those that are disabled: their index in Found.
  using ByWarning = std::map<std::string, size_t>;
  ByWarning Disabled;
  std::vector<ByWarning> Pushed;
  unsigned LineCount = 0;
};

} // namespace

static Blanked blank(llvm::StringRef Text) {
  Blanked Out{std::string(Text), std::string(Text.size(), ' ')};
  enum { Code, Line, Block, String, Char } In = Code;
  for (size_t I = 0; I < Text.size(); ++I) {
    const char Ch = Text[I];
    const char Next = I + 1 < Text.size() ? Text[I + 1] : '\0';
    if (Ch == '\n') {
      Out.Comments[I] = '\n';
      // A comment of one line may go on behind a backslash.
      const bool GoesOn =
          llvm::StringRef(Text).take_front(I).rtrim('\r').ends_with("\\");
      if (In != Block && !GoesOn)
        In = Code;
      continue;
    }
    if (In == Code && Ch == '/' && (Next == '/' || Next == '*')) {
      In = Next == '/' ? Line : Block;
      Out.Code[I] = Out.Code[I + 1] = ' ';
      ++I;
      continue;
    }
    if (In == Line || In == Block) {
      Out.Code[I] = ' ';
      if (In == Block && Ch == '*' && Next == '/') {
        Out.Code[++I] = ' ';
        In = Code;
      } else {
        Out.Comments[I] = Ch;
      }
      continue;
    }
    if (In == String || In == Char) {
      if (Ch == '\\' && Next != '\n')
        ++I;
      else if (Ch == (In == String ? '"' : '\''))
        In = Code;
    } else if (Ch == '"') {
      In = String;
    } else if (Ch == '\'' && !(I && llvm::isAlnum(Text[I - 1]))) {
      In = Char; // Not the separator of a number.
    }
  }
  return Out;
}

PragmaReader::PragmaReader(llvm::StringRef Source) : Text(blank(Source)) {
  llvm::StringRef Code = Text.Code, Comments = Text.Comments;
  for (size_t At = 0; At < Code.size();) {
    const unsigned First = ++LineCount;
    size_t End = Code.find('\n', At);
    while (End != llvm::StringRef::npos &&
           Code.slice(At, End).rtrim('\r').ends_with("\\")) {
      End = Code.find('\n', End + 1);
      ++LineCount;
    }
    line(Code.slice(At, End), Comments.slice(At, End), First, LineCount);
    At = End == llvm::StringRef::npos ? Code.size() : End + 1;
  }
}

/// Between a `(` at the start of `Rest` and the `)` that closes it; nothing if
/// there is none.
static std::optional<llvm::StringRef> inParentheses(llvm::StringRef Rest) {
  unsigned Depth = 0;
  bool Quoted = false;
  for (size_t I = 0; I < Rest.size(); ++I) {
    if (Quoted && Rest[I] == '\\')
      ++I;
    else if (Rest[I] == '"')
      Quoted = !Quoted;
    else if (!Quoted && Rest[I] == '(')
      ++Depth;
    else if (!Quoted && Rest[I] == ')' && --Depth == 0)
      return Rest.slice(1, I);
  }
  return std::nullopt;
}

/// `warning (...)` or `prefast (...)` at the start of `Rest`.
static std::optional<std::pair<llvm::StringRef, llvm::StringRef>>
toolAndBody(llvm::StringRef Rest) {
  Rest = Rest.ltrim();
  for (llvm::StringRef Tool : {"warning", "prefast"}) {
    llvm::StringRef After = Rest;
    if (!After.consume_front(Tool))
      continue;
    After = After.ltrim();
    if (!After.starts_with("("))
      continue;
    if (auto Body = inParentheses(After))
      return std::pair(Tool, *Body);
  }
  return std::nullopt;
}

void PragmaReader::line(llvm::StringRef Source, llvm::StringRef Comment,
                        unsigned Number, unsigned LastNumber) {
  std::string Joined = Source.str();
  for (size_t At = Joined.find('\n'); At != std::string::npos;
       At = Joined.find('\n', At + 1))
    for (size_t I = At + 1; I-- > 0 && !llvm::isAlnum(Joined[I]);) {
      const bool Backslash = Joined[I] == '\\';
      if (Backslash || Joined[I] == '\n' || Joined[I] == '\r')
        Joined[I] = ' ';
      if (Backslash)
        break;
    }
  llvm::StringRef Code = Joined;
  llvm::StringRef Rest = Code.ltrim();
  const unsigned Column = Code.size() - Rest.size() + 1;
  if (Rest.consume_front("#")) {
    Rest = Rest.ltrim();
    if (!Rest.consume_front("pragma") || Rest.empty() ||
        llvm::isAlnum(Rest[0]) || Rest[0] == '_')
      return;
    if (auto Found = toolAndBody(Rest))
      pragma(Found->first, Found->second, Number, Column, Comment,
             /*Here=*/false);
    return;
  }
  if (Rest.trim().empty())
    return;
  // A line of code: what was waiting for it is about it.
  bool HasCode = false;
  llvm::StringRef Left = Rest;
  while (true) {
    size_t At = Left.find("__pragma");
    if (!Left.take_front(At).trim(" \t\r;").empty())
      HasCode = true;
    if (At == llvm::StringRef::npos)
      break;
    llvm::StringRef From = Left.drop_front(At + 8).ltrim();
    auto Inner = From.starts_with("(") ? inParentheses(From) : std::nullopt;
    if (!Inner) {
      HasCode = true;
      break;
    }
    Left = llvm::StringRef(Inner->end() + 1, Left.end() - Inner->end() - 1);
    if (auto Found = toolAndBody(*Inner))
      pragma(Found->first, Found->second, Number,
             unsigned(From.begin() - Code.begin()) - 8 + 1, Comment,
             /*Here=*/!Left.trim(" \t\r;").empty());
  }
  if (!HasCode)
    return;
  for (size_t I : Waiting) {
    Found[I].First = Number;
    Found[I].Last = LastNumber;
  }
  Waiting.clear();
}

/// The text of the first literal, or nothing.
static std::string literalIn(llvm::StringRef Text) {
  std::string Result;
  size_t At = Text.find('"');
  if (At == llvm::StringRef::npos)
    return Result;
  for (llvm::StringRef Rest = Text.drop_front(At + 1);
       !Rest.empty() && Rest[0] != '"'; Rest = Rest.drop_front()) {
    if (Rest[0] == '\\' && Rest.size() > 1)
      Rest = Rest.drop_front();
    Result += Rest[0];
  }
  return Result;
}

void PragmaReader::pragma(llvm::StringRef Tool, llvm::StringRef Body,
                          unsigned Line, unsigned Column,
                          llvm::StringRef Comment, bool Here) {
  std::string Reason = literalIn(Body);
  if (Reason.empty())
    Reason = Comment.trim(" \t\r\n/*").str();
  // Behind the reason, or a justification, there are no warnings.
  llvm::StringRef Listed = Body.take_until([](char Ch) { return Ch == '"'; });
  llvm::SmallVector<llvm::StringRef> Parts;
  Listed.split(Parts, ';');
  for (llvm::StringRef Part : Parts) {
    auto [Word, List] = Part.split(':');
    if (size_t Comma = List.find(','); Comma != llvm::StringRef::npos)
      List = List.take_front(Comma);
    std::vector<std::string> All;
    llvm::SmallVector<llvm::StringRef> Words;
    llvm::SplitString(List, Words, " \t\r\n\\");
    for (llvm::StringRef One : Words) {
      unsigned Value;
      if (!One.getAsInteger(10, Value))
        All.push_back(std::to_string(Value));
      else if (One.starts_with("__WARNING_"))
        All.push_back(One.str());
    }
    specifier(Tool, Word.split(',').first.trim(), All, Reason, Line, Column,
              Here);
  }
}

void PragmaReader::enable(const std::string &Warning, unsigned Line) {
  auto It = Disabled.find(Warning);
  if (It == Disabled.end())
    return;
  Found[It->second].Last = Line;
  Disabled.erase(It);
}

void PragmaReader::specifier(llvm::StringRef Tool, llvm::StringRef Word,
                             llvm::ArrayRef<std::string> Warnings,
                             llvm::StringRef Reason, unsigned Line,
                             unsigned Column, bool Here) {
  if (Word == "push") {
    Pushed.push_back(Disabled);
    return;
  }
  if (Word == "pop") {
    if (Pushed.empty())
      return;
    ByWarning Before = std::move(Pushed.back());
    Pushed.pop_back();
    for (const auto &[Warning, Index] : Disabled)
      if (auto It = Before.find(Warning);
          It == Before.end() || It->second != Index)
        Found[Index].Last = Line;
    // What was enabled since is disabled again.
    for (auto &[Warning, Index] : Before)
      if (!Disabled.count(Warning)) {
        MsvcSuppression Again = Found[Index];
        Again.First = Line;
        Again.Last = ~0u;
        Index = Found.size();
        Found.push_back(std::move(Again));
      }
    Disabled = std::move(Before);
    return;
  }
  const bool Next = Word == "suppress";
  if (!Next && Word != "disable") {
    for (const std::string &Warning : Warnings) // default, enable, once, 1, ...
      enable(Warning, Line);
    return;
  }
  for (const std::string &Warning : Warnings) {
    if (!Next && Disabled.count(Warning))
      continue;
    MsvcSuppression &New = Found.emplace_back();
    New.Warning = Warning;
    New.Line = Line;
    New.Column = Column;
    New.NextLine = Next;
    New.How = ("#pragma " + Tool + "(" + Word + ": " + Warning + ")").str();
    New.Reason = Reason.str();
    if (!Next) {
      New.First = Line;
      New.Last = ~0u;
      Disabled[Warning] = Found.size() - 1;
    } else if (Here) {
      New.First = New.Last = Line;
    } else {
      New.First = 1; // Nothing, unless a line comes.
      New.Last = 0;
      Waiting.push_back(Found.size() - 1);
    }
  }
}

std::vector<MsvcSuppression> PragmaReader::take() {
  for (MsvcSuppression &S : Found)
    if (S.Last == ~0u)
      S.Last = LineCount;
  return std::move(Found);
}

std::vector<MsvcSuppression> msvcSuppressions(llvm::StringRef Text) {
  // Most files have none: do not read them.
  if (!Text.contains("pragma") ||
      (!Text.contains("suppress") && !Text.contains("disable")))
    return {};
  return PragmaReader(Text).take();
}

} // namespace spinlint::findings
