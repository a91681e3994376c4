//===- Inputs.h - what the user asked to have read ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides what a run reads and with which flags. In: the files and projects,
// --target, --wdk, --root and the flags behind `--`. Out: lock programs,
// requests for extract and the target of each, the kit, the root; or an error,
// before any work is done.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_INPUTS_H
#define SPINLINT_FRONTENDS_INPUTS_H

#include "extract/Extract.h"
#include "frontends/Commands.h"
#include "program/Program.h"
#include "project/Targets.h"

namespace spinlint::frontends {

struct InputRequest {
  explicit InputRequest(const Invocation &Call) : Call(Call) {}

  const Invocation &Call;
  std::vector<std::string> Files;    ///< Sources and lock programs.
  std::vector<std::string> Projects; ///< See project/AnyProject.h.
  std::string Configuration;         ///< "Release|x64", "all"; empty: default.
  std::vector<std::string> PathRules, Properties;
  std::string Wdk;  ///< See WdkHeaders.h.
  std::string Root; ///< Empty: chosen here.
  /// No path gets out of this process, so every file may have one. Otherwise
  /// only the files below the directory that holds all units do.
  bool KeepsPaths = false;
  std::string Target;     ///< Empty: all.
  std::string ProgramDir; ///< Lock programs of the rest of the driver.
};

struct Inputs {
  std::vector<std::string> LockPrograms;
  std::vector<extract::UnitRequest> Units; ///< In the order of their paths.
  std::vector<size_t> TargetOf;            ///< For each unit, into Targets.
  std::vector<project::Target> Targets;
  static constexpr size_t AllTargets = ~size_t(0);
  size_t OnlyTarget = AllTargets;   ///< What --target picked.
  std::vector<std::string> Skipped; ///< What is not read and why.
  std::vector<std::string> Notes;   ///< How it is read, if that may surprise.
  std::string KitDir;
  std::string WdkDir; ///< Of the WDK that is read; empty: none.
  std::string Root;
  /// All units of a build, none skipped; or the rest of the driver is stored.
  bool Whole = false;
};

/// `Rest`: the programs that ProgramDir holds.
llvm::Expected<Inputs>
resolveInputs(const InputRequest &Request,
              llvm::ArrayRef<program::Program> Rest = {});

} // namespace spinlint::frontends

#endif // SPINLINT_FRONTENDS_INPUTS_H
