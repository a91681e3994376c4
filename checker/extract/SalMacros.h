//===- SalMacros.h - SAL annotations that Clang can see -------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides what the SAL macros of sal.h, driverspecs.h and concurrencysal.h mean
// to Clang, for which they are empty otherwise. Whenever a header defines one,
// it is rebound, so this works with any header set, in a precompiled header and
// in clang-tidy. In: macro definitions as they happen. Out:
//
//   _IRQL_requires_max_(X)  -> __attribute__((annotate("sal:NAME", "X")))
//   _IRQL_saves_            -> __attribute__((annotate("sal:NAME")))
//       The one string holds all arguments as written: read it by `readSal`.
//   _Analysis_assume_(x), __analysis_assume(x)
//                           -> __builtin_assume(!!(x))
//   _Analysis_assume_lock_held_(l)     -> __spinlint_lock_held(&(l))
//   _Analysis_assume_lock_not_held_(l) -> __spinlint_lock_not_held(&(l))
//   _Analysis_assume_lock_acquired_(l) -> __spinlint_lock_acquired(&(l))
//   _Analysis_assume_lock_released_(l) -> __spinlint_lock_released(&(l))
//   PAGED_CODE() -> { __spinlint_paged_code(0); }
//   _Analysis_suppress_lock_checking_(l) -> __spinlint_lock_unchecked(&(l))
//   _Analysis_assume_same_lock_(a, b) -> the same for both
//       Calls of functions that are declared and never defined. Of a handle
//       (WDFSPINLOCK) the argument is the address of the handle variable.
//
// `_Group_(...)` is left alone: what it holds is seen in no header set.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_EXTRACT_SALMACROS_H
#define SPINLINT_EXTRACT_SALMACROS_H

#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>
#include <vector>

namespace clang {
class AnnotateAttr;
class LangOptions;
class Preprocessor;
} // namespace clang

namespace spinlint::extract {

/// Appends what the rebinding needs to the predefined macros of `PP` and
/// follows its definitions. Call before the first token is read.
void rebindSalMacros(clang::Preprocessor &PP);

struct SalAnnotation {
  std::string Name; ///< "_IRQL_requires_max_"
  std::vector<std::string> Args;
};

/// What an attribute says, if a SAL macro made it.
std::optional<SalAnnotation> readSal(const clang::AnnotateAttr &A);

/// "a, f(b, c)" -> {"a", "f(b, c)"}; nothing for blank text.
std::vector<std::string> splitSalArguments(llvm::StringRef Text);

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_SALMACROS_H
