//===- DriverBuild.h - what the WDK adds to a driver's project ------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Stands for the property sheets of Visual Studio and the WDK: the properties
// that projects use, whether a project is a driver, of which kind, and what
// such a build defines. In: an evaluated project and the kit. Out: flags of cl.
//
// Source: the recorded command lines of builds with WDK 8.1 to 10, and
// learn.microsoft.com/windows-hardware/drivers/develop ("Configuring the build
// environment").
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_PROJECT_DRIVERBUILD_H
#define SPINLINT_PROJECT_DRIVERBUILD_H

#include "project/MsBuildProject.h"

namespace spinlint::project {

/// Where the kernel headers are; directories are empty if there are none.
struct KitLayout {
  std::string Root;    ///< WindowsSdkDir.
  std::string Version; ///< "10.0.22621.0".
  std::string Km, Shared, Um, Ucrt;
  std::string Kmdf, Umdf; ///< With a directory for each version.
};

enum class ProjectKind {
  Driver,         ///< Of the kernel.
  UserModeDriver, ///< UMDF, or a library for it.
  Library,        ///< Static, for drivers.
  Other,          ///< A program, a package, ...
};

/// What a project is, from its ConfigurationType, DriverType and
/// PlatformToolset.
ProjectKind kindOf(const PropertyTable &Properties);
/// "Application", "UMDF driver": to be said of one that is left out.
std::string nameOfKind(const PropertyTable &Properties);

/// Before the first line of `File`, as MSBuild and the sheets have them.
/// `SolutionFile`: empty if there is none.
PropertyTable initialProperties(llvm::StringRef File,
                                llvm::StringRef SolutionFile,
                                const KitLayout &Kit);

/// What the sheet `Name` sets that a project may read behind it.
void readBuiltInSheet(llvm::StringRef Name, const KitLayout &Kit,
                      PropertyTable &Properties);

/// Stands for the directories of a kit that is not there.
inline constexpr llvm::StringLiteral NoKit = "<kit>";

/// Words of cl that a driver's build has besides those of its project.
/// `Defined`: names that the project defines itself.
std::vector<std::string> driverFlags(const PropertyTable &Properties,
                                     const KitLayout &Kit,
                                     const llvm::StringSet<> &Defined);

/// The version of NDIS to define for a project that asks for one which the kit
/// is too old for: "NDIS685_MINIPORT" to "NDIS680_MINIPORT", the newest that
/// its ndis.h knows. Empty: `Name` is no such definition, or it is known.
std::string olderNdis(llvm::StringRef Name, const KitLayout &Kit);

/// A driver's build forces in `warning.h` of the kit, and all of it that
/// matters is said here: in C, `try` and its kin are words of structured
/// exception handling. (Forced in for real, it would stand in front of the
/// headers that the units could share.)
void addWarningHeader(llvm::StringRef File, std::vector<std::string> &Words);

} // namespace spinlint::project

#endif // SPINLINT_PROJECT_DRIVERBUILD_H
