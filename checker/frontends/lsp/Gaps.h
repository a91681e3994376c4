//===- Gaps.h - what no answer is given about -----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// That nothing is reported must not be taken for an answer where there is none.
// In: the projects of a workspace. Out: functions that were not analysed or
// have no verdict, sources that could not be read, and why; for the
// notification spinlint/status.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_LSP_GAPS_H
#define SPINLINT_FRONTENDS_LSP_GAPS_H

#include "frontends/lsp/Diagnostics.h"
#include "frontends/lsp/Workspace.h"

namespace spinlint::lsp {

struct Gaps {
  /// {"name", "why", "uri"}, and "range" where it is known.
  llvm::json::Array NotAnalysed, Inconclusive;
};

Gaps gapsIn(Workspace &All, const EditorAbilities &Editor);

} // namespace spinlint::lsp

#endif // SPINLINT_FRONTENDS_LSP_GAPS_H
