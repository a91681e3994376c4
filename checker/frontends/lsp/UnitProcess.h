//===- UnitProcess.h - a source, read in a process of its own -------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// For sources on which Clang has crashed or did not come to an end: they cost
// this process nothing then. In: a unit with all that decides how it is read.
// Out: what UnitThread gives. The request goes through a file; the process is
// this binary with a hidden option of `spinlint lsp`.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_LSP_UNITPROCESS_H
#define SPINLINT_FRONTENDS_LSP_UNITPROCESS_H

#include "frontends/lsp/UnitThread.h"

namespace spinlint::lsp {

/// The option, without its dashes. It takes the name of the file.
inline constexpr char UnitProcessOption[] = "spinlint-lsp-unit";

struct UnitProcessRequest {
  extract::UnitRequest Unit;
  std::string Root, KitDir;        ///< See extract::Options.
  std::string RulesDir, RulesFile; ///< See catalog::Catalog::load.
  extract::EditedTexts Texts;
};

/// Blocks. `MostSeconds`: 0 means any.
UnitThread::Outcome readInProcess(llvm::StringRef Executable,
                                  const UnitProcessRequest &R,
                                  unsigned MostSeconds);

/// In that process: does what the file says and writes the answer behind it.
/// Returns an exit code.
int answerUnitProcess(llvm::StringRef RequestFile);

} // namespace spinlint::lsp

#endif // SPINLINT_FRONTENDS_LSP_UNITPROCESS_H
