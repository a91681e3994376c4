//===- RuleSelection.h - which rules speak of a defect --------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which rule gives a finding and which are only listed with it. In: the
// rules of a catalog and one defect. Out: rules, the one to report under first.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_CATALOG_RULESELECTION_H
#define SPINLINT_CATALOG_RULESELECTION_H

#include "catalog/Catalog.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace spinlint::catalog {

/// What a rule may ask about a defect. The event is the call that is wrong; the
/// frame is the acquire that holds the lock. Held-at-exit has no event, a
/// release of an unheld lock no frame; a test of what is absent does not hold.
struct Situation {
  Defect Kind = Defect::DoubleAcquire;
  llvm::StringRef Class;
  llvm::StringRef Call; ///< The API that is called; empty: none is to blame.
  std::optional<Level> EventLevel, FrameLevel;
  std::optional<Mode> EventMode, FrameMode;
};

bool holds(const ReportTest &Test, const Situation &S);

/// The rules that report the situation: the primary one first, then those that
/// list it, by id. Rules that are not active, or that `IsEnabled` refuses, are
/// left out, so the finding moves to the next one that lists it.
std::vector<const Rule *>
rulesFor(const Catalog &C, const Situation &S,
         llvm::function_ref<bool(const Rule &)> IsEnabled);

} // namespace spinlint::catalog

#endif // SPINLINT_CATALOG_RULESELECTION_H
