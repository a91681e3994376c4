//===- Project.h - what to read, with which flags -------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which source files a run reads and how. In: files and the flags
// behind `--`, or a build directory with compile_commands.json. Out: one entry
// for each file and way of compiling it, with clean Clang arguments: no
// compiler, no file, no outputs, no dependency files, no precompiled headers;
// and with the definitions of a kernel build where the caller gives none. And
// the target that each entry is part of.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_PROJECT_PROJECT_H
#define SPINLINT_PROJECT_PROJECT_H

#include "project/Targets.h"
#include "project/WindowsPath.h"
#include "llvm/Support/Error.h"

namespace spinlint::project {

/// One source file, compiled in one way.
struct SourceUnit {
  std::string File;              ///< Absolute.
  std::string Directory;         ///< Absolute; relative flags start here.
  std::vector<std::string> Args; ///< Clang's; for flags of cl the first one is
                                 ///< --driver-mode=cl.
  std::string Output; ///< The object file, if the database names one.
  size_t Target = 0;  ///< Into Project::Targets.
  bool operator==(const SourceUnit &) const = default;
};

struct Project {
  std::vector<SourceUnit> Units;
  std::vector<Target> Targets; ///< In the order of their names.
  /// What was left out and why, one sentence each: "x.c: no such file".
  std::vector<std::string> Skipped;
  /// What the user should know of how it was read, one sentence each.
  std::vector<std::string> Notes;
};

/// Given files. `Flags` are those behind `--`, of clang or of cl; an unknown
/// one is an error. `Cwd` is absolute. There is one target, without a name.
llvm::Expected<Project> fromFiles(llvm::ArrayRef<std::string> Files,
                                  llvm::ArrayRef<std::string> Flags,
                                  llvm::StringRef Cwd);

/// The units of `BuildDir`/compile_commands.json (or of that file itself).
/// `Only`, if not empty, keeps these files, each of which must be there.
/// `ExtraFlags` go behind the flags of every unit. Flags of other compilers
/// that clang does not know are dropped. `Map`: where the directories of the
/// build machine are on this one.
llvm::Expected<Project> fromBuildDir(llvm::StringRef BuildDir,
                                     llvm::ArrayRef<std::string> Only,
                                     llvm::ArrayRef<std::string> ExtraFlags,
                                     llvm::StringRef Cwd,
                                     const PathMap &Map = {});

} // namespace spinlint::project

#endif // SPINLINT_PROJECT_PROJECT_H
