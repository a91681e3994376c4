//===- DriverRules.h - what is judged over the whole driver ---------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which analyses run after all functions are judged: those that compare
// locks with each other, with calls, with data. In: the program and what is
// known of it. Out: their violations. Costly ones run only if somebody asks for
// their defects (Policy::Skip).
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_DRIVERRULES_H
#define SPINLINT_ENGINE_DRIVERRULES_H

#include "engine/HeldSets.h"
#include "engine/Judge.h"

namespace spinlint::engine {

struct Driver {
  const program::Program &P;
  const catalog::Catalog &C;
  const CallGraph &G;
  LabelTable &Labels;
  const std::vector<EntryKind> &Entries;
  const Policy &Limits;
  /// What is known to be wrong with single functions.
  llvm::ArrayRef<Violation> Before;
};

std::vector<Violation> driverViolations(const Driver &D);

/// Whether `V` says something that `Found` does not. Takes out of `Found` what
/// `V` says better.
bool tellsMore(const Violation &V, std::vector<Violation> &Found);

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_DRIVERRULES_H
