//===- BlobStore.h - entries of a cache on disk ---------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Keeps bytes under 256-bit names in one directory, which several processes and
// machines may use at once. In: a directory, names, bytes. Out: the bytes that
// were stored under a name, or nothing: an entry that is damaged in any way is
// not there. A reader never sees half of an entry: each is written to a
// temporary file that is then renamed.
//
// The names begin with `llvmcache-`, as LLVM's pruning wants it.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_CACHE_BLOBSTORE_H
#define SPINLINT_CACHE_BLOBSTORE_H

#include "cache/Digest.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/MemoryBuffer.h"
#include <atomic>
#include <memory>
#include <optional>

namespace spinlint::cache {

/// What an entry is, so that they can be counted.
enum class EntryKind : char {
  Manifest = 'm',
  Unit = 'u',
  Run = 'r',
  Recall = 'a', ///< What an analysis leaves for the next; replaced by it.
  Header = 'h', ///< Precompiled. Believed only if this user has written it.
};

struct StoreStatistics {
  uint64_t Manifests = 0, Units = 0, Runs = 0, Recalls = 0, Headers = 0,
           Bytes = 0;
  /// Of the runs that have used the directory.
  uint64_t RunsFound = 0, RunsMade = 0, UnitsFound = 0, UnitsMade = 0,
           Damaged = 0;
};

class BlobStore {
public:
  explicit BlobStore(std::string Directory) : Directory(std::move(Directory)) {}

  const std::string &directory() const { return Directory; }

  /// The bytes; the entry counts as used now. Thread-safe.
  std::unique_ptr<llvm::MemoryBuffer> get(EntryKind K, const Digest &Name);
  /// Fails if nothing can be written here. Makes the directory. Thread-safe.
  llvm::Error put(EntryKind K, const Digest &Name, llvm::StringRef Bytes);

  /// Removes what was not used for the longest time, until `MostBytes` are
  /// left. `Now`: also if that was done a few minutes ago.
  void prune(uint64_t MostBytes, bool Now);
  /// Removes all entries, and nothing that is not ours. Fails if one stays.
  llvm::Error clear();

  /// Adds to what `statistics` tells. Does nothing if that cannot be written.
  void count(uint64_t RunsFound, uint64_t RunsMade, uint64_t UnitsFound,
             uint64_t UnitsMade);
  StoreStatistics statistics() const;

private:
  std::string pathOf(EntryKind K, const Digest &Name) const;
  llvm::Error makeDirectory();

  std::string Directory;
  std::atomic<unsigned> Damaged = 0;
};

} // namespace spinlint::cache

#endif // SPINLINT_CACHE_BLOBSTORE_H
