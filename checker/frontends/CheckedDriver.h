//===- CheckedDriver.h - drivers on their way through the stages ----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From the lock programs of a driver to its findings. In: what DriverReader
// has read, the catalog, the rules. Out: the linked program, the engine's
// result, the findings, those that the sources suppress, the counts. Prints
// nothing.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_CHECKEDDRIVER_H
#define SPINLINT_FRONTENDS_CHECKEDDRIVER_H

#include "engine/Session.h"
#include "engine/StateDump.h"
#include "findings/MakeFindings.h"
#include "findings/Silence.h"
#include "findings/SourceFiles.h"
#include "frontends/DriverReader.h"
#include "frontends/RecallCache.h"
#include "reports/Summary.h"

namespace spinlint::frontends {

struct CheckedDriver {
  std::string Target; ///< Empty: there is only one.
  bool Whole = false;
  bool UserMode = false; ///< Nothing is said of the IRQL.
  /// Never null. It stays where it is when the driver is moved: Session refers
  /// to it.
  std::unique_ptr<UnitInDriver> Unit = std::make_unique<UnitInDriver>();
  /// The analysis that gave Result; null if the driver is too large for it to
  /// be remembered.
  std::unique_ptr<engine::Session> Session;
  engine::Result Result;
  std::vector<engine::FunctionStates> States; ///< For --dump=states.
  std::vector<findings::Finding> Findings;
  std::vector<findings::Finding> Silenced;     ///< By the sources.
  std::vector<findings::IdleSuppression> Idle; ///< See findIdle.
  /// Of the suppressed findings too.
  std::vector<std::string> Fingerprints;
  std::unique_ptr<findings::SourceFiles> Sources;
  reports::Summary Summary;

  program::Program &program() { return Unit->Link.Linked; }
  const program::Program &program() const { return Unit->Link.Linked; }
};

/// The first step. `In` is where `Units` are from.
llvm::Expected<CheckedDriver> linkChecked(DriverUnits Units,
                                          const DriversRead &In);
/// The second. `States`: fill them in. `Before`: what earlier runs know.
void analyse(CheckedDriver &D, const catalog::Catalog &C,
             const findings::RuleSelection &Rules, const DriversRead &In,
             bool States = false, RecallCache *Before = nullptr);
/// The last one. `Edited`: texts by real path that stand for those on disk.
/// `Fixes`: with fix-its, which take time to prove.
void word(CheckedDriver &D, const catalog::Catalog &C,
          const findings::RuleSelection &Rules, const DriversRead &In,
          const extract::EditedTexts *Edited = nullptr, bool Fixes = true);
/// Puts in the fix-its that `word` has left out.
void addFixes(CheckedDriver &D, const catalog::Catalog &C,
              const findings::RuleSelection &Rules);

/// After `word`: the suppressions that nobody needs. Reads all sources.
void findIdle(CheckedDriver &D, const catalog::Catalog &C,
              const findings::RuleSelection &Rules);
/// After `word`: what is held along the paths of the findings. Takes another
/// analysis.
void fillStates(CheckedDriver &D, const catalog::Catalog &C,
                const findings::RuleSelection &Rules);

/// All drivers of a run, checked with certain texts.
struct CheckedRun {
  std::vector<CheckedDriver> Drivers;
  std::vector<UnitState> Units;
  /// Texts that are not those on disk, by real path; the drivers point to it.
  std::unique_ptr<extract::EditedTexts> Edited =
      std::make_unique<extract::EditedTexts>();
};

/// Links, checks and words what was read with the texts `Edited`; `Fixes`: and
/// proves the fix-its.
llvm::Expected<CheckedRun> checkRun(DriversRead In, extract::EditedTexts Edited,
                                    const catalog::Catalog &C,
                                    const findings::RuleSelection &Rules,
                                    bool Fixes);

} // namespace spinlint::frontends

#endif // SPINLINT_FRONTENDS_CHECKEDDRIVER_H
