//===- SpinLintMain.cpp - the command line --------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which subcommand runs. In: argv. Out: the exit code: 0 no finding,
// 1 findings, 2 the job could not be done.
//
//===----------------------------------------------------------------------===//
#include "frontends/Commands.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/InitLLVM.h"

using namespace spinlint::frontends;

static constexpr const char *Overview =
    "SpinLint checks the lock rules that a Windows driver must obey.\n\n"
    "  spinlint check driver.sln         the drivers of a solution, .vcxproj "
    "or folder\n"
    "  spinlint check -p build           the files of compile_commands.json\n"
    "  spinlint check driver.c           one file, with the bundled kernel "
    "kit\n"
    "  spinlint check driver.c -- -Iinc  one file with these clang flags\n"
    "  spinlint explain SpinLockDpr      what a rule forbids, and why\n"
    "  spinlint explain driver.c:120     what is held at a line, and why\n"
    "                                    nothing is reported there\n"
    "  spinlint annotate -p build        the contracts of functions, as a "
    "patch\n"
    "  spinlint lsp                      the language server, for editors\n\n"
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
                              explainCommand(),  lspCommand(),
                              proveCommand(),    rulesCommand(),
                              kitPathCommand()};
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
