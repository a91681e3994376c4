//===- NuGetPackages.h - which package of the WDK a project names ---------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Projects that take the WDK from NuGet name its version: in a packages.config
// beside them, in a PackageReference, or in a Directory.Packages.props above.
// In: what the user calls a project. Out: versions. Nothing is evaluated: a
// version that is a property, or that may float, is none.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_PROJECT_NUGETPACKAGES_H
#define SPINLINT_PROJECT_NUGETPACKAGES_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace spinlint::project {

/// How the packages with the headers of the kernel are called.
inline constexpr llvm::StringLiteral WdkPackage = "Microsoft.Windows.WDK";

/// The versions that the projects of `Paths` name, sorted. Files that cannot be
/// read name none; whoever reads the project tells why.
std::vector<std::string> wdkPackagesOf(llvm::ArrayRef<std::string> Paths,
                                       llvm::StringRef Cwd);

} // namespace spinlint::project

#endif // SPINLINT_PROJECT_NUGETPACKAGES_H
