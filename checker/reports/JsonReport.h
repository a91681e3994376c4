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

void printJson(llvm::ArrayRef<findings::Finding> Findings,
               const program::Program &P, const engine::Result &R,
               const Summary &S, findings::SourceFiles &Sources,
               const ShownPaths &Paths, llvm::raw_ostream &OS);

} // namespace spinlint::reports

#endif // SPINLINT_REPORTS_JSONREPORT_H
