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

namespace clang {
class CompilerInvocation;
}
namespace llvm::vfs {
class FileSystem;
}

namespace spinlint::extract {

/// `File` is absolute. The working directory of `FS` is the unit's.
llvm::Expected<std::unique_ptr<clang::CompilerInvocation>>
makeInvocation(const UnitRequest &R, llvm::StringRef File,
               llvm::StringRef KitDir,
               llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS);

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_INVOCATION_H
