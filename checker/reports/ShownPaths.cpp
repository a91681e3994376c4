//===- ShownPaths.cpp - paths as the user knows them ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See ShownPaths.h.
//
//===----------------------------------------------------------------------===//
#include "reports/ShownPaths.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Path.h"

namespace spinlint::reports {

namespace path = llvm::sys::path;

void ShownPaths::userNamed(llvm::StringRef AsTyped) {
  llvm::SmallString<256> Absolute(AsTyped);
  if (!path::is_absolute(AsTyped)) {
    Absolute = WorkingDirectory;
    path::append(Absolute, AsTyped);
  }
  path::remove_dots(Absolute, /*remove_dot_dot=*/true);
  Typed[Absolute] = AsTyped.str();
}

std::string ShownPaths::show(llvm::StringRef Absolute) const {
  llvm::SmallString<256> Clean(Absolute);
  path::remove_dots(Clean, /*remove_dot_dot=*/true);
  if (auto It = Typed.find(Clean); It != Typed.end())
    return It->second;
  llvm::StringRef Rest = Clean;
  if (Rest.consume_front(WorkingDirectory) && !Rest.empty() &&
      (path::is_separator(Rest.front()) ||
       path::is_separator(WorkingDirectory.back())))
    return Rest.ltrim("/\\").str();
  return std::string(Clean);
}

} // namespace spinlint::reports
