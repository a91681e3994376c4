//===- Suppression.h - NOLINT comments ------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides whether the author has told the tool to be quiet at a line. In: the
// text of a file. Out: yes or no for a line and a check. The comments are those
// of clang-tidy and mean the same, so that one comment serves both:
//
//   NOLINT  NOLINT(check,glob*)  NOLINTNEXTLINE  NOLINTBEGIN ... NOLINTEND
//
// clang-tidy does this itself; the command line and the editor use this class.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FINDINGS_SUPPRESSION_H
#define SPINLINT_FINDINGS_SUPPRESSION_H

#include "findings/RuleSelection.h"

namespace spinlint::findings {

class Suppression {
public:
  static Suppression parse(llvm::StringRef Text);
  /// `Line` is 1-based.
  bool covers(unsigned Line, llvm::StringRef Check) const;

  /// Lines that one comment makes quiet, for the checks that it names.
  struct Range {
    unsigned First, Last;
    CheckGlobs Checks;
    unsigned Line, Column;          ///< Of the word; 1-based, in bytes.
    std::string Word;               ///< "NOLINTNEXTLINE"
    std::vector<std::string> Named; ///< Checks that it names, without globs.
    std::string Reason;             ///< What follows it; empty: nothing.
    bool contains(unsigned L, llvm::StringRef Check) const {
      return First <= L && L <= Last &&
             Checks.contains(Check, /*Otherwise=*/false);
    }
  };
  const std::vector<Range> &ranges() const { return Ranges; }

private:
  std::vector<Range> Ranges;
};

} // namespace spinlint::findings

#endif // SPINLINT_FINDINGS_SUPPRESSION_H
