//===- VcxProject.h - the sources of a Visual C++ project -----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which sources a .vcxproj compiles in a configuration, and how. In:
// the file, the configuration, properties given from outside, the kit. Out:
// units, as a build would make them, with the same conversions as a compilation
// database; and the projects that it references.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_PROJECT_VCXPROJECT_H
#define SPINLINT_PROJECT_VCXPROJECT_H

#include "project/DriverBuild.h"
#include "project/Project.h"

namespace spinlint::project {

/// "Release|x64".
struct Configuration {
  std::string Name, Platform;
  std::string text() const { return Name + "|" + Platform; }
  bool is(llvm::StringRef Text) const {
    return Text.equals_insensitive(text());
  }
};

/// What does not depend on the project.
struct VcxOptions {
  PropertyTable Global; ///< --property.
  KitLayout Kit;
};

struct VcxBuild {
  ProjectKind Kind = ProjectKind::Other;
  std::string KindName; ///< "Application"; to be said if it is left out.
  std::vector<SourceUnit> Units;
  std::vector<std::string> References; ///< Absolute paths of projects.
  std::vector<std::string> Notes, Skipped;
  std::string ObjectDirectory; ///< IntDir, absolute.
};

/// The configurations that `File` declares, in its order; an error if it cannot
/// be read, or declares none.
llvm::Expected<std::vector<Configuration>>
configurationsOf(llvm::StringRef File, const VcxOptions &Options);

/// What is read of `File`; nothing of what makes no driver, unless a driver
/// references it. The target of the units is left to the caller.
llvm::Expected<VcxBuild> readVcxProject(llvm::StringRef File,
                                        const Configuration &Config,
                                        llvm::StringRef SolutionFile,
                                        const VcxOptions &Options,
                                        bool Referenced = false);

} // namespace spinlint::project

#endif // SPINLINT_PROJECT_VCXPROJECT_H
