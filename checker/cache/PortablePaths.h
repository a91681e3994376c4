//===- PortablePaths.h - paths that mean the same on another machine ------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides how paths stand in the cache, so that a second checkout, or a machine
// where the tool is installed elsewhere, finds what the first has stored. In:
// where the source tree, the kit and the WDK are. Out: for each path one that
// starts from those, and back.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_CACHE_PORTABLEPATHS_H
#define SPINLINT_CACHE_PORTABLEPATHS_H

#include "llvm/ADT/ArrayRef.h"
#include <string>
#include <vector>

namespace spinlint::cache {

class PortablePaths {
public:
  /// Absolute directories; empty ones are left out.
  PortablePaths(llvm::StringRef Tree, llvm::StringRef Kit, llvm::StringRef Wdk);

  /// "@tree/a.c" of an absolute path below one of the directories; another one
  /// stays as it is, behind "@/".
  std::string portable(llvm::StringRef Absolute) const;
  /// What `portable` was given, or what stands there on this machine. Nothing
  /// that `portable` has not made gives an empty string.
  std::string local(llvm::StringRef Portable) const;
  /// A flag: each of the directories in it is replaced.
  std::string portableText(llvm::StringRef Text) const;

private:
  struct Place {
    std::string Name, Directory;
  };
  std::vector<Place> Places; ///< The deepest directory first.
};

/// The tree that sources belong to: the nearest directory above all of them
/// that a version control system has its own directory in. Without one, the
/// directory that holds the sources, where they are compiled, and where, not
/// far from there, their headers are. `Sources` and `Directories` are absolute;
/// `Flags` may name directories in any way.
std::string sourceTree(llvm::ArrayRef<std::string> Sources,
                       llvm::ArrayRef<std::string> Directories,
                       llvm::ArrayRef<std::string> Flags);

} // namespace spinlint::cache

#endif // SPINLINT_CACHE_PORTABLEPATHS_H
