//===- PrecompiledHeader.h - one precompiled header -----------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The headers that several units begin with, parsed once. In: directives as
// IncludePrefix.h finds them, and the flags of a unit. Out: for a unit that
// begins the same way, an invocation that reads them from here. Thread-safe
// once it is made.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_EXTRACT_PRECOMPILEDHEADER_H
#define SPINLINT_EXTRACT_PRECOMPILEDHEADER_H

#include "extract/IncludePrefix.h"
#include "extract/SharedHeaders.h"
#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/Support/MemoryBuffer.h"
#include <atomic>
#include <memory>
#include <string>
#include <vector>

namespace clang {
class CompilerInvocation;
class IdentifierTable;
} // namespace clang
namespace llvm::vfs {
class FileSystem;
}

namespace spinlint::extract {

/// Directives, the includes among them; as in IncludePrefix.
using Prefix = std::vector<std::string>;

inline bool isInclude(llvm::StringRef Line) {
  return Line.starts_with("#include");
}
Prefix includesOf(const Prefix &P);

class PrecompiledHeader {
public:
  using FilesRef = llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>;

  /// Parses `P` with the flags of `Inv`. Never null; see `usable`.
  static std::shared_ptr<PrecompiledHeader>
  make(const catalog::Catalog &C, Prefix P,
       const clang::CompilerInvocation &Inv, FilesRef FS);

  /// What decides how headers are parsed, but for their texts: flags,
  /// directory, version of Clang.
  static std::string flagsKey(const clang::CompilerInvocation &Inv,
                              llvm::vfs::FileSystem &FS);
  /// The same with `headers()`.
  static std::string keyOf(llvm::StringRef FlagsKey, const Prefix &P);
  /// Of a usable one.
  std::string encode() const;
  /// `Asked`: what it was made from. Null if it is none.
  static std::shared_ptr<PrecompiledHeader>
  decode(llvm::StringRef Bytes, LookUps Asked, llvm::vfs::FileSystem &FS);

  const Prefix &headers() const { return Headers; }
  const SharedHeaders &user() const { return User; }

  /// False: it could not be made, or is given up.
  bool usable() const { return Bytes && !Stale; }
  /// It holds a text that a file had for one unit only.
  void giveUp() { Stale = true; }

  /// Makes `Inv` read it.
  void override(clang::CompilerInvocation &Inv, FilesRef &FS) const;

  /// Whether it can depend on this line.
  bool matters(llvm::StringRef Line) const;
  /// Whether a unit that begins with `P` begins with this.
  bool fits(const IncludePrefix &P, llvm::vfs::FileSystem &FS) const;

private:
  static std::shared_ptr<PrecompiledHeader>
  parse(const catalog::Catalog &C, Prefix P,
        const clang::CompilerInvocation &Inv, FilesRef FS, bool AllBodies);
  void setNames(const clang::IdentifierTable &Identifiers);
  void setBytes(std::unique_ptr<llvm::MemoryBuffer> Pch);

  class Recording;

  Prefix Headers;
  /// Hashes of every identifier that the headers have, sorted. Two with the
  /// same hash would cost a header that could have been shared.
  std::vector<uint64_t> Names;
  SharedHeaders User;
  std::unique_ptr<llvm::MemoryBuffer> Bytes; ///< Null: it failed.
  std::atomic<bool> Stale = false;
  /// A file system with nothing but the bytes. Made once: to add a file to one
  /// takes a hash of it.
  FilesRef Files;
};

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_PRECOMPILEDHEADER_H
