//===- Recheck.h - whether edits have made the sources better -------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides whether edited sources may be kept. In: the drivers as they were
// checked before and after, and the findings that were to be repaired. Out: for
// each finding that is left, which one it was before; or the reason why not.
//
// They may if nothing is lost (no new error of the parser, no name that only a
// guess declares, no function that was analysed and is not), each finding that
// was to be repaired is gone, and none is new.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_RECHECK_H
#define SPINLINT_FRONTENDS_RECHECK_H

#include "frontends/CheckedDriver.h"
#include <functional>
#include <set>

namespace spinlint::frontends {

/// A finding of one of the drivers, by its index.
struct FindingRef {
  size_t Driver, Finding;
  auto operator<=>(const FindingRef &) const = default;
};

/// A byte of a file, the file by its real path.
using Spot = std::pair<std::string, uint32_t>;

struct RecheckInput {
  const CheckedRun &Before, &After;
  std::set<FindingRef> Repaired; ///< Of Before.
  /// Where a finding of Before should be now.
  std::function<Spot(FindingRef)> Expected;
  /// Where a finding of After is.
  std::function<Spot(FindingRef)> Actual;
};

/// By driver and finding of After: the index of the finding in Before.
using FindingOrigins = std::vector<std::vector<size_t>>;

/// The error is the end of a sentence: "the fix was not applied: ...".
llvm::Expected<FindingOrigins> recheck(const RecheckInput &In);

} // namespace spinlint::frontends

#endif // SPINLINT_FRONTENDS_RECHECK_H
