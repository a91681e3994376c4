//===- SuppressHere.h - a NOLINT comment for a line -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides how a line is made quiet for a check: the check is added to a comment
// that the line has, or a comment to the line. In: a text, a line, a check.
// Out: what to insert where; or nothing, if it would not be read as it is meant
// (Suppression.h).
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_LSP_SUPPRESSHERE_H
#define SPINLINT_FRONTENDS_LSP_SUPPRESSHERE_H

#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>

namespace spinlint::lsp {

struct Insertion {
  size_t At = 0; ///< Byte of the text.
  std::string Text;
};

/// `Line` is 1-based.
std::optional<Insertion> suppressHere(llvm::StringRef Text, unsigned Line,
                                      llvm::StringRef Check);

} // namespace spinlint::lsp

#endif // SPINLINT_FRONTENDS_LSP_SUPPRESSHERE_H
