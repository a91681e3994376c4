//===- ProjectFile.cpp - where a driver's own settings are ----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Says in which order places are looked at; see ProjectFile.h.
//
//===----------------------------------------------------------------------===//
#include "project/ProjectFile.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringSet.h"
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

llvm::Expected<std::string>
findCommonProjectFile(llvm::ArrayRef<std::string> Sources,
                      llvm::StringRef Given) {
  std::string Found;
  llvm::StringRef FoundFor;
  llvm::StringSet<> Done; // Directories.
  for (const std::string &Source : Sources) {
    if (!Done.insert(llvm::sys::path::parent_path(Source)).second)
      continue;
    const std::string File = findProjectFile(Source, Given);
    if (File.empty() || File == Found)
      continue;
    if (!Found.empty())
      return llvm::createStringError(
          "two project files: '" + Found + "' for '" + FoundFor + "', and '" +
          File + "' for '" + Source +
          "'; name one with --config, or check these sources in two runs");
    Found = File;
    FoundFor = Source;
  }
  return Found;
}

} // namespace spinlint::project
