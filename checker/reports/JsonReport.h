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
#include "reports/ShownPaths.h"
#include "reports/Summary.h"

namespace spinlint::reports {

/// What is said of one driver.
struct DriverReport {
  std::string Target; ///< Empty: there is only one.
  const program::Program &P;
  const engine::Result &R;
  llvm::ArrayRef<findings::Finding> Findings;
  findings::SourceFiles &Sources;
  Summary S;
};

/// `All`: the sum of the summaries.
void printJson(llvm::ArrayRef<DriverReport> Drivers, const Summary &All,
               const ShownPaths &Paths, llvm::raw_ostream &OS);

} // namespace spinlint::reports

#endif // SPINLINT_REPORTS_JSONREPORT_H
