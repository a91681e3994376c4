//===- LineReports.h - findings as lines for a build ----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Prints findings in the forms that build services read from the log. In: a
// run. Out: lines. Findings that a baseline knows, and suppressed ones, are not
// told.
//
//   GitHub   ::error file=src/send.c,line=41,col=9,title=ddi-spin-lock::...
//            "Workflow commands for GitHub Actions"; of each kind GitHub shows
//            10 a step, so what fails the run goes first
//   MSVC     src\send.c(41,9): warning ddi-spin-lock: ...
//            "MSBuild and Visual Studio format for error messages"
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_REPORTS_LINEREPORTS_H
#define SPINLINT_REPORTS_LINEREPORTS_H

#include "reports/RunReport.h"
#include "reports/ShownPaths.h"

namespace spinlint::reports {

/// Errors are what fails the run, warnings what does not, notices remarks.
void printGithub(const RunReport &Run, llvm::raw_ostream &OS);
/// Paths are those that the user knows, so that an editor finds them.
void printMsvc(const RunReport &Run, const ShownPaths &Paths,
               llvm::raw_ostream &OS);

/// The text of a workflow command, and the value of one of its properties.
std::string githubData(llvm::StringRef Text);
std::string githubProperty(llvm::StringRef Text);

} // namespace spinlint::reports

#endif // SPINLINT_REPORTS_LINEREPORTS_H
