//===- SarifReport.h - a run as SARIF 2.1.0 -------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Prints a run for code scanning services and viewers: the rules with their
// help, each result with the path that leads there and what is held on it, its
// fixes, what suppressed it, and what was not analysed. In: a run. Out: one
// JSON object, the same for the same run: no times, no absolute paths of files
// below the root, and no order that threads decide.
//
// OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0. What
// GitHub takes of it, and how much: "SARIF support for code scanning" and
// "SARIF results exceed one or more limits" in its documentation.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_REPORTS_SARIFREPORT_H
#define SPINLINT_REPORTS_SARIFREPORT_H

#include "reports/RunReport.h"

namespace spinlint::reports {

/// More of them, and GitHub refuses the file. Warnings go before remarks; what
/// is left out is counted in a notification.
inline constexpr size_t MostSarifResults = 25000;

void printSarif(const RunReport &Run, llvm::raw_ostream &OS);

/// As the text of a SARIF message: what would be a link, or the place of an
/// argument, is none.
std::string sarifText(llvm::StringRef Text);

} // namespace spinlint::reports

#endif // SPINLINT_REPORTS_SARIFREPORT_H
