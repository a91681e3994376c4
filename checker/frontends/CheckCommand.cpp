//===- CheckCommand.cpp - spinlint check ----------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The whole pipeline for one driver. In: source files, a build directory or
// lock programs. Out: findings on stdout, what was and was not analysed on
// stderr, the exit code. Everything is printed at the end and at once: who
// reads the output never sees half of it.
//
//===----------------------------------------------------------------------===//
#include "findings/MakeFindings.h"
#include "findings/SourceFiles.h"
#include "frontends/Commands.h"
#include "frontends/Inputs.h"
#include "frontends/Stopwatch.h"
#include "frontends/UnitReader.h"
#include "program/Link.h"
#include "program/LockProgFile.h"
#include "program/Text.h"
#include "reports/JsonReport.h"
#include "reports/ResultDump.h"
#include "reports/Summary.h"
#include "reports/TextReport.h"
#include "llvm/Support/Format.h"

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
                          "verdicts and violations with their paths")),
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
  llvm::Error readSources(const Inputs &In);
  llvm::Error link();
  int report(const engine::Result &Result);
  void printTimes() const;
  std::string firstError(const program::UnitInfo &Unit) const;

  const Invocation &Call;
  reports::ShownPaths Paths;
  Stopwatch Total;
  std::shared_ptr<const catalog::Catalog> Catalog;
  std::optional<findings::RuleSelection> Rules;
  std::string Root;
  std::vector<program::Program> Units;
  program::Program Linked;
  unsigned FailedFiles = 0;
  bool Whole = false; ///< The units are those of a whole build.
  extract::Timing Extracting; ///< Summed over the threads.
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
  auto Loaded = loadCatalog(RulesDir);
  if (!Loaded)
    return Loaded.takeError();
  Catalog = std::move(*Loaded);
  auto Selected = findings::RuleSelection::fromGlobs(*Catalog, Checks);
  if (!Selected)
    return Selected.takeError();
  Rules = std::move(*Selected);
  return llvm::Error::success();
}

/// "file:line:col: text" with the file as the user knows it.
std::string CheckRun::firstError(const program::UnitInfo &Unit) const {
  auto [File, Rest] = llvm::StringRef(Unit.FirstError).split(':');
  return Paths.show(findings::absolutePath(Root, File)) + ":" + Rest.str();
}

llvm::Error CheckRun::readSources(const Inputs &In) {
  extract::Options Options;
  Options.Root = Root;
  Options.KitDir = In.KitDir;
  for (UnitOutcome &O :
       readUnits(In.Units, *Catalog, Options, Jobs, Extracting)) {
    if (!O.Unit) {
      fail(O.Error);
      ++FailedFiles;
      continue;
    }
    const program::UnitInfo &Info = O.Unit->Units.front();
    if (isUnusable(*O.Unit)) {
      fail("'" + Paths.show(O.File) +
           "' cannot be parsed: " + firstError(Info));
      ++FailedFiles;
      continue;
    }
    if (Info.Errors && !Quiet)
      warn("'" + Paths.show(O.File) + "' has " + llvm::Twine(Info.Errors) +
           (Info.Errors == 1 ? " error" : " errors") +
           " left, the first: " + firstError(Info));
    Units.push_back(std::move(*O.Unit));
  }
  return llvm::Error::success();
}

llvm::Error CheckRun::readInputs() {
  Stopwatch Watch;
  llvm::Expected<Inputs> In =
      resolveInputs({Files, BuildDir, Wdk, RootDir, Call,
                     /*KeepsPaths=*/DumpWhat != Dump::Program});
  if (!In)
    return In.takeError();
  Root = In->Root;
  for (const std::string &Sentence : In->Skipped)
    fail(Sentence);
  FailedFiles += In->Skipped.size();
  Whole = In->Whole;
  // Lock programs first: one that is damaged is found before any parsing.
  for (const std::string &Path : In->LockPrograms) {
    llvm::Expected<program::Program> Unit = program::readLockProg(Path);
    if (!Unit)
      return Unit.takeError();
    Units.push_back(std::move(*Unit));
  }
  if (llvm::Error E = readSources(*In))
    return E;
  if (Units.empty())
    return llvm::createStringError("no file could be analysed");
  Reading = Watch.seconds();
  return llvm::Error::success();
}

llvm::Error CheckRun::link() {
  Stopwatch Watch;
  // Also a single unit: the order of everything in it becomes canonical.
  llvm::Expected<program::LinkResult> Result = program::link(std::move(Units));
  if (!Result)
    return Result.takeError();
  Linked = std::move(Result->Linked);
  auto Show = [&](const program::Place &Where) {
    if (!Where.valid())
      return std::string("an unknown place");
    return Paths.show(
               findings::absolutePath(Root, Linked.Files[Where.File].Path)) +
           ":" + std::to_string(Where.Line) + ":" +
           std::to_string(Where.Column);
  };
  if (!Quiet)
    for (const program::BodyConflict &B : Result->Conflicts)
      warn("'" + B.Name + "' has two bodies, at " + Show(B.FirstWhere) +
           " and at " + Show(B.SecondWhere) +
           "; both are checked, callers elsewhere use the first");
  Linking = Watch.seconds();
  return llvm::Error::success();
}

void CheckRun::printTimes() const {
  auto Row = [](llvm::StringRef What, double Seconds) {
    llvm::errs() << llvm::format("%8.3f s  ", Seconds) << What << '\n';
  };
  Row("reading", Reading);
  Row("  of it parsing, over all threads", Extracting.Parse);
  Row("  of it lowering, over all threads", Extracting.Lower);
  Row("linking", Linking);
  Row("analysing", Analysing);
  Row("wording", Wording);
  Row("all", Total.seconds());
}

int CheckRun::report(const engine::Result &Result) {
  Stopwatch Watch;
  findings::SourceFiles Sources(Linked.Files, Root);
  std::vector<findings::Finding> Findings =
      findings::makeFindings(Linked, *Catalog, Result, *Rules);
  reports::Summary Summary = reports::summarise(Linked, Result);
  Summary.Suppressed = findings::dropSuppressed(Findings, Sources);
  Summary.Findings = Findings.size();
  Summary.FilesFailed = FailedFiles;

  std::string Text;
  llvm::raw_string_ostream OS(Text);
  OS.enable_colors(!NoColor && (Color || llvm::outs().has_colors()));
  if (OutputFormat == Format::Json)
    reports::printJson(Findings, Linked, Result, Summary, Sources, Paths, OS);
  else
    reports::printText(Findings, Sources, Paths, {Verbose}, OS);
  llvm::outs() << Text;
  llvm::outs().flush();
  Wording = Watch.seconds();

  Summary.Seconds = Total.seconds();
  if (!Quiet)
    reports::printSummary(Summary, llvm::errs());
  if (TimeReport)
    printTimes();

  if (Summary.LockCallsSeen > 0 && Summary.LockCallsAnalysed == 0)
    return fail("no lock API call could be analysed");
  if (Summary.coverage() < MinAnalysed) {
    std::string Share;
    llvm::raw_string_ostream(Share)
        << llvm::format("%.1f %% of the lock API calls were analysed, and "
                        "--min-analysed asks for %.1f %%",
                        Summary.coverage(), double(MinAnalysed));
    return fail(Share);
  }
  if (FailedFiles)
    return fail(llvm::Twine(FailedFiles) + " file(s) were not analysed");
  return Findings.empty() ? ExitClean : ExitFindings;
}

int CheckRun::run() {
  if (llvm::Error E = readOptions())
    return fail(std::move(E));
  if (llvm::Error E = readInputs())
    return fail(std::move(E));
  if (llvm::Error E = link())
    return fail(std::move(E));
  if (DumpWhat == Dump::Program) {
    llvm::outs() << program::toText(Linked);
    return FailedFiles ? ExitFailed : ExitClean;
  }
  Stopwatch Watch;
  engine::Policy Limits;
  Limits.Whole = Whole && !FailedFiles;
  engine::Result Result = engine::analyse(Linked, *Catalog, Limits);
  Analysing = Watch.seconds();
  if (DumpWhat == Dump::States) {
    reports::dumpResult(Linked, Result, llvm::outs());
    return FailedFiles ? ExitFailed : ExitClean;
  }
  return report(Result);
}

static int runCheck(const Invocation &Call) { return CheckRun(Call).run(); }

Command checkCommand() { return {&CheckSub, runCheck}; }

} // namespace spinlint::frontends
