//===- IncludePrefix.h - the system headers that a unit starts with -------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which system headers a unit reads before anything that could change
// what they mean. In: a source file and where its includes are looked up. Out:
// directives: system includes in order, and the plain definitions that stand
// before them. Found by a cheap scan of lines, through the user's headers, that
// stops at the first thing it does not understand: an #if that is no include
// guard, an #undef, most pragmas, code.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_EXTRACT_INCLUDEPREFIX_H
#define SPINLINT_EXTRACT_INCLUDEPREFIX_H

#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace clang {
class CompilerInvocation;
}
namespace llvm::vfs {
class FileSystem;
}

namespace spinlint::extract {

/// "#include <ndis.h>", "#define NDIS640 1"; ends with an include or is empty.
std::vector<std::string> includePrefix(const clang::CompilerInvocation &Inv,
                                       llvm::StringRef File,
                                       llvm::vfs::FileSystem &FS);

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_INCLUDEPREFIX_H
