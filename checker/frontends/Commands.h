//===- Commands.h - the subcommands of spinlint ---------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What SpinLintMain knows of each subcommand. In: the command line, split at
// `--`. Out: an exit code. Options stand beside the code that uses them.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_COMMANDS_H
#define SPINLINT_FRONTENDS_COMMANDS_H

#include "catalog/Catalog.h"
#include "llvm/Support/CommandLine.h"
#include <optional>

namespace spinlint::frontends {

/// Of options that all subcommands have.
llvm::cl::OptionCategory &everyCommand();

enum ExitCode : int {
  ExitClean = 0,    ///< No finding.
  ExitFindings = 1, ///< At least one.
  ExitFailed = 2,   ///< The job was not done, or not all of it.
};

/// What does not depend on the subcommand.
struct Invocation {
  std::string Executable; ///< Absolute path of this binary.
  std::string WorkingDirectory;
  std::vector<std::string> Arguments; ///< All of them, that in front too.
  /// What stands behind `--`; nothing if there is no `--`.
  std::optional<std::vector<std::string>> ClangFlags;
};

struct Command {
  llvm::cl::SubCommand *Sub;
  int (*Run)(const Invocation &);
};
Command annotateCommand();
Command cacheCommand();
Command checkCommand();
Command completionCommand();
/// Where options of `check` in other files belong to.
llvm::cl::SubCommand &checkSubCommand();
Command discoverCommand();
Command extractCommand();
Command explainCommand();
Command lspCommand();
Command proveCommand();
Command rulesCommand();
Command kitPathCommand();

/// Prints "spinlint: error: ..." and returns ExitFailed.
int fail(llvm::Error E);
int fail(const llvm::Twine &Message);
void warn(const llvm::Twine &Message);
/// "spinlint: note: ...": how the job is done, if that may surprise.
void note(const llvm::Twine &Message);

/// Which sources a run is about, as far as the command line says it.
struct WhichSources {
  std::vector<std::string> Files;
  std::vector<std::string> Projects; ///< Empty: Files are all.
  std::string Target;                ///< Empty: all of Projects.
  std::vector<std::string> PathRules, Properties;
};

/// The project file of the sources; empty: there is none.
llvm::Expected<std::string> projectFileOf(const WhichSources &Sources);

/// The catalog in `Dir`, or the one in the binary if `Dir` is empty, with what
/// the project file of the sources adds.
llvm::Expected<std::shared_ptr<const catalog::Catalog>>
loadCatalog(llvm::StringRef Dir, const WhichSources &Sources);

} // namespace spinlint::frontends

#endif // SPINLINT_FRONTENDS_COMMANDS_H
