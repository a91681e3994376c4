//===- ProjectSet.h - several project files as one build ------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which of some project files are read, in which configuration, and
// which targets they make. In: .vcxproj files, with the solution that each is
// part of. Out: a Project. Programs and packages are left out, and counted in a
// note; libraries that a driver references are read with it.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_PROJECT_PROJECTSET_H
#define SPINLINT_PROJECT_PROJECTSET_H

#include "project/AnyProject.h"
#include "project/Solution.h"

namespace spinlint::project {

class ProjectSet {
public:
  explicit ProjectSet(const AnyProjectRequest &R) : R(R) {}

  /// The nearest solution above `File` gives SolutionDir.
  void addFile(llvm::StringRef File);
  void addSolution(llvm::StringRef Path, const Solution &S);

  /// What was added, as one. `What`: how the user calls it, for errors.
  llvm::Expected<Project> read(llvm::StringRef What);

private:
  struct Entry {
    std::string File, SolutionFile;
    llvm::StringMap<std::string> Configurations = {}; ///< See SolutionProject.
    bool Referenced = false; ///< By a driver: read whatever it is.
    bool LeftOut = false;    ///< It makes no driver, but what KindName says.
    std::string KindName = "";
    std::string Defaulted = ""; ///< Read as this, for want of what is usual.
  };
  struct Built {
    size_t Of; ///< Into Entries.
    Configuration Config;
    VcxBuild Build;
  };

  bool allAsked() const {
    return llvm::StringRef(R.Configuration).equals_insensitive("all");
  }
  void add(Entry E);
  llvm::Error readEntry(size_t Index);
  llvm::Expected<std::vector<Configuration>> choose(Entry &E);
  llvm::Expected<VcxBuild> build(const Entry &E, Configuration &Config,
                                 llvm::ArrayRef<Configuration> Others);
  bool useLogs(const Entry &E, llvm::ArrayRef<std::string> Logs,
               VcxBuild &Build);
  void nameTargets(Project &P);
  void tellLeftOut(Project &P);

  const AnyProjectRequest &R;
  std::vector<Entry> Entries; ///< Grows while it is read: references.
  std::vector<Built> Builds;
  std::vector<std::string> Notes, Skipped;
  std::vector<std::string> NoDrivers; ///< Names and kinds of what is left out.
  std::vector<std::string> Unasked;   ///< What has no such configuration.
};

} // namespace spinlint::project

#endif // SPINLINT_PROJECT_PROJECTSET_H
