//===- Wildcards.h - files that a pattern of a project names --------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Resolves `*`, `?` and `**` as MSBuild does. In: a pattern, with either kind
// of separators, and the directory it starts in. Out: the files, in the order
// of their paths; or an error: too many.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_PROJECT_WILDCARDS_H
#define SPINLINT_PROJECT_WILDCARDS_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace spinlint::project {

inline bool hasWildcard(llvm::StringRef Pattern) {
  return Pattern.find_first_of("*?") != llvm::StringRef::npos;
}

/// Whether `Name` fits a pattern without separators; case does not count.
bool matchesName(llvm::StringRef Name, llvm::StringRef Pattern);

/// Whether a path fits a pattern; both absolute.
bool matchesPath(llvm::StringRef Path, llvm::StringRef Pattern);

/// Absolute paths. Directories whose name starts with a dot are left out.
llvm::Expected<std::vector<std::string>> findFiles(llvm::StringRef Pattern,
                                                   llvm::StringRef Directory);

} // namespace spinlint::project

#endif // SPINLINT_PROJECT_WILDCARDS_H
