//===- IncludePrefix.h - the headers that a unit starts with --------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which headers a unit reads before anything that could change what
// they mean. In: a source file and where its includes are looked up. Out:
// directives: includes in order, and the plain definitions that stand before
// them. Found by a cheap scan of lines, through the user's headers, that stops
// at the first thing it does not understand: an #if that is no include guard,
// an #undef, most pragmas, code. Where that happens in a guarded header of the
// user, the header can be taken whole.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_EXTRACT_INCLUDEPREFIX_H
#define SPINLINT_EXTRACT_INCLUDEPREFIX_H

#include "llvm/ADT/StringRef.h"
#include <map>
#include <string>
#include <vector>

namespace clang {
class CompilerInvocation;
}
namespace llvm::vfs {
class FileSystem;
}

namespace spinlint::extract {

struct IncludePrefix {
  /// "#include <ndis.h>", "#define NDIS640 1"; ends with an include or is
  /// empty. Headers of the user stand with their absolute paths.
  std::vector<std::string> Lines;
  /// Directories of the files that were read on the way.
  std::vector<std::string> Directories;
  /// For the line of a user's header: the guarded files that the unit is in the
  /// middle of when it comes to the header.
  std::map<std::string, std::vector<std::string>> Within;
};

/// `UserHeaders`: whether headers of the user are taken.
IncludePrefix includePrefix(const clang::CompilerInvocation &Inv,
                            llvm::StringRef File, llvm::vfs::FileSystem &FS,
                            bool UserHeaders);

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_INCLUDEPREFIX_H
