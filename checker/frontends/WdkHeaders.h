//===- WdkHeaders.h - the include directories of a WDK --------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which kernel headers are read, and which directories of a Windows
// Driver Kit hold them. In: what the user says (--wdk, SPINLINT_WDK) and where
// the sources are. Out: Clang flags and the layout of the kit; both empty for
// the bundled kit.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_WDKHEADERS_H
#define SPINLINT_FRONTENDS_WDKHEADERS_H

#include "frontends/WdkSearch.h"
#include "project/DriverBuild.h"
#include "llvm/Support/Error.h"

namespace spinlint::frontends {

/// Takes the place of `--wdk` where that is not given.
inline constexpr const char *WdkVariable = "SPINLINT_WDK";

struct Wdk {
  std::vector<std::string> Flags;
  project::KitLayout Layout;
  std::string Told; ///< What was found, if nobody named it.
};

/// `Choice`:
///   ""        the variable, or else "auto"
///   auto      the newest kit that is installed or that the sources bring with
///             them (NuGet); the bundled one if there is none
///   kit       the bundled one
///   mingw     the DDK headers of MinGW-w64 (Debian: mingw-w64-common)
///   10.0...   that version; an error names those that were found
///   else      a directory: of an installed kit, an EWDK, a NuGet package or a
///             folder of such, or the Include directory itself
/// `Near`: sources and projects; packages are looked for in the directories
/// above them.
llvm::Expected<Wdk> findWdk(llvm::StringRef Choice,
                            llvm::ArrayRef<std::string> Near,
                            llvm::StringRef Cwd);

} // namespace spinlint::frontends

#endif // SPINLINT_FRONTENDS_WDKHEADERS_H
