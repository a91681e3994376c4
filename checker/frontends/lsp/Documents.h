//===- Documents.h - the texts that the editor has open -------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is open, in which version. In: the editor's notifications. Out: texts.
// A document is known by the path in its URI; files on disk by their real path
// are compared with that, because the editor may know a file by a link.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_LSP_DOCUMENTS_H
#define SPINLINT_FRONTENDS_LSP_DOCUMENTS_H

#include "frontends/lsp/Text.h"
#include "llvm/Support/Error.h"
#include <map>
#include <memory>

namespace spinlint::lsp {

struct Document {
  std::string Uri;  ///< As the editor spells it.
  std::string Path; ///< In the URI.
  std::string Real; ///< Without links; Path if there is no such file.
  int64_t Version = 0;
  std::shared_ptr<const Text> Content;
};

/// The path of a URI of a file; an error for all others.
llvm::Expected<std::string> pathOf(llvm::StringRef Uri);
/// The same for a list: no entry for those that are no files.
std::vector<std::string> pathsOf(llvm::ArrayRef<std::string> Uris);
std::string uriOf(llvm::StringRef Path);
/// Absolute, without links; `Path` itself if there is no such file.
std::string realPath(llvm::StringRef Path);

using DocumentMap = std::map<std::string, Document>; ///< By real path.

} // namespace spinlint::lsp

#endif // SPINLINT_FRONTENDS_LSP_DOCUMENTS_H
