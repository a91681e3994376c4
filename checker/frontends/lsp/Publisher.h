//===- Publisher.h - which diagnostics the editor has ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides what has to be told. In: what is found in each project. Out:
// textDocument/publishDiagnostics for files whose diagnostics are others now,
// and for open documents with each version; or nothing, if the editor asks
// itself. What is gone is told too.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_LSP_PUBLISHER_H
#define SPINLINT_FRONTENDS_LSP_PUBLISHER_H

#include "frontends/lsp/Connection.h"
#include "frontends/lsp/Diagnostics.h"
#include "frontends/lsp/Documents.h"
#include <set>

namespace spinlint::lsp {

class Publisher {
public:
  explicit Publisher(Connection &Out) : Out(Out) {}

  /// Whether the editor asks for the diagnostics of open documents, and for
  /// those of all others.
  bool PullsOpen = false, PullsAll = false;
  /// It can be asked to ask again.
  bool CanRefresh = false;

  /// What is known of a project, from open documents in these versions.
  /// `Complete`: also that there is nothing else.
  void update(const void *Project, FileDiagnostics New, bool Complete,
              const std::map<std::string, int64_t> &Versions);
  void forget(const void *Project);
  /// Sends what has changed. Nothing is sent for a version of a document that
  /// nobody has looked at.
  void tell(const DocumentMap &Open);

  /// For requests: of one file, and of all that have any.
  llvm::json::Array of(const std::string &Real) const;
  std::set<std::string> files() const;

private:
  Connection &Out;
  std::map<const void *, FileDiagnostics> Found;
  std::map<std::string, int64_t> Seen; ///< Versions.
  struct Message {
    std::string Diagnostics; ///< As text.
    std::optional<int64_t> Version;
    bool operator==(const Message &) const = default;
  };
  std::map<std::string, Message> Sent;
};

/// Names a state of diagnostics: equal for equal ones.
std::string resultId(const llvm::json::Array &Diagnostics);

} // namespace spinlint::lsp

#endif // SPINLINT_FRONTENDS_LSP_PUBLISHER_H
