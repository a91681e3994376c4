//===- ShownPaths.h - paths as the user knows them ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides how a file is called in a report. In: absolute paths, the working
// directory, what the user typed. Out: the user's own spelling of a file that
// he named, else the path relative to the working directory, else the absolute
// path.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_REPORTS_SHOWNPATHS_H
#define SPINLINT_REPORTS_SHOWNPATHS_H

#include "llvm/ADT/StringMap.h"
#include <string>

namespace spinlint::reports {

class ShownPaths {
public:
  explicit ShownPaths(llvm::StringRef WorkingDirectory)
      : WorkingDirectory(WorkingDirectory) {}
  void userNamed(llvm::StringRef AsTyped);
  std::string show(llvm::StringRef Absolute) const;

private:
  std::string WorkingDirectory;
  llvm::StringMap<std::string> Typed; ///< By absolute path.
};

} // namespace spinlint::reports

#endif // SPINLINT_REPORTS_SHOWNPATHS_H
