//===- Preamble.h - headers parsed once for many units --------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which units share a precompiled header, and of what. It holds the
// headers that a unit reaches before anything else that could change their
// meaning: those of the system and, in C, those of the user that have guards.
// In: a unit's invocation and file. Out: the same invocation, reading the
// precompiled header first, and what the recorder would have seen of it. The
// lock program is the same either way.
//
// Several threads share what is precompiled. While one of them makes something
// that others want too, each of those parses one unit without; then it waits.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_EXTRACT_PREAMBLE_H
#define SPINLINT_EXTRACT_PREAMBLE_H

#include "extract/Extract.h"
#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/ADT/StringRef.h"
#include <memory>

namespace clang {
class CompilerInvocation;
}
namespace llvm::vfs {
class FileSystem;
}

namespace spinlint::catalog {
class Catalog;
}

namespace spinlint::extract {

class PreambleStore;
class SharedHeaders;

/// Thread-safe.
class PreambleCache {
public:
  /// `Store`: those of earlier runs; null if there are none.
  explicit PreambleCache(const catalog::Catalog &C,
                         PreambleStore *Store = nullptr);
  ~PreambleCache();

  /// A unit that will come. To know them all helps to choose what to share.
  /// Telling it twice is telling it once. `Flags`: units can share something if
  /// these are equal.
  void expect(const clang::CompilerInvocation &Inv, llvm::StringRef Flags,
              llvm::StringRef File,
              llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS);

  /// Whether an expected unit has a beginning that pays to be precompiled.
  bool shares(llvm::StringRef Flags, llvm::StringRef File, bool CPlusPlus);

  /// Makes `Inv` start from a precompiled header, or leaves it as it is. `FS`
  /// becomes a file system that has it. `UserHeaders`: whether it may hold any.
  /// `Edited`: files that are not as they will be for other units; none of them
  /// is precompiled. `Who`: the caller, another one for each thread. Returns
  /// what was seen in it, if there is one.
  std::shared_ptr<const SharedHeaders>
  use(clang::CompilerInvocation &Inv, llvm::StringRef Flags,
      llvm::StringRef File, llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> &FS,
      bool UserHeaders, const FileSet &Edited, const void *Who);

  /// `Who` has crashed: nobody is to wait for what it was about to make.
  void abandon(const void *Who);

  /// Gives up what was made by a look at one of these names, which are as
  /// LookUps has them.
  void changedOnDisk(llvm::ArrayRef<std::string> Names);

private:
  struct Impl;
  std::unique_ptr<Impl> I;
};

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_PREAMBLE_H
