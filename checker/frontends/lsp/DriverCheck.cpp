//===- DriverCheck.cpp - the answer about a driver at one moment ----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See DriverCheck.h.
//
//===----------------------------------------------------------------------===//
#include "frontends/lsp/DriverCheck.h"
#include "engine/Schedule.h"
#include "findings/MakeFindings.h"
#include "frontends/Stopwatch.h"
#include "frontends/lsp/Documents.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Threading.h"
#include <set>

namespace spinlint::lsp {

const std::string &DriverSnapshot::path(uint32_t File) const {
  auto [It, New] = Paths.try_emplace(File);
  if (New)
    It->second = realPath(Sources->absolutePath(File));
  return It->second;
}

const Text *DriverSnapshot::text(uint32_t File) const {
  auto [It, New] = Texts.try_emplace(File);
  if (New)
    if (std::optional<llvm::StringRef> Content = Sources->unchangedText(File))
      It->second = std::make_unique<Text>(Content->str());
  return It->second.get();
}

std::vector<uint32_t> DriverSnapshot::filesOf(llvm::StringRef Real) const {
  std::vector<uint32_t> Result;
  for (uint32_t I = 0; I != program().Files.size(); ++I)
    if (!program().Files[I].System && path(I) == Real)
      Result.push_back(I);
  return Result;
}

const engine::StateDump &DriverSnapshot::states() const {
  if (!States)
    States = engine::dumpStates(program(), *Catalog, Limits);
  return *States;
}

const engine::AllEffects &DriverSnapshot::effects() const {
  if (!Effects)
    Effects = engine::netEffects(program(), *Catalog, Limits);
  return *Effects;
}

const std::vector<engine::LockPair> &DriverSnapshot::pairs() const {
  if (!Pairs)
    Pairs = engine::lockPairs(program(), *Catalog, Limits);
  return *Pairs;
}

const std::vector<findings::Finding> &
DriverSnapshot::fixesIn(uint32_t Function) const {
  auto [It, New] = Fixes.try_emplace(Function);
  if (!New)
    return It->second;
  engine::Result Own;
  for (const engine::Violation &V : Result.Violations)
    if (V.At.Function == Function)
      Own.Violations.push_back(V);
  if (Own.Violations.empty())
    return It->second;
  if (!Session)
    Session = std::make_unique<engine::Session>(program(), *Catalog, Limits,
                                                Kept.get());
  It->second = findings::makeFindings(
      program(), *Catalog, Own, *Rules, Limits,
      [&](uint32_t File) { return Sources->unchangedText(File); },
      Session.get());
  return It->second;
}

/// Whether a function calls code of the driver that is not in the program.
static bool callsUnseen(const program::Program &P, uint32_t Fn) {
  const program::Function &F = P.Functions[Fn];
  return llvm::any_of(F.Calls, [&](const program::CallDetail &C) {
    if (C.Callee == program::None)
      return true;
    const program::Symbol &S = P.Symbols[C.Callee];
    return !S.System && S.Function == program::None && !isMarker(P, C);
  });
}

/// Takes out what the rest of the driver may show to be wrong.
static void dropUncertain(const program::Program &P, engine::Result &R) {
  std::set<uint32_t> Doubtful;
  llvm::erase_if(R.Violations, [&](const engine::Violation &V) {
    std::vector<engine::Point> On = V.Via;
    llvm::append_range(On, V.Callers);
    On.insert(On.end(), {V.At, V.Event, V.Acquired, V.AcquiredEvent, V.Released,
                         V.ReleasedEvent});
    for (const engine::Step &S : V.Witness)
      On.push_back(S.At);
    const bool Drop = V.May || llvm::any_of(On, [&](const engine::Point &Pt) {
                        return Pt.valid() && callsUnseen(P, Pt.Function);
                      });
    if (Drop)
      Doubtful.insert(V.At.Function);
    return Drop;
  });
  for (engine::FunctionResult &F : R.Functions)
    if (Doubtful.contains(F.Function)) {
      F.V = engine::Verdict::Inconclusive;
      F.Reason = "the rest of the driver is not read yet";
    }
}

/// Takes out what is said of functions that are not what the user sees.
static void dropOutdated(const program::Program &P,
                         llvm::ArrayRef<std::string> Usrs, engine::Result &R) {
  auto IsOutdated = [&](uint32_t Fn) {
    return llvm::is_contained(Usrs, P.Symbols[P.Functions[Fn].Symbol].Usr);
  };
  llvm::erase_if(R.Violations, [&](const engine::Violation &V) {
    return IsOutdated(V.At.Function);
  });
  for (engine::FunctionResult &F : R.Functions)
    if (IsOutdated(F.Function)) {
      F.V = engine::Verdict::NotAnalysed;
      F.Reason = "it does not compile now";
    }
}

std::shared_ptr<const DriverSnapshot>
checkDriver(DriverParts Parts, const CheckOptions &How,
            std::shared_ptr<const extract::EditedTexts> Edited, Recalls &All) {
  auto D = std::make_shared<DriverSnapshot>();
  frontends::Stopwatch Watch;
  D->Parts = std::move(Parts);
  D->Root = How.Root;
  D->Catalog = How.Catalog;
  D->Rules = D->Parts.UserMode ? How.Rules->withoutIrql() : *How.Rules;
  D->Edited = std::move(Edited);
  const unsigned Threads = llvm::hardware_concurrency().compute_thread_count();
  std::vector<program::Program> Units(D->Parts.Units.size());
  engine::forEachOf(Units.size(), Threads,
                    [&](size_t I) { Units[I] = *D->Parts.Units[I]; });
  auto Linked = frontends::linkWithRest(std::move(Units), {}, D->Parts.Whole);
  if (Linked)
    D->Unit = std::move(*Linked);
  else
    D->Failure = llvm::toString(Linked.takeError());
  D->Sources = std::make_unique<findings::SourceFiles>(
      D->program().Files, D->Root, D->Edited.get());
  D->Limits.Whole = D->Parts.Whole;
  D->Limits.Skip = D->Rules->unwanted();
  D->Limits.Threads = Threads;
  D->Took.Link = Watch.seconds() * 1000;
  std::string Name = D->Parts.Target;
  if (D->Parts.Alone)
    for (const program::UnitInfo &U : D->program().Units)
      Name += '\n' + U.Main;
  std::shared_ptr<engine::Recall> &Kept = All[Name];
  if (!Kept)
    Kept = std::make_shared<engine::Recall>();
  D->Kept = Kept;
  D->Result = engine::analyse(D->program(), *D->Catalog, D->Limits, Kept.get());

  D->Took.Analyse = Watch.seconds() * 1000 - D->Took.Link;
  if (!D->Parts.Outdated.empty())
    dropOutdated(D->program(), D->Parts.Outdated, D->Result);
  if (D->Parts.Alone)
    dropUncertain(D->program(), D->Result);
  D->Findings = findings::makeFindings(D->program(), *D->Catalog, D->Result,
                                       *D->Rules, D->Limits);
  const findings::SilenceInput In{D->program(), *D->Catalog, *D->Rules,
                                  *D->Sources};
  D->Silenced = findings::takeSilenced(D->Findings, In);
  if (How.Idle && D->Parts.Whole)
    D->Idle = findings::idleSuppressions(D->Silenced, D->Result, In);
  D->Took.Word = Watch.seconds() * 1000 - D->Took.Link - D->Took.Analyse;
  return D;
}

} // namespace spinlint::lsp
