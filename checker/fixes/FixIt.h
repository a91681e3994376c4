//===- FixIt.h - an edit of the sources -----------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a repair is to those who print it or carry it out. In: nothing. Out: the
// types. Places refer to Program::Files.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FIXES_FIXIT_H
#define SPINLINT_FIXES_FIXIT_H

#include "program/Program.h"
#include <string>
#include <vector>

namespace spinlint::fixes {

/// Replaces the bytes of `Where` by `Text`; inserts if `Where` is empty.
struct Edit {
  program::Place Where;
  std::string Text; ///< With the line ends of the file.
  bool operator==(const Edit &) const = default;
};

/// Edits that belong together: all of them or none.
struct FixIt {
  std::string Title; ///< What it does: "release with NdisReleaseSpinLock".
  std::vector<Edit> Edits; ///< Of different places, by place.
};

} // namespace spinlint::fixes

#endif // SPINLINT_FIXES_FIXIT_H
