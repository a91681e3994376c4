//===- MacroSpelling.cpp - how the author spelt a call --------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See MacroSpelling.h. Arguments are lexed again from the text, because the AST
// has lost them: `_SpinLock` of NdisAcquireSpinLock is only found in the middle
// of `&(_SpinLock)->SpinLock`.
//
//===----------------------------------------------------------------------===//
#include "extract/MacroSpelling.h"
#include "clang/Basic/CharInfo.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "clang/Lex/MacroInfo.h"
#include "clang/Lex/Preprocessor.h"

using namespace clang;

namespace spinlint::extract {

MacroSpelling::MacroSpelling(Preprocessor &PP)
    : PP(PP), SM(PP.getSourceManager()), LangOpts(PP.getLangOpts()) {}

SpellingChain MacroSpelling::chain(SourceLocation Token) const {
  SpellingChain Chain;
  auto NameAt = [&](SourceLocation L) {
    SourceLocation Spelt = SM.getSpellingLoc(L);
    unsigned Length = Lexer::MeasureTokenLength(Spelt, SM, LangOpts);
    bool Invalid = false;
    const char *Data = SM.getCharacterData(Spelt, &Invalid);
    return Invalid ? std::string() : std::string(Data, Length);
  };
  Chain.push_back({NameAt(Token), Token});
  SourceLocation L = Token;
  while (L.isMacroID()) {
    if (SM.isMacroArgExpansion(L)) {
      // What stands in an argument was written there; the macro that it was
      // passed to is not on the way.
      L = SM.getImmediateSpellingLoc(L);
      Chain.back().Loc = L;
      continue;
    }
    L = SM.getImmediateExpansionRange(L).getBegin();
    Chain.push_back({NameAt(L), L});
  }
  std::reverse(Chain.begin(), Chain.end());
  return Chain;
}

std::vector<WrittenArg> MacroSpelling::parse(SourceLocation Name) const {
  std::vector<WrittenArg> Args;
  SourceLocation Spelt = SM.getSpellingLoc(Name);
  auto [FID, Offset] = SM.getDecomposedLoc(Spelt);
  bool Invalid = false;
  StringRef Buffer = SM.getBufferData(FID, &Invalid);
  if (Invalid || Offset >= Buffer.size())
    return Args;
  Lexer Raw(SM.getLocForStartOfFile(FID), LangOpts, Buffer.begin(),
            Buffer.begin() + Offset, Buffer.end());
  Token T;
  Raw.LexFromRawLexer(T); // The name.
  Raw.LexFromRawLexer(T);
  // `(KeAcquireSpinLock)(...)` and the like.
  while (T.is(tok::r_paren))
    Raw.LexFromRawLexer(T);
  if (T.isNot(tok::l_paren))
    return Args;
  unsigned Depth = 0;
  SourceLocation First, Last;
  bool Any = false;
  auto Flush = [&] {
    WrittenArg A;
    if (First.isValid()) {
      unsigned B = SM.getFileOffset(First), E = SM.getFileOffset(Last);
      A.Text = Buffer.slice(B, E).str();
      A.Range = SourceRange(First, Last);
    }
    Args.push_back(std::move(A));
    First = Last = SourceLocation();
  };
  for (Raw.LexFromRawLexer(T); T.isNot(tok::eof); Raw.LexFromRawLexer(T)) {
    if (Depth == 0 && T.is(tok::r_paren)) {
      if (Any)
        Flush();
      return Args;
    }
    Any = true;
    if (Depth == 0 && T.is(tok::comma)) {
      Flush();
      continue;
    }
    if (T.isOneOf(tok::l_paren, tok::l_square, tok::l_brace))
      ++Depth;
    else if (T.isOneOf(tok::r_paren, tok::r_square, tok::r_brace) && Depth)
      --Depth;
    if (First.isInvalid())
      First = T.getLocation();
    Last = T.getEndLoc();
  }
  return {}; // No closing parenthesis.
}

std::string MacroSpelling::substitute(
    StringRef Text, ArrayRef<std::pair<std::string, std::string>> Map) const {
  std::string Out;
  for (size_t I = 0; I < Text.size();) {
    if (!isAsciiIdentifierStart(Text[I])) {
      bool Digit = isDigit(Text[I]);
      do
        Out += Text[I++];
      while (Digit && I < Text.size() && isAsciiIdentifierContinue(Text[I]));
      continue;
    }
    size_t J = I;
    while (J < Text.size() && isAsciiIdentifierContinue(Text[J]))
      ++J;
    StringRef Word = Text.slice(I, J);
    const auto *Found = llvm::find_if(
        Map, [&](const auto &Entry) { return Entry.first == Word; });
    Out += Found == Map.end() ? Word.str() : Found->second;
    I = J;
  }
  return Out;
}

std::vector<WrittenArg> MacroSpelling::arguments(const SpellingChain &Chain,
                                                 size_t Step) const {
  std::vector<WrittenArg> Args = parse(Chain[Step].Loc);
  if (Step == 0 || !Chain[Step].Loc.isMacroID())
    return Args;
  // Written in terms of the parameters of the macro around it.
  const SpellingStep &Outer = Chain[Step - 1];
  const IdentifierInfo *II = PP.getIdentifierInfo(Outer.Name);
  MacroDefinition Def =
      PP.getMacroDefinitionAtLoc(II, SM.getExpansionLoc(Outer.Loc));
  const MacroInfo *MI = Def.getMacroInfo();
  if (!MI)
    MI = PP.getMacroInfo(II);
  // `#define MyAcquire NdisAcquireSpinLock`: its user wrote the arguments.
  if (Args.empty() && MI && MI->isObjectLike())
    return arguments(Chain, Step - 1);
  std::vector<std::pair<std::string, std::string>> Map;
  if (MI && MI->isFunctionLike()) {
    std::vector<WrittenArg> OuterArgs = arguments(Chain, Step - 1);
    unsigned I = 0;
    for (const IdentifierInfo *Param : MI->params())
      if (I < OuterArgs.size())
        Map.emplace_back(Param->getName().str(), OuterArgs[I++].Text);
  }
  for (WrittenArg &A : Args) {
    std::string Text = substitute(A.Text, Map);
    // `(lock)` of a macro body is `lock` to its user, if nothing else is there.
    StringRef Words = Text;
    if (A.Text != Text)
      while (Words.starts_with("(") && Words.ends_with(")") &&
             !Words.drop_front().drop_back().contains_insensitive("("))
        Words = Words.drop_front().drop_back().trim();
    A.Text = Words.str();
    A.Range = SourceRange();
  }
  return Args;
}

} // namespace spinlint::extract
