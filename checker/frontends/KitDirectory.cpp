//===- KitDirectory.cpp - where the bundled kernel headers are ------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See KitDirectory.h.
//
//===----------------------------------------------------------------------===//
#include "frontends/KitDirectory.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"

namespace spinlint::frontends {

llvm::Expected<std::string> kitDirectory(llvm::StringRef Executable) {
  namespace fs = llvm::sys::fs;
  namespace path = llvm::sys::path;
  if (auto Chosen = llvm::sys::Process::GetEnv("SPINLINT_KIT")) {
    if (!fs::is_directory(*Chosen))
      return llvm::createStringError("SPINLINT_KIT names '" + *Chosen +
                                     "', which is no directory");
    return *Chosen;
  }
  llvm::SmallString<256> Installed(path::parent_path(Executable));
  path::append(Installed, "..", "share", "spinlint", "kit");
  path::remove_dots(Installed, /*remove_dot_dot=*/true);
  if (fs::is_directory(Installed))
    return std::string(Installed);
  if (fs::is_directory(SPINLINT_SOURCE_KIT))
    return SPINLINT_SOURCE_KIT;
  return llvm::createStringError(
      "the bundled kernel headers are not at '" + Installed.str().str() +
      "'; set SPINLINT_KIT to their directory or give a WDK with --wdk");
}

} // namespace spinlint::frontends
