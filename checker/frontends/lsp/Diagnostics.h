//===- Diagnostics.h - findings as the protocol has them ------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// In: a checked driver. Out: the diagnostics of each file, as JSON. What is
// said is the findings' own words; here is decided where it stands, how it is
// marked, and what a quick fix needs to find it again.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_LSP_DIAGNOSTICS_H
#define SPINLINT_FRONTENDS_LSP_DIAGNOSTICS_H

#include "frontends/lsp/DriverCheck.h"
#include "llvm/Support/JSON.h"

namespace spinlint::lsp {

/// What the editor can do, as far as answers depend on it.
struct EditorAbilities {
  Encoding Units = Encoding::Utf16;
  bool RelatedInformation = false;
  bool CodeDescription = false;
  bool Tags = false;
  bool Data = false;
  std::string DocsDir; ///< Of the pages about the rules; empty: not here.
};

/// By real path.
using FileDiagnostics = std::map<std::string, llvm::json::Array>;

llvm::json::Object diagnosticOf(const DriverSnapshot &D,
                                const findings::Finding &F,
                                const EditorAbilities &Editor);
void addDiagnostics(const DriverSnapshot &D, const EditorAbilities &Editor,
                    FileDiagnostics &Into);

/// Where the page about a rule is: on the web, or a file; empty: nowhere.
std::string rulePage(const catalog::Rule &R, llvm::StringRef DocsDir);

llvm::json::Value toJSON(const Position &P);
llvm::json::Value toJSON(const Range &R);
/// Nothing if it is none. Numbers that are too large become the largest.
std::optional<Position> positionIn(const llvm::json::Value *V);
std::optional<Range> rangeIn(const llvm::json::Value *V);

/// Of a place of the program.
Range rangeOf(const DriverSnapshot &D, const program::Place &Where,
              Encoding Units);
/// {"uri", "range"}
llvm::json::Object locationOf(const DriverSnapshot &D,
                              const program::Place &Where, Encoding Units);

} // namespace spinlint::lsp

#endif // SPINLINT_FRONTENDS_LSP_DIAGNOSTICS_H
