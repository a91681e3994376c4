//===- UnifiedDiff.h - what edits change, as a patch ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Writes the change of a file as `diff -u` does, for `patch -p1` and
// `git apply`. In: the text before and after. Out: hunks with three lines of
// context. Line ends stay as they are: a carriage return belongs to its line.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_REPORTS_UNIFIEDDIFF_H
#define SPINLINT_REPORTS_UNIFIEDDIFF_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace spinlint::reports {

/// `Path` stands behind `a/` and `b/`. Empty if nothing changes.
std::string unifiedDiff(llvm::StringRef Path, llvm::StringRef Old,
                        llvm::StringRef New);

} // namespace spinlint::reports

#endif // SPINLINT_REPORTS_UNIFIEDDIFF_H
