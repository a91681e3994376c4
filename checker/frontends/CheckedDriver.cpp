//===- CheckedDriver.cpp - drivers on their way through the stages --------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See CheckedDriver.h.
//
//===----------------------------------------------------------------------===//
#include "frontends/CheckedDriver.h"
#include "findings/PathStates.h"
#include "llvm/ADT/STLExtras.h"

namespace spinlint::frontends {

/// A program is analysed again, with less memory, for the proofs of the fixes
/// of a driver with more functions.
static constexpr size_t MostRemembered = 20000;

llvm::Expected<CheckedDriver> linkChecked(DriverUnits Units,
                                          const DriversRead &In) {
  CheckedDriver D;
  D.Target = Units.Target;
  D.Whole = Units.Whole && !In.FailedFiles;
  D.UserMode = Units.UserMode;
  llvm::Expected<UnitInDriver> Unit = linkDriver(std::move(Units), In.Rest);
  if (!Unit)
    return Unit.takeError();
  *D.Unit = std::move(*Unit);
  return D;
}

/// What can be said of `D` at all.
static findings::RuleSelection rulesFor(const CheckedDriver &D,
                                        const findings::RuleSelection &Rules) {
  return D.UserMode ? Rules.withoutIrql() : Rules;
}

void analyse(CheckedDriver &D, const catalog::Catalog &C,
             const findings::RuleSelection &All, const DriversRead &In,
             bool States, RecallCache *Before) {
  const findings::RuleSelection Rules = rulesFor(D, All);
  engine::Policy Limits;
  Limits.Whole = D.Whole;
  Limits.Skip = Rules.unwanted();
  Limits.Threads = In.Threads;
  if (States) {
    engine::StateDump All = engine::dumpStates(D.program(), C, Limits);
    D.Result = std::move(All.Analysed);
    D.States = std::move(All.Functions);
  } else {
    engine::Recall Kept;
    if (Before)
      Kept = Before->find(D.Target, Limits);
    if (D.program().Functions.size() > MostRemembered) {
      D.Result =
          engine::analyse(D.program(), C, Limits, Before ? &Kept : nullptr);
    } else {
      D.Session = engine::Session::borrowing(D.Unit->Link.Linked, C, Limits,
                                             Before ? &Kept : nullptr);
      D.Result = D.Session->baseline();
    }
    if (Before)
      Before->put(D.Target, Limits, Kept);
  }
  if (!In.Rest.empty())
    keepOwn(*D.Unit, D.Result);
}

/// All findings, the suppressed ones too.
static std::vector<findings::Finding>
findingsOf(CheckedDriver &D, const catalog::Catalog &C,
           const findings::RuleSelection &All, bool Fixes) {
  const findings::RuleSelection Rules = rulesFor(D, All);
  engine::Policy Limits;
  Limits.Whole = D.Whole;
  Limits.Skip = Rules.unwanted();
  if (!Fixes)
    return findings::makeFindings(D.program(), C, D.Result, Rules, Limits);
  std::vector<findings::Finding> Found = findings::makeFindings(
      D.program(), C, D.Result, Rules, Limits,
      [&](uint32_t File) { return D.Sources->unchangedText(File); },
      D.Session.get());
  D.Session.reset();
  return Found;
}

void addFixes(CheckedDriver &D, const catalog::Catalog &C,
              const findings::RuleSelection &Rules) {
  D.Findings = findingsOf(D, C, Rules, /*Fixes=*/true);
  D.Silenced =
      findings::takeSilenced(D.Findings, {D.program(), C, Rules, *D.Sources});
}

void word(CheckedDriver &D, const catalog::Catalog &C,
          const findings::RuleSelection &Rules, const DriversRead &In,
          const extract::EditedTexts *Edited, bool Fixes) {
  D.Sources = std::make_unique<findings::SourceFiles>(D.program().Files,
                                                      In.Root, Edited);
  D.Findings = findingsOf(D, C, Rules, Fixes);
  for (const findings::Finding &F : D.Findings)
    D.Fingerprints.push_back(F.Fingerprint);
  llvm::sort(D.Fingerprints);
  const double Seconds = D.Summary.Seconds;
  D.Summary = reports::summarise(D.program(), D.Result);
  D.Summary.Seconds = Seconds;
  D.Silenced =
      findings::takeSilenced(D.Findings, {D.program(), C, Rules, *D.Sources});
  D.Summary.Suppressed = D.Silenced.size();
  D.Summary.Notes = findings::notesIn(D.Findings);
  D.Summary.Findings = D.Findings.size() - D.Summary.Notes;
}

void findIdle(CheckedDriver &D, const catalog::Catalog &C,
              const findings::RuleSelection &Rules) {
  D.Idle = findings::idleSuppressions(D.Silenced, D.Result,
                                      {D.program(), C, Rules, *D.Sources});
}

void fillStates(CheckedDriver &D, const catalog::Catalog &C,
                const findings::RuleSelection &Rules) {
  if (D.Findings.empty() && D.Silenced.empty())
    return;
  engine::Policy Limits;
  Limits.Whole = D.Whole;
  Limits.Skip = Rules.unwanted();
  const engine::StateDump All = engine::dumpStates(D.program(), C, Limits);
  findings::fillStates(D.Findings, D.program(), All.Functions);
  findings::fillStates(D.Silenced, D.program(), All.Functions);
}

llvm::Expected<CheckedRun> checkRun(DriversRead In, extract::EditedTexts Edited,
                                    const catalog::Catalog &C,
                                    const findings::RuleSelection &Rules,
                                    bool Fixes) {
  CheckedRun Run;
  *Run.Edited = std::move(Edited);
  Run.Units = std::move(In.Units);
  for (DriverUnits &Units : In.Drivers) {
    auto D = linkChecked(std::move(Units), In);
    if (!D)
      return D.takeError();
    analyse(*D, C, Rules, In);
    word(*D, C, Rules, In, Run.Edited.get(), Fixes);
    Run.Drivers.push_back(std::move(*D));
  }
  return std::move(Run);
}

} // namespace spinlint::frontends
