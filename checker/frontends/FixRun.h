//===- FixRun.h - which fixes of a run are carried out --------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which of the fixes of all findings are carried out. In: the drivers
// as they were checked, and the reader that can read them again. Out: the new
// texts, the drivers as they are then, what was repaired and what was not, and
// why. Nothing is written here: the new texts are parsed, linked and analysed
// in memory, and only what passes (Recheck.h) is kept.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_FIXRUN_H
#define SPINLINT_FRONTENDS_FIXRUN_H

#include "fixes/EditSet.h"
#include "frontends/Recheck.h"

namespace spinlint::frontends {

struct FixOutcome {
  /// The same if nothing was repaired.
  std::shared_ptr<CheckedRun> Before, After;

  struct Repaired {
    FindingRef At; ///< In Before.
    /// What its fix does; empty if it is gone with the fix of another.
    std::string Title;
  };
  std::vector<Repaired> Gone; ///< By At.

  struct Refused {
    FindingRef Old, New; ///< In Before and in After.
    std::string Reason;
  };
  std::vector<Refused> NotApplied; ///< By Old.

  fixes::FileTexts Old, New; ///< Of the files that change.
  size_t Edits = 0;
  bool Unfinished = false; ///< There may be more to repair.
};

FixOutcome chooseFixes(CheckedRun First, DriverReader &Reader,
                       const catalog::Catalog &C,
                       const findings::RuleSelection &Rules);

} // namespace spinlint::frontends

#endif // SPINLINT_FRONTENDS_FIXRUN_H
