//===- MsBuildFunctions.h - the functions of property expressions ---------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides what a property function gives: methods of strings, of the lists that
// Split makes, and the static ones of System.IO.Path, String and MSBuild that
// project files use. In: the name and evaluated arguments. Out: a value, or an
// error that names the function.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_PROJECT_MSBUILDFUNCTIONS_H
#define SPINLINT_PROJECT_MSBUILDFUNCTIONS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace spinlint::project {

/// A string, or a list of them.
struct PropertyValue {
  std::string Text;
  std::vector<std::string> List;
  bool IsList = false;
};

/// `V.Name(Args)`, or `V.Name` without arguments (Length).
llvm::Expected<PropertyValue> callMethod(const PropertyValue &V,
                                         llvm::StringRef Name,
                                         llvm::ArrayRef<std::string> Args);

/// `V[Index]`.
llvm::Expected<PropertyValue> elementOf(const PropertyValue &V,
                                        llvm::StringRef Index);

/// `[Type]::Name(Args)`. Relative paths start at `Directory`.
llvm::Expected<PropertyValue> callStatic(llvm::StringRef Type,
                                         llvm::StringRef Name,
                                         llvm::ArrayRef<std::string> Args,
                                         llvm::StringRef Directory);

} // namespace spinlint::project

#endif // SPINLINT_PROJECT_MSBUILDFUNCTIONS_H
