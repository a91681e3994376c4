//===- SpinLintMain.cpp - the command line --------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which subcommand runs. In: argv. Out: the exit code: 0 no finding,
// 1 findings, 2 the job could not be done.
//
//===----------------------------------------------------------------------===//
#include "frontends/Commands.h"
#include "project/Project.h"
#include "project/ProjectFile.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/InitLLVM.h"

namespace spinlint::frontends {

static llvm::cl::opt<std::string>
    Config("config", llvm::cl::cat(everyCommand()),
           llvm::cl::desc("the project file, or 'none'; otherwise the nearest "
                          ".spinlint.yaml above the sources"),
           llvm::cl::value_desc("file"),
           llvm::cl::sub(llvm::cl::SubCommand::getAll()));

/// The sources of a build directory; none if it cannot be read, which is told
/// when it is read in earnest.
static std::vector<std::string> sourcesOf(const WhichSources &S) {
  std::vector<std::string> Out;
  llvm::SmallString<256> Cwd;
  llvm::sys::fs::current_path(Cwd);
  auto Project = project::fromBuildDir(S.BuildDir, {}, {}, Cwd);
  if (!Project) {
    llvm::consumeError(Project.takeError());
    return Out;
  }
  for (const project::SourceUnit &U : Project->Units)
    if (S.Target.empty() || Project->Targets[U.Target].Name == S.Target)
      Out.push_back(U.File);
  llvm::sort(Out);
  return Out;
}

llvm::Expected<std::string> projectFileOf(const WhichSources &S) {
  std::vector<std::string> Sources = S.Files.vec();
  if (Sources.empty() && !S.BuildDir.empty())
    Sources = sourcesOf(S);
  llvm::Expected<std::string> Project =
      project::findCommonProjectFile(Sources, Config);
  if (!Project)
    return Project.takeError();
  // Of no source: of the build, or of who asks about no source at all.
  if (Project->empty() && S.Files.empty())
    *Project = project::findProjectFile(S.BuildDir, Config);
  return Project;
}

llvm::Expected<std::shared_ptr<const catalog::Catalog>>
loadCatalog(llvm::StringRef Dir, const WhichSources &S) {
  llvm::Expected<std::string> Project = projectFileOf(S);
  if (!Project)
    return Project.takeError();
  if (Dir.empty() && Project->empty())
    return catalog::Catalog::builtin();
  return catalog::Catalog::load(Dir, *Project);
}

} // namespace spinlint::frontends

using namespace spinlint::frontends;

static constexpr const char *Overview =
    "SpinLint checks the lock rules that a Windows driver must obey.\n\n"
    "  spinlint check driver.c           one file, with the bundled kernel "
    "kit\n"
    "  spinlint check -p build           the files of compile_commands.json\n"
    "  spinlint check driver.c -- -Iinc  one file with these clang flags\n"
    "  spinlint explain SpinLockDpr      what a rule forbids, and why\n"
    "  spinlint explain driver.c:120     what is held at a line, and why\n"
    "                                    nothing is reported there\n"
    "  spinlint annotate -p build        the contracts of functions, as a "
    "patch\n\n"
    "Exit code: 0 no finding, 1 findings, 2 the job could not be done.\n";

int main(int Argc, const char **Argv) {
  llvm::InitLLVM Init(Argc, Argv);
  Invocation Call;
  Call.Arguments.assign(Argv, Argv + Argc);
  llvm::SmallString<256> Cwd;
  if (std::error_code EC = llvm::sys::fs::current_path(Cwd))
    return fail("cannot find the working directory: " + EC.message());
  Call.WorkingDirectory = std::string(Cwd);
  // Any address in this binary names it.
  Call.Executable = llvm::sys::fs::getMainExecutable(
      Argv[0], reinterpret_cast<void *>(&loadCatalog));

  // The flags behind `--` are clang's; the option parser must not see them.
  std::vector<const char *> Args(Argv, Argv + Argc);
  for (size_t I = 1; I < Args.size(); ++I)
    if (llvm::StringRef(Args[I]) == "--") {
      Call.ClangFlags.emplace(Args.begin() + I + 1, Args.end());
      Args.resize(I);
      break;
    }

  const Command Commands[] = {annotateCommand(), cacheCommand(),
                              checkCommand(),    completionCommand(),
                              discoverCommand(), extractCommand(),
                              explainCommand(),  proveCommand(),
                              rulesCommand(),    kitPathCommand()};
  llvm::cl::SetVersionPrinter([](llvm::raw_ostream &OS) {
    OS << "spinlint " SPINLINT_VERSION " (Clang/LLVM " LLVM_VERSION_STRING
          ")\n";
  });
  // The LLVM libraries bring hundreds of options of their own.
  llvm::cl::HideUnrelatedOptions(everyCommand());
  if (!llvm::cl::ParseCommandLineOptions(Args.size(), Args.data(), Overview,
                                         &llvm::errs()))
    return ExitFailed;
  for (const Command &C : Commands)
    if (*C.Sub)
      return C.Run(Call);
  return fail("no subcommand given; try `spinlint --help`");
}
