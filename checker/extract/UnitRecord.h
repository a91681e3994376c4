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
#include <string>
#include <vector>

namespace clang {
class ASTContext;
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
  };

  std::vector<Keyword> Keywords; ///< In token order, after expansion.
  std::vector<ApiUse> ApiUses;   ///< Outermost API names only, in order.
  std::vector<std::string> MissingHeaders;
  unsigned InactiveLockCalls = 0;

  /// What the AST of `F` lost of its tokens; empty if nothing. `SourceBody` is
  /// the token range of the body. See Audit.cpp.
  std::vector<program::Lost> audit(const clang::FunctionDecl &F,
                                   const clang::ASTContext &Context) const;
};

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_UNITRECORD_H
