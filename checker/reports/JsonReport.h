//===- JsonReport.h - a run as one JSON object ----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Prints a run for other programs to read. In: findings, verdicts, the summary.
// Out: one object with `findings`, `functions` and `summary`. Fields are only
// ever added.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_REPORTS_JSONREPORT_H
#define SPINLINT_REPORTS_JSONREPORT_H

#include "findings/Finding.h"
#include "findings/SourceFiles.h"
#include "reports/FixReport.h"
#include "reports/RunReport.h"
#include "reports/ShownPaths.h"
#include "reports/Summary.h"
#include <map>
#include <optional>
#include <set>

namespace spinlint::reports {

/// What is said of the fixes of one driver.
struct FixesTold {
  /// What was repaired, with places in the old sources.
  std::vector<findings::Finding> Fixed;
  findings::SourceFiles *OldSources = nullptr;
  /// With --fix-dry-run: which of the findings would be repaired.
  std::set<size_t> WouldFix;
  /// Why the fix of one of the findings is left out, by its index.
  std::map<size_t, std::string> NotApplied;
};

/// What is said of one driver.
struct DriverReport {
  std::string Target; ///< Empty: there is only one.
  const program::Program &P;
  const engine::Result &R;
  llvm::ArrayRef<findings::Finding> Findings;
  findings::SourceFiles &Sources;
  Summary S;
  std::optional<FixesTold> Fixes = std::nullopt; ///< With --fix.
  llvm::ArrayRef<findings::IdleSuppression> Idle = {};
  llvm::ArrayRef<LostFunction> Lost = {};
};

/// `All`: the sum of the summaries. `Counts`: with --fix. `Gone`: with a
/// baseline.
void printJson(llvm::ArrayRef<DriverReport> Drivers, const Summary &All,
               const std::optional<FixCounts> &Counts,
               const std::optional<std::vector<GoneFinding>> &Gone,
               const ShownPaths &Paths, llvm::raw_ostream &OS);

} // namespace spinlint::reports

#endif // SPINLINT_REPORTS_JSONREPORT_H
