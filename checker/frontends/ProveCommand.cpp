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
#include "frontends/Inputs.h"
#include "frontends/UnitReader.h"
#include "program/Link.h"
#include "program/LockProgFile.h"
#include "prove/Prove.h"
#include "llvm/Support/Process.h"

namespace cl = llvm::cl;

namespace spinlint::frontends {

static cl::SubCommand ProveSub("prove",
                               "count the lock mistakes that would be noticed");
static cl::list<std::string> Files(cl::Positional,
                                   cl::desc("[FILE...] [-- CLANG FLAGS...]"),
                                   cl::sub(ProveSub));
static cl::opt<std::string>
    BuildDir("p", cl::desc("read compile_commands.json in this directory"),
             cl::value_desc("dir"), cl::sub(ProveSub));
static cl::opt<std::string>
    Wdk("wdk", cl::desc("the kernel headers: 'kit', or a WDK's directory"),
        cl::value_desc("kit|dir"), cl::sub(ProveSub));
static cl::opt<std::string> RulesDir("rules",
                                     cl::desc("read the rules from here"),
                                     cl::value_desc("dir"), cl::sub(ProveSub));
static cl::opt<unsigned> Jobs("j", cl::Prefix,
                              cl::desc("number of threads to read with"),
                              cl::value_desc("n"), cl::init(0),
                              cl::sub(ProveSub));
static cl::opt<bool> Survivors("survivors",
                               cl::desc("list what was not noticed"),
                               cl::sub(ProveSub));
static cl::opt<double> Min("min",
                           cl::desc("fail if a smaller share was noticed"),
                           cl::value_desc("percent"), cl::init(0),
                           cl::sub(ProveSub));

static int runProve(const Invocation &Call) {
  if (Files.empty() && BuildDir.empty())
    return fail("nothing to prove; give files, or -p and a build directory");
  auto Catalog = loadCatalog(RulesDir);
  if (!Catalog)
    return fail(Catalog.takeError());
  llvm::Expected<Inputs> In = resolveInputs({Files, BuildDir, Wdk, "", Call});
  if (!In)
    return fail(In.takeError());
  std::vector<program::Program> Units;
  for (const std::string &Path : In->LockPrograms) {
    llvm::Expected<program::Program> Unit = program::readLockProg(Path);
    if (!Unit)
      return fail(Unit.takeError());
    Units.push_back(std::move(*Unit));
  }
  extract::Options Options;
  Options.Root = In->Root;
  Options.KitDir = In->KitDir;
  extract::Timing Time;
  engine::Policy Limits;
  Limits.Whole = In->Whole;
  for (UnitOutcome &O : readUnits(In->Units, **Catalog, Options, Jobs, Time)) {
    if (O.Unit && !isUnusable(*O.Unit))
      Units.push_back(std::move(*O.Unit));
    else {
      Limits.Whole = false;
      fail("'" + O.File + "' cannot be analysed" +
           (O.Unit ? ": " + O.Unit->Units.front().FirstError : ": " + O.Error));
    }
  }
  if (Units.empty())
    return fail("no file could be analysed");
  auto Linked = program::link(std::move(Units));
  if (!Linked)
    return fail(Linked.takeError());
  const bool Show = llvm::sys::Process::StandardErrIsDisplayed();
  prove::Proof Proof =
      prove::prove(Linked->Linked, **Catalog, Limits, [&](size_t Done, size_t All) {
        if (Show)
          llvm::errs() << '\r' << Done << " of " << All << " mistakes made";
      });
  if (Show)
    llvm::errs() << '\r';
  prove::print(Proof, Linked->Linked, Survivors, llvm::outs());
  llvm::outs().flush();
  if (!Proof.Made)
    return fail("there is no lock event to make a mistake with");
  if (100.0 * Proof.Noticed < Min * Proof.Made)
    return fail("less was noticed than --min asks for");
  return ExitClean;
}

Command proveCommand() { return {&ProveSub, runProve}; }

} // namespace spinlint::frontends
