//===- UnitRecord.cpp - what the preprocessor saw of a unit ---------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Finds a token by the location that the AST has for it. In: the recorded
// tokens. Out: their indices. The audit is in Audit.cpp.
//
//===----------------------------------------------------------------------===//
#include "extract/UnitRecord.h"

namespace spinlint::extract {

unsigned UnitRecord::tokenAt(clang::SourceLocation Loc) const {
  if (TokenIndex.empty() && !Tokens.empty()) {
    TokenIndex.reserve(Tokens.size());
    // A file that is included twice has other locations each time, and so has
    // each expansion of a macro: a location names one token.
    for (unsigned I = 0, E = Tokens.size(); I != E; ++I)
      TokenIndex.try_emplace(Tokens[I].Loc, I);
  }
  auto Found = TokenIndex.find(Loc);
  return Found == TokenIndex.end() ? program::None : Found->second;
}

} // namespace spinlint::extract
