//===- Inputs.h - what the user asked to have read ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides what a run reads and with which flags. In: the files, -p, --wdk,
// --root and the flags behind `--`. Out: lock programs, requests for extract,
// the kit, the root; or an error, before any work is done.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_INPUTS_H
#define SPINLINT_FRONTENDS_INPUTS_H

#include "extract/Extract.h"
#include "frontends/Commands.h"

namespace spinlint::frontends {

struct InputRequest {
  std::vector<std::string> Files;
  std::string BuildDir;
  std::string Wdk;
  std::string Root; ///< Empty: chosen here.
  const Invocation &Call;
  /// No path gets out of this process, so every file may have one. Otherwise
  /// only the files below the directory that holds all units do.
  bool KeepsPaths = false;
};

struct Inputs {
  std::vector<std::string> LockPrograms;
  std::vector<extract::UnitRequest> Units;
  std::vector<std::string> Skipped; ///< What is not read and why.
  std::string KitDir;
  std::string Root;
  bool Whole = false; ///< All units of a build, none skipped.
};

llvm::Expected<Inputs> resolveInputs(const InputRequest &Request);

} // namespace spinlint::frontends

#endif // SPINLINT_FRONTENDS_INPUTS_H
