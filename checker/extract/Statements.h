//===- Statements.h - the statements of a function, for edits -------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides what counts as one statement of the author's: what he wrote between
// one `;` or brace and the next, and the whole use of a macro, whatever the
// macro makes of it. In: a function. Out: where its statements stand.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_EXTRACT_STATEMENTS_H
#define SPINLINT_EXTRACT_STATEMENTS_H

#include "extract/Geometry.h"

namespace spinlint::extract {

/// Those of `Body` that stand in `File`, by place, the outer before the inner.
/// None if a macro makes the whole body.
std::vector<program::Statement> statementsOf(const clang::Stmt *Body,
                                             uint32_t File, SourceText &Text);

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_STATEMENTS_H
