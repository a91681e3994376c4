//===- AssertedResult.h - a result that only an assertion looks at --------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//   Status = IoAcquireRemoveLock(&Device->Lock, Irp);
//   ASSERT(NT_SUCCESS(Status));
//
// The author knows that it succeeds, and says so; in a build without
// assertions nothing looks at the result at all.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_EXTRACT_ASSERTEDRESULT_H
#define SPINLINT_EXTRACT_ASSERTEDRESULT_H

#include "extract/Geometry.h"
#include "extract/MacroSpelling.h"
#include "clang/AST/Expr.h"

namespace spinlint::extract {

/// Whether the result of `Call` goes into a local variable, the statement after
/// it is an assertion (a macro with ASSERT in its name, whatever it expands to)
/// that names the variable, and nothing reads it after that. `Enclosing`: the
/// statements around the call, outermost first, the function's body among them.
bool isOnlyAsserted(const clang::CallExpr *Call,
                    llvm::ArrayRef<const clang::Stmt *> Enclosing,
                    const MacroSpelling &Spelling);

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_ASSERTEDRESULT_H
