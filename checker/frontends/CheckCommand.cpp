//===- CheckCommand.cpp - spinlint check ----------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The whole pipeline, for each driver. In: source files, a build directory or
// lock programs. Out: findings on stdout, what was and was not analysed on
// stderr, the exit code; with --fix, the sources repaired. Everything is
// printed at the end and at once: who reads the output never sees half of it.
//
//===----------------------------------------------------------------------===//
#include "frontends/CacheChoice.h"
#include "frontends/CheckedDriver.h"
#include "frontends/Commands.h"
#include "frontends/FixRun.h"
#include "frontends/Gate.h"
#include "frontends/RecallCache.h"
#include "frontends/ReplaceFiles.h"
#include "frontends/ReportFiles.h"
#include "frontends/RunCache.h"
#include "frontends/SourceOptions.h"
#include "frontends/Stopwatch.h"
#include "program/Text.h"
#include "reports/LineReports.h"
#include "reports/PortablePlace.h"
#include "reports/ResultDump.h"
#include "reports/SarifReport.h"
#include "reports/TextReport.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/Path.h"

namespace cl = llvm::cl;

namespace spinlint::frontends {

namespace {
enum class Dump { Nothing, Program, States };
enum class Fixing { No, Dry, Write };
} // namespace

/// Made when the first option asks for it, whichever file that is in.
cl::SubCommand &checkSubCommand() {
  static cl::SubCommand Sub("check", "check the locks of a driver");
  return Sub;
}
static cl::SubCommand &CheckSub = checkSubCommand();
static SourceOptions Sources(CheckSub);
static cl::opt<std::string> ProgramDir(
    "program",
    cl::desc("lock programs of the rest of the driver that FILE is part of"),
    cl::value_desc("dir"), cl::sub(CheckSub));
static cl::opt<std::string>
    Checks("checks",
           cl::desc("globs that switch checks on and off: -*,ddi-spin-lock-*"),
           cl::value_desc("globs"), cl::sub(CheckSub));
static cl::opt<double> MinAnalysed(
    "min-analysed",
    cl::desc("fail if a smaller share of the lock API calls was analysed"),
    cl::value_desc("percent"), cl::init(0), cl::sub(CheckSub));
static cl::opt<bool> Strict("strict",
                            cl::desc("fail if anything was not analysed"),
                            cl::sub(CheckSub));
static cl::opt<Dump> DumpWhat(
    "dump", cl::desc("print a stage of the work and stop"),
    cl::values(clEnumValN(Dump::Program, "program", "the linked lock program"),
               clEnumValN(Dump::States, "states",
                          "verdicts, violations with their paths, and before "
                          "each line what is held and the IRQL")),
    cl::init(Dump::Nothing), cl::sub(CheckSub));
static cl::opt<bool>
    Fix("fix", cl::desc("repair what can be repaired, and tell the rest"),
        cl::sub(CheckSub));
static cl::opt<bool>
    FixDryRun("fix-dry-run",
              cl::desc("print what --fix would change as a unified diff"),
              cl::sub(CheckSub));
static cl::opt<bool> NoColor("no-color", cl::desc("print without colours"),
                             cl::sub(CheckSub));
static cl::opt<bool> Color("color", cl::desc("print with colours"),
                           cl::sub(CheckSub));
static cl::opt<bool> Quiet("quiet", cl::desc("print findings and errors only"),
                           cl::sub(CheckSub));
static cl::opt<bool> Verbose("verbose",
                             cl::desc("say what each defect leads to"),
                             cl::sub(CheckSub));
static cl::opt<std::string>
    CacheDir("cache",
             cl::desc("keep results in this directory for later runs; 'off' "
                      "keeps and finds none"),
             cl::value_desc("dir|off"), cl::sub(CheckSub));
static cl::opt<bool> TimeReport("time-report",
                                cl::desc("print the time of each stage"),
                                cl::sub(CheckSub));

namespace {

/// One run of `spinlint check`, stage by stage.
class CheckRun {
public:
  explicit CheckRun(const Invocation &Call)
      : Call(Call), Paths(Call.WorkingDirectory) {
    for (const std::string &File : Sources.files())
      Paths.userNamed(File);
  }
  int run();

private:
  llvm::Error readOptions();
  llvm::Error readFixOptions();
  llvm::Error readInputs();
  llvm::Error protect(const Inputs &What) const;
  llvm::Error findRun(const Inputs &What);
  llvm::Error link();
  void warnOfTwoBodies(const CheckedDriver &D) const;
  void analyse();
  void word();
  llvm::Error fix();
  void dump();
  int report();
  void print(ReportForm Form, const reports::Summary &All,
             llvm::raw_ostream &OS);
  llvm::Error writeReports(const reports::Summary &All);
  void printSummaries(const reports::Summary &All) const;
  int checkCoverage(const CheckedDriver &D) const;
  void printTimes() const;

  const Invocation &Call;
  reports::ShownPaths Paths;
  Stopwatch Total;
  std::shared_ptr<const catalog::Catalog> Catalog;
  std::optional<findings::RuleSelection> Rules;
  DriversRead In;
  std::optional<InputRequest> Request; ///< The reader refers to it.
  std::unique_ptr<OpenCache> Cache;
  std::optional<RunCache> Runs;
  bool Known = false; ///< The cache has the whole run.
  std::optional<DriverReader> Reader;
  std::shared_ptr<CheckedRun> Checked = std::make_shared<CheckedRun>();
  Fixing HowToFix = Fixing::No;
  std::optional<FixOutcome> Fixes;
  ReportRequest Reports;
  std::optional<Gate> TheGate;
  std::vector<ToldDriver> Told; ///< What is told, each finding once.
  double Reading = 0, Linking = 0, Analysing = 0, Wording = 0, Fixed = 0;
};

} // namespace

/// Repairs need the sources, and all code that they can spoil.
llvm::Error CheckRun::readFixOptions() {
  if (Fix && FixDryRun)
    return llvm::createStringError(
        "--fix and --fix-dry-run exclude each other");
  HowToFix = Fix ? Fixing::Write : FixDryRun ? Fixing::Dry : Fixing::No;
  if (HowToFix == Fixing::No)
    return llvm::Error::success();
  const std::string Option = Fix ? "--fix" : "--fix-dry-run";
  if (DumpWhat != Dump::Nothing)
    return llvm::createStringError(Option + " and --dump exclude each other");
  if (!ProgramDir.empty())
    return llvm::createStringError(
        Option + " cannot see what an edit does to the lock programs of "
                 "--program; give -p, which reads the whole driver");
  for (const std::string &File : Sources.files())
    if (llvm::sys::path::extension(File) == ".lockprog")
      return llvm::createStringError(
          "'" + File +
          "': a lock program cannot be parsed again after an "
          "edit; " +
          Option + " needs the sources: give them, or -p");
  return llvm::Error::success();
}

llvm::Error CheckRun::readOptions() {
  if (Sources.empty())
    return llvm::createStringError(
        "nothing to check; give files, or a project: a .sln, a .vcxproj, a "
        "folder");
  if (MinAnalysed < 0 || MinAnalysed > 100)
    return llvm::createStringError("--min-analysed takes a percentage from 0 "
                                   "to 100");
  if (llvm::Error E = readFixOptions())
    return E;
  auto Wanted = readReportOptions(Call);
  if (!Wanted)
    return Wanted.takeError();
  Reports = std::move(*Wanted);
  auto Loaded = Sources.catalog();
  if (!Loaded)
    return Loaded.takeError();
  Catalog = std::move(*Loaded);
  auto Selected = findings::RuleSelection::fromGlobs(*Catalog, Checks);
  if (!Selected)
    return Selected.takeError();
  Rules = std::move(*Selected);
  for (const std::string &Glob :
       findings::CheckGlobs(Checks).unmatched(Catalog->rules()))
    warn(
        "'" + Glob +
        "', given with -checks, matches no check; `spinlint rules` lists them");
  auto Wants = Gate::fromOptions(Call, *Catalog, *Rules, Reports.SourceRoot,
                                 HowToFix != Fixing::No);
  if (!Wants)
    return Wants.takeError();
  TheGate = std::move(*Wants);
  for (const ReportFile &To : Reports.Files)
    if (Gate::isBaseline(reports::meantPath(Call.WorkingDirectory, To.Path),
                         Call))
      return llvm::createStringError("'" + To.Path +
                                     "' is the baseline and cannot be a report "
                                     "too; give it another name");
  return llvm::Error::success();
}

/// A report must not be written over what it is about.
llvm::Error CheckRun::protect(const Inputs &What) const {
  llvm::StringSet<> Read;
  for (const extract::UnitRequest &U : What.Units)
    Read.insert(U.File);
  for (const std::vector<std::string> &Named :
       {What.LockPrograms, Request->Projects})
    for (const std::string &Path : Named)
      Read.insert(reports::meantPath(Call.WorkingDirectory, Path));
  for (const ReportFile &To : Reports.Files)
    if (Read.contains(reports::meantPath(Call.WorkingDirectory, To.Path)))
      return llvm::createStringError("no report can be written to '" + To.Path +
                                     "': it is read");
  for (const auto &File : Read.keys())
    if (Gate::isBaseline(File, Call))
      return llvm::createStringError("'" + File +
                                     "' is read and cannot be the baseline");
  return llvm::Error::success();
}

llvm::Error CheckRun::readInputs() {
  Stopwatch Watch;
  Request.emplace(Sources.request(Call, DumpWhat != Dump::Program));
  Request->ProgramDir = ProgramDir;
  // A fix needs what only parsing gives, and edits need a second look at files.
  if (HowToFix == Fixing::No)
    Cache = openCache(CacheDir, Call);
  Reader.emplace(*Request, *Catalog, Paths,
                 ReadOptions{Sources.jobs(), Quiet, Cache.get(),
                             /*Once=*/HowToFix == Fixing::No});
  auto Found = Reader->resolve();
  if (!Found)
    return Found.takeError();
  if (llvm::Error E = protect(**Found))
    return E;
  if (Cache)
    if (llvm::Error E = findRun(**Found))
      return E;
  if (Known) {
    Reading = Watch.seconds();
    return llvm::Error::success();
  }
  auto Read = Reader->read();
  if (!Read)
    return Read.takeError();
  In = std::move(*Read);
  // What it keeps ready is of use to fixes only.
  if (HowToFix == Fixing::No)
    Reader.reset();
  Reading = Watch.seconds();
  return llvm::Error::success();
}

/// Looks whether this run was done before.
llvm::Error CheckRun::findRun(const Inputs &What) {
  prepare(*Cache, What);
  // Those are read in any case.
  if (DumpWhat != Dump::Nothing || !ProgramDir.empty() ||
      !What.LockPrograms.empty() || !What.Skipped.empty() ||
      TheGate->needsBodies())
    return llvm::Error::success();
  Runs.emplace(*Cache, *Catalog, *Rules, Reports.wants(ReportForm::Sarif),
               What);
  Known = Runs->find(*Checked, In, Paths);
  if (!Known)
    return llvm::Error::success();
  if (!Quiet)
    for (const std::string &Sentence : What.Notes)
      note(Sentence);
  complain(Checked->Units, Paths, Quiet);
  if (!Quiet)
    tellMissingHeaders(Checked->Units, What);
  if (!Quiet)
    for (const CheckedDriver &D : Checked->Drivers)
      warnOfTwoBodies(D);
  return llvm::Error::success();
}

void CheckRun::warnOfTwoBodies(const CheckedDriver &D) const {
  auto Show = [&](const program::Place &Where) {
    if (!Where.valid())
      return std::string("an unknown place");
    return Paths.show(findings::absolutePath(
               In.Root, D.program().Files[Where.File].Path)) +
           ":" + std::to_string(Where.Line) + ":" +
           std::to_string(Where.Column);
  };
  for (const program::BodyConflict &B : D.Unit->Link.Conflicts)
    warn("'" + B.Name + "' has two bodies" +
         (D.Target.empty() ? "" : " in '" + D.Target + "'") + ", at " +
         Show(B.FirstWhere) + " and at " + Show(B.SecondWhere) +
         "; both are checked, callers elsewhere use the first");
}

llvm::Error CheckRun::link() {
  Stopwatch Watch;
  Checked->Units = std::move(In.Units);
  for (DriverUnits &Units : In.Drivers) {
    auto D = linkChecked(std::move(Units), In);
    if (!D)
      return D.takeError();
    if (!Quiet)
      warnOfTwoBodies(*D);
    Checked->Drivers.push_back(std::move(*D));
  }
  Linking = Watch.seconds();
  return llvm::Error::success();
}

void CheckRun::analyse() {
  Stopwatch Watch;
  std::optional<RecallCache> Before;
  if (Cache && In.Rest.empty())
    Before.emplace(*Cache, Catalog->hash(), In.Root);
  for (CheckedDriver &D : Checked->Drivers) {
    Stopwatch Own;
    frontends::analyse(D, *Catalog, *Rules, In, DumpWhat == Dump::States,
                       Before ? &*Before : nullptr);
    D.Summary.Seconds = Own.seconds();
  }
  Analysing = Watch.seconds();
}

void CheckRun::word() {
  Stopwatch Watch;
  for (CheckedDriver &D : Checked->Drivers) {
    frontends::word(D, *Catalog, *Rules, In);
    // The sources are others after --fix, and what is known there too.
    if (Reports.wants(ReportForm::Sarif) && HowToFix == Fixing::No)
      fillStates(D, *Catalog, *Rules);
  }
  Wording = Watch.seconds();
}

llvm::Error CheckRun::fix() {
  if (HowToFix == Fixing::No)
    return llvm::Error::success();
  Stopwatch Watch;
  Fixes = chooseFixes(std::move(*Checked), *Reader, *Catalog, *Rules);
  Checked = HowToFix == Fixing::Write ? Fixes->After : Fixes->Before;
  if (HowToFix == Fixing::Write)
    if (llvm::Error E = replaceFiles(Fixes->Old, Fixes->New))
      return E;
  Fixed = Watch.seconds();
  return llvm::Error::success();
}

void CheckRun::printTimes() const {
  auto Row = [](llvm::StringRef What, double Seconds) {
    llvm::errs() << llvm::format("%8.3f s  ", Seconds) << What << '\n';
  };
  Row("reading", Reading);
  Row("  of it parsing, over all threads", In.Spent.Parse);
  Row("  of it lowering, over all threads", In.Spent.Lower);
  Row("linking", Linking);
  Row("analysing", Analysing);
  Row("wording", Wording);
  if (Fixes)
    Row("fixing", Fixed);
  Row("all", Total.seconds());
}

void CheckRun::printSummaries(const reports::Summary &All) const {
  const std::vector<CheckedDriver> &Drivers = Checked->Drivers;
  if (Drivers.size() == 1) {
    reports::printSummary(All, llvm::errs());
    return;
  }
  for (const CheckedDriver &D : Drivers) {
    llvm::errs() << "target '" << D.Target << "':\n";
    reports::printSummary(D.Summary, llvm::errs());
  }
  llvm::errs() << "all " << Drivers.size() << " targets:\n";
  reports::printSummary(All, llvm::errs());
}

/// Fails if too little of a driver was analysed.
int CheckRun::checkCoverage(const CheckedDriver &D) const {
  const reports::Summary &S = D.Summary;
  std::string Of = D.Target.empty() ? "" : " of '" + D.Target + "'";
  if (S.LockCallsSeen > 0 && S.LockCallsAnalysed == 0)
    return fail("no lock API call" + Of + " could be analysed");
  if (Strict && (S.NotAnalysed || S.LockCallsAnalysed != S.LockCallsSeen))
    return fail(llvm::Twine(S.NotAnalysed) + " function(s) and " +
                llvm::Twine(S.LockCallsSeen - S.LockCallsAnalysed) +
                " lock API call(s)" + Of +
                " were not analysed, and --strict asks for all");
  if (S.coverage() < MinAnalysed) {
    std::string Share;
    llvm::raw_string_ostream(Share)
        << llvm::format("%.1f %% of the lock API calls%s were analysed, and "
                        "--min-analysed asks for %.1f %%",
                        S.coverage(), Of.c_str(), double(MinAnalysed));
    return fail(Share);
  }
  return ExitClean;
}

void CheckRun::print(ReportForm Form, const reports::Summary &All,
                     llvm::raw_ostream &OS) {
  switch (Form) {
  case ReportForm::Json: {
    std::vector<reports::DriverReport> Of;
    for (size_t I = 0; I != Checked->Drivers.size(); ++I) {
      const CheckedDriver &D = Checked->Drivers[I];
      Of.push_back({D.Target, D.program(), D.Result, D.Findings, *D.Sources,
                    D.Summary, std::nullopt, D.Idle, TheGate->lost(I)});
      if (Fixes)
        tellFixes(*Fixes, I, HowToFix == Fixing::Dry, Of.back());
    }
    std::optional<reports::FixCounts> Counts;
    if (Fixes)
      Counts = countFixes(*Fixes);
    reports::printJson(Of, All, Counts, goneOf(*TheGate), Paths, OS);
    return;
  }
  case ReportForm::Sarif:
    return reports::printSarif(runReport(Told, Checked->Units, In.Skipped,
                                         *Catalog, *Rules, *TheGate, All,
                                         Reports),
                               OS);
  case ReportForm::Github:
    return reports::printGithub(runReport(Told, Checked->Units, In.Skipped,
                                          *Catalog, *Rules, *TheGate, All,
                                          Reports),
                                OS);
  case ReportForm::Msvc:
    return reports::printMsvc(runReport(Told, Checked->Units, In.Skipped,
                                        *Catalog, *Rules, *TheGate, All,
                                        Reports),
                              Paths, OS);
  case ReportForm::Text:
    break;
  }
  if (HowToFix == Fixing::Dry) {
    OS << diffOf(*Fixes, Call.WorkingDirectory);
    return;
  }
  if (HowToFix == Fixing::Write)
    printFixed(*Fixes, Paths, OS);
  for (size_t I = 0; I != Told.size(); ++I) {
    const ToldDriver &D = Told[I];
    reports::printText(D.Findings, *D.Driver.Sources, Paths, {Verbose}, OS);
    reports::printLost(TheGate->lost(I), *D.Driver.Sources, Paths, OS);
    if (!Quiet)
      reports::printIdle(D.Idle, Verbose, *D.Driver.Sources, Paths, OS);
  }
}

llvm::Error CheckRun::writeReports(const reports::Summary &All) {
  for (const ReportFile &To : Reports.Files) {
    std::string Text;
    llvm::raw_string_ostream OS(Text);
    print(To.Form, All, OS);
    if (llvm::Error E = writeReport(To, Text))
      return E;
  }
  return llvm::Error::success();
}

int CheckRun::report() {
  Stopwatch Watch;
  // A run that is kept has them already.
  if (!Runs)
    for (CheckedDriver &D : Checked->Drivers)
      findIdle(D, *Catalog, *Rules);
  if (HowToFix == Fixing::No)
    TheGate->apply(*Checked, *Catalog, *Rules);
  std::vector<reports::Summary> Summaries;
  for (const CheckedDriver &D : Checked->Drivers)
    Summaries.push_back(D.Summary);
  reports::Summary All = reports::sum(Summaries);
  All.FilesFailed = In.FailedFiles;
  Told = toldOnce(*Checked);
  if (TheGate->gone())
    All.Gone = TheGate->gone()->size();
  if (Reports.OnStdout != ReportForm::Json)
    countOnce(Told, All);
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  OS.enable_colors(!NoColor && (Color || llvm::outs().has_colors()));
  print(Reports.OnStdout, All, OS);
  llvm::outs() << Text;
  llvm::outs().flush();
  if (std::error_code EC = llvm::outs().error()) {
    llvm::outs().clear_error();
    return fail("the answer cannot be written: " + EC.message());
  }
  if (llvm::Error E = writeReports(All))
    return fail(std::move(E));
  if (!In.FailedFiles)
    if (llvm::Error E = TheGate->writeBaseline())
      return fail(std::move(E));
  Wording += Watch.seconds();

  if (Fixes && !Quiet)
    printFixNotes(*Fixes, HowToFix == Fixing::Dry, Paths, llvm::errs());
  All.Seconds = Total.seconds();
  if (!Quiet)
    printSummaries(All);
  if (TimeReport)
    printTimes();

  bool Enough = true;
  for (const CheckedDriver &D : Checked->Drivers)
    Enough &= checkCoverage(D) == ExitClean;
  if (!Enough)
    return ExitFailed;
  if (In.FailedFiles)
    return fail(llvm::Twine(In.FailedFiles) + " file(s) were not analysed");
  return TheGate->fails(*Checked) ? ExitFindings : ExitClean;
}

void CheckRun::dump() {
  for (const CheckedDriver &D : Checked->Drivers) {
    // In the text form of a lock program this is a comment.
    if (!D.Target.empty())
      llvm::outs() << "; target " << D.Target << '\n';
    if (DumpWhat == Dump::Program) {
      llvm::outs() << program::toText(D.program());
    } else {
      reports::dumpResult(D.program(), D.Result, llvm::outs());
      reports::dumpStates(D.program(), D.States, llvm::outs());
    }
  }
}

int CheckRun::run() {
  if (llvm::Error E = readOptions())
    return fail(std::move(E));
  if (llvm::Error E = readInputs())
    return fail(std::move(E));
  llvm::scope_exit Closing([&] {
    if (Cache)
      closeCache(*Cache, CacheDir.getNumOccurrences(), Known);
  });
  if (Known)
    return report();
  if (llvm::Error E = link())
    return fail(std::move(E));
  if (DumpWhat != Dump::Program)
    analyse();
  if (DumpWhat == Dump::Nothing) {
    word();
    if (Runs) {
      for (CheckedDriver &D : Checked->Drivers)
        findIdle(D, *Catalog, *Rules);
      Runs->put(*Checked, In);
    }
    if (llvm::Error E = fix())
      return fail(std::move(E));
    return report();
  }
  dump();
  return In.FailedFiles ? ExitFailed : ExitClean;
}

static int runCheck(const Invocation &Call) {
  // The process ends with it: to take it apart would be for nothing.
  static CheckRun *const Run = new CheckRun(Call);
  return Run->run();
}

Command checkCommand() { return {&CheckSub, runCheck}; }

} // namespace spinlint::frontends
