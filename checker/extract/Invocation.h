//===- Invocation.h - Clang's options for reading one driver source -------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides with which options Clang reads a unit: the caller's, and on top what
// a checker needs (no warnings, no error limit, the AST of broken code kept,
// the kit after the user's directories). In: a UnitRequest. Out: a
// CompilerInvocation, or an error that says which flag is wrong.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_EXTRACT_INVOCATION_H
#define SPINLINT_EXTRACT_INVOCATION_H

#include "extract/Extract.h"
#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include <map>

namespace clang {
class CompilerInvocation;
}
namespace llvm::vfs {
class FileSystem;
}

namespace spinlint::extract {

/// All that decides how a unit is read, except which file it is. `File` is
/// absolute.
std::string flagsOf(const UnitRequest &R, llvm::StringRef File);

/// Remembers what it made: the units of a driver mostly have the same flags,
/// and to have Clang's driver read them takes longer than to copy the result.
class Invocations {
public:
  explicit Invocations(std::string KitDir);
  ~Invocations();
  /// `File` is absolute. The working directory of `FS` is the unit's.
  llvm::Expected<std::unique_ptr<clang::CompilerInvocation>>
  make(const UnitRequest &R, llvm::StringRef File,
       llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS);

private:
  std::string KitDir;
  std::map<std::string, std::unique_ptr<clang::CompilerInvocation>> Made;
};

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_INVOCATION_H
