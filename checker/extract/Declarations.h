//===- Declarations.h - where annotations of a function can stand ---------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which declarations of a function an edit can be put in front of:
// those that are written out in a file of the driver, and speak for themselves.
// In: a function. Out: its declarations and its definition, by place.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_EXTRACT_DECLARATIONS_H
#define SPINLINT_EXTRACT_DECLARATIONS_H

#include "extract/Geometry.h"

namespace clang {
class FunctionDecl;
} // namespace clang

namespace spinlint::extract {

std::vector<program::Declaration> declarations(SourceText &Text,
                                               const clang::FunctionDecl *F);

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_DECLARATIONS_H
