//===- SourceFiles.h - the text behind the places -------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Finds and reads the source files that a program's places point into. In: the
// files of a program, the root that their paths are relative to. Out: their
// text, if it is still there, and whether it changed since it was extracted.
// A text that is tried out stands for that on disk.
// A lock program may be checked far from its sources, so nothing here fails.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FINDINGS_SOURCEFILES_H
#define SPINLINT_FINDINGS_SOURCEFILES_H

#include "program/Program.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/MemoryBuffer.h"
#include <map>
#include <memory>
#include <optional>

namespace spinlint::findings {

/// Where the file with this path in a lock program is on this machine. A name
/// in angle brackets stands for a file that is not below the root, and stays.
std::string absolutePath(llvm::StringRef Root, llvm::StringRef Path);

class SourceFiles {
public:
  /// `Edited`: texts of files by their real paths; stays alive.
  SourceFiles(llvm::ArrayRef<program::File> Files, llvm::StringRef Root,
              const std::map<std::string, std::string> *Edited = nullptr)
      : Files(Files), Root(Root), Edited(Edited) {}

  const program::File *file(uint32_t Index) const {
    return Index < Files.size() ? &Files[Index] : nullptr;
  }
  std::string absolutePath(uint32_t Index) const {
    return findings::absolutePath(Root, Files[Index].Path);
  }
  /// Nothing if it cannot be read.
  std::optional<llvm::StringRef> text(uint32_t Index);
  /// The text that was extracted; nothing if it changed or cannot be read.
  std::optional<llvm::StringRef> unchangedText(uint32_t Index);
  /// A line of that text, 1-based, without its end; it points into the text.
  std::optional<llvm::StringRef> unchangedLine(uint32_t Index, unsigned Number);

private:
  struct Entry {
    std::unique_ptr<llvm::MemoryBuffer> Buffer;
    bool Changed = false;
    std::vector<size_t> LineStarts; ///< Once they are asked for.
  };
  Entry &entry(uint32_t Index);
  std::unique_ptr<llvm::MemoryBuffer> read(uint32_t Index) const;
  llvm::ArrayRef<program::File> Files;
  std::string Root;
  const std::map<std::string, std::string> *Edited;
  std::map<uint32_t, Entry> Read;
};

} // namespace spinlint::findings

#endif // SPINLINT_FINDINGS_SOURCEFILES_H
