//===- Solution.h - the projects of a Visual Studio solution --------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads .sln and .slnx. In: the file. Out: its C++ projects, and which
// configuration of each belongs to one of the solution; or an error with file
// and line.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_PROJECT_SOLUTION_H
#define SPINLINT_PROJECT_SOLUTION_H

#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace spinlint::project {

struct SolutionProject {
  std::string Name;
  std::string File; ///< Absolute; a .vcxproj, which may not be there.
  /// "release|x64" of the solution, in lower case, to the project's own.
  llvm::StringMap<std::string> Configurations;
};

struct Solution {
  std::vector<SolutionProject> Projects; ///< In the order of the file.
};

llvm::Expected<Solution> readSolution(llvm::StringRef Path);

/// The solution that MSBuild would take SolutionDir from: the nearest one above
/// `Project` that names it; else the nearest one; empty: there is none.
std::string solutionAbove(llvm::StringRef Project);

} // namespace spinlint::project

#endif // SPINLINT_PROJECT_SOLUTION_H
