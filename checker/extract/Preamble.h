//===- Preamble.h - system headers parsed once for many units -------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which units share a precompiled header, and of what. It holds system
// headers only: those that a unit reaches, through its own headers too, before
// anything else that could change their meaning. In: a unit's invocation and
// file. Out: the same invocation, reading the precompiled header first, if
// another unit with equal flags has the same beginning. The lock program is
// the same either way.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_EXTRACT_PREAMBLE_H
#define SPINLINT_EXTRACT_PREAMBLE_H

#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/ADT/StringRef.h"
#include <memory>

namespace clang {
class CompilerInvocation;
class PCHContainerOperations;
} // namespace clang
namespace llvm::vfs {
class FileSystem;
}

namespace spinlint::extract {

class PreambleCache {
public:
  explicit PreambleCache(std::shared_ptr<clang::PCHContainerOperations> Ops);
  ~PreambleCache();

  /// Makes `Inv` start from a precompiled header, or leaves it as it is. `FS`
  /// becomes a file system that has it.
  void use(clang::CompilerInvocation &Inv, llvm::StringRef File,
           llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> &FS);

private:
  struct Impl;
  std::unique_ptr<Impl> I;
};

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_PREAMBLE_H
