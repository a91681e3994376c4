//===- Gate.cpp - a run that may fail a build -----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Gate.h.
//
//===----------------------------------------------------------------------===//
#include "frontends/Gate.h"
#include "frontends/GitChanges.h"
#include "frontends/ReportFiles.h"
#include "gate/Affected.h"
#include "reports/PortablePlace.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

namespace cl = llvm::cl;
namespace path = llvm::sys::path;

namespace spinlint::frontends {

using findings::Finding;
using gate::BaselineFinding;

static cl::opt<std::string>
    BaselineFile("baseline",
                 cl::desc("findings that are known; the others are new"),
                 cl::value_desc("file"), cl::sub(checkSubCommand()));
static cl::opt<std::string>
    WriteBaseline("write-baseline",
                  cl::desc("write what is found as what is known from now on"),
                  cl::value_desc("file"), cl::sub(checkSubCommand()));
static cl::opt<std::string>
    Diff("diff",
         cl::desc("tell only what has to do with the changes since this "
                  "revision of git"),
         cl::value_desc("revision"), cl::sub(checkSubCommand()));
static cl::list<std::string>
    Exclude("exclude",
            cl::desc("do not tell what is in these files; they are analysed, "
                     "and may be given more than once"),
            cl::value_desc("path|glob"), cl::sub(checkSubCommand()));
static cl::opt<std::string>
    FailsOnWords("fail-on",
                 cl::desc("which findings make the exit code 1: new (the "
                          "default), any, or rules"),
                 cl::value_desc("new|any|rule,..."),
                 cl::sub(checkSubCommand()));
static cl::opt<std::string>
    Ruleset("ruleset",
            cl::desc("rules that this version did not have give remarks"),
            cl::value_desc("version"), cl::sub(checkSubCommand()));

bool Gate::Exclusion::matches(llvm::StringRef File) const {
  if (Glob)
    return Glob->match(path::convert_to_slash(File));
  llvm::StringRef Rest = File;
  return Rest.consume_front(Prefix) &&
         (Rest.empty() || path::is_separator(Rest.front()) ||
          path::is_separator(Prefix.back()));
}

/// A glob that matches `Text` and nothing else.
static std::string literally(llvm::StringRef Text) {
  std::string Result;
  for (char Ch : Text) {
    if (llvm::StringRef("*?[]{}\\^!").contains(Ch))
      Result += '\\';
    Result += Ch;
  }
  return Result;
}

llvm::Expected<Gate> Gate::fromOptions(const Invocation &Call,
                                       const catalog::Catalog &C,
                                       findings::RuleSelection &Rules,
                                       llvm::StringRef SourceRoot,
                                       bool Fixing) {
  Gate G;
  G.SourceRoot = SourceRoot.str();
  if (Fixing)
    for (const auto &[Option, Given] :
         {std::pair("--baseline", !BaselineFile.empty()),
          {"--write-baseline", !WriteBaseline.empty()},
          {"--diff", Diff.getNumOccurrences() > 0},
          {"--exclude", !Exclude.empty()}})
      if (Given)
        return llvm::createStringError(
            std::string(Option) +
            " says which findings count, and --fix repairs all of them; leave "
            "one of them out");
  if (!WriteBaseline.empty() && Diff.getNumOccurrences())
    return llvm::createStringError("--write-baseline needs all findings, and "
                                   "--diff leaves some out; leave out --diff");
  // As a script gives it that has forgotten to set a variable.
  for (const auto &[Option, Takes] :
       {std::pair(&BaselineFile, "a file"),
        {&WriteBaseline, "a file"},
        {&FailsOnWords, "'new', 'any', and names of rules"},
        {&Ruleset, "a version"}})
    if (Option->getNumOccurrences() && Option->empty())
      return llvm::createStringError("--" + Option->ArgStr + " takes " + Takes +
                                     ", not ''");
  if (llvm::is_contained(Exclude, ""))
    return llvm::createStringError("--exclude takes a path or a glob, not ''");
  auto Fails = gate::FailOn::parse(FailsOnWords, C);
  if (!Fails)
    return Fails.takeError();
  G.FailsOn = std::move(*Fails);

  if (!Ruleset.empty()) {
    if (llvm::Error E = Rules.pin(Ruleset))
      return std::move(E);
    llvm::VersionTuple Asked, Own;
    if (!Asked.tryParse(Ruleset) && !Own.tryParse(SPINLINT_VERSION) &&
        Asked > Own)
      return llvm::createStringError(
          "there are no rules of version " + Ruleset +
          " yet: this is SpinLint " SPINLINT_VERSION);
  }
  for (const std::string &Text : Exclude) {
    Exclusion New;
    New.Text = Text;
    if (llvm::StringRef(Text).find_first_of("*?[{") == llvm::StringRef::npos) {
      New.Prefix = reports::meantPath(Call.WorkingDirectory, Text);
    } else {
      // A pattern that begins with `*` may begin anywhere.
      std::string Pattern = path::convert_to_slash(Text);
      if (!llvm::StringRef(Text).starts_with("*"))
        Pattern = reports::meantPath(
            literally(path::convert_to_slash(Call.WorkingDirectory)), Pattern);
      New.Pattern = std::make_shared<std::string>(std::move(Pattern));
      auto Glob =
          llvm::GlobPattern::create(*New.Pattern, /*MaxSubPatterns=*/1024);
      if (!Glob)
        return llvm::createStringError(
            "'--exclude=" + Text + "': " + llvm::toString(Glob.takeError()));
      New.Glob = std::move(*Glob);
    }
    G.Exclusions.push_back(std::move(New));
  }
  if (!BaselineFile.empty()) {
    auto Text = llvm::MemoryBuffer::getFile(BaselineFile);
    if (!Text)
      return llvm::createStringError(
          "the baseline '" + BaselineFile +
          "' cannot be read: " + Text.getError().message() +
          (Text.getError() == std::errc::no_such_file_or_directory
               ? "; --write-baseline makes one"
               : ""));
    auto Read = gate::readBaseline((*Text)->getBuffer(), BaselineFile);
    if (!Read)
      return Read.takeError();
    G.Before = std::move(*Read);
  }
  if (Diff.getNumOccurrences()) {
    auto Changes = changesSince(Diff, Call.WorkingDirectory);
    if (!Changes)
      return Changes.takeError();
    G.Changes = std::move(*Changes);
  }
  G.WriteTo = WriteBaseline;
  return std::move(G);
}

void Gate::exclude(CheckedDriver &D) {
  std::vector<const Exclusion *> Of(D.program().Files.size());
  for (uint32_t File = 0; File < Of.size(); ++File)
    for (Exclusion &E : Exclusions)
      if (E.matches(D.Sources->absolutePath(File))) {
        E.Matched = true;
        Of[File] = &E;
      }
  std::vector<Finding> Left;
  for (Finding &F : D.Findings) {
    const Exclusion *By = F.Where.valid() ? Of[F.Where.File] : nullptr;
    if (!By) {
      Left.push_back(std::move(F));
      continue;
    }
    F.Silenced = findings::Suppressed{findings::Suppressed::By::Request, 0,
                                      "--exclude=" + By->Text, ""};
    D.Silenced.push_back(std::move(F));
    ++D.Summary.Excluded;
  }
  D.Findings = std::move(Left);
  llvm::erase_if(D.Idle, [&](const findings::IdleSuppression &I) {
    return Of[I.Where.File] != nullptr;
  });
}

void Gate::findOutside(CheckedDriver &D, const catalog::Catalog &C) {
  const gate::AffectedCode Code(D.program(), C, *D.Sources, *Changes);
  for (Finding &F : D.Findings)
    if (isNews(F))
      F.Is =
          Code.meets(F) ? findings::Novelty::New : findings::Novelty::Outside;
}

BaselineFinding Gate::entryOf(const Finding &F, const CheckedDriver &D) const {
  BaselineFinding E;
  E.Function = F.Function;
  E.Check = F.Check;
  E.Defect = catalog::defectName(F.Defect).str();
  E.Lock = F.LockText;
  E.Message = F.Message;
  E.Fingerprint = F.Fingerprint;
  E.Group = F.Group;
  if (!F.Where.valid())
    return E;
  E.File =
      reports::pathFromRoot(SourceRoot, D.Sources->absolutePath(F.Where.File));
  if (auto Line = D.Sources->unchangedLine(F.Where.File, F.Where.Line))
    E.Context = llvm::utohexstr(llvm::xxh3_64bits(Line->trim()),
                                /*LowerCase=*/true, /*Width=*/16);
  return E;
}

std::vector<gate::BaselineVerdict>
Gate::verdictsOf(const CheckedRun &Run) const {
  std::vector<gate::BaselineVerdict> All;
  for (const CheckedDriver &D : Run.Drivers)
    for (const engine::FunctionResult &F : D.Result.Functions) {
      const program::Function &Body = D.program().Functions[F.Function];
      if (F.V == engine::Verdict::NoLocks || !Body.Where.valid() ||
          D.program().Files[Body.Where.File].System)
        continue;
      All.push_back({reports::pathFromRoot(
                         SourceRoot, D.Sources->absolutePath(Body.Where.File)),
                     D.program().Symbols[Body.Symbol].Name, F.V});
    }
  return All;
}

void Gate::tellLost(const CheckedRun &Run, const gate::BaselineMatch &M) {
  std::set<std::pair<std::string, std::string>> Told;
  for (size_t I = 0; I != Run.Drivers.size(); ++I) {
    const CheckedDriver &D = Run.Drivers[I];
    std::vector<reports::LostFunction> &Out = Lost.emplace_back();
    for (const engine::FunctionResult &F : D.Result.Functions) {
      const program::Function &Body = D.program().Functions[F.Function];
      if (!Body.Where.valid())
        continue;
      const std::string &Name = D.program().Symbols[Body.Symbol].Name;
      const std::string File = reports::pathFromRoot(
          SourceRoot, D.Sources->absolutePath(Body.Where.File));
      auto Is = llvm::find_if(M.Lost, [&](const gate::LostVerdict &L) {
        return L.Now == F.V && L.Before.Function == Name &&
               L.Before.File == File;
      });
      if (Is == M.Lost.end() || !Told.insert({File, Name}).second)
        continue;
      Out.push_back(
          {Body.Where, "'" + Name + "' " +
                           (Is->Before.Verdict == engine::Verdict::Verified
                                ? "was verified"
                                : "had a finding") +
                           " in the baseline and is " +
                           reports::verdictName(F.V).str() + " now" +
                           (F.Reason.empty() ? "" : " because " + F.Reason)});
    }
  }
}

/// Whether a file is there and no part of this run.
bool Gate::isElsewhere(llvm::StringRef File,
                       llvm::ArrayRef<std::string> Files) const {
  return !std::binary_search(Files.begin(), Files.end(), File) &&
         llvm::sys::fs::exists(reports::meantPath(SourceRoot, File));
}

bool Gate::wasLookedFor(const BaselineFinding &F,
                        llvm::ArrayRef<std::string> Files,
                        const findings::RuleSelection &Rules) const {
  std::optional<catalog::Defect> Kind = catalog::defectFromName(F.Defect);
  return !isElsewhere(F.File, Files) && (!Kind || Rules.covers(*Kind)) &&
         llvm::none_of(Exclusions, [&](const Exclusion &E) {
           return E.matches(reports::meantPath(SourceRoot, F.File));
         });
}

void Gate::compare(CheckedRun &Run, const findings::RuleSelection &Rules) {
  // A library that two drivers have gives one entry.
  std::vector<BaselineFinding> Now;
  std::vector<std::string> Files;
  for (const CheckedDriver &D : Run.Drivers) {
    for (const Finding &F : D.Findings)
      Now.push_back(entryOf(F, D));
    for (uint32_t File = 0; File < D.program().Files.size(); ++File)
      Files.push_back(
          reports::pathFromRoot(SourceRoot, D.Sources->absolutePath(File)));
  }
  llvm::sort(Now);
  Now.erase(llvm::unique(Now), Now.end());
  llvm::sort(Files);
  After.Findings = Now;
  After.Verdicts = verdictsOf(Run);
  if (!Before && WriteTo.empty())
    return;

  std::vector<bool> Known(Now.size(), true);
  if (Before) {
    gate::BaselineMatch M = gate::match(*Before, Now, After.Verdicts, Files);
    const auto IsOurs = [&](const auto &Entry) {
      return std::binary_search(Files.begin(), Files.end(), Entry.File) ||
             isElsewhere(Entry.File, Files);
    };
    if (!(Before->Findings.empty() && Before->Verdicts.empty()) &&
        !llvm::is_contained(M.Known, true) &&
        llvm::none_of(Before->Findings, IsOurs) &&
        llvm::none_of(Before->Verdicts, IsOurs))
      warn("no file that the baseline '" + BaselineFile + "' names is below '" +
           SourceRoot +
           "'; it is of other sources, or --source-root is missing");
    tellLost(Run, M);
    Known = std::move(M.Known);
    Gone.emplace();
    // What this run did not look for is not gone, and stays.
    for (BaselineFinding &F : M.Gone)
      (wasLookedFor(F, Files, Rules) ? *Gone : After.Findings)
          .push_back(std::move(F));
    for (const gate::BaselineVerdict &V : Before->Verdicts)
      if (isElsewhere(V.File, Files))
        After.Verdicts.push_back(V);
  }
  // What is written is known from now on.
  if (!WriteTo.empty())
    Known.assign(Now.size(), true);
  for (CheckedDriver &D : Run.Drivers)
    for (Finding &F : D.Findings) {
      const size_t At = llvm::lower_bound(Now, entryOf(F, D)) - Now.begin();
      F.Is = Known[At] ? findings::Novelty::Known : findings::Novelty::New;
    }
}

void Gate::apply(CheckedRun &Run, const catalog::Catalog &C,
                 const findings::RuleSelection &Rules) {
  if (!Exclusions.empty())
    for (CheckedDriver &D : Run.Drivers)
      exclude(D);
  for (const Exclusion &E : Exclusions)
    if (!E.Matched)
      warn("'--exclude=" + E.Text + "' matches no file of the driver");
  compare(Run, Rules);
  if (Changes)
    for (CheckedDriver &D : Run.Drivers)
      findOutside(D, C);
  for (size_t I = 0; I != Run.Drivers.size(); ++I) {
    CheckedDriver &D = Run.Drivers[I];
    D.Summary.Findings = D.Summary.Notes = 0;
    reports::countFindings(D.Findings, D.Summary);
    D.Summary.Lost = lost(I).size();
  }
}

bool Gate::fails(const CheckedRun &Run) const {
  for (const CheckedDriver &D : Run.Drivers)
    if (llvm::any_of(D.Findings, [&](const Finding &F) { return fails(F); }))
      return true;
  // A new baseline is what there is now.
  return failsOnLostVerdicts() && WriteTo.empty() &&
         llvm::any_of(Lost, [](const auto &L) { return !L.empty(); });
}

bool Gate::isBaseline(llvm::StringRef Path, const Invocation &Call) {
  auto Is = [&](const std::string &File) {
    return !File.empty() &&
           reports::meantPath(Call.WorkingDirectory, File) == Path;
  };
  return Is(BaselineFile) || Is(WriteBaseline);
}

llvm::Error Gate::writeBaseline() const {
  if (WriteTo.empty())
    return llvm::Error::success();
  for (const BaselineFinding &F : After.Findings)
    if (path::is_absolute(F.File)) {
      warn("the baseline has absolute paths, which are of use on this machine "
           "only: '" +
           F.File + "' is not below '" + SourceRoot +
           "'; name the root of the sources with --source-root");
      break;
    }
  return writeReport({ReportForm::Text, WriteTo}, gate::baselineText(After));
}

} // namespace spinlint::frontends
