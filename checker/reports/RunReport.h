//===- RunReport.h - a run as reports for machines see it -----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What SARIF, the annotations of GitHub and the lines of MSVC are made of. In:
// nothing. Out: the types. Each finding of a library that several drivers have
// is here once.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_REPORTS_RUNREPORT_H
#define SPINLINT_REPORTS_RUNREPORT_H

#include "findings/Finding.h"
#include "findings/Silence.h"
#include "findings/SourceFiles.h"
#include "reports/Summary.h"
#include <functional>

namespace spinlint::reports {

/// A finding of the baseline that is gone.
struct GoneFinding {
  std::string Check, Fingerprint, Message;
  std::string Path; ///< Relative to the root of the sources.
};

/// A function of which something was known in the baseline, and nothing is now.
struct LostFunction {
  program::Place Where; ///< Of its driver.
  std::string Text;     ///< "'Send' was verified in the baseline and is ..."
};

struct ReportedDriver {
  std::string Target; ///< Empty: there is only one.
  const program::Program &P;
  const engine::Result &R;
  findings::SourceFiles &Sources;
  std::vector<findings::Finding> Findings; ///< The known ones too.
  /// By the sources, or by whoever runs the check.
  std::vector<findings::Finding> Silenced;
  std::vector<findings::IdleSuppression> Idle;
  std::vector<LostFunction> Lost;
};

/// A file of which there is no lock program.
struct FailedFile {
  std::string Path; ///< Absolute; empty: Why names it.
  std::string Why;
};

struct RunReport {
  const catalog::Catalog &C;
  std::vector<const catalog::Rule *> Rules; ///< Those that ran, by name.
  /// Whether the findings of a rule are remarks in this run.
  std::function<bool(const catalog::Rule &)> IsNote;
  std::string Version;    ///< Of SpinLint.
  std::string SourceRoot; ///< Absolute; paths are relative.
  std::vector<ReportedDriver> Drivers;
  std::vector<GoneFinding> Gone;
  std::vector<FailedFile> Failed;
  Summary All;
  /// Whether a finding makes the run fail, and whether a lost function does.
  std::function<bool(const findings::Finding &)> Fails;
  bool LostFail = false;
};

} // namespace spinlint::reports

#endif // SPINLINT_REPORTS_RUNREPORT_H
