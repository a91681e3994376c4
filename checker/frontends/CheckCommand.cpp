//===- CheckCommand.cpp - spinlint check ----------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The whole pipeline, for each driver. In: source files, a build directory or
// lock programs. Out: findings on stdout, what was and was not analysed on
// stderr, the exit code. Everything is printed at the end and at once: who
// reads the output never sees half of it.
//
//===----------------------------------------------------------------------===//
#include "findings/MakeFindings.h"
#include "findings/SourceFiles.h"
#include "frontends/Commands.h"
#include "frontends/DriverReader.h"
#include "frontends/Stopwatch.h"
#include "program/Text.h"
#include "reports/JsonReport.h"
#include "reports/ResultDump.h"
#include "reports/Summary.h"
#include "reports/TextReport.h"
#include "llvm/Support/Format.h"
#include <set>

namespace cl = llvm::cl;

namespace spinlint::frontends {

namespace {
enum class Format { Text, Json };
enum class Dump { Nothing, Program, States };
} // namespace

static cl::SubCommand CheckSub("check", "check the locks of a driver");
static cl::list<std::string> Files(cl::Positional,
                                   cl::desc("[FILE...] [-- CLANG FLAGS...]"),
                                   cl::sub(CheckSub));
static cl::opt<std::string>
    BuildDir("p", cl::desc("read compile_commands.json in this directory"),
             cl::value_desc("dir"), cl::sub(CheckSub));
static cl::opt<std::string>
    Target("target", cl::desc("with -p: only this one of several drivers"),
           cl::value_desc("name"), cl::sub(CheckSub));
static cl::opt<std::string> ProgramDir(
    "program",
    cl::desc("lock programs of the rest of the driver that FILE is part of"),
    cl::value_desc("dir"), cl::sub(CheckSub));
static cl::opt<std::string>
    Checks("checks",
           cl::desc("globs that switch checks on and off: -*,ddi-spin-lock-*"),
           cl::value_desc("globs"), cl::sub(CheckSub));
static cl::opt<Format>
    OutputFormat("format", cl::desc("form of the output"),
                 cl::values(clEnumValN(Format::Text, "text", "as clang prints"),
                            clEnumValN(Format::Json, "json", "one object")),
                 cl::init(Format::Text), cl::sub(CheckSub));
static cl::opt<double> MinAnalysed(
    "min-analysed",
    cl::desc("fail if a smaller share of the lock API calls was analysed"),
    cl::value_desc("percent"), cl::init(0), cl::sub(CheckSub));
static cl::opt<unsigned> Jobs("j", cl::Prefix, cl::desc("number of threads"),
                              cl::value_desc("n"), cl::init(0),
                              cl::sub(CheckSub));
static cl::opt<std::string>
    Wdk("wdk", cl::desc("the kernel headers: 'kit', or a WDK's directory"),
        cl::value_desc("kit|dir"), cl::sub(CheckSub));
static cl::opt<std::string> RulesDir("rules",
                                     cl::desc("read the rules from here"),
                                     cl::value_desc("dir"), cl::sub(CheckSub));
static cl::opt<std::string>
    RootDir("root", cl::desc("what paths in lock programs are relative to"),
            cl::value_desc("dir"), cl::sub(CheckSub));
static cl::opt<Dump> DumpWhat(
    "dump", cl::desc("print a stage of the work and stop"),
    cl::values(clEnumValN(Dump::Program, "program", "the linked lock program"),
               clEnumValN(Dump::States, "states",
                          "verdicts, violations with their paths, and before "
                          "each line what is held and the IRQL")),
    cl::init(Dump::Nothing), cl::sub(CheckSub));
static cl::opt<bool> NoColor("no-color", cl::desc("print without colours"),
                             cl::sub(CheckSub));
static cl::opt<bool> Color("color", cl::desc("print with colours"),
                           cl::sub(CheckSub));
static cl::opt<bool> Quiet("quiet", cl::desc("print findings and errors only"),
                           cl::sub(CheckSub));
static cl::opt<bool> Verbose("verbose",
                             cl::desc("say what each defect leads to"),
                             cl::sub(CheckSub));
static cl::opt<bool> TimeReport("time-report",
                                cl::desc("print the time of each stage"),
                                cl::sub(CheckSub));

namespace {

/// One driver on its way through the stages.
struct CheckedDriver {
  std::string Target; ///< Empty: there is only one.
  bool Whole = false;
  UnitInDriver Unit;
  engine::Result Result;
  std::vector<engine::FunctionStates> States; ///< For --dump=states.
  std::vector<findings::Finding> Findings;
  std::unique_ptr<findings::SourceFiles> Sources;
  reports::Summary Summary;

  program::Program &program() { return Unit.Link.Linked; }
};

/// One run of `spinlint check`, stage by stage.
class CheckRun {
public:
  explicit CheckRun(const Invocation &Call)
      : Call(Call), Paths(Call.WorkingDirectory) {
    for (const std::string &File : Files)
      Paths.userNamed(File);
  }
  int run();

private:
  llvm::Error readOptions();
  llvm::Error readInputs();
  llvm::Error link(DriverUnits Units);
  void analyse(CheckedDriver &D);
  void word(CheckedDriver &D);
  void dump();
  int report();
  void printSummaries(const reports::Summary &All) const;
  int checkCoverage(const CheckedDriver &D) const;
  void printTimes() const;

  const Invocation &Call;
  reports::ShownPaths Paths;
  Stopwatch Total;
  std::shared_ptr<const catalog::Catalog> Catalog;
  std::optional<findings::RuleSelection> Rules;
  DriversRead In;
  std::vector<CheckedDriver> Drivers;
  double Reading = 0, Linking = 0, Analysing = 0, Wording = 0;
};

} // namespace

llvm::Error CheckRun::readOptions() {
  if (Files.empty() && BuildDir.empty())
    return llvm::createStringError(
        "nothing to check; give files, or -p and a build directory");
  if (MinAnalysed < 0 || MinAnalysed > 100)
    return llvm::createStringError("--min-analysed takes a percentage from 0 "
                                   "to 100");
  auto Loaded = loadCatalog(RulesDir, {Files, BuildDir, Target});
  if (!Loaded)
    return Loaded.takeError();
  Catalog = std::move(*Loaded);
  auto Selected = findings::RuleSelection::fromGlobs(*Catalog, Checks);
  if (!Selected)
    return Selected.takeError();
  Rules = std::move(*Selected);
  return llvm::Error::success();
}

llvm::Error CheckRun::readInputs() {
  Stopwatch Watch;
  InputRequest Request{Files,
                       BuildDir,
                       Wdk,
                       RootDir,
                       Call,
                       /*KeepsPaths=*/DumpWhat != Dump::Program,
                       Target,
                       ProgramDir};
  auto Read = readDrivers(Request, *Catalog, Paths, {Jobs, Quiet});
  if (!Read)
    return Read.takeError();
  In = std::move(*Read);
  Reading = Watch.seconds();
  return llvm::Error::success();
}

llvm::Error CheckRun::link(DriverUnits Units) {
  CheckedDriver D;
  D.Target = Units.Target;
  D.Whole = Units.Whole && !In.FailedFiles;
  llvm::Expected<UnitInDriver> Unit = linkDriver(std::move(Units), In.Rest);
  if (!Unit)
    return Unit.takeError();
  D.Unit = std::move(*Unit);
  auto Show = [&](const program::Place &Where) {
    if (!Where.valid())
      return std::string("an unknown place");
    return Paths.show(findings::absolutePath(
               In.Root, D.program().Files[Where.File].Path)) +
           ":" + std::to_string(Where.Line) + ":" +
           std::to_string(Where.Column);
  };
  if (!Quiet)
    for (const program::BodyConflict &B : D.Unit.Link.Conflicts)
      warn("'" + B.Name + "' has two bodies" +
           (D.Target.empty() ? "" : " in '" + D.Target + "'") + ", at " +
           Show(B.FirstWhere) + " and at " + Show(B.SecondWhere) +
           "; both are checked, callers elsewhere use the first");
  Drivers.push_back(std::move(D));
  return llvm::Error::success();
}

void CheckRun::analyse(CheckedDriver &D) {
  engine::Policy Limits;
  Limits.Whole = D.Whole;
  Limits.Skip = Rules->unwanted();
  if (DumpWhat == Dump::States) {
    engine::StateDump All = engine::dumpStates(D.program(), *Catalog, Limits);
    D.Result = std::move(All.Analysed);
    D.States = std::move(All.Functions);
  } else {
    D.Result = engine::analyse(D.program(), *Catalog, Limits);
  }
  if (!In.Rest.empty())
    keepOwn(D.Unit, D.Result);
}

void CheckRun::word(CheckedDriver &D) {
  D.Sources =
      std::make_unique<findings::SourceFiles>(D.program().Files, In.Root);
  engine::Policy Limits;
  Limits.Whole = D.Whole;
  D.Findings = findings::makeFindings(
      D.program(), *Catalog, D.Result, *Rules, Limits,
      [&](uint32_t File) { return D.Sources->unchangedText(File); });
  double Seconds = D.Summary.Seconds;
  D.Summary = reports::summarise(D.program(), D.Result);
  D.Summary.Seconds = Seconds;
  D.Summary.Suppressed = findings::dropSuppressed(D.Findings, *D.Sources);
  D.Summary.Notes = findings::notesIn(D.Findings);
  D.Summary.Findings = D.Findings.size() - D.Summary.Notes;
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
  Row("all", Total.seconds());
}

/// What a library does wrong is told once, though several drivers have it.
static std::vector<findings::Finding> withoutTold(const CheckedDriver &D,
                                                  std::set<std::string> &Told) {
  std::vector<findings::Finding> New;
  std::set<std::string> Here;
  for (const findings::Finding &F : D.Findings) {
    std::string Key;
    llvm::raw_string_ostream OS(Key);
    auto Add = [&](const program::Place &Where, llvm::StringRef Text) {
      if (Where.valid())
        OS << D.Sources->absolutePath(Where.File) << ':' << Where.Line << ':'
           << Where.Column;
      OS << ' ' << Text << '\n';
    };
    Add(F.Where, F.Message + F.Check);
    for (const findings::Note &N : F.Notes)
      Add(N.Where, N.Text);
    if (!Told.contains(Key))
      New.push_back(F);
    Here.insert(std::move(Key));
  }
  Told.merge(Here);
  return New;
}

void CheckRun::printSummaries(const reports::Summary &All) const {
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

int CheckRun::report() {
  Stopwatch Watch;
  std::vector<reports::Summary> Summaries;
  std::vector<reports::DriverReport> Reports;
  for (CheckedDriver &D : Drivers) {
    word(D);
    Summaries.push_back(D.Summary);
    Reports.push_back(
        {D.Target, D.program(), D.Result, D.Findings, *D.Sources, D.Summary});
  }
  reports::Summary All = reports::sum(Summaries);
  All.FilesFailed = In.FailedFiles;

  std::string Text;
  llvm::raw_string_ostream OS(Text);
  OS.enable_colors(!NoColor && (Color || llvm::outs().has_colors()));
  if (OutputFormat == Format::Json) {
    reports::printJson(Reports, All, Paths, OS);
  } else {
    std::set<std::string> Told;
    All.Findings = All.Notes = 0;
    for (CheckedDriver &D : Drivers) {
      std::vector<findings::Finding> New = withoutTold(D, Told);
      const unsigned Notes = findings::notesIn(New);
      All.Notes += Notes;
      All.Findings += New.size() - Notes;
      reports::printText(New, *D.Sources, Paths, {Verbose}, OS);
    }
  }
  llvm::outs() << Text;
  llvm::outs().flush();
  Wording = Watch.seconds();

  All.Seconds = Total.seconds();
  if (!Quiet)
    printSummaries(All);
  if (TimeReport)
    printTimes();

  bool Enough = true;
  for (const CheckedDriver &D : Drivers)
    Enough &= checkCoverage(D) == ExitClean;
  if (!Enough)
    return ExitFailed;
  if (In.FailedFiles)
    return fail(llvm::Twine(In.FailedFiles) + " file(s) were not analysed");
  return All.Findings ? ExitFindings : ExitClean;
}

void CheckRun::dump() {
  for (CheckedDriver &D : Drivers) {
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
  Stopwatch LinkWatch;
  for (DriverUnits &Units : In.Drivers)
    if (llvm::Error E = link(std::move(Units)))
      return fail(std::move(E));
  Linking = LinkWatch.seconds();
  if (DumpWhat != Dump::Program) {
    Stopwatch Watch;
    for (CheckedDriver &D : Drivers) {
      Stopwatch Own;
      analyse(D);
      D.Summary.Seconds = Own.seconds();
    }
    Analysing = Watch.seconds();
  }
  if (DumpWhat == Dump::Nothing)
    return report();
  dump();
  return In.FailedFiles ? ExitFailed : ExitClean;
}

static int runCheck(const Invocation &Call) { return CheckRun(Call).run(); }

Command checkCommand() { return {&CheckSub, runCheck}; }

} // namespace spinlint::frontends
