//===- DriverCheck.h - the answer about a driver at one moment ------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From lock programs to findings, as CheckedDriver does for a run. In: the
// units of a driver, the texts of open documents. Out: a snapshot, from which
// requests are answered while the sources change on. The one place of the
// server where the engine is asked for findings.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_LSP_DRIVERCHECK_H
#define SPINLINT_FRONTENDS_LSP_DRIVERCHECK_H

#include "engine/LockPairs.h"
#include "engine/NetEffects.h"
#include "engine/Recall.h"
#include "engine/Session.h"
#include "engine/StateDump.h"
#include "extract/Extract.h"
#include "findings/Finding.h"
#include "findings/RuleSelection.h"
#include "findings/Silence.h"
#include "findings/SourceFiles.h"
#include "frontends/StoredProgram.h"
#include "frontends/lsp/Text.h"

namespace spinlint::lsp {

using UnitProgram = std::shared_ptr<const program::Program>;

/// What is linked and checked as one.
struct DriverParts {
  std::string Target; ///< Empty: there is only one driver.
  std::vector<UnitProgram> Units;
  bool Whole = false;    ///< All code of the driver.
  bool UserMode = false; ///< It has no IRQL.
  bool Alone = false;    ///< The rest of it is not read yet.
  /// USRs of functions that do not compile now, and are as they were before.
  std::vector<std::string> Outdated;
  bool operator==(const DriverParts &) const = default;
};

/// A driver, checked. Does not change, but for what is read when it is asked
/// for; used by one thread.
struct DriverSnapshot {
  DriverParts Parts;
  std::string Root;
  std::shared_ptr<const catalog::Catalog> Catalog;
  std::optional<findings::RuleSelection> Rules;
  std::string Failure; ///< It could not be linked; all else is empty then.
  frontends::UnitInDriver Unit;
  engine::Result Result;
  engine::Policy Limits;
  std::vector<findings::Finding> Findings, Silenced;
  std::vector<findings::IdleSuppression> Idle;
  /// The texts that stand for those on disk, by real path.
  std::shared_ptr<const extract::EditedTexts> Edited;
  std::unique_ptr<findings::SourceFiles> Sources;
  /// Of a later version perhaps, which makes no difference but in time.
  std::shared_ptr<engine::Recall> Kept;
  /// Milliseconds that it took.
  struct Times {
    double Link = 0, Analyse = 0, Word = 0;
  } Took;

  const program::Program &program() const { return Unit.Link.Linked; }
  /// The path on this machine of a file of the program, without links.
  const std::string &path(uint32_t File) const;
  /// Null if it cannot be read, or is not as it was any more.
  const Text *text(uint32_t File) const;
  /// The files of the program that this one is; none mostly.
  std::vector<uint32_t> filesOf(llvm::StringRef Real) const;

  // What takes an analysis of its own; done once, when it is asked for.
  const engine::StateDump &states() const;
  const engine::AllEffects &effects() const;
  const std::vector<engine::LockPair> &pairs() const;
  /// The findings in a function, with the fix-its that were proved.
  const std::vector<findings::Finding> &fixesIn(uint32_t Function) const;

private:
  mutable std::map<uint32_t, std::string> Paths;
  mutable std::map<uint32_t, std::unique_ptr<Text>> Texts;
  mutable std::optional<engine::StateDump> States;
  mutable std::optional<engine::AllEffects> Effects;
  mutable std::optional<std::vector<engine::LockPair>> Pairs;
  mutable std::unique_ptr<engine::Session> Session;
  mutable std::map<uint32_t, std::vector<findings::Finding>> Fixes;
};

struct ProjectSnapshot {
  std::vector<std::shared_ptr<const DriverSnapshot>> Drivers;
  /// All units are as they should be; otherwise only some were checked, each by
  /// itself.
  bool Complete = false;
  std::map<std::string, int64_t> Versions; ///< Of open documents, by real path.
};

struct CheckOptions {
  std::string Root;
  std::shared_ptr<const catalog::Catalog> Catalog;
  const findings::RuleSelection *Rules;
  bool Idle = false; ///< Look for suppressions that nobody needs.
};

/// What earlier checks of a project have left for the next one, by driver.
using Recalls = std::map<std::string, std::shared_ptr<engine::Recall>>;

std::shared_ptr<const DriverSnapshot>
checkDriver(DriverParts Parts, const CheckOptions &How,
            std::shared_ptr<const extract::EditedTexts> Edited, Recalls &Kept);

} // namespace spinlint::lsp

#endif // SPINLINT_FRONTENDS_LSP_DRIVERCHECK_H
