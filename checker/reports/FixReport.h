//===- FixReport.h - what became of the fixes -----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tells which findings were repaired, which have a fix, and which fixes were
// left out and why, one line each. In: findings and reasons. Out: text.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_REPORTS_FIXREPORT_H
#define SPINLINT_REPORTS_FIXREPORT_H

#include "findings/Finding.h"
#include "findings/SourceFiles.h"
#include "reports/ShownPaths.h"
#include "llvm/Support/raw_ostream.h"

namespace spinlint::reports {

/// Prints about findings that have their places in `Sources`.
class FixLines {
public:
  FixLines(const findings::SourceFiles &Sources, const ShownPaths &Paths,
           llvm::raw_ostream &OS)
      : Sources(Sources), Paths(Paths), OS(OS) {}

  /// `Title`: what the fix did; empty if the finding is gone with another one.
  void fixed(const findings::Finding &F, llvm::StringRef Title);
  /// Whether it has a fix, and which. `Title`: one that it has after others
  /// were made, or empty.
  void offered(const findings::Finding &F, llvm::StringRef Title = "");
  void notApplied(const findings::Finding &F, llvm::StringRef Reason);

private:
  void place(const program::Place &Where, bool Column);
  const findings::SourceFiles &Sources;
  const ShownPaths &Paths;
  llvm::raw_ostream &OS;
};

struct FixCounts {
  unsigned Fixed = 0, Findings = 0; ///< Remarks left out.
  unsigned FixedNotes = 0;          ///< Remarks that are gone.
  size_t Edits = 0, Files = 0;
};

/// "fixed 3 of 4 findings with 5 edits in 2 files"; `Dry`: "would fix ...".
void printFixCounts(const FixCounts &Counts, bool Dry, llvm::raw_ostream &OS);

} // namespace spinlint::reports

#endif // SPINLINT_REPORTS_FIXREPORT_H
