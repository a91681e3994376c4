//===- WordyCasts.cpp - `unsigned long(x)` --------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See WordyCasts.h. The parser asks for one token at a time, and whether a `(`
// follows the words decides about the first of them; so the text is looked at
// beforehand. The words stand in the file, or at the end of a macro
// (`#define u16 unsigned __int16`), and the `(` right after them or after the
// macro. Only where a type cannot begin a declaration is it a cast.
//
//===----------------------------------------------------------------------===//
#include "extract/WordyCasts.h"
#include "clang/Basic/OperatorPrecedence.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;

namespace spinlint::extract {
namespace {

/// The words of a type, counted.
struct Words {
  unsigned Number = 0, Unsigned = 0, Signed = 0, Long = 0;
  StringRef Base; ///< "char", "short", "__int64", "double"

  bool add(StringRef Word) {
    if (Word == "unsigned")
      ++Unsigned;
    else if (Word == "signed")
      ++Signed;
    else if (Word == "long")
      ++Long;
    else if (Word == "char" || Word == "short" || Word == "double" ||
             Word == "__int8" || Word == "__int16" || Word == "__int32" ||
             Word == "__int64") {
      if (!Base.empty())
        return false;
      Base = Word;
    } else if (Word != "int") {
      return false;
    }
    ++Number;
    return true;
  }

  /// The typedef of ours for it.
  std::string name() const {
    StringRef Type = llvm::StringSwitch<StringRef>(Base)
                         .Cases({"char", "__int8"}, "char")
                         .Cases({"short", "__int16"}, "short")
                         .Case("double", "double")
                         .Case("__int64", "llong")
                         .Default(Long == 1   ? "long"
                                  : Long == 2 ? "llong"
                                              : "int");
    return ("__spinlint_" +
            Twine(Unsigned                   ? "u"
                  : Signed && Type == "char" ? "s"
                                             : "") +
            Type)
        .str();
  }
};

constexpr llvm::StringLiteral Typedefs =
    "typedef signed char __spinlint_schar;\n"
    "typedef char __spinlint_char;\n"
    "typedef short __spinlint_short;\n"
    "typedef int __spinlint_int;\n"
    "typedef long __spinlint_long;\n"
    "typedef long long __spinlint_llong;\n"
    "typedef long double __spinlint_double;\n"
    "typedef unsigned char __spinlint_uchar;\n"
    "typedef unsigned short __spinlint_ushort;\n"
    "typedef unsigned int __spinlint_uint;\n"
    "typedef unsigned long __spinlint_ulong;\n"
    "typedef unsigned long long __spinlint_ullong;\n";

/// Follows the text from a token on, out of the macro that it ends.
class Ahead {
public:
  Ahead(Preprocessor &PP, SourceLocation Loc) : PP(PP), Loc(Loc) {}

  /// The token after the current one; none if that cannot be told.
  std::optional<Token> next() {
    const SourceManager &SM = PP.getSourceManager();
    while (Loc.isMacroID()) {
      if (SM.isMacroArgExpansion(Loc)) {
        Loc = SM.getImmediateSpellingLoc(Loc);
        continue;
      }
      StringRef Macro = PP.getImmediateMacroName(Loc);
      const MacroInfo *MI = PP.getMacroInfo(PP.getIdentifierInfo(Macro));
      SourceLocation Spelling = SM.getSpellingLoc(Loc);
      if (!MI || MI->tokens_empty())
        return std::nullopt;
      for (unsigned I = 0, E = MI->getNumTokens(); I != E; ++I) {
        if (MI->getReplacementToken(I).getLocation() != Spelling)
          continue;
        if (I + 1 != E) {
          // On in the macro: the places of its tokens follow one another.
          Token T = MI->getReplacementToken(I + 1);
          Loc = Loc.getLocWithOffset(T.getLocation().getRawEncoding() -
                                     Spelling.getRawEncoding());
          return T;
        }
        Spelling = SourceLocation();
        break;
      }
      if (Spelling.isValid())
        return std::nullopt;
      Loc = SM.getImmediateExpansionRange(Loc).getEnd();
    }
    std::optional<Token> T = Lexer::findNextToken(Loc, SM, PP.getLangOpts());
    if (T)
      Loc = T->getLocation();
    return T;
  }

private:
  Preprocessor &PP;
  SourceLocation Loc;
};

bool isTypeWord(StringRef Word) { return Words().add(Word) || Word == "void"; }

} // namespace

WordyCasts::WordyCasts(Preprocessor &PP) : PP(PP) {
  if (PP.getLangOpts().CPlusPlus)
    PP.setPredefines(PP.getPredefines() + Typedefs.str());
}

/// Whether the token before a type tells that an expression begins.
bool WordyCasts::canBeCast() const {
  switch (Before) {
  case tok::colon:
    return Question;
  case tok::equal:
    return !Using;
  case tok::l_paren:
  case tok::comma:
  case tok::l_square:
  case tok::question:
  case tok::kw_return:
  case tok::kw_case:
  case tok::exclaim:
  case tok::tilde:
    return true;
  default:
    return Before != tok::less && Before != tok::greater &&
           getBinOpPrecedence(Before, /*GreaterThanIsOperator=*/true,
                              /*CPlusPlus11=*/true) != prec::Unknown;
  }
}

void WordyCasts::token(Token &T) {
  if (!PP.getLangOpts().CPlusPlus)
    return;
  if (Left) {
    T.setIdentifierInfo(--Left ? PP.getIdentifierInfo("__extension__") : Name);
    T.setKind(Left ? tok::kw___extension__ : tok::identifier);
    Before = T.getKind();
    return;
  }
  const tok::TokenKind Kind = T.getKind();
  if (T.isOneOf(tok::kw_unsigned, tok::kw_signed, tok::kw_long,
                tok::kw_short) &&
      canBeCast()) {
    Words Type;
    Type.add(T.getIdentifierInfo()->getName());
    Ahead A(PP, T.getLocation());
    std::optional<Token> Next = A.next();
    auto Word = [&]() -> StringRef {
      if (!Next)
        return "";
      if (Next->is(tok::raw_identifier))
        return Next->getRawIdentifier();
      const IdentifierInfo *II = Next->isAnnotation() || Next->isLiteral()
                                     ? nullptr
                                     : Next->getIdentifierInfo();
      return II ? II->getName() : "";
    };
    while (Type.add(Word()))
      Next = A.next();
    if (Type.Number > 1 && Next && Next->is(tok::l_paren)) {
      Next = A.next();
      // `unsigned long (*F)(int)`, `unsigned long (int)`
      const bool MayDeclare = Before == tok::l_paren || Before == tok::comma;
      if (Next && !Next->is(tok::r_paren) && !isTypeWord(Word()) &&
          !(MayDeclare && Next->isOneOf(tok::star, tok::amp, tok::caret)) &&
          Word() != "__stdcall" && Word() != "__cdecl") {
        Left = Type.Number - 1;
        Name = PP.getIdentifierInfo(Type.name());
        T.setIdentifierInfo(PP.getIdentifierInfo("__extension__"));
        T.setKind(tok::kw___extension__);
      }
    }
  }
  Before = Kind;
  if (T.isOneOf(tok::semi, tok::l_brace, tok::r_brace))
    Question = Using = false;
  Question |= Kind == tok::question;
  Using |= Kind == tok::kw_using;
}

} // namespace spinlint::extract
