//===- AnyProject.h - what a user calls a project -------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides what is read for a path that the user gives: compile_commands.json, a
// .vcxproj, a .sln or .slnx, or a folder with one of these. In: paths, the
// configuration, properties, the kit. Out: a Project whose targets are those of
// the database, or one for each project file. What a build recorded goes before
// what is evaluated.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_PROJECT_ANYPROJECT_H
#define SPINLINT_PROJECT_ANYPROJECT_H

#include "project/VcxProject.h"
#include "project/WindowsPath.h"

namespace spinlint::project {

struct AnyProjectRequest {
  std::vector<std::string> Paths; ///< As the user gives them; at least one.
  std::vector<std::string> Only;  ///< Keeps these sources, if any are named.
  std::vector<std::string> ExtraFlags; ///< Go behind the flags of every unit.
  /// "Release|x64"; "all": each that is declared; empty: Release|x64, or else
  /// the first one for x64.
  std::string Configuration;
  PathMap Map;
  VcxOptions Vcx;
  std::string Cwd; ///< Absolute.
};

/// Whether a path that the user gives is a project and not a source.
bool isProjectPath(llvm::StringRef Path);

/// The .vcxproj files that `Path`, which is absolute, stands for: itself, those
/// of a solution, or those that a folder is read by.
std::vector<std::string> projectFilesIn(llvm::StringRef Path);

/// Fails if nothing can be read, and says for each kind of input what is
/// missing.
llvm::Expected<Project> openProjects(const AnyProjectRequest &R);

/// "NAME=VALUE" each, as --property takes them.
llvm::Expected<PropertyTable>
parseProperties(llvm::ArrayRef<std::string> Given);

} // namespace spinlint::project

#endif // SPINLINT_PROJECT_ANYPROJECT_H
