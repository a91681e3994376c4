//===- ReportFiles.h - where reports go, and in which form ----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which reports a run of `check` gives: one on stdout (--format), and
// any number in files (--report FORM=FILE). In: the command line, the checked
// drivers. Out: the reports for machines, the files. A file is there as a whole
// or as it was.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_REPORTFILES_H
#define SPINLINT_FRONTENDS_REPORTFILES_H

#include "frontends/Gate.h"
#include "frontends/ToldFindings.h"
#include "reports/RunReport.h"

namespace spinlint::frontends {

enum class ReportForm { Text, Json, Sarif, Github, Msvc };

struct ReportFile {
  ReportForm Form = ReportForm::Text;
  std::string Path;
};

/// What the options say, checked.
struct ReportRequest {
  ReportForm OnStdout = ReportForm::Text;
  std::vector<ReportFile> Files;
  std::string SourceRoot; ///< Absolute.
  bool wants(ReportForm Form) const;
};

/// Fails if an option makes no sense, or the directory of a file is missing.
llvm::Expected<ReportRequest> readReportOptions(const Invocation &Call);

/// What is gone of the baseline; nothing if there is none.
std::optional<std::vector<reports::GoneFinding>> goneOf(const Gate &G);

/// Keeps references to all but the request. `Told`: of all drivers, in order.
/// `Skipped`: sentences on what was not read.
reports::RunReport runReport(const std::vector<ToldDriver> &Told,
                             const std::vector<UnitState> &Units,
                             const std::vector<std::string> &Skipped,
                             const catalog::Catalog &C,
                             const findings::RuleSelection &Rules,
                             const Gate &TheGate, const reports::Summary &All,
                             const ReportRequest &Request);

/// Fails with what stands in the way, and the file is as it was.
llvm::Error writeReport(const ReportFile &To, llvm::StringRef Text);

} // namespace spinlint::frontends

#endif // SPINLINT_FRONTENDS_REPORTFILES_H
