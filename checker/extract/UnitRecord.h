//===- UnitRecord.h - what the preprocessor saw of a unit -----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Remembers, while a unit is preprocessed, what the AST alone cannot tell: each
// use of a lock API's name in active code, the control-flow keywords (their
// count per function is held against the AST by the audit), missing headers,
// lock calls in skipped regions. In: preprocessor callbacks and the token
// stream. Out: the queries below.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_EXTRACT_UNITRECORD_H
#define SPINLINT_EXTRACT_UNITRECORD_H

#include "program/Program.h"
#include "clang/Basic/SourceLocation.h"
#include "llvm/ADT/DenseMap.h"
#include <string>
#include <vector>

namespace clang {
class ASTContext;
class Decl;
class FunctionDecl;
class Stmt;
} // namespace clang

namespace spinlint::extract {

class UnitRecord {
public:
  struct Keyword {
    clang::SourceLocation Loc;
    unsigned short Token; ///< clang::tok::TokenKind
  };
  struct ApiUse {
    std::string Api;           ///< Name in the catalog.
    clang::SourceLocation Loc; ///< Of the name, where the author wrote the
                               ///< outermost macro (a file location).
    clang::SourceLocation End; ///< End of the macro call, file location.
    bool Macro = false;        ///< Seen as a macro expansion.
    unsigned At = 0;           ///< Its first token's index in Tokens.
  };
  /// A token that the parser gets from one of the user's files, or an
  /// annotation token in its place.
  struct SeenToken {
    clang::SourceLocation Loc; ///< As the AST has it: of a macro expansion too.
    unsigned short Kind;       ///< clang::tok::TokenKind
    bool ControlFlow = false;  ///< Is one of Keywords.
    bool Api = false;          ///< Names a lock API.
    bool Marker = false;       ///< Names a marker of ours; see SalMacros.h.
  };

  std::vector<Keyword> Keywords; ///< In token order, after expansion.
  std::vector<ApiUse> ApiUses;   ///< Outermost API names only, in order.
  std::vector<SeenToken> Tokens; ///< All of them, in order.
  std::vector<std::string> MissingHeaders;
  unsigned InactiveLockCalls = 0;
  /// `#pragma bss_seg`, in order: the section that holds from there on.
  std::vector<std::pair<clang::SourceLocation, std::string>> BssSections;
  bool Traced = false; ///< Has to do with the trace headers of WppTrace.h.
  bool Dated = false;  ///< Asks for the date or the time of day.
  /// Declarations of user headers that were not parsed with this unit but come
  /// from a precompiled header.
  std::vector<clang::Decl *> Precompiled;

  /// Index of the token at `Loc` (compared exactly), or program::None.
  unsigned tokenAt(clang::SourceLocation Loc) const;

  /// What the AST of `F` lost of its tokens; empty if nothing. See Audit.cpp.
  /// `Where.File` is left to the caller: the file that the body stands in.
  std::vector<program::Lost> audit(const clang::FunctionDecl &F,
                                   const clang::ASTContext &Context) const;

private:
  /// Made at the first question, when all tokens are in.
  mutable llvm::DenseMap<clang::SourceLocation, unsigned> TokenIndex;
};

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_UNITRECORD_H
