//===- Answers.h - what is said of a place in a document ------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The answers to an editor's questions, one function each, on the worker's
// thread. In: a snapshot that has the document as it is. Out: JSON as the
// protocol has it; null where nothing is to be said.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_LSP_ANSWERS_H
#define SPINLINT_FRONTENDS_LSP_ANSWERS_H

#include "frontends/lsp/Worker.h"

namespace spinlint::lsp {

/// A document in one of the drivers that it is part of.
struct DocumentIn {
  const DriverSnapshot &D;
  std::vector<uint32_t> Files; ///< Of its program; not empty.
  bool has(const program::Place &W) const;
  const Text *text() const { return D.text(Files.front()); }
};
std::vector<DocumentIn> driversOf(const RequestView &V);

// Hover.cpp
/// On the name of a function, what callers have to know of it; elsewhere, what
/// is held at the line.
llvm::json::Value hover(const RequestView &V, const Position &At);
/// The text of `spinlint explain FILE:LINE`; `Line` is 1-based.
std::string explainLine(const RequestView &V, unsigned Line);
/// The text about a rule, which is named by its id or its check; empty: there
/// is none.
std::string explainRule(const catalog::Catalog &C, llvm::StringRef Name);

// Hints.cpp
/// What is held where that changes, and at the top of each function.
llvm::json::Value inlayHints(const RequestView &V, const Range &Where);
/// The verdict on each function.
llvm::json::Value codeLenses(const RequestView &V);
/// From a release to the acquires that it gives back, and from an acquire to
/// its releases. An empty list where no lock event stands.
llvm::json::Value lockReferences(const RequestView &V, const Position &At,
                                 bool Itself);

// CodeActions.cpp
struct ActionRequest {
  Range Where;
  std::vector<std::string> Only; ///< Kinds; empty: all.
  bool Resolves = false; ///< The editor asks for the edit when it is wanted.
  bool DocumentChanges = false; ///< It understands edits of a version.
};
llvm::json::Value codeActions(const RequestView &V, const ActionRequest &R);
/// `Action` with its edit. It was tried: the sources are read and checked as
/// they will be; the error says why it is not made.
llvm::Expected<llvm::json::Value> resolveAction(const RequestView &V,
                                                llvm::json::Object Action,
                                                const ActionRequest &R);

} // namespace spinlint::lsp

#endif // SPINLINT_FRONTENDS_LSP_ANSWERS_H
