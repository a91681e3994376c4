//===- SourceFiles.cpp - the text behind the places -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See SourceFiles.h.
//
//===----------------------------------------------------------------------===//
#include "findings/SourceFiles.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

namespace spinlint::findings {

std::string absolutePath(llvm::StringRef Root, llvm::StringRef Path) {
  if (llvm::sys::path::is_absolute(Path) || Path.starts_with("<"))
    return Path.str();
  llvm::SmallString<256> Result(Root);
  llvm::sys::path::append(Result, Path);
  llvm::sys::path::remove_dots(Result, /*remove_dot_dot=*/true);
  return std::string(Result);
}

/// Null if it cannot be read.
std::unique_ptr<llvm::MemoryBuffer> SourceFiles::read(uint32_t Index) const {
  const std::string Path = absolutePath(Index);
  if (Edited && !Edited->empty()) {
    llvm::SmallString<256> Real;
    if (!llvm::sys::fs::real_path(Path, Real))
      if (auto It = Edited->find(std::string(Real)); It != Edited->end())
        return llvm::MemoryBuffer::getMemBuffer(It->second);
  }
  // An editor may be about to write it.
  auto Buffer = llvm::MemoryBuffer::getFile(Path, /*IsText=*/false,
                                            /*RequiresNullTerminator=*/true,
                                            /*IsVolatile=*/true);
  return Buffer ? std::move(*Buffer) : nullptr;
}

SourceFiles::Entry &SourceFiles::entry(uint32_t Index) {
  auto [It, New] = Read.try_emplace(Index);
  if (New && Index < Files.size())
    if (auto Buffer = read(Index)) {
      It->second.Changed =
          Files[Index].Hash != 0 &&
          Files[Index].Hash != llvm::xxh3_64bits(Buffer->getBuffer());
      It->second.Buffer = std::move(Buffer);
    }
  return It->second;
}

std::optional<llvm::StringRef> SourceFiles::text(uint32_t Index) {
  const Entry &E = entry(Index);
  if (!E.Buffer)
    return std::nullopt;
  return E.Buffer->getBuffer();
}

std::optional<llvm::StringRef> SourceFiles::unchangedText(uint32_t Index) {
  return entry(Index).Changed ? std::nullopt : text(Index);
}

std::optional<llvm::StringRef> SourceFiles::unchangedLine(uint32_t Index,
                                                          unsigned Number) {
  std::optional<llvm::StringRef> Text = unchangedText(Index);
  if (!Text)
    return std::nullopt;
  std::vector<size_t> &Starts = entry(Index).LineStarts;
  if (Starts.empty()) {
    Starts.push_back(0);
    for (size_t At = Text->find('\n'); At != llvm::StringRef::npos;
         At = Text->find('\n', At + 1))
      Starts.push_back(At + 1);
  }
  if (Number == 0 || Number > Starts.size())
    return std::nullopt;
  return Text->drop_front(Starts[Number - 1]).take_until([](char Ch) {
    return Ch == '\n' || Ch == '\r';
  });
}

} // namespace spinlint::findings
