//===- LvalueCast.h - casts that MSVC takes for lvalues -------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tells a use of a cast as an lvalue, which MSVC compiles and Clang refuses,
// from what is really broken.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_EXTRACT_LVALUECAST_H
#define SPINLINT_EXTRACT_LVALUECAST_H

#include "extract/UnitRecord.h"
#include "clang/AST/Expr.h"
#include <optional>

namespace spinlint::extract {

/// `&(T)Object`, or `(T)Object = Assigned`.
struct LvalueCast {
  const clang::Expr *Object = nullptr;   ///< An lvalue of the AST.
  const clang::Expr *Assigned = nullptr; ///< None: the address is taken.
};

/// What `E` stands for, if it is such a use: Clang keeps the operands of what
/// it refused, and `Record` has the operator's token.
std::optional<LvalueCast> lvalueCast(const clang::RecoveryExpr *E,
                                     const UnitRecord &Record);

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_LVALUECAST_H
