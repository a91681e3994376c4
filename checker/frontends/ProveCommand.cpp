//===- ProveCommand.cpp - spinlint prove ----------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How much would SpinLint notice in this driver? In: what `check` takes. Out:
// the counts on stdout; nothing is changed anywhere. The exit code is 0 unless
// the job cannot be done or less than --min percent was noticed.
//
//===----------------------------------------------------------------------===//
#include "frontends/Commands.h"
#include "frontends/DriverReader.h"
#include "frontends/ProveFixes.h"
#include "frontends/SourceOptions.h"
#include "prove/Prove.h"
#include "llvm/Support/Process.h"

namespace cl = llvm::cl;

namespace spinlint::frontends {

static cl::SubCommand ProveSub("prove",
                               "count the lock mistakes that would be noticed");
static SourceOptions Sources(ProveSub);
static cl::opt<bool> Survivors("survivors",
                               cl::desc("list what was not noticed"),
                               cl::sub(ProveSub));
static cl::opt<double> Min("min",
                           cl::desc("fail if a smaller share was noticed"),
                           cl::value_desc("percent"), cl::init(0),
                           cl::sub(ProveSub));

static cl::opt<bool>
    Fix("fix",
        cl::desc("make the mistakes in the sources, in memory, and count those "
                 "that the fix-its repair"),
        cl::sub(ProveSub));

static cl::opt<unsigned>
    Every("every", cl::desc("with --fix: try one in so many mistakes only"),
          cl::value_desc("n"), cl::init(1), cl::sub(ProveSub));

static int runProveFixes(const InputRequest &Request, const catalog::Catalog &C,
                         const reports::ShownPaths &Paths) {
  const bool Show = llvm::sys::Process::StandardErrIsDisplayed();
  auto Proof = proveFixes(
      Request, C, Paths, {Sources.jobs() ? Sources.jobs() : 2, Every},
      [&](size_t Done, size_t All) {
        if (Show)
          llvm::errs() << '\r' << Done << " of " << All << " mistakes tried";
      });
  if (Show)
    llvm::errs() << '\r';
  if (!Proof)
    return fail(Proof.takeError());
  print(*Proof, Survivors, llvm::outs());
  llvm::outs().flush();
  return ExitClean;
}

static prove::Proof proveOne(const program::Program &P,
                             const catalog::Catalog &C,
                             const engine::Policy &Limits) {
  const bool Show = llvm::sys::Process::StandardErrIsDisplayed();
  prove::Proof Proof = prove::prove(P, C, Limits, [&](size_t Done, size_t All) {
    if (Show)
      llvm::errs() << '\r' << Done << " of " << All << " mistakes made";
  });
  if (Show)
    llvm::errs() << '\r';
  prove::print(Proof, P, Survivors, llvm::outs());
  llvm::outs().flush();
  return Proof;
}

static int runProve(const Invocation &Call) {
  if (Sources.empty())
    return fail("nothing to prove; give files, or a project");
  auto Catalog = Sources.catalog();
  if (!Catalog)
    return fail(Catalog.takeError());
  const InputRequest Request = Sources.request(Call, /*KeepsPaths=*/Fix);
  reports::ShownPaths Paths(Call.WorkingDirectory);
  if (Fix)
    return runProveFixes(Request, **Catalog, Paths);
  llvm::Expected<DriversRead> In =
      readDrivers(Request, **Catalog, Paths, {Sources.jobs(), /*Quiet=*/true});
  if (!In)
    return fail(In.takeError());
  size_t Made = 0, Noticed = 0;
  for (DriverUnits &Units : In->Drivers) {
    engine::Policy Limits;
    Limits.Whole = Units.Whole && !In->FailedFiles;
    if (!Units.Target.empty())
      llvm::outs() << "target '" << Units.Target << "':\n";
    llvm::Expected<UnitInDriver> Driver = linkDriver(std::move(Units), {});
    if (!Driver)
      return fail(Driver.takeError());
    prove::Proof Proof = proveOne(Driver->Link.Linked, **Catalog, Limits);
    Made += Proof.Made;
    Noticed += Proof.Noticed;
  }
  if (!Made)
    return fail("there is no lock event to make a mistake with");
  if (100.0 * Noticed < Min * Made)
    return fail("less was noticed than --min asks for");
  return ExitClean;
}

Command proveCommand() { return {&ProveSub, runProve}; }

} // namespace spinlint::frontends
