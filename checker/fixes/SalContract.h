//===- SalContract.h - the contract of a function in SAL ------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which annotations say what a function does to the locks of its
// callers and what it needs of the IRQL. In: its effects (engine/NetEffects.h)
// and one of its declarations. Out: annotations, in the words of its
// parameters. They are the forms that extract/LockContracts.h reads.
//
// What a function is annotated with already, in whatever form, is left to its
// author: nothing of that kind is added.
//
// Meaning: "Annotating Locking Behavior" and "IRQL annotations for drivers",
// learn.microsoft.com.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FIXES_SALCONTRACT_H
#define SPINLINT_FIXES_SALCONTRACT_H

#include "engine/NetEffects.h"

namespace spinlint::fixes {

/// What an annotation is about.
enum class SalKind : uint8_t { Acquires, Releases, Requires, Level };

struct SalLine {
  SalKind Kind = SalKind::Level;
  /// The name of the annotation that carries it: `_Acquires_lock_`.
  std::string Name;
  std::string Text; ///< With its arguments: `_When_(return != 0, ...)`.
  std::optional<engine::OuterName> Lock; ///< What it is about,
  std::string Global;                    ///< and the USR of that, if global.
};

/// The kinds of which `F` has an annotation.
bool hasSal(const program::Function &F, SalKind Kind);

/// The locks of `E`. Nothing if one of them has no name at `At`.
std::optional<std::vector<SalLine>> salOfLocks(const program::Program &P,
                                               const catalog::Catalog &C,
                                               const program::Function &F,
                                               const engine::NetEffects &E,
                                               const program::Declaration &At);

/// What is certain of the IRQL; may be nothing.
std::vector<SalLine> salOfLevels(const engine::NetEffects &E);

} // namespace spinlint::fixes

#endif // SPINLINT_FIXES_SALCONTRACT_H
