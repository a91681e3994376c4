//===- MsBuildProject.h - a project file, evaluated -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Evaluates a project file as MSBuild does before it builds: properties and
// imports first, in the order of the file, then what is defined for all items
// of a type, then the items. In: the file, the properties that are given from
// outside. Out: its properties and the items that matter to us. Targets are not
// run. The property sheets of Visual Studio and the WDK are not read: what they
// say is said by the caller (DriverBuild.h).
//
// What cannot be evaluated is told in a sentence with its place, never taken
// for nothing in silence. Cyclic imports, deep nesting, values that grow
// without bound and huge files are errors.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_PROJECT_MSBUILDPROJECT_H
#define SPINLINT_PROJECT_MSBUILDPROJECT_H

#include "project/MsBuildExpression.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace spinlint::project {

struct ProjectItem {
  std::string Include;    ///< As evaluated; with `\` where the file has them.
  PropertyTable Metadata; ///< Those of its type, then its own.
  std::string Where;      ///< "file:line".
};

struct EvaluatedProject {
  PropertyTable Properties;
  std::vector<ProjectItem> Configurations; ///< ProjectConfiguration.
  std::vector<ProjectItem> Compile;        ///< ClCompile, wildcards resolved.
  std::vector<ProjectItem> References;     ///< ProjectReference.
  std::vector<std::string> Notes;          ///< What was not evaluated.
};

/// What stands for the property sheets of the build system, by the name of the
/// file ("Microsoft.Cpp.props"), when it is imported: it may set properties.
using BuiltInSheet =
    llvm::function_ref<void(llvm::StringRef Name, PropertyTable &Properties)>;

struct EvaluationRequest {
  std::string File;      ///< Absolute.
  PropertyTable Initial; ///< Known before the first line; may be changed.
  PropertyTable Global;  ///< Given from outside; nothing changes these.
};

/// `VCTargetsPath` and its kin have this value, so that an import of a sheet of
/// the build system is told from one of the driver.
inline constexpr llvm::StringLiteral BuildSystemDirectory = "<build system>";

/// Fails if the file, or one that it imports, cannot be read or is no XML, or
/// if a limit is hit; the error names file and line.
llvm::Expected<EvaluatedProject> evaluateProject(const EvaluationRequest &R,
                                                 BuiltInSheet Sheet);

} // namespace spinlint::project

#endif // SPINLINT_PROJECT_MSBUILDPROJECT_H
