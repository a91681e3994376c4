//===- WdkSearch.h - where Windows Driver Kits are ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Finds the kits of a machine. In: directories, the environment. Out: the
// versions that are there. Knows the layouts:
//
//   installed, EWDK   .../Windows Kits/10/Include/10.0.22621.0/{km,shared,...}
//   NuGet             packages/Microsoft.Windows.WDK.x64.10.0.../c/Include/...
//                     with the SDK's half in Microsoft.Windows.SDK.CPP.10.0...
//   NuGet's cache     ~/.nuget/packages/microsoft.windows.wdk.x64/10.0.../c/...
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_WDKSEARCH_H
#define SPINLINT_FRONTENDS_WDKSEARCH_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/VersionTuple.h"
#include <string>
#include <vector>

namespace spinlint::frontends {

struct FoundKit {
  llvm::VersionTuple Version; ///< Empty: the directory does not say.
  std::string Headers;        ///< Has km and shared, or is half of a NuGet kit.
  std::string Sdk;          ///< The other half: shared, um and ucrt; or empty.
  std::string Include;      ///< What holds wdf; above Headers.
  std::string Package = ""; ///< The version of the NuGet package that has it.
};

/// Kits in `Directory`, or that it is one of.
std::vector<FoundKit> kitsIn(llvm::StringRef Directory);

/// Kits that are installed, or in the packages above `Near` or of the user.
std::vector<FoundKit> kitsOfMachine(llvm::ArrayRef<std::string> Near,
                                    llvm::StringRef Cwd);

/// The newest one; null: there is none.
const FoundKit *newest(llvm::ArrayRef<FoundKit> Kits);

} // namespace spinlint::frontends

#endif // SPINLINT_FRONTENDS_WDKSEARCH_H
