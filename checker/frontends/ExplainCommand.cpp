//===- ExplainCommand.cpp - spinlint explain, rules, kit-path -------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Prints what the tool knows: a rule in full, what is held at a line
// (ExplainPlace.h), the list of the rules, where the bundled kernel headers
// are. In: the catalog. Out: text on stdout.
//
//===----------------------------------------------------------------------===//
#include "frontends/Commands.h"
#include "frontends/ExplainPlace.h"
#include "frontends/KitDirectory.h"
#include "frontends/SourceOptions.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

namespace cl = llvm::cl;

namespace spinlint::frontends {

static cl::SubCommand
    ExplainSub("explain",
               "print what a rule forbids, or what is held at a line");
static cl::opt<std::string> RuleName(cl::Positional, cl::Required,
                                     cl::desc("RULE | FILE:LINE"),
                                     cl::sub(ExplainSub));
static cl::opt<std::string> ProgramDir(
    "program",
    cl::desc("lock programs of the rest of the driver that FILE is part of"),
    cl::value_desc("dir"), cl::sub(ExplainSub));
static cl::opt<std::string>
    Checks("checks",
           cl::desc("globs that switch checks on and off: -*,ddi-spin-lock-*"),
           cl::value_desc("globs"), cl::sub(ExplainSub));

static SourceOptions Sources(ExplainSub);

static cl::SubCommand RulesSub("rules", "list the rules");
static cl::opt<std::string> ListRules("rules",
                                      cl::desc("read the rules from here"),
                                      cl::value_desc("dir"), cl::sub(RulesSub));

static cl::SubCommand KitPathSub("kit-path",
                                 "print the directory of the bundled headers");

static void printBlock(llvm::StringRef Title, llvm::StringRef Text) {
  Text = Text.rtrim();
  if (Text.empty())
    return;
  llvm::outs() << '\n' << Title << ":\n";
  while (!Text.empty()) {
    llvm::StringRef Line;
    std::tie(Line, Text) = Text.split('\n');
    if (Line.empty())
      llvm::outs() << '\n';
    else
      llvm::outs() << "  " << Line << '\n';
  }
}

static int runExplain(const Invocation &Call) {
  if (std::optional<PlaceRequest> Place = parsePlace(RuleName)) {
    Place->ProgramDir = ProgramDir;
    Place->Checks = Checks;
    Place->Sources = &Sources;
    return explainPlace(Call, *Place);
  }
  auto C = Sources.catalog();
  if (!C)
    return fail(C.takeError());
  const catalog::Rule *R = (*C)->rule(RuleName);
  if (!R)
    return fail("no rule is called '" + RuleName +
                "'; `spinlint rules` lists them, and a place is FILE:LINE");
  llvm::raw_ostream &OS = llvm::outs();
  OS << R->Id << ": " << R->Title << "\ncheck: " << R->Check << '\n';
  if (!R->Sdv.empty())
    OS << "Static Driver Verifier: " << llvm::join(R->Sdv, ", ") << '\n';
  OS << "locks: " << llvm::join(R->Classes, ", ") << '\n';
  if (!R->Status.empty())
    OS << "status: " << R->Status << '\n';
  printBlock("Reports", R->Summary);
  printBlock("Why", R->Why);
  printBlock("Bad", R->Bad);
  printBlock("Good", R->Good);
  printBlock("Limits", R->Limits);
  return ExitClean;
}

static int runRules(const Invocation &) {
  auto C = loadCatalog(ListRules, {});
  if (!C)
    return fail(C.takeError());
  size_t Width = 0;
  for (const catalog::Rule &R : (*C)->rules())
    Width = std::max(Width, R.Check.size());
  for (const catalog::Rule &R : (*C)->rules()) {
    llvm::outs() << llvm::left_justify(R.Check, Width) << "  " << R.Title;
    if (!R.Status.empty())
      llvm::outs() << " (" << R.Status << ')';
    llvm::outs() << '\n';
  }
  return ExitClean;
}

static int runKitPath(const Invocation &Call) {
  llvm::Expected<std::string> Dir = kitDirectory(Call.Executable);
  if (!Dir)
    return fail(Dir.takeError());
  llvm::outs() << *Dir << '\n';
  return ExitClean;
}

Command explainCommand() { return {&ExplainSub, runExplain}; }
Command rulesCommand() { return {&RulesSub, runRules}; }
Command kitPathCommand() { return {&KitPathSub, runKitPath}; }

} // namespace spinlint::frontends
