//===- ToldFindings.cpp - what a run tells of its findings and fixes ------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See ToldFindings.h.
//
//===----------------------------------------------------------------------===//
#include "frontends/ToldFindings.h"
#include "frontends/Commands.h"
#include "reports/UnifiedDiff.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace spinlint::frontends {

using findings::Finding;

/// All that is printed of a finding.
static std::string textOf(const Finding &F, const CheckedDriver &D) {
  std::string Result;
  llvm::raw_string_ostream OS(Result);
  auto Add = [&](const program::Place &Where, llvm::StringRef Text) {
    if (Where.valid())
      OS << D.Sources->absolutePath(Where.File) << ':' << Where.Line << ':'
         << Where.Column;
    OS << ' ' << Text << '\n';
  };
  Add(F.Where, F.Message + F.Check);
  for (const findings::Note &N : F.Notes)
    Add(N.Where, N.Text);
  return Result;
}

static std::string textOf(const findings::IdleSuppression &I,
                          const CheckedDriver &D) {
  return D.Sources->absolutePath(I.Where.File) + ":" +
         std::to_string(I.Where.Line) + ":" + I.How;
}

/// The suppressions that no driver with their file needs, and the first driver
/// of each.
static std::map<std::string, size_t> idleEverywhere(const CheckedRun &Run) {
  std::map<std::string, size_t> First;
  std::map<std::string, unsigned> Idle, WithFile;
  std::map<std::string, std::string> FileOf;
  for (size_t N = 0; N != Run.Drivers.size(); ++N) {
    const CheckedDriver &D = Run.Drivers[N];
    for (uint32_t F = 0; F < D.program().Files.size(); ++F)
      ++WithFile[D.Sources->absolutePath(F)];
    for (const findings::IdleSuppression &I : D.Idle) {
      std::string Text = textOf(I, D);
      First.try_emplace(Text, N);
      ++Idle[Text];
      FileOf[Text] = D.Sources->absolutePath(I.Where.File);
    }
  }
  std::erase_if(First, [&](const auto &One) {
    return Idle[One.first] < WithFile[FileOf[One.first]];
  });
  return First;
}

std::vector<ToldDriver> toldOnce(const CheckedRun &Run) {
  std::vector<ToldDriver> Result;
  std::set<std::string> Told;
  const std::map<std::string, size_t> Idle = idleEverywhere(Run);
  for (const CheckedDriver &D : Run.Drivers) {
    ToldDriver &New = Result.emplace_back(ToldDriver{D, {}, {}, {}, {}});
    for (const findings::IdleSuppression &I : D.Idle)
      if (auto It = Idle.find(textOf(I, D));
          It != Idle.end() && It->second == Result.size() - 1)
        New.Idle.push_back(I);
    std::set<std::string> Here;
    for (size_t I = 0; I != D.Findings.size(); ++I) {
      std::string Text = textOf(D.Findings[I], D);
      if (!Told.contains(Text)) {
        New.Findings.push_back(D.Findings[I]);
        New.Index.push_back(I);
      }
      Here.insert(std::move(Text));
    }
    for (const Finding &F : D.Silenced)
      if (std::string Text = textOf(F, D);
          Here.insert(Text).second && !Told.contains(Text))
        New.Silenced.push_back(F);
    Told.merge(Here);
  }
  return Result;
}

void countOnce(const std::vector<ToldDriver> &Told, reports::Summary &All) {
  All.IdlePragmas = 0;
  for (const ToldDriver &D : Told)
    All.IdlePragmas += llvm::count_if(
        D.Idle, [](const findings::IdleSuppression &I) { return I.ForMsvc; });
  All.Findings = All.Notes = All.Known = All.OutsideDiff = 0;
  for (const ToldDriver &D : Told)
    reports::countFindings(D.Findings, All);
}

/// Calls `Tell` with each finding that there was, and its repair or null.
template <class TellFn>
static void forEachOnce(const FixOutcome &Fixes, TellFn Tell) {
  std::map<FindingRef, const FixOutcome::Repaired *> Gone;
  for (const FixOutcome::Repaired &R : Fixes.Gone)
    Gone[R.At] = &R;
  std::vector<ToldDriver> Told = toldOnce(*Fixes.Before);
  for (size_t D = 0; D != Told.size(); ++D)
    for (size_t I = 0; I != Told[D].Findings.size(); ++I)
      Tell(Told[D].Driver, Told[D].Findings[I], Gone[{D, Told[D].Index[I]}]);
}

reports::FixCounts countFixes(const FixOutcome &Fixes) {
  reports::FixCounts Result;
  forEachOnce(Fixes, [&](const CheckedDriver &, const Finding &F,
                         const FixOutcome::Repaired *Repaired) {
    if (F.Level == findings::Severity::Note) {
      Result.FixedNotes += Repaired != nullptr;
      return;
    }
    ++Result.Findings;
    Result.Fixed += Repaired != nullptr;
  });
  Result.Edits = Fixes.Edits;
  Result.Files = Fixes.New.size();
  return Result;
}

void printFixed(const FixOutcome &Fixes, const reports::ShownPaths &Paths,
                llvm::raw_ostream &OS) {
  forEachOnce(Fixes, [&](const CheckedDriver &D, const Finding &F,
                         const FixOutcome::Repaired *Repaired) {
    if (Repaired)
      reports::FixLines(*D.Sources, Paths, OS).fixed(F, Repaired->Title);
  });
}

void printFixNotes(const FixOutcome &Fixes, bool Dry,
                   const reports::ShownPaths &Paths, llvm::raw_ostream &OS) {
  if (Dry)
    forEachOnce(Fixes, [&](const CheckedDriver &D, const Finding &F,
                           const FixOutcome::Repaired *Repaired) {
      reports::FixLines(*D.Sources, Paths, OS)
          .offered(F, Repaired ? Repaired->Title : "");
    });
  std::set<std::string> Told;
  for (const FixOutcome::Refused &R : Fixes.NotApplied) {
    // Where the user finds it.
    const FindingRef At = Dry ? R.Old : R.New;
    const CheckedDriver &D =
        (Dry ? Fixes.Before : Fixes.After)->Drivers[At.Driver];
    std::string Line;
    llvm::raw_string_ostream LineOS(Line);
    reports::FixLines(*D.Sources, Paths, LineOS)
        .notApplied(D.Findings[At.Finding], R.Reason);
    if (Told.insert(Line).second)
      OS << Line;
  }
  if (Fixes.Unfinished)
    OS << "there may be more to fix; run it again\n";
  reports::printFixCounts(countFixes(Fixes), Dry, OS);
}

std::string diffOf(const fixes::FileTexts &Old, const fixes::FileTexts &New,
                   llvm::StringRef WorkingDirectory) {
  namespace path = llvm::sys::path;
  llvm::SmallString<256> Base;
  if (llvm::sys::fs::real_path(WorkingDirectory, Base))
    Base = WorkingDirectory;
  if (!path::is_separator(Base.back()))
    Base += path::get_separator();
  // One base for all, or no command could apply it.
  for (const auto &[File, Text] : New)
    if (!llvm::StringRef(File).starts_with(Base)) {
      Base = path::root_path(File);
      warn("not all files are below the working directory; the paths in the "
           "diff are relative to '" +
           Base + "'");
      break;
    }
  std::string Result;
  for (const auto &[File, Text] : New) {
    llvm::StringRef Name = File;
    Name.consume_front(Base);
    Result +=
        reports::unifiedDiff(path::convert_to_slash(Name), Old.at(File), Text);
  }
  return Result;
}

std::string diffOf(const FixOutcome &Fixes, llvm::StringRef WorkingDirectory) {
  return diffOf(Fixes.Old, Fixes.New, WorkingDirectory);
}

void tellFixes(const FixOutcome &Fixes, size_t Index, bool Dry,
               reports::DriverReport &Report) {
  reports::FixesTold &Told = Report.Fixes.emplace();
  const CheckedDriver &Old = Fixes.Before->Drivers[Index];
  Told.OldSources = Old.Sources.get();
  for (const FixOutcome::Repaired &R : Fixes.Gone) {
    if (R.At.Driver != Index)
      continue;
    if (Dry)
      Told.WouldFix.insert(R.At.Finding);
    else
      Told.Fixed.push_back(Old.Findings[R.At.Finding]);
  }
  for (const FixOutcome::Refused &R : Fixes.NotApplied)
    if (R.Old.Driver == Index)
      Told.NotApplied[(Dry ? R.Old : R.New).Finding] = R.Reason;
}

} // namespace spinlint::frontends
