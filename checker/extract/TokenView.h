//===- TokenView.h - the tokens of a unit, as repair reads them -----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The token stream that a parse was given, with the spelling of its tokens and
// the places of its names. In: the record of a parse. Out: the queries below;
// an index out of the stream is no token of any kind.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_EXTRACT_TOKENVIEW_H
#define SPINLINT_EXTRACT_TOKENVIEW_H

#include "extract/UnitRecord.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/StringMap.h"

namespace spinlint::extract {

/// The token stream of a unit, with the spelling of its identifiers.
class TokenView {
public:
  TokenView(const UnitRecord &Record, clang::Preprocessor &PP)
      : Record(Record), SM(PP.getSourceManager()), LO(PP.getLangOpts()) {}

  unsigned at(clang::SourceLocation Loc) const { return Record.tokenAt(Loc); }
  unsigned size() const { return Record.Tokens.size(); }

  clang::tok::TokenKind kind(int64_t I) const {
    return I < 0 || I >= int64_t(size())
               ? clang::tok::eof
               : clang::tok::TokenKind(Record.Tokens[I].Kind);
  }
  bool is(int64_t I, clang::tok::TokenKind K) const { return kind(I) == K; }
  template <class... Ks> bool isOneOf(int64_t I, Ks... K) const {
    return (is(I, K) || ...);
  }
  bool isName(int64_t I) const { return is(I, clang::tok::identifier); }

  llvm::StringRef name(int64_t I) const {
    if (!isName(I))
      return "";
    return text(I);
  }

  /// The token as it is spelt.
  llvm::StringRef text(int64_t I) const {
    clang::SourceLocation Loc = SM.getSpellingLoc(Record.Tokens[I].Loc);
    bool Invalid = false;
    const char *Data = SM.getCharacterData(Loc, &Invalid);
    return Invalid ? llvm::StringRef()
                   : llvm::StringRef(
                         Data, clang::Lexer::MeasureTokenLength(Loc, SM, LO));
  }

  /// The index of the bracket that closes the one at `I`.
  unsigned closing(unsigned I) const {
    int Depth = 0;
    for (unsigned E = size(); I < E; ++I) {
      if (isOneOf(I, clang::tok::l_paren, clang::tok::l_square,
                  clang::tok::l_brace))
        ++Depth;
      else if (isOneOf(I, clang::tok::r_paren, clang::tok::r_square,
                       clang::tok::r_brace) &&
               --Depth == 0)
        return I;
    }
    return size();
  }

  /// A word that begins a type or a declaration.
  bool isTypeWord(int64_t I) const {
    return isOneOf(
        I, clang::tok::kw_void, clang::tok::kw_char, clang::tok::kw_short,
        clang::tok::kw_int, clang::tok::kw_long, clang::tok::kw___int64,
        clang::tok::kw_float, clang::tok::kw_double, clang::tok::kw_signed,
        clang::tok::kw_unsigned, clang::tok::kw_struct, clang::tok::kw_union,
        clang::tok::kw_enum, clang::tok::kw_const, clang::tok::kw_volatile,
        clang::tok::kw_static, clang::tok::kw_extern, clang::tok::kw_inline,
        clang::tok::kw_typedef, clang::tok::kw_bool, clang::tok::kw_class,
        clang::tok::kw_template, clang::tok::kw___attribute,
        clang::tok::kw___declspec, clang::tok::kw___forceinline);
  }

  /// All places of the identifiers, by name. Made on demand.
  llvm::ArrayRef<unsigned> places(llvm::StringRef Name) {
    if (ByName.empty())
      for (unsigned I = 0, E = size(); I != E; ++I)
        if (isName(I))
          ByName[name(I)].push_back(I);
    auto It = ByName.find(Name);
    if (It == ByName.end())
      return {};
    return It->second;
  }

private:
  const UnitRecord &Record;
  const clang::SourceManager &SM;
  const clang::LangOptions &LO;
  llvm::StringMap<std::vector<unsigned>> ByName;
};

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_TOKENVIEW_H
