//===- WindowsPath.h - paths of Windows builds on this host ---------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which file on this machine a path of a project file or of a recorded
// build names: with `\` for `/`, whatever its case, and with the directories of
// the build machine replaced by those that the user names (--path-map).
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_PROJECT_WINDOWSPATH_H
#define SPINLINT_PROJECT_WINDOWSPATH_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Error.h"
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace spinlint::project {

/// "C:\..." or "C:/...".
bool hasDrive(llvm::StringRef Path);

/// `Path` with the separators of this host, absolute below `Directory` and
/// without dots. A path with a drive stays one.
std::string hostPath(llvm::StringRef Path, llvm::StringRef Directory);

/// Names on disk, ignoring case. Directories are listed once.
class DiskNames {
public:
  /// `Path`, which is absolute, as it is spelt on disk; of two names that
  /// differ in case only, the lesser one. Empty: there is nothing of that name.
  std::string find(llvm::StringRef Path);

private:
  using Listing = llvm::StringMap<std::string>; ///< By name in lower case.
  const Listing &list(llvm::StringRef Directory);
  llvm::StringMap<std::unique_ptr<Listing>> Listings;
};

/// Directories of a build machine and where they are on this one.
class PathMap {
public:
  /// "C:\src=."; the right side starts at `Cwd`. The drives of Windows that are
  /// mounted (mountedDrives) come behind these rules. An error says what is
  /// wrong.
  static llvm::Expected<PathMap> parse(llvm::ArrayRef<std::string> Rules,
                                       llvm::StringRef Cwd);

  bool empty() const { return Rules.empty(); }
  /// `Path` with the longest left side that it starts with replaced, or as it
  /// is. Case and the kind of separators do not count.
  std::string map(llvm::StringRef Path) const;
  /// The same for a word of a command line, which may have a flag in front of
  /// the path: "/IC:\src\inc".
  std::string mapWord(llvm::StringRef Word) const;

private:
  void addDrives(llvm::StringRef Mounts);
  void sortRules();
  /// In lower case and with `/`, without the last one; and a host's path.
  std::vector<std::pair<std::string, std::string>> Rules;
};

/// The directory with the drives of Windows: $SPINLINT_DRIVES, else, in WSL,
/// what /etc/wsl.conf says or /mnt. Empty: there is none.
std::string mountedDrives();

/// The root that `[automount]` of a wsl.conf names, or "/mnt".
std::string automountRoot(llvm::StringRef WslConf);

} // namespace spinlint::project

#endif // SPINLINT_PROJECT_WINDOWSPATH_H
