//===- FixRun.cpp - which fixes of a run are carried out ------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See FixRun.h. In each round all fixes are tried together. If that is not
// better, each half is tried by itself, and so on, until the offenders are
// alone. After a round in which anything was repaired all fixes that are left
// are tried again, on the new text: those that overlapped another, and those
// that were worse before. So a second run finds nothing to do.
//
//===----------------------------------------------------------------------===//
#include "frontends/FixRun.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include <numeric>

namespace spinlint::frontends {

using findings::Finding;

namespace {

/// More rounds than any sensible source needs. Each repairs something.
constexpr unsigned MaxRounds = 16;

/// The drivers after some fixes, and which findings theirs have been.
struct State {
  std::shared_ptr<CheckedRun> Run;
  FindingOrigins First; ///< In the first run,
  FindingOrigins Start; ///< and in the one that the round began with.
};

/// A finding whose fix is tried.
struct Candidate {
  FindingRef Start; ///< In the run that the round began with.
  FindingRef First; ///< In the first one.
  std::string Title;
};

/// The fixes that are tried together.
struct Round {
  explicit Round(std::shared_ptr<CheckedRun> Run)
      : Start(std::move(Run)), Edits(*Start->Edited) {}
  std::shared_ptr<CheckedRun> Start;
  fixes::EditSet Edits;
  std::vector<std::vector<Candidate>> Findings; ///< By fix.
  std::vector<size_t> Accepted;
};

class FixChooser {
public:
  FixChooser(CheckedRun First, DriverReader &Reader, const catalog::Catalog &C,
             const findings::RuleSelection &Rules);
  FixOutcome run();

private:
  void collect(Round &R);
  void settle(Round &R, llvm::ArrayRef<size_t> Fixes);
  llvm::Expected<State> attempt(Round &R, llvm::ArrayRef<size_t> Fixes);
  llvm::Expected<CheckedRun> check(extract::EditedTexts Edited);
  llvm::Error checkApart(const CheckedRun &After,
                         const std::vector<std::string> &Files);
  Spot spotOf(const CheckedRun &Run, FindingRef At);
  void finish();

  DriverReader &Reader;
  const catalog::Catalog &C;
  const findings::RuleSelection &Rules;
  std::shared_ptr<CheckedRun> First;
  State Now;
  FixOutcome Result;
  /// Why the fix of a finding of the first run is left out: it makes things
  /// worse, or cannot be carried out at all.
  std::map<FindingRef, std::string> Worse, Impossible;
  /// The same of earlier rounds, for those that have no fix any more.
  std::map<FindingRef, std::string> Earlier;
  std::map<FindingRef, std::string> Titles; ///< Of the fixes that are kept.
  std::map<std::string, std::string> RealPaths;
};

} // namespace

/// Each finding is where it was.
static FindingOrigins identity(const CheckedRun &Run) {
  FindingOrigins Result;
  for (const CheckedDriver &D : Run.Drivers) {
    Result.emplace_back(D.Findings.size());
    std::iota(Result.back().begin(), Result.back().end(), 0);
  }
  return Result;
}

FixChooser::FixChooser(CheckedRun Run, DriverReader &Reader,
                       const catalog::Catalog &C,
                       const findings::RuleSelection &Rules)
    : Reader(Reader), C(C), Rules(Rules),
      First(std::make_shared<CheckedRun>(std::move(Run))) {
  Now = {First, identity(*First), {}};
}

llvm::Expected<CheckedRun> FixChooser::check(extract::EditedTexts Edited) {
  auto In = Reader.readEdited(Edited);
  if (!In)
    return In.takeError();
  return checkRun(std::move(*In), std::move(Edited), C, Rules, /*Fixes=*/false);
}

/// Whether the edits of `Files` are right in each unit that shares them.
llvm::Error FixChooser::checkApart(const CheckedRun &After,
                                   const std::vector<std::string> &Files) {
  DriversRead Units = Reader.readApart(*After.Edited, Files);
  if (Units.Drivers.empty())
    return llvm::Error::success();
  auto New = checkRun(std::move(Units), *After.Edited, C, Rules, /*Fixes=*/false);
  if (!New)
    return New.takeError();
  auto Old =
      checkRun(Reader.readApart(*Now.Run->Edited, Files), *Now.Run->Edited,
               C, Rules, /*Fixes=*/false);
  if (!Old)
    return Old.takeError();
  auto Nowhere = [](FindingRef) { return Spot(); };
  for (size_t U = 0; U != New->Drivers.size(); ++U) {
    CheckedRun Before, Then;
    Before.Drivers.push_back(std::move(Old->Drivers[U]));
    Then.Drivers.push_back(std::move(New->Drivers[U]));
    auto Origins = recheck({Before, Then, {}, Nowhere, Nowhere});
    if (!Origins)
      return llvm::createStringError(llvm::toString(Origins.takeError()) +
                                     ", in '" + Then.Drivers[0].Target + "'");
  }
  return llvm::Error::success();
}

Spot FixChooser::spotOf(const CheckedRun &Run, FindingRef At) {
  const CheckedDriver &D = Run.Drivers[At.Driver];
  const program::Place &Where = D.Findings[At.Finding].Where;
  if (!Where.valid())
    return {"", 0};
  const std::string Path = D.Sources->absolutePath(Where.File);
  auto [It, New] = RealPaths.try_emplace(Path, Path);
  llvm::SmallString<256> Real;
  if (New && !llvm::sys::fs::real_path(Path, Real))
    It->second = std::string(Real);
  return {It->second, Where.Begin};
}

/// Puts together what can be tried on the present texts.
void FixChooser::collect(Round &R) {
  Impossible.clear();
  for (size_t D = 0; D != R.Start->Drivers.size(); ++D) {
    const CheckedDriver &Driver = R.Start->Drivers[D];
    for (size_t F = 0; F != Driver.Findings.size(); ++F) {
      const FindingRef Origin{D, Now.First[D][F]};
      if (Driver.Findings[F].Fixes.empty() || Worse.contains(Origin))
        continue;
      // The first is the one to take; others are for people to choose.
      const fixes::FixIt &Fix = Driver.Findings[F].Fixes.front();
      auto Number =
          R.Edits.add(Fix, Driver.program().Files, [&](uint32_t File) {
            return Driver.Sources->absolutePath(File);
          });
      if (!Number) {
        Earlier[Origin] = Impossible[Origin] =
            llvm::toString(Number.takeError());
        continue;
      }
      R.Findings.resize(R.Edits.size());
      R.Findings[*Number].push_back({{D, F}, Origin, Fix.Title});
    }
  }
}

/// What is there if `Fixes` are carried out too; the error says why that is no
/// better.
llvm::Expected<State> FixChooser::attempt(Round &R,
                                          llvm::ArrayRef<size_t> Fixes) {
  std::vector<size_t> All = R.Accepted;
  llvm::append_range(All, Fixes);
  extract::EditedTexts Texts = *R.Start->Edited;
  for (auto &[File, Text] : R.Edits.texts(All))
    Texts[File] = std::move(Text);
  auto Run = check(std::move(Texts));
  if (!Run)
    return Run.takeError();

  std::set<FindingRef> Wanted;
  for (size_t Fix : Fixes)
    for (const Candidate &F : R.Findings[Fix])
      Wanted.insert(F.Start);
  auto AtStart = [&](FindingRef At) {
    return FindingRef{At.Driver, Now.Start[At.Driver][At.Finding]};
  };
  RecheckInput In{*Now.Run, *Run, {}, {}, {}};
  for (size_t D = 0; D != Now.Start.size(); ++D)
    for (size_t F = 0; F != Now.Start[D].size(); ++F)
      if (Wanted.contains(AtStart({D, F})))
        In.Repaired.insert({D, F});
  In.Expected = [&](FindingRef At) {
    Spot S = spotOf(*R.Start, AtStart(At));
    S.second = R.Edits.moved(S.first, S.second, All);
    return S;
  };
  In.Actual = [&](FindingRef At) { return spotOf(*Run, At); };
  auto Origins = recheck(In);
  if (!Origins)
    return Origins.takeError();
  std::vector<std::string> Files;
  for (const auto &[File, Text] : R.Edits.texts(Fixes))
    Files.push_back(File);
  if (llvm::Error E = checkApart(*Run, Files))
    return std::move(E);

  State New{std::make_shared<CheckedRun>(std::move(*Run)), *Origins, *Origins};
  for (size_t D = 0; D != Origins->size(); ++D)
    for (size_t F = 0; F != (*Origins)[D].size(); ++F) {
      New.First[D][F] = Now.First[D][(*Origins)[D][F]];
      New.Start[D][F] = Now.Start[D][(*Origins)[D][F]];
    }
  return New;
}

/// Accepts as many of `Fixes` as make things better.
void FixChooser::settle(Round &R, llvm::ArrayRef<size_t> Fixes) {
  auto New = attempt(R, Fixes);
  if (New) {
    Now = std::move(*New);
    llvm::append_range(R.Accepted, Fixes);
    for (size_t Fix : Fixes)
      for (const Candidate &F : R.Findings[Fix])
        Titles[F.First] = F.Title;
    return;
  }
  std::string Reason = llvm::toString(New.takeError());
  if (Fixes.size() > 1) {
    settle(R, Fixes.take_front(Fixes.size() / 2));
    settle(R, Fixes.drop_front(Fixes.size() / 2));
    return;
  }
  for (const Candidate &F : R.Findings[Fixes.front()])
    Earlier[F.First] = Worse[F.First] = Reason;
}

/// Tells what became of each finding of the first run.
void FixChooser::finish() {
  Result.Before = First;
  Result.After = Now.Run;
  for (const auto &[File, Text] : Result.Old)
    Result.New[File] = Now.Run->Edited->at(File);
  for (size_t D = 0; D != First->Drivers.size(); ++D)
    for (size_t F = 0; F != First->Drivers[D].Findings.size(); ++F) {
      const FindingRef Old{D, F};
      auto Left = llvm::find(Now.First[D], F);
      if (Left == Now.First[D].end()) {
        Result.Gone.push_back({Old, Titles[Old]});
        continue;
      }
      const FindingRef New{D, size_t(Left - Now.First[D].begin())};
      for (const auto *Why : {&Worse, &Impossible, &Earlier})
        if (auto It = Why->find(Old); It != Why->end()) {
          Result.NotApplied.push_back({Old, New, It->second});
          break;
        }
    }
}

FixOutcome FixChooser::run() {
  for (unsigned Rounds = 0; !Result.Unfinished;) {
    Round R(Now.Run);
    Now.Start = identity(*Now.Run);
    collect(R);
    if (R.Edits.size() == 0)
      break;
    std::vector<size_t> All(R.Edits.size());
    std::iota(All.begin(), All.end(), 0);
    settle(R, All);
    if (R.Accepted.empty())
      continue;
    Worse.clear();
    Result.Edits += R.Edits.edits(R.Accepted);
    for (const auto &[File, Text] : R.Edits.texts(R.Accepted))
      Result.Old.try_emplace(File, R.Edits.before(File));
    Result.Unfinished = ++Rounds == MaxRounds;
    // Trials need no fixes; the next round does, and who reads the end.
    for (CheckedDriver &D : Now.Run->Drivers)
      addFixes(D, C, Rules);
  }
  finish();
  return std::move(Result);
}

FixOutcome chooseFixes(CheckedRun First, DriverReader &Reader,
                       const catalog::Catalog &C,
                       const findings::RuleSelection &Rules) {
  return FixChooser(std::move(First), Reader, C, Rules).run();
}

} // namespace spinlint::frontends
