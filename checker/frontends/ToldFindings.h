//===- ToldFindings.h - what a run tells of its findings and fixes --------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides what is told of findings that several drivers share, and of fixes.
// In: the checked drivers, what became of the fixes. Out: what the reports
// print.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_TOLDFINDINGS_H
#define SPINLINT_FRONTENDS_TOLDFINDINGS_H

#include "frontends/FixRun.h"
#include "reports/JsonReport.h"

namespace spinlint::frontends {

struct ToldDriver {
  const CheckedDriver &Driver;
  std::vector<findings::Finding> Findings;
  std::vector<size_t> Index; ///< Of each, in the driver.
  std::vector<findings::Finding> Silenced;
  /// What silences nothing in any driver.
  std::vector<findings::IdleSuppression> Idle;
};

/// What a library does wrong is told once, though several drivers have it.
std::vector<ToldDriver> toldOnce(const CheckedRun &Run);

/// Counts the findings and remarks of `All` again, each once.
void countOnce(const std::vector<ToldDriver> &Told, reports::Summary &All);

/// Each finding once. Remarks are counted by themselves.
reports::FixCounts countFixes(const FixOutcome &Fixes);

/// One line for each finding that was repaired.
void printFixed(const FixOutcome &Fixes, const reports::ShownPaths &Paths,
                llvm::raw_ostream &OS);

/// What is printed of fixes beside the summary. `Dry`: also which findings have
/// one.
void printFixNotes(const FixOutcome &Fixes, bool Dry,
                   const reports::ShownPaths &Paths, llvm::raw_ostream &OS);

/// All changes, with paths relative to `WorkingDirectory`.
std::string diffOf(const fixes::FileTexts &Old, const fixes::FileTexts &New,
                   llvm::StringRef WorkingDirectory);
std::string diffOf(const FixOutcome &Fixes, llvm::StringRef WorkingDirectory);

/// Fills in what `Report`, of driver `Index`, says of fixes. `Dry`: it is about
/// the drivers as they were.
void tellFixes(const FixOutcome &Fixes, size_t Index, bool Dry,
               reports::DriverReport &Report);

} // namespace spinlint::frontends

#endif // SPINLINT_FRONTENDS_TOLDFINDINGS_H
