//===- TextReport.h - findings in clang's form ----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Prints findings as a compiler prints warnings: place, message, check name,
// the source line with a caret, then the notes. In: findings, the sources. Out:
// text on a stream. A source that is missing or has changed costs its snippet
// and nothing else.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_REPORTS_TEXTREPORT_H
#define SPINLINT_REPORTS_TEXTREPORT_H

#include "findings/Finding.h"
#include "findings/Silence.h"
#include "findings/SourceFiles.h"
#include "reports/RunReport.h"
#include "reports/ShownPaths.h"
#include "llvm/Support/raw_ostream.h"

namespace spinlint::reports {

struct TextOptions {
  bool Why = false; ///< End the notes with what the defect leads to.
};

/// Without what a baseline knows. Colours are used if `OS` has them enabled.
void printText(llvm::ArrayRef<findings::Finding> Findings,
               findings::SourceFiles &Sources, const ShownPaths &Paths,
               const TextOptions &Options, llvm::raw_ostream &OS);

/// One remark for each; of the pragmas only with `Pragmas`.
void printIdle(llvm::ArrayRef<findings::IdleSuppression> Idle, bool Pragmas,
               findings::SourceFiles &Sources, const ShownPaths &Paths,
               llvm::raw_ostream &OS);

/// One warning for each.
void printLost(llvm::ArrayRef<LostFunction> Lost,
               findings::SourceFiles &Sources, const ShownPaths &Paths,
               llvm::raw_ostream &OS);

} // namespace spinlint::reports

#endif // SPINLINT_REPORTS_TEXTREPORT_H
