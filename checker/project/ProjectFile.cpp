//===- ProjectFile.cpp - where a driver's own settings are ----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Says in which order places are looked at; see ProjectFile.h.
//
//===----------------------------------------------------------------------===//
#include "project/ProjectFile.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"

namespace spinlint::project {

std::string findProjectFile(llvm::StringRef Start, llvm::StringRef Given) {
  std::string Named = Given.str();
  if (Named.empty())
    Named = llvm::sys::Process::GetEnv(ProjectFileVariable).value_or("");
  if (!Named.empty())
    return Named == "none" ? "" : Named;
  llvm::SmallString<256> Dir(Start.empty() ? "." : Start);
  if (llvm::sys::fs::make_absolute(Dir))
    return "";
  llvm::sys::path::remove_dots(Dir, /*remove_dot_dot=*/true);
  for (llvm::StringRef At = Dir; !At.empty();
       At = llvm::sys::path::parent_path(At)) {
    llvm::SmallString<256> File(At);
    llvm::sys::path::append(File, ProjectFileName);
    if (llvm::sys::fs::is_regular_file(File))
      return std::string(File);
  }
  return "";
}

} // namespace spinlint::project
