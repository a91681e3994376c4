//===- UnitCache.h - lock programs that need not be made again ------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides when two units are the same to the cache: by file, working directory,
// what Clang makes of the flags, and the rules. In: a request. Out: the unit as
// it would be extracted now, or nothing.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_UNITCACHE_H
#define SPINLINT_FRONTENDS_UNITCACHE_H

#include "frontends/CacheChoice.h"
#include "frontends/UnitReader.h"

namespace spinlint::frontends {

class UnitCache {
public:
  /// `Root`: what paths in lock programs are relative to.
  UnitCache(OpenCache &Cache, uint64_t CatalogHash, std::string Root)
      : Cache(Cache), CatalogHash(CatalogHash), Root(std::move(Root)) {}

  /// A unit that is there, not read yet.
  struct Entry {
    std::unique_ptr<llvm::MemoryBuffer> Bytes;
    extract::LookUps Asked;
  };
  /// Thread-safe.
  std::optional<Entry> look(const extract::UnitRequest &R);
  /// Fills in all but the files. False: it is not what it should be.
  /// Thread-safe.
  bool read(const extract::UnitRequest &R, Entry E, UnitOutcome &O) const;
  /// Both.
  bool find(const extract::UnitRequest &R, UnitOutcome &O) {
    std::optional<Entry> E = look(R);
    return E && read(R, std::move(*E), O);
  }
  /// Keeps a unit that was extracted; one that failed is tried again next time.
  /// `O` is as it was afterwards. Thread-safe.
  void put(const extract::UnitRequest &R, UnitOutcome &O);

private:
  std::optional<cache::Digest> keyOf(const extract::UnitRequest &R) const;

  OpenCache &Cache;
  uint64_t CatalogHash;
  std::string Root;
};

/// Adds all that decides how `R` is read, but for the texts of files. False if
/// it cannot be read.
bool addRequest(cache::Hasher &H, OpenCache &Cache,
                const extract::UnitRequest &R);
/// Adds what else decides it: rules and root.
void addSurroundings(cache::Hasher &H, OpenCache &Cache, uint64_t CatalogHash,
                     llvm::StringRef Root);

/// A path of a lock program, as the cache writes it, and back.
std::string portableProgramPath(llvm::StringRef Path, llvm::StringRef Root,
                                const cache::PortablePaths &Paths);
std::string localProgramPath(llvm::StringRef Path, llvm::StringRef Root,
                             const cache::PortablePaths &Paths);
/// "file:line:col: text" with another file.
std::string withFile(llvm::StringRef Error,
                     llvm::function_ref<std::string(llvm::StringRef)> Change);

} // namespace spinlint::frontends

#endif // SPINLINT_FRONTENDS_UNITCACHE_H
