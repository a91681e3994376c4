//===- Summary.h - how much was looked at ---------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Counts what a run did and did not analyse, so that silence is never mistaken
// for a clean driver. In: the linked program and the engine's verdicts. Out:
// the counts, and the closing lines of a run.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_REPORTS_SUMMARY_H
#define SPINLINT_REPORTS_SUMMARY_H

#include "engine/Result.h"
#include "engine/VerdictName.h"
#include "findings/Finding.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/raw_ostream.h"

namespace spinlint::reports {

/// A reason and how many functions have it; the commonest first.
using Reasons = std::vector<std::pair<std::string, unsigned>>;

struct Summary {
  unsigned Files = 0;
  unsigned FilesFailed = 0; ///< Could not be read or parsed at all.
  unsigned Verified = 0, Defect = 0, Inconclusive = 0, NotAnalysed = 0;
  Reasons WhyInconclusive, WhyNotAnalysed;
  unsigned LockCallsSeen = 0, LockCallsAnalysed = 0, LockCallsInactive = 0;
  std::vector<std::string> MissingHeaders; ///< Sorted, each once.
  unsigned Findings = 0, Suppressed = 0;
  unsigned Notes = 0; ///< Findings that fail no run; not among the others.
  /// What a gate leaves out of the findings and the notes.
  unsigned Known = 0;       ///< In the baseline.
  unsigned Gone = 0;        ///< In the baseline, and no more.
  unsigned Excluded = 0;    ///< In files that are not to be told of.
  unsigned OutsideDiff = 0; ///< No matter of the change.
  unsigned Lost = 0;        ///< Functions of which something was known before.
  unsigned IdlePragmas = 0; ///< Suppressions for Microsoft's tools, which
                            ///< suppress nothing.
  double Seconds = 0;

  unsigned functionsWithLocks() const {
    return Verified + Defect + Inconclusive + NotAnalysed;
  }
  /// Analysed share of the lock API calls in percent; 100 if there are none.
  double coverage() const {
    return LockCallsSeen == 0 ? 100.0
                              : 100.0 * LockCallsAnalysed / LockCallsSeen;
  }
};

/// The sum over several drivers. A file of two of them counts twice.
Summary sum(llvm::ArrayRef<Summary> Drivers);

/// Counts findings, remarks, and those that are known or outside of the diff,
/// in addition to what `S` has.
void countFindings(llvm::ArrayRef<findings::Finding> Findings, Summary &S);

/// Fills in all but the findings, the failed files and the time.
Summary summarise(const program::Program &P, const engine::Result &R);

void printSummary(const Summary &S, llvm::raw_ostream &OS);

using engine::verdictName;

} // namespace spinlint::reports

#endif // SPINLINT_REPORTS_SUMMARY_H
