//===- ChangedLines.h - what a diff changed -------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which lines of which files are new, and what stood there before. In:
// the output of `git diff -U0`. Out: hunks by file, under its new name.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_GATE_CHANGEDLINES_H
#define SPINLINT_GATE_CHANGEDLINES_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <map>
#include <string>
#include <vector>

namespace spinlint::gate {

struct Hunk {
  /// New lines [First, First + Count); 1-based. Count of 0: lines were taken
  /// out between First and the line after it.
  unsigned First = 0, Count = 0;
  std::vector<std::string> Removed; ///< Without the `-`.
  /// Whether the lines from `Begin` to `End`, both included, are affected.
  bool meets(unsigned Begin, unsigned End) const {
    return Count ? First <= End && Begin < First + Count
                 : Begin <= First && First < End;
  }
};

/// By path, as git gives it: relative to the top of the work tree.
using ChangedLines = std::map<std::string, std::vector<Hunk>>;

/// Files that are gone have nothing but removed lines. Binary ones are left
/// out. Fails if the text is no such diff.
llvm::Expected<ChangedLines> parseDiff(llvm::StringRef Text);

/// Everything in the file is new.
std::vector<Hunk> wholeFile();

} // namespace spinlint::gate

#endif // SPINLINT_GATE_CHANGEDLINES_H
