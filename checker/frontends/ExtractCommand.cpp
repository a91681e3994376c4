//===- ExtractCommand.cpp - spinlint extract ------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Compiles one source file to its lock program: the action that a build system
// runs per file, in parallel and cached. In: a file and its flags. Out: a
// .lockprog file, or its text on stdout. The output is complete or absent.
//
// Without a file, all of a compilation database: one .lockprog file for each
// source below the output directory, which is what --program takes.
//
//===----------------------------------------------------------------------===//
#include "frontends/Commands.h"
#include "frontends/Depfile.h"
#include "frontends/DriverReader.h"
#include "frontends/SourceOptions.h"
#include "frontends/UnitReader.h"
#include "program/LockProgFile.h"
#include "program/Text.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

namespace cl = llvm::cl;

namespace spinlint::frontends {

namespace {
enum class Dump { Nothing, Program };
} // namespace

static cl::SubCommand ExtractSub("extract",
                                 "compile a source file to a lock program");
static cl::opt<std::string>
    Output("o",
           cl::desc("write the lock program here; without FILE a directory"),
           cl::value_desc("path"), cl::sub(ExtractSub));
static SourceOptions Options(ExtractSub);
static cl::opt<std::string>
    Depfile("depfile",
            cl::desc("write a rule for Make and Ninja with all files read"),
            cl::value_desc("file"), cl::sub(ExtractSub));
static cl::alias DepfileAsOfClang("MF", cl::desc("the same"),
                                  cl::aliasopt(Depfile));
static cl::opt<Dump> DumpWhat("dump", cl::desc("print a stage of the work"),
                              cl::values(clEnumValN(Dump::Program, "program",
                                                    "the lock program")),
                              cl::init(Dump::Nothing), cl::sub(ExtractSub));

static llvm::Error writeUnit(const program::Program &Unit,
                             llvm::StringRef Directory) {
  llvm::SmallString<256> Path(Directory);
  llvm::sys::path::append(Path, Unit.Units.front().Main + ".lockprog");
  llvm::StringRef Parent = llvm::sys::path::parent_path(Path);
  if (std::error_code EC = llvm::sys::fs::create_directories(Parent))
    return llvm::createStringError("cannot make the directory '" + Parent +
                                   "': " + EC.message());
  return program::writeLockProg(Unit, Path);
}

/// All units of a database. Several drivers have a directory each.
static int extractAll(const Invocation &Call, const catalog::Catalog &Catalog) {
  if (Options.projects().empty() || Output.empty() || DumpWhat != Dump::Nothing)
    return fail("no source file; give one, or a project and -o DIR to "
                "extract all of it");
  const InputRequest Request = Options.request(Call, /*KeepsPaths=*/false);
  reports::ShownPaths Paths(Call.WorkingDirectory);
  llvm::Expected<DriversRead> In =
      readDrivers(Request, Catalog, Paths, {Options.jobs()});
  if (!In)
    return fail(In.takeError());
  for (const DriverUnits &Driver : In->Drivers) {
    llvm::SmallString<256> Directory(Output);
    if (!Driver.Target.empty())
      llvm::sys::path::append(Directory, Driver.Target);
    for (const program::Program &Unit : Driver.Units)
      if (llvm::Error E = writeUnit(Unit, Directory))
        return fail(std::move(E));
  }
  if (In->FailedFiles)
    return fail(llvm::Twine(In->FailedFiles) + " file(s) were not extracted");
  return ExitClean;
}

/// The rule that leads to Output. `Asked`: what the unit depends on.
static llvm::Error writeDepfile(const program::Program &Unit,
                                const extract::LookUps &Asked) {
  llvm::Expected<std::string> Project = Options.projectFile();
  if (!Project)
    return Project.takeError();
  std::vector<std::string> Inputs =
      dependencies(Asked, Unit.Units.front(), Output);
  if (!Project->empty())
    Inputs.push_back(*Project);
  return llvm::writeToOutput(Depfile, [&](llvm::raw_ostream &OS) {
    printRule(Output, Inputs, OS);
    return llvm::Error::success();
  });
}

static int runExtract(const Invocation &Call) {
  if (Output.empty() && DumpWhat == Dump::Nothing)
    return fail("no output; give -o FILE or --dump=program");
  const std::vector<std::string> Files = Options.files();
  if (Files.size() > 1)
    return fail("several source files; give one, or a project and -o DIR to "
                "extract all of it");
  if (!Depfile.empty() && (Output.empty() || Files.empty()))
    return fail("--depfile is about one FILE and its -o FILE; give both");
  auto Catalog = Options.catalog();
  if (!Catalog)
    return fail(Catalog.takeError());
  if (Files.empty())
    return extractAll(Call, **Catalog);
  const std::string &File = Files.front();
  llvm::Expected<Inputs> In =
      resolveInputs(Options.request(Call, /*KeepsPaths=*/false));
  if (!In)
    return fail(In.takeError());
  for (const std::string &Sentence : In->Notes)
    note(Sentence);
  if (In->Units.empty())
    return fail("'" + File + "' is no source file");
  size_t Unit = 0;
  for (; Unit != In->Units.size(); ++Unit)
    if (Options.target().empty() || In->TargetOf[Unit] == In->OnlyTarget)
      break;
  if (Options.target().empty() && In->Targets.size() > 1)
    return fail(
        "several targets compile '" + File + "': " +
        llvm::join(
            llvm::map_range(In->Targets, [](const auto &T) { return T.Name; }),
            ", ") +
        "; choose with --target");

  extract::Options How;
  How.Root = In->Root;
  How.KitDir = In->KitDir;
  How.SharePreamble = false; // There is nobody to share it with.
  UnitReader Reader(**Catalog, std::move(How),
                    {.Jobs = 1, .Call = &Call, .Asks = !Depfile.empty()});
  UnitOutcome O = std::move(Reader.read(In->Units[Unit]).front());
  if (!O.Unit)
    return fail(O.Error);
  const program::UnitInfo &Info = O.Unit->Units.front();
  if (isUnusable(*O.Unit))
    return fail("'" + File + "' cannot be parsed: " + Info.FirstError);
  if (Info.Errors)
    warn("'" + File + "' has " + llvm::Twine(Info.Errors) +
         " error(s) left, the first: " + Info.FirstError);
  if (!Output.empty())
    if (llvm::Error E = program::writeLockProg(*O.Unit, Output))
      return fail(std::move(E));
  if (!Depfile.empty())
    if (llvm::Error E = writeDepfile(*O.Unit, O.Asked))
      return fail(std::move(E));
  if (DumpWhat == Dump::Program)
    llvm::outs() << program::toText(*O.Unit);
  return ExitClean;
}

Command extractCommand() { return {&ExtractSub, runExtract}; }

} // namespace spinlint::frontends
