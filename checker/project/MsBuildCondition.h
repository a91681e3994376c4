//===- MsBuildCondition.h - conditions of project files -------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Evaluates a `Condition`: ==, !=, <, <=, >, >=, And, Or, !, parentheses,
// Exists and HasTrailingSlash. In: the text and what its names stand for. Out:
// true or false, or an error for what is no condition.
//
// Language: learn.microsoft.com/visualstudio/msbuild/msbuild-conditions.
// Strings are compared without case; two numbers as numbers, 0x10 too. The
// second half of `And` and `Or` is evaluated only if it decides something.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_PROJECT_MSBUILDCONDITION_H
#define SPINLINT_PROJECT_MSBUILDCONDITION_H

#include "project/MsBuildExpression.h"

namespace spinlint::project {

/// The empty text is true. `FileDirectory`: where the paths of Exists start.
llvm::Expected<bool> evaluateCondition(llvm::StringRef Text, const Names &N,
                                       llvm::StringRef FileDirectory);

} // namespace spinlint::project

#endif // SPINLINT_PROJECT_MSBUILDCONDITION_H
