//===- DiscoverCommand.cpp - spinlint discover ----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which locks does this driver have of its own? In: what `check` takes. Out: a
// project file with its evidence, on stdout or in a new file. The exit code is
// 0 also if nothing is found, and 2 if the job cannot be done.
//
//===----------------------------------------------------------------------===//
#include "discover/Discover.h"
#include "findings/SourceFiles.h"
#include "frontends/Commands.h"
#include "frontends/DriverReader.h"
#include "frontends/SourceOptions.h"
#include "reports/ProposalText.h"
#include "llvm/Support/FileSystem.h"

namespace cl = llvm::cl;

namespace spinlint::frontends {

static cl::SubCommand DiscoverSub("discover",
                                  "propose a project file for locks of your "
                                  "own");
static SourceOptions Sources(DiscoverSub);
static cl::opt<unsigned>
    MinUses("min-uses",
            cl::desc("leave out what fewer functions call (3 if not given)"),
            cl::value_desc("n"), cl::init(3), cl::sub(DiscoverSub));
static cl::opt<std::string>
    Output("o", cl::desc("write to this file, which must not exist yet"),
           cl::value_desc("file"), cl::sub(DiscoverSub));
static cl::opt<bool>
    Verbose("verbose",
            cl::desc("also list wrappers that need no row, and all places"),
            cl::sub(DiscoverSub));

/// Writes a file that was not there before.
static llvm::Error writeNew(llvm::StringRef Path, llvm::StringRef Text) {
  std::error_code EC;
  llvm::raw_fd_ostream OS(Path, EC, llvm::sys::fs::CD_CreateNew);
  if (EC == std::errc::file_exists)
    return llvm::createStringError(
        "'" + Path +
        "' is there already and is not overwritten; give another "
        "name to -o");
  if (!EC) {
    OS << Text;
    OS.close();
    EC = OS.error();
  }
  if (EC)
    return llvm::createStringError("'" + Path +
                                   "' cannot be written: " + EC.message());
  return llvm::Error::success();
}

static int runDiscover(const Invocation &Call) {
  if (Sources.empty())
    return fail("nothing to look at; give files, or a project");
  // Before any work.
  if (!Output.empty() && llvm::sys::fs::exists(Output))
    return fail("'" + Output +
                "' is there already and is not overwritten; "
                "give another name to -o");
  auto Catalog = Sources.catalog();
  if (!Catalog)
    return fail(Catalog.takeError());
  reports::ShownPaths Paths(Call.WorkingDirectory);
  for (const std::string &File : Sources.files())
    Paths.userNamed(File);
  const InputRequest Request = Sources.request(Call, /*KeepsPaths=*/true);
  llvm::Expected<DriversRead> In =
      readDrivers(Request, **Catalog, Paths, {Sources.jobs(), /*Quiet=*/true});
  if (!In)
    return fail(In.takeError());
  std::vector<UnitInDriver> Drivers;
  std::vector<const program::Program *> Programs;
  for (DriverUnits &Units : In->Drivers) {
    llvm::Expected<UnitInDriver> Driver = linkDriver(std::move(Units), {});
    if (!Driver)
      return fail(Driver.takeError());
    Drivers.push_back(std::move(*Driver));
  }
  for (const UnitInDriver &D : Drivers)
    Programs.push_back(&D.Link.Linked);

  discover::Proposals Found =
      discover::discover(Programs, **Catalog, {MinUses});
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  reports::printProposals(
      Found,
      [&](llvm::StringRef Path) {
        return Paths.show(findings::absolutePath(In->Root, Path));
      },
      {Verbose}, OS);
  if (Output.empty()) {
    llvm::outs() << Text;
    llvm::outs().flush();
  } else if (llvm::Error E = writeNew(Output, Text)) {
    return fail(std::move(E));
  }
  return In->FailedFiles
             ? fail(llvm::Twine(In->FailedFiles) + " file(s) were not analysed")
             : int(ExitClean);
}

Command discoverCommand() { return {&DiscoverSub, runDiscover}; }

} // namespace spinlint::frontends
