//===- SourceOptions.h - what the user wants to have read -----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The options that every subcommand has which reads sources: files, projects,
// -p, --target, --config, --path-map, --property, --wdk, --root, --rules, -j.
// In: the command line. Out: an InputRequest, and the catalog for the sources.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_SOURCEOPTIONS_H
#define SPINLINT_FRONTENDS_SOURCEOPTIONS_H

#include "frontends/Inputs.h"

namespace spinlint::frontends {

/// One for each subcommand; a static of its file, behind the SubCommand.
class SourceOptions {
public:
  explicit SourceOptions(llvm::cl::SubCommand &Sub);

  /// Sources and lock programs, as the user spelt them.
  std::vector<std::string> files() const;
  /// Files and folders that are projects, -p among them.
  std::vector<std::string> projects() const;
  bool empty() const { return Given.empty() && BuildDir.empty(); }
  unsigned jobs() const { return Jobs; }
  const std::string &target() const { return Target; }

  InputRequest request(const Invocation &Call, bool KeepsPaths) const;
  /// The project file of the sources; empty: there is none.
  llvm::Expected<std::string> projectFile() const;
  /// With what the project file of the sources adds.
  llvm::Expected<std::shared_ptr<const catalog::Catalog>> catalog() const;
  /// The same if `File` alone is asked about.
  llvm::Expected<std::shared_ptr<const catalog::Catalog>>
  catalogFor(llvm::StringRef File) const;

private:
  WhichSources which() const;

  llvm::cl::list<std::string> Given;
  llvm::cl::opt<std::string> BuildDir, Target;
  llvm::cl::list<std::string> PathRules, Properties;
  llvm::cl::opt<std::string> Wdk, RulesDir, RootDir;
  llvm::cl::opt<unsigned> Jobs;
};

} // namespace spinlint::frontends

#endif // SPINLINT_FRONTENDS_SOURCEOPTIONS_H
