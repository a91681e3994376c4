//===- LockContracts.h - what SAL says a function does to locks -----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads `_Acquires_lock_(e)`, `_Releases_lock_(e)`, `_Requires_lock_held_(e)`,
// `_Requires_lock_not_held_(e)` and their exclusive and shared forms, alone or
// inside `_When_(cond, ...)`, `_At_(e, ...)` and beside `_Success_(cond)`. The
// arguments are text, because SAL's macros hand on text; they are parsed here
// into expressions over the parameters, `return`, `_Curr_` and globals.
//
// What cannot be parsed, or names no lock that the catalog knows, says nothing:
// a contract is a help, and code without any has to do too.
//
// Meaning: "Annotating Locking Behavior", learn.microsoft.com.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_EXTRACT_LOCKCONTRACTS_H
#define SPINLINT_EXTRACT_LOCKCONTRACTS_H

#include "catalog/Catalog.h"
#include "extract/GlobalNames.h"
#include <string>
#include <vector>

namespace clang {
class ASTContext;
class Expr;
class FunctionDecl;
class OpaqueValueExpr;
class ParmVarDecl;
} // namespace clang

namespace spinlint::extract {

struct LockContract {
  enum class Kind { Acquires, Releases, Requires, RequiresNot } What;
  std::string Name; ///< "_Acquires_exclusive_lock_"
  catalog::Mode Mode = catalog::Mode::Any;
  std::string Class; ///< Lock class of the catalog.
  catalog::LockWhere LockAt = catalog::LockWhere::Arg;
  const clang::Expr *Lock = nullptr; ///< Address or handle; null: implied.
  std::string Text; ///< The lock as an argument of an API would name it.
  /// It holds where all of these do.
  std::vector<const clang::Expr *> If;
};

/// The contracts of a function, with the placeholders in their expressions.
struct LockContracts {
  std::vector<LockContract> All;
  /// Stands for the value of a parameter at entry; by index.
  std::vector<std::pair<unsigned, const clang::OpaqueValueExpr *>> Params;
  const clang::OpaqueValueExpr *Result = nullptr; ///< `return`, if used.
};

LockContracts lockContracts(clang::ASTContext &Ctx, GlobalNames &Names,
                            const catalog::Catalog &C,
                            const clang::FunctionDecl *F);

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_LOCKCONTRACTS_H
