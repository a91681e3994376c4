//===- ProjectFile.h - where a driver's own settings are ------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Finds `.spinlint.yaml` as clang-tidy finds `.clang-tidy`: in the directory of
// a source file, or else in the nearest directory above it. Sources that are
// linked must agree on one, because they are checked with the same catalog.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_PROJECT_PROJECTFILE_H
#define SPINLINT_PROJECT_PROJECTFILE_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>

namespace spinlint::project {

inline constexpr llvm::StringLiteral ProjectFileName = ".spinlint.yaml";
/// Says which file it is, and "none" that there is none.
inline constexpr const char *ProjectFileVariable = "SPINLINT_CONFIG";

/// The project file for `Start` (a file or directory; empty: the working
/// directory). Empty: there is none. `Given` (as the variable) goes first.
std::string findProjectFile(llvm::StringRef Start, llvm::StringRef Given = "");

/// The one for several sources, which are one driver or more: an error if they
/// have different ones. Sources that have none do not count.
llvm::Expected<std::string>
findCommonProjectFile(llvm::ArrayRef<std::string> Sources,
                      llvm::StringRef Given = "");

} // namespace spinlint::project

#endif // SPINLINT_PROJECT_PROJECTFILE_H
