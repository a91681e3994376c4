//===- SalAnnotations.h - SAL and role typedefs of a function -------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which annotations and roles a function has: those of all of its
// declarations, and of the role typedef that it is declared by
// (`MINIPORT_HALT MPHalt;`). In: a declaration. Out: annotations and roles.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_EXTRACT_SALANNOTATIONS_H
#define SPINLINT_EXTRACT_SALANNOTATIONS_H

#include "program/Program.h"

namespace clang {
class FunctionDecl;
} // namespace clang

namespace spinlint::extract {

void annotate(const clang::FunctionDecl *F, program::Function &Out);

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_SALANNOTATIONS_H
