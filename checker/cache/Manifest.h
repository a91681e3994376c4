//===- Manifest.h - under which conditions a result holds -----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What was computed with certain flags depends on which files were there and on
// their texts. A manifest remembers, for one set of flags, the look-ups of
// several results: those of the last branches that were checked out, say. In:
// look-ups. Out: bytes and back; the result whose look-ups would have the same
// answers now.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_CACHE_MANIFEST_H
#define SPINLINT_CACHE_MANIFEST_H

#include "cache/Digest.h"
#include "cache/PortablePaths.h"
#include "extract/IncludeFileSystem.h"
#include "extract/LookUps.h"
#include <mutex>
#include <vector>

namespace spinlint::cache {

/// The answers of the file system as it is; each is found once. Thread-safe.
class FileAnswers {
public:
  FileAnswers();
  /// Whether `Expected` is the answer, whatever file it is. Fills in the file.
  bool holds(const std::string &Name, extract::LookUps::Answer &Expected);

private:
  std::mutex Lock;
  llvm::IntrusiveRefCntPtr<extract::IncludeFileSystem> FS;
  llvm::StringMap<extract::LookUps::Answer> Known;
};

class Manifest {
public:
  /// Those that are older are forgotten.
  static constexpr size_t MostAlternatives = 8;

  /// Puts a result in front. Returns its name.
  Digest add(const extract::LookUps &Asked, const PortablePaths &Paths,
             const Digest &Key);
  /// The first result that holds. `Asked`: gets its look-ups.
  std::optional<Digest> match(const PortablePaths &Paths, FileAnswers &Answers,
                              extract::LookUps *Asked) const;

  std::string encode() const;
  /// Nothing if it is no manifest.
  static std::optional<Manifest> decode(llvm::StringRef Bytes);

private:
  struct Alternative {
    Digest Result;
    std::string LookUps; ///< Encoded.
  };
  std::vector<Alternative> Alternatives;
};

} // namespace spinlint::cache

#endif // SPINLINT_CACHE_MANIFEST_H
