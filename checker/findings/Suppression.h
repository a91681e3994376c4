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

private:
  /// Lines that one comment makes quiet, for the checks that it names.
  struct Range {
    unsigned First, Last;
    CheckGlobs Checks;
  };
  std::vector<Range> Ranges;
};

} // namespace spinlint::findings

#endif // SPINLINT_FINDINGS_SUPPRESSION_H
