//===- Documents.cpp - the texts that the editor has open -----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Documents.h.
//
//===----------------------------------------------------------------------===//
#include "frontends/lsp/Documents.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/LSP/Protocol.h"

namespace spinlint::lsp {

llvm::Expected<std::string> pathOf(llvm::StringRef Uri) {
  auto Parsed = llvm::lsp::URIForFile::fromURI(Uri);
  if (!Parsed)
    return Parsed.takeError();
  // An embedded NUL would cut the path short.
  if (Parsed->file().empty() || Parsed->file().contains('\0'))
    return llvm::createStringError("no path in the URI '" + Uri + "'");
  return Parsed->file().str();
}

std::vector<std::string> pathsOf(llvm::ArrayRef<std::string> Uris) {
  std::vector<std::string> Result;
  for (const std::string &Uri : Uris) {
    auto Path = pathOf(Uri);
    if (Path)
      Result.push_back(std::move(*Path));
    else
      llvm::consumeError(Path.takeError());
  }
  return Result;
}

std::string uriOf(llvm::StringRef Path) {
  auto Uri = llvm::lsp::URIForFile::fromFile(Path);
  if (Uri)
    return Uri->uri().str();
  llvm::consumeError(Uri.takeError());
  return "";
}

std::string realPath(llvm::StringRef Path) {
  llvm::SmallString<256> Real;
  if (llvm::sys::fs::real_path(Path, Real))
    return Path.str();
  return std::string(Real);
}

} // namespace spinlint::lsp
