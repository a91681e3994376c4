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

struct ReportedDriver {
  std::string Target; ///< Empty: there is only one.
  const program::Program &P;
  const engine::Result &R;
  findings::SourceFiles &Sources;
  std::vector<findings::Finding> Findings; ///< The known ones too.
  /// By the sources, or by whoever runs the check.
  std::vector<findings::Finding> Silenced;
  std::vector<findings::IdleSuppression> Idle;
};

/// A file of which there is no lock program.
struct FailedFile {
  std::string Path; ///< Absolute.
  std::string Why;
};

struct RunReport {
  const catalog::Catalog &C;
  std::vector<const catalog::Rule *> Rules; ///< Those that ran, by name.
  std::string Version;                      ///< Of SpinLint.
  std::string SourceRoot;                   ///< Absolute; paths are relative.
  std::vector<ReportedDriver> Drivers;
  std::vector<GoneFinding> Gone;
  std::vector<FailedFile> Failed;
  Summary All;
  /// Whether a finding makes the run fail.
  std::function<bool(const findings::Finding &)> Fails;
};

} // namespace spinlint::reports

#endif // SPINLINT_REPORTS_RUNREPORT_H
